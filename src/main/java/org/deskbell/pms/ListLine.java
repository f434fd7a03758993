package org.deskbell.pms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of a list: of a file, or several of it if a quoted field goes over them; or a row that a database gave.
 *
 * @param number of the first of them, counted from 1 */
public record ListLine(long number, List<String> fields) {
    /** What stands in the column; null if nothing does, or what databases write for nothing. */
    public @Nullable String value(int column) {
        var text = fields.get(column).strip();
        return text.isEmpty() || text.equals("\\N") ? null : text;
    }

    @Override
    public String toString() {
        return "ListLine[" + number + "]";
    }
}
