package org.deskbell.matching;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which first names are short for which: Bob for Robert. From github.com/carltonnorthern/nicknames; the licence lies
 * beside the list.
 */
final class Nicknames {
    private static final Map<String, Set<String>> FORMAL_OF = read();
    private static final Map<String, Set<String>> SHORT_OF = turned(FORMAL_OF);
    /** Names that are related by the list above and given to twins all the same, Emily and Emma; chosen by hand. */
    private static final Set<Set<String>> OF_TWINS = NameTable.read("twin_names.csv").stream()
            .map(pair -> Set.of(pair[0], pair[1]))
            .collect(toUnmodifiableSet());

    private Nicknames() {}

    /** The name and the formal names it may be short for. */
    static Set<String> formal(String name) {
        var formal = new HashSet<>(FORMAL_OF.getOrDefault(name, Set.of()));
        formal.add(name);
        return formal;
    }

    /** The name, the formal names it may be short for, and all that these are shortened to. */
    static Set<String> family(String name) {
        var family = new HashSet<String>();
        for (var formal : formal(name)) {
            family.add(formal);
            family.addAll(SHORT_OF.getOrDefault(formal, Set.of()));
        }
        return family;
    }

    /** Whether one is short for the other, or both are for the same name. */
    static boolean related(String a, String b) {
        var ofA = FORMAL_OF.getOrDefault(a, Set.of());
        var ofB = FORMAL_OF.getOrDefault(b, Set.of());
        return ofA.contains(b) || ofB.contains(a) || !Collections.disjoint(ofA, ofB);
    }

    /** Whether the two are forms of one name, which no parents would give to two of their children. */
    static boolean areOneName(String a, String b) {
        if (a.equals(b)) return true;
        if (OF_TWINS.contains(Set.of(a, b))) return false;
        return formal(a).stream().anyMatch(formal -> isFormOf(formal, a) && isFormOf(formal, b));
    }

    private static boolean isFormOf(String formal, String name) {
        return formal.equals(name) || (formal(name).contains(formal) && !OF_TWINS.contains(Set.of(formal, name)));
    }

    /** Whether one is a letter away from a formal name of the other: Debroah for Debby. */
    static boolean nearlyRelated(String a, String b) {
        return FORMAL_OF.getOrDefault(b, Set.of()).stream().anyMatch(formal -> Likeness.oneLetterDiffers(a, formal))
                || FORMAL_OF.getOrDefault(a, Set.of()).stream()
                        .anyMatch(formal -> Likeness.oneLetterDiffers(b, formal));
    }

    private static Map<String, Set<String>> read() {
        var formalOf = new HashMap<String, Set<String>>();
        NameTable.read("nicknames.csv")
                .forEach(pair -> formalOf.computeIfAbsent(pair[2], nickname -> new HashSet<>())
                        .add(pair[0]));
        return formalOf;
    }

    private static Map<String, Set<String>> turned(Map<String, Set<String>> formalOf) {
        var shortOf = new HashMap<String, Set<String>>();
        formalOf.forEach((nickname, formals) -> formals.forEach(formal ->
                shortOf.computeIfAbsent(formal, name -> new HashSet<>()).add(nickname)));
        return shortOf;
    }
}
