package org.deskbell.pms.sql;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.deskbell.pms.ListLine;
import org.deskbell.pms.PatientColumns;

/** The id by which a list of patients is in order: as its column is, where an index may keep it so, else as text.
 *
 * @param place of the column among those that are read */
record PatientKey(Column column, int place, String sql) {
    private static final int LONGEST = 200;
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,19}");

    static PatientKey of(Listing listing, List<Column> read) {
        var place = PatientColumns.of(read.stream().map(Column::label).toList()).place(PatientColumns.Part.CHART);
        var column = read.get(place);
        var asIs = column.isWholeNumber() || column.isText();
        var sql = listing.sql(column);
        return new PatientKey(
                column, place, asIs ? sql : listing.session().engine().text(sql, LONGEST));
    }

    /** The id in a row, as the database has it. */
    String text(ListLine line) {
        return line.fields().get(place);
    }

    /** Whether the database may have an id like this. */
    boolean canBe(String id) {
        return !column.isWholeNumber() || isWhole(id);
    }

    private static boolean isWhole(String id) {
        return WHOLE.matcher(id).matches() && new BigInteger(id).bitLength() < Long.SIZE;
    }

    Object parameter(String id) {
        return column.isWholeNumber() ? (Object) Long.valueOf(id) : id;
    }
}
