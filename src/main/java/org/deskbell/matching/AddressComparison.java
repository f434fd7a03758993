package org.deskbell.matching;

import static org.deskbell.matching.Evidence.*;

import java.util.List;

/** Compares two addresses; the postcode counts as a part of the address, not as evidence of its own. */
final class AddressComparison {
    private AddressComparison() {}

    static Evidence of(FoldedAddress a, FoldedAddress b) {
        if (a.isMissing() || b.isMissing()) return ADDRESS_MISSING;
        if (!a.street().isEmpty() && a.street().equals(b.street())) return onOneStreet(a, b);
        if (!a.number().isEmpty() && a.number().equals(b.number()) && alike(a.street(), b.street()))
            return ADDRESS_LETTER;
        return !a.postcode().isEmpty() && a.postcode().equals(b.postcode()) ? ADDRESS_POSTCODE : ADDRESS_OTHER;
    }

    private static Evidence onOneStreet(FoldedAddress a, FoldedAddress b) {
        if (!a.number().equals(b.number())) return ADDRESS_STREET;
        if (!a.unit().equals(b.unit())) return ADDRESS_UNIT;
        return a.written().equals(b.written()) ? ADDRESS_SAME : ADDRESS_SHORT;
    }

    private static boolean alike(String a, String b) {
        return !a.isEmpty() && !b.isEmpty() && (Likeness.oneLetterDiffers(a, b) || Likeness.alike(a, b));
    }

    /** The first word that is written differently, as "lp" and "loop"; empty if there is none. */
    static List<String> abbreviated(FoldedAddress sought, FoldedAddress listed) {
        var a = sought.written().split(" ");
        var b = listed.written().split(" ");
        for (var at = 0; at < Math.min(a.length, b.length); at++)
            if (!a[at].equals(b[at])) return List.of(capital(b[at]), capital(a[at]));
        return List.of();
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
