package org.deskbell.tenancy;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of COPY: a line each, tabs between the values, {@code \N} for a missing one. */
final class CopyText {
    private final StringBuilder text = new StringBuilder();

    /** Adds a row; its values are written as PostgreSQL reads them: moments and dates as ISO 8601, collections as arrays. */
    void add(List<? extends @Nullable Object> row) {
        var first = true;
        for (var value : row) {
            if (!first) text.append('\t');
            first = false;
            add(value);
        }
        text.append('\n');
    }

    private void add(@Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case Collection<?> several -> escaped(array(several));
            case Enum<?> constant -> text.append(constant.name());
            default -> escaped(value.toString());
        }
    }

    /** PostgreSQL's text knows no NUL; whoever sends one does not mean it. */
    private void escaped(CharSequence value) {
        for (var at = 0; at < value.length(); at++) {
            var sign = value.charAt(at);
            switch (sign) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> {}
                default -> text.append(sign);
            }
        }
    }

    private static CharSequence array(Collection<?> values) {
        var array = new StringBuilder("{");
        for (var value : values) {
            if (array.length() > 1) array.append(',');
            array.append('"')
                    .append(String.valueOf(value).replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}');
    }

    int length() {
        return text.length();
    }

    /** All that was added since the last time. */
    byte[] take() {
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return bytes;
    }

    @Override
    public String toString() {
        return "CopyText[hidden]";
    }
}
