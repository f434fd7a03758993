package org.deskbell.practice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.deskbell.people.Folded;

/** The words of a provider's or an operatory's name by which one is told from another: no titles, no "Operatory". */
final class NameWords {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> SAY_NOTHING = Set.of(
            "dr",
            "doctor",
            "md",
            "do",
            "dds",
            "dmd",
            "rdh",
            "rda",
            "phd",
            "np",
            "pa",
            "rn",
            "hygienist",
            "dentist",
            "mr",
            "mrs",
            "ms",
            "operatory",
            "op",
            "room",
            "chair",
            "exam",
            "the",
            "of",
            "and");

    private NameWords() {}

    /** The id of the name that shares more of these words than any other; empty if none does, or two share as many. */
    static Optional<String> likest(String name, Map<String, String> names) {
        var words = of(name);
        var byShared = names.entrySet().stream()
                .collect(groupingBy(
                        entry -> shared(words, of(entry.getValue())),
                        TreeMap::new,
                        mapping(Map.Entry::getKey, toList())));
        if (byShared.isEmpty() || byShared.lastKey() == 0) return Optional.empty();
        var likest = byShared.lastEntry().getValue();
        return likest.size() == 1 ? Optional.of(likest.getFirst()) : Optional.empty();
    }

    private static long shared(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).count();
    }

    private static Set<String> of(String name) {
        return Arrays.stream(BETWEEN.split(Folded.of(name)))
                .filter(word -> !word.isEmpty() && !SAY_NOTHING.contains(word))
                .collect(toSet());
    }
}
