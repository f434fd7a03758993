package org.deskbell.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Texts as they are looked for: in lower case and plain letters, without accents. */
public final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Letters that do not come apart into a plain one and a mark. */
    private static final Map<Character, String> PLAIN = Map.of(
            '\u00f8', "o", '\u0142', "l", '\u00df', "ss", '\u0131', "i", '\u00e6', "ae", '\u0153', "oe", '\u0111', "d",
            '\u00f0', "d", '\u00fe', "th");

    private Folded() {}

    public static String of(String text) {
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
