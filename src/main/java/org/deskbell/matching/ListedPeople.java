package org.deskbell.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deskbell.people.Demographics;

/** A list of people in memory. Whoever may be the one sought is found by the keys that both have, as in a database. */
public final class ListedPeople {
    private static final int PLACE_BITS = 24;
    private static final long PLACE = (1L << PLACE_BITS) - 1;

    private final List<Listed> people;
    /** A key's hash in the upper bits, who holds it in the lower, in order: eight bytes for each key of each person. */
    private final long[] holders;

    /** How many bear each name. */
    private final Map<String, Integer> lasts;

    private final Map<String, Integer> firsts;

    private ListedPeople(List<Listed> people, long[] holders, Map<String, Integer> lasts, Map<String, Integer> firsts) {
        this.people = people;
        this.holders = holders;
        this.lasts = lasts;
        this.firsts = firsts;
    }

    /** @throws IllegalArgumentException with more than 16,777,216 people */
    public static ListedPeople of(List<Listed> people) {
        if (people.size() > PLACE) throw new IllegalArgumentException("people: at most " + PLACE);
        var lasts = new HashMap<String, Integer>();
        var firsts = new HashMap<String, Integer>();
        var all = new long[people.size() * 12];
        var count = 0;
        for (var place = 0; place < people.size(); place++) {
            var folded = Folded.of(people.get(place).who());
            lasts.merge(folded.name().last(), 1, Integer::sum);
            firsts.merge(folded.name().first(), 1, Integer::sum);
            for (var key : MatchingKeys.of(folded)) {
                if (count == all.length) all = Arrays.copyOf(all, count + count / 2 + 16);
                all[count++] = upper(key) | place;
            }
        }
        var holders = Arrays.copyOf(all, count);
        Arrays.parallelSort(holders);
        return new ListedPeople(List.copyOf(people), holders, lasts, firsts);
    }

    public int size() {
        return people.size();
    }

    /** The likeliest first. */
    public List<Candidate> rank(Demographics sought) {
        var folded = Folded.of(sought);
        var bearers = new Bearers(
                people.size(),
                lasts.getOrDefault(folded.name().last(), 0),
                firsts.getOrDefault(folded.name().first(), 0));
        return Ranking.of(folded, like(MatchingKeys.of(folded)), bearers);
    }

    private List<Listed> like(Set<Long> keys) {
        var places = new LinkedHashSet<Integer>();
        for (var key : keys) {
            var from = first(upper(key));
            var to = first(upper(key) + PLACE + 1);
            if (to - from > Matching.MOST_HOLDERS) continue;
            for (var at = from; at < to; at++) places.add((int) (holders[at] & PLACE));
        }
        return places.stream().map(people::get).toList();
    }

    /** Where the first is that is not less. */
    private int first(long least) {
        var found = Arrays.binarySearch(holders, least);
        return found < 0 ? -found - 1 : found;
    }

    /** Forty bits of it: two keys that share them bring a few more to compare, and nothing else. */
    private static long upper(long key) {
        return key & ~PLACE;
    }
}
