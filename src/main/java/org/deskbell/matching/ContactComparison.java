package org.deskbell.matching;

import static org.deskbell.matching.Evidence.*;

/** Compares how two people are reached. */
final class ContactComparison {
    private static final int SHORTEST_NAME = 4;

    private ContactComparison() {}

    static Evidence phone(FoldedContact sought, FoldedContact listed) {
        var a = sought.phones();
        var b = listed.phones();
        if (a.isEmpty() || b.isEmpty()) return PHONE_MISSING;
        if (!sought.mobile().isEmpty() && sought.mobile().equals(listed.mobile())) return PHONE_SAME;
        if (a.stream().anyMatch(b::contains)) return PHONE_HOME;
        var near = a.stream().anyMatch(one -> b.stream().anyMatch(other -> Likeness.oneLetterDiffers(one, other)));
        return near ? PHONE_DIGIT : PHONE_OTHER;
    }

    static Evidence email(Folded sought, Folded listed) {
        var a = sought.contact();
        var b = listed.contact();
        if (a.email().isEmpty() || b.email().isEmpty()) return EMAIL_MISSING;
        if (a.email().equals(b.email())) return EMAIL_SAME;
        if (a.box().equals(b.box())) return EMAIL_PROVIDER;
        if (Likeness.oneLetterDiffers(a.email(), b.email())) return EMAIL_LETTER;
        var last = sought.name().last();
        var family = last.length() >= SHORTEST_NAME
                && a.box().contains(last)
                && b.box().contains(last);
        return family ? EMAIL_FAMILY : EMAIL_OTHER;
    }
}
