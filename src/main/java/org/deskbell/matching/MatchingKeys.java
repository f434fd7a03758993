package org.deskbell.matching;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys under which a person is found. Each says one combination of facts that two records of a person tend to share,
 * hashed to a number, so that the index is small and tells nobody anything.
 *
 * <p>Which combinations, was measured: of twenty tried, these are the fewest that find whom all together find
 * (docs/linking.md). A birth date alone serves a list of some thousand; in one of a million more people have it than are
 * looked at, and there the initial beside it serves.
 */
final class MatchingKeys {
    private static final int DECEMBER = 12;
    /** A shorter name before the at sign is anybody's, as info. */
    private static final int SHORTEST_BOX = 5;

    private final Folded who;
    private final Set<Long> keys = new HashSet<>();

    private MatchingKeys(Folded who) {
        this.who = who;
    }

    static Set<Long> of(Folded who) {
        return new MatchingKeys(who).all();
    }

    private Set<Long> all() {
        reach();
        birth();
        names();
        address();
        return keys;
    }

    private void reach() {
        who.contact().phones().forEach(phone -> add('p', phone));
        var box = who.contact().box();
        if (!box.isEmpty()) add('e', box.length() < SHORTEST_BOX ? who.contact().email() : box);
    }

    private void birth() {
        var born = who.born();
        if (born == null) return;
        born(born);
        var swapped = dayAndMonthSwapped(born);
        if (swapped != null) born(swapped);
    }

    private void born(LocalDate born) {
        add('b', born.toString());
        if (!who.name().first().isEmpty()) add('f', initial(who.name().first()), born.toString());
    }

    /** April 3 for March 4; null where there is no such date. */
    static @Nullable LocalDate dayAndMonthSwapped(LocalDate date) {
        if (date.getDayOfMonth() > DECEMBER) return null;
        return LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
    }

    private void names() {
        for (var last : who.name().lasts()) for (var first : formalFirsts()) add('n', inOrder(last, first));
        if (hasBothNames())
            add(
                    's',
                    inOrder(
                            Likeness.sound(who.name().last()),
                            Likeness.sound(who.name().first())));
    }

    private boolean hasBothNames() {
        return !who.name().last().isEmpty() && !who.name().first().isEmpty();
    }

    /** In alphabetical order, so that exchanged fields meet. */
    private static String inOrder(String one, String other) {
        return one.compareTo(other) < 0 ? one + "|" + other : other + "|" + one;
    }

    private Set<String> formalFirsts() {
        var formal = new HashSet<>(Nicknames.formal(who.name().first()));
        who.name().others().forEach(other -> formal.addAll(Nicknames.formal(other)));
        formal.remove("");
        return formal;
    }

    private void address() {
        var address = who.address();
        if (!address.number().isEmpty()) {
            add('a', address.number(), address.street());
            add('h', address.number(), address.postcode());
        }
        add('t', who.name().first(), address.street());
        if (hasBothNames())
            add('i', inOrder(initial(who.name().last()), initial(who.name().first())), address.postcode());
    }

    private static String initial(String name) {
        return name.substring(0, 1);
    }

    /** One alone says nothing. */
    private void add(char kind, String fact, String other) {
        if (!fact.isEmpty() && !other.isEmpty()) add(kind, fact + "|" + other);
    }

    /** FNV-1a in 64 bits, stirred at the end as MurmurHash3 does. */
    private void add(char kind, String fact) {
        var hash = (0xcbf29ce484222325L ^ kind) * 0x100000001b3L;
        for (var part : fact.getBytes(StandardCharsets.UTF_8)) hash = (hash ^ part) * 0x100000001b3L;
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        keys.add(hash ^ (hash >>> 33));
    }
}
