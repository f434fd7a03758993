package org.deskbell.pms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.deskbell.matching.SoughtName;
import org.deskbell.people.Folded;

/** A name as somebody types it into a search: "Last, First", "First, Last", "First Last", or a beginning of one of them. */
public record NameSearch(List<Pair> pairs) {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /** Nobody is called more, and each blank is one more way to read a name. */
    private static final int LONGEST = 100;

    /** Beginnings of the two names; one is empty when only the other was typed. */
    public record Pair(String last, String first) {
        private Pair turned() {
            return new Pair(/* last= */ first, /* first= */ last);
        }

        private boolean isEmpty() {
            return last.isEmpty() && first.isEmpty();
        }

        @Override
        public String toString() {
            return "Pair[hidden]";
        }
    }

    /** What may be meant: a comma parts the names, else each blank may. */
    public static NameSearch of(String typed) {
        var most = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var text = SPACE.matcher(Folded.of(most).strip()).replaceAll(" ");
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

    /** What may be meant, the first part as last name before it is taken for the first. */
    public Stream<Pair> eitherWay() {
        return pairs.stream().flatMap(pair -> Stream.of(pair, pair.turned()));
    }

    /** The names that may be meant, each part as last name; of a name of one part none, as it would be like too many. */
    List<SoughtName> sought() {
        return eitherWay()
                .filter(pair -> pair.last().length() > 1 && pair.first().length() > 1)
                .map(pair -> SoughtName.of(pair.last(), pair.first()))
                .filter(name -> name.last().length() > 1 && !name.first().isEmpty())
                .distinct()
                .toList();
    }

    /** Whether no name was typed. */
    public boolean isEmpty() {
        return pairs.stream().allMatch(Pair::isEmpty);
    }
}
