package org.deskbell.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes from a text what people leave out or write differently: case, accents, punctuation. To find by, never to show. */
final class Folding {
    /** What stands within a word. */
    private static final String APOSTROPHES = "'\u2019`\u00b4.";

    private Folding() {}

    /** The words of a text, in lower case and plain letters; O'Neill is one word, Ruiz-Vega two. */
    static List<String> words(@Nullable String text) {
        if (text == null || text.isBlank()) return List.of();
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (var sign : org.deskbell.people.Folded.of(text).codePoints().toArray()) {
            if (Character.isLetterOrDigit(sign)) word.appendCodePoint(sign);
            else if (APOSTROPHES.indexOf(sign) < 0) take(word, words);
        }
        take(word, words);
        return words;
    }

    private static void take(StringBuilder word, List<String> words) {
        if (word.isEmpty()) return;
        words.add(word.toString());
        word.setLength(0);
    }
}
