package org.deskbell.pms.sql;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a query that somebody typed is one SELECT, before it becomes a part of ours, in brackets. It is not the wall: that
 * is a user who may read alone, in a transaction that cannot write. What databases read in different ways is left out:
 * comments, which MySQL may execute, and backslashes and dollars, behind which a quotation mark is none.
 */
final class SingleSelect {
    private static final Pattern BEGIN = Pattern.compile("(?is)(select|with)\\b.*");
    private static final Pattern PASSED_OVER = Pattern.compile("'[^']*'|\"[^\"]*\"|`[^`]*`");
    private static final Pattern COMMENT = Pattern.compile("--|/\\*|#");

    private SingleSelect() {}

    /** What is to be asked: without a semicolon at its end. */
    static String of(String typed) {
        return typed.strip().replaceFirst(";\\s*$", "");
    }

    /** What is wrong with it, and what to do; empty if it is a single SELECT as far as its text tells. */
    static Optional<String> wrongIn(String typed) {
        return Optional.ofNullable(words(of(typed)));
    }

    private static @Nullable String words(String query) {
        if (!BEGIN.matcher(query).matches()) return "A query must be one SELECT.";
        if (query.chars().anyMatch(sign -> sign == '\\' || sign == '$'))
            return "Leave out backslashes and dollar signs.";
        var bare = PASSED_OVER.matcher(query).replaceAll("''");
        if (COMMENT.matcher(bare).find()) return "Leave out comments.";
        if (bare.indexOf(';') >= 0) return "A query must be one SELECT, without a semicolon inside.";
        if (bare.indexOf('?') >= 0) return "Leave out question marks.";
        if (bare.replace("''", "").matches("(?s).*['\"`].*")) return "A quotation mark is not closed.";
        return isBalanced(bare) ? null : "The brackets do not match.";
    }

    private static boolean isBalanced(String bare) {
        var open = 0;
        for (var at = 0; at < bare.length(); at++) {
            if (bare.charAt(at) == '(') open++;
            if (bare.charAt(at) == ')' && --open < 0) return false;
        }
        return open == 0;
    }
}
