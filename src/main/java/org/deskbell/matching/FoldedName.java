package org.deskbell.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskbell.people.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A person's names, folded, with the usual confusions undone: the suffix in the last name, "Last, First" in one field,
 * the whole name in one field.
 *
 * @param last in one piece, as delacruz; empty if missing
 * @param lastParts the parts of a double name, as garcia and marquez, or the word behind particles, as cruz
 * @param first in one piece, as maryann; empty if missing
 * @param others what else the person is called: the preferred name, the first of several first names
 * @param middles the middle names and the other first names, by which some people go
 * @param middle the first middle name or initial; empty if missing
 * @param suffix as jr; empty if missing
 */
record FoldedName(
        String last,
        Set<String> lastParts,
        String first,
        Set<String> others,
        Set<String> middles,
        String middle,
        String suffix) {
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");
    private static final Set<String> PARTICLES = Set.of(
            "de", "la", "las", "los", "del", "van", "von", "der", "den", "di", "da", "dos", "le", "el", "al", "st",
            "mac", "mc", "bin", "ben", "ter", "ten", "y");

    static FoldedName of(PersonName name) {
        var comma = comma(name);
        if (comma != null) return of(comma);
        var last = new ArrayList<>(Folding.words(name.last()));
        var first = new ArrayList<>(Folding.words(name.first()));
        var suffix = suffix(name.suffix(), last, first);
        if (first.isEmpty() && last.size() > 1) first.add(last.removeFirst());
        if (last.isEmpty() && first.size() > 1) last.add(first.removeLast());
        var middle = Folding.words(name.middle());
        var initial = initialBehind(first);
        return new FoldedName(
                String.join("", last),
                parts(last),
                String.join("", first),
                others(first, Folding.words(name.preferred())),
                middles(first, middle),
                middle.isEmpty() ? initial : middle.getFirst(),
                suffix);
    }

    /** The name taken apart at the comma of a "Last, First" in either field; null if there is none. */
    private static @Nullable PersonName comma(PersonName name) {
        var both = name.last().contains(",") ? name.last() : name.first();
        var comma = both.indexOf(',');
        if (comma < 1 || SUFFIXES.contains(bare(both.substring(comma + 1)))) return null;
        var first = both.substring(comma + 1).replace(',', ' ');
        return new PersonName(both.substring(0, comma), first, name.middle(), name.preferred(), name.suffix());
    }

    private static String bare(String text) {
        return text.replace(".", "").strip().toLowerCase(Locale.ROOT);
    }

    /** The suffix given, else one at the end of a name, which is taken off there. */
    private static String suffix(@Nullable String given, List<String> last, List<String> first) {
        var inLast = takenOff(last);
        var inFirst = takenOff(first);
        var words = Folding.words(given);
        if (!words.isEmpty()) return words.getFirst();
        return inLast.isEmpty() ? inFirst : inLast;
    }

    private static String takenOff(List<String> words) {
        return words.size() > 1 && SUFFIXES.contains(words.getLast()) ? words.removeLast() : "";
    }

    /** The J of "Robert J" in the first name. */
    private static String initialBehind(List<String> first) {
        return first.size() > 1 && first.getLast().length() == 1 ? first.removeLast() : "";
    }

    private static Set<String> parts(List<String> last) {
        var parts = new HashSet<>(last);
        parts.removeAll(PARTICLES);
        parts.removeIf(part -> part.length() < 2);
        parts.remove(String.join("", last));
        return Set.copyOf(parts);
    }

    /** Mary for "Mary Ann", and whatever she prefers. */
    private static Set<String> others(List<String> first, List<String> preferred) {
        var others = new HashSet<>(preferred);
        if (first.size() > 1) others.add(first.getFirst());
        others.remove(String.join("", first));
        return longer(others);
    }

    private static Set<String> middles(List<String> first, List<String> middle) {
        var middles = new HashSet<>(middle);
        if (first.size() > 1) middles.addAll(first.subList(1, first.size()));
        return longer(middles);
    }

    /** Without initials. */
    private static Set<String> longer(Collection<String> names) {
        return names.stream().filter(name -> name.length() > 1).collect(Collectors.toUnmodifiableSet());
    }

    /** Each name in the other's field. */
    FoldedName turned() {
        return new FoldedName(/* last= */ first, Set.of(), /* first= */ last, Set.of(), middles, middle, suffix);
    }

    /** Every name the person may go by in the place of the first. */
    Set<String> firsts() {
        var firsts = new HashSet<>(others);
        firsts.addAll(middles);
        if (!first.isEmpty()) firsts.add(first);
        return firsts;
    }

    /** The last name and the parts of a double one. */
    Set<String> lasts() {
        var lasts = new HashSet<>(lastParts);
        if (!last.isEmpty()) lasts.add(last);
        return lasts;
    }

    @Override
    public String toString() {
        return "FoldedName[hidden]";
    }
}
