package org.deskbell.pms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.deskbell.matching.SoughtName;
import org.deskbell.people.Folded;

/** A name as somebody types it into a search: "Last, First", "First, Last", "First Last", or a beginning of one of them. */
record NameSearch(List<Pair> pairs) {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Beginnings of the two names, in either order; the second is empty when only one was typed. */
    record Pair(String one, String other) {}

    static NameSearch of(String typed) {
        var text = SPACE.matcher(Folded.of(typed).strip()).replaceAll(" ");
        var comma = text.indexOf(',');
        if (comma >= 0) return new NameSearch(List.of(pair(text, comma)));
        var pairs = new ArrayList<Pair>();
        for (var space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1))
            pairs.add(pair(text, space));
        pairs.add(new Pair(text, ""));
        return new NameSearch(List.copyOf(pairs));
    }

    private static Pair pair(String text, int at) {
        return new Pair(text.substring(0, at).strip(), text.substring(at + 1).strip());
    }

    /** The names that may be meant, each part as last name; of a name of one part none, as it would be like too many. */
    List<SoughtName> sought() {
        return pairs.stream()
                .filter(pair -> pair.one().length() > 1 && pair.other().length() > 1)
                .flatMap(pair ->
                        Stream.of(SoughtName.of(pair.one(), pair.other()), SoughtName.of(pair.other(), pair.one())))
                .filter(name -> name.last().length() > 1 && !name.first().isEmpty())
                .distinct()
                .toList();
    }

    boolean isEmpty() {
        return pairs.stream()
                .allMatch(pair -> pair.one().isEmpty() && pair.other().isEmpty());
    }

    /** A pattern of SQL for names that begin so. */
    static String beginning(String folded) {
        return folded.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
