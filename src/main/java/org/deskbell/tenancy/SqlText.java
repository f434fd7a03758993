package org.deskbell.tenancy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A statement with {@code :names}, taken apart once: they are not looked for in quoted text, comments and {@code ::casts}.
 *
 * @param parts the text before the first name, between the names, and behind the last
 * @param names in the order in which they stand, as often as they stand
 * @param plain the text with a question mark for each name
 */
record SqlText(List<String> parts, List<String> names, String plain) {
    private static final Map<String, SqlText> READ = new ConcurrentHashMap<>();

    static SqlText of(String sql) {
        return READ.computeIfAbsent(sql, SqlText::read);
    }

    private static SqlText read(String sql) {
        var parts = new ArrayList<String>();
        var names = new ArrayList<String>();
        var from = 0;
        for (var at = next(sql, 0); at < sql.length(); at = next(sql, from)) {
            parts.add(sql.substring(from, at));
            from = endOfName(sql, at + 1);
            names.add(sql.substring(at + 1, from));
        }
        parts.add(sql.substring(from));
        return new SqlText(List.copyOf(parts), List.copyOf(names), String.join("?", parts));
    }

    /** Where the next name's colon is; the end of the text if there is none. */
    private static int next(String sql, int from) {
        var at = from;
        while (at < sql.length()) {
            var letter = sql.charAt(at);
            if (letter == '\'') at = after(sql, "'", at + 1);
            else if (sql.startsWith("--", at)) at = after(sql, "\n", at);
            else if (sql.startsWith("::", at)) at += 2;
            else if (letter == ':' && endOfName(sql, at + 1) > at + 1) return at;
            else at++;
        }
        return sql.length();
    }

    private static int after(String sql, String end, int from) {
        var at = sql.indexOf(end, from);
        return at < 0 ? sql.length() : at + 1;
    }

    private static int endOfName(String sql, int from) {
        var at = from;
        while (at < sql.length() && Character.isLetterOrDigit(sql.charAt(at))) at++;
        return at;
    }

    /** The text with a question mark for each value; a collection has one for each of its own. */
    String with(Map<String, @Nullable Object> values) {
        if (values.values().stream().noneMatch(Collection.class::isInstance)) return plain;
        var text = new StringBuilder(parts.getFirst());
        for (var i = 0; i < names.size(); i++)
            text.append(marks(values.get(names.get(i)))).append(parts.get(i + 1));
        return text.toString();
    }

    private static String marks(@Nullable Object value) {
        if (!(value instanceof Collection<?> several)) return "?";
        return String.join(", ", Collections.nCopies(several.size(), "?"));
    }
}
