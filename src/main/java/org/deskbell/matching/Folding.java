package org.deskbell.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes from a text what people leave out or write differently: case, accents, punctuation. To find by, never to show. */
final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** What stands within a word. */
    private static final String APOSTROPHES = "'\u2019`\u00b4.";

    /** Letters that do not come apart into a plain one and a mark. */
    private static final Map<Character, String> PLAIN = Map.of(
            '\u00f8', "o", '\u0142', "l", '\u00df', "ss", '\u0131', "i", '\u00e6', "ae", '\u0153', "oe", '\u0111', "d",
            '\u00f0', "d", '\u00fe', "th");

    private Folding() {}

    /** The words of a text, in lower case and plain letters; O'Neill is one word, Ruiz-Vega two. */
    static List<String> words(@Nullable String text) {
        if (text == null || text.isBlank()) return List.of();
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (var sign : plain(text).codePoints().toArray()) {
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

    /** The text in lower case and plain letters. */
    static String plain(String text) {
        if (isPlain(text)) return text.toLowerCase(Locale.ROOT);
        var apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return MARKS.matcher(replaced(apart)).replaceAll("");
    }

    private static boolean isPlain(String text) {
        for (var at = 0; at < text.length(); at++) if (text.charAt(at) >= 128) return false;
        return true;
    }

    private static String replaced(String text) {
        var out = new StringBuilder(text.length());
        for (var sign : text.toCharArray()) out.append(PLAIN.getOrDefault(sign, String.valueOf(sign)));
        return out.toString();
    }
}
