package org.deskbell.matching;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The keys under which a person is found. Each says one combination of facts that two records of a person tend to share,
 * hashed to twelve characters, so that the index is small and tells nobody anything.
 */
final class MatchingKeys {
    private static final int DECEMBER = 12;

    private final Folded who;
    private final Set<String> keys = new HashSet<>();

    private MatchingKeys(Folded who) {
        this.who = who;
    }

    static Set<String> of(Folded who) {
        return new MatchingKeys(who).all();
    }

    private Set<String> all() {
        reach();
        birth();
        names();
        sounds();
        address();
        return Set.copyOf(keys);
    }

    private void reach() {
        who.contact().phones().forEach(phone -> add('p', phone));
        add('e', who.contact().email());
        if (who.contact().box().length() > 4) add('l', who.contact().box());
    }

    private void birth() {
        var born = who.born();
        if (born == null) return;
        add('b', born.toString());
        var swapped = dayAndMonthSwapped(born);
        if (swapped != null) add('b', swapped.toString());
    }

    /** April 3 for March 4; null where there is no such date. */
    static @Nullable LocalDate dayAndMonthSwapped(LocalDate date) {
        if (date.getDayOfMonth() > DECEMBER) return null;
        return LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
    }

    /** In alphabetical order, so that exchanged fields meet. */
    private void names() {
        for (var last : who.name().lasts()) for (var first : formalFirsts()) add('n', inOrder(last, first));
    }

    private static String inOrder(String one, String other) {
        return one.compareTo(other) < 0 ? one + "|" + other : other + "|" + one;
    }

    private Set<String> formalFirsts() {
        return who.name().firsts().stream()
                .flatMap(first -> Nicknames.formal(first).stream())
                .collect(Collectors.toSet());
    }

    private void sounds() {
        var last = sound(who.name().last());
        var first = sound(who.name().first());
        if (!last.isEmpty() && !first.isEmpty()) add('s', inOrder(last, first));
        for (var twoOfThree : twoOfThree(who.born()))
            for (var sound : List.of(last, first)) if (!sound.isEmpty()) add('d', sound + twoOfThree);
    }

    private static String sound(String name) {
        return name.isEmpty() ? "" : Likeness.sound(name);
    }

    /** Each two of year, month and day. */
    private static List<String> twoOfThree(@Nullable LocalDate born) {
        if (born == null) return List.of();
        var year = born.getYear();
        var month = born.getMonthValue();
        var day = born.getDayOfMonth();
        return List.of("|" + year + "-" + month, "|" + year + "--" + day, "|-" + month + "-" + day);
    }

    private void address() {
        var address = who.address();
        if (!address.number().isEmpty() && !address.street().isEmpty())
            add('a', address.number() + "|" + address.street());
        if (!address.number().isEmpty() && !address.postcode().isEmpty())
            add('h', address.number() + "|" + address.postcode());
        add('z', both(who.name().lasts(), address.postcode()));
        add('z', both(who.name().firsts(), address.postcode()));
        add('t', both(who.name().lasts(), address.street()));
        add('t', both(who.name().firsts(), address.street()));
    }

    private static List<String> both(Collection<String> names, String place) {
        if (place.isEmpty()) return List.of();
        return names.stream().map(name -> name + "|" + place).toList();
    }

    private void add(char kind, Collection<String> facts) {
        facts.forEach(fact -> add(kind, fact));
    }

    private void add(char kind, String fact) {
        if (!fact.isEmpty()) keys.add(kind + eleven(hash(fact)));
    }

    /** FNV-1a in 64 bits, stirred at the end as MurmurHash3 does. */
    static long hash(String fact) {
        var hash = 0xcbf29ce484222325L;
        for (var part : fact.getBytes(StandardCharsets.UTF_8)) hash = (hash ^ part) * 0x100000001b3L;
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }

    /** In eleven characters. */
    private static String eleven(long hash) {
        var bytes = ByteBuffer.allocate(Long.BYTES).putLong(hash).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
