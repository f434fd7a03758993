package org.deskbell.matching;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes from a text what people leave out or write differently: case, accents, punctuation. To find by, never to show. */
final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['\\u2019`\\u00b4.]+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    /** Letters that do not come apart into a plain one and a mark. */
    private static final Map<Character, String> PLAIN = Map.of(
            '\u00f8', "o", '\u0142', "l", '\u00df', "ss", '\u0131', "i", '\u00e6', "ae", '\u0153', "oe", '\u0111', "d",
            '\u00f0', "d", '\u00fe', "th");

    private Folding() {}

    /** The words of a text, in lower case and plain letters; O'Neill is one word, Ruiz-Vega two. */
    static List<String> words(@Nullable String text) {
        if (text == null || text.isBlank()) return List.of();
        var bare = APOSTROPHES.matcher(plain(text)).replaceAll("");
        return Stream.of(OTHERS.split(bare)).filter(word -> !word.isEmpty()).toList();
    }

    /** The text in lower case and plain letters. */
    static String plain(String text) {
        var apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return MARKS.matcher(replaced(apart)).replaceAll("");
    }

    private static String replaced(String text) {
        if (text.chars().allMatch(sign -> sign < 128)) return text;
        var out = new StringBuilder(text.length());
        for (var sign : text.toCharArray()) out.append(PLAIN.getOrDefault(sign, String.valueOf(sign)));
        return out.toString();
    }
}
