package org.deskbell.pms.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.deskbell.pms.BrokenFile;
import org.deskbell.pms.ListColumns;
import org.deskbell.pms.ListLine;
import org.deskbell.pms.PmsSilent;
import org.jspecify.annotations.Nullable;

/**
 * A list as a query gives it, whose columns are called as those of a file. The database gives every value as text, and not more of
 * it than is taken: so dates that are none, and values of any length, do no harm on the way.
 *
 * @param what it lists, in the words of the settings page
 */
record Listing(Session session, String what, String select, List<Column> columns) {
    /** One more than is taken: a value that was cut is found out. */
    private static final int LONGEST = 201;
    /** How databases write that there is no date. */
    private static final Pattern NO_DATE = Pattern.compile("(0000-00-00|0001-01-01)( .*)?");

    private static final Pattern ZONE = Pattern.compile("\\+00(:?00)?$");

    /** The column of this name. */
    Optional<Column> find(String name) {
        return columns.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Those that are wanted, by name. */
    List<Column> those(Predicate<String> wanted) {
        return columns.stream().filter(one -> wanted.test(one.name())).toList();
    }

    /** Where those stand that are read.
     *
     * @throws PmsSilent if one that is needed is missing */
    ListColumns places(List<Column> read, List<String> needed) throws PmsSilent {
        try {
            return ListColumns.of(read.stream().map(Column::label).toList(), needed);
        } catch (BrokenFile e) {
            throw refused(e);
        }
    }

    /** The column as our query names it. */
    String sql(Column column) {
        return session.engine().column(column.label());
    }

    /** All rows, each read as it comes, its values in the order of the columns.
     *
     * @param rest of the query: which rows, in which order
     * @throws BrokenFile as whoever reads a row does */
    <T> List<T> read(List<Column> wanted, String rest, List<?> parameters, Function<ListLine, T> each)
            throws PmsSilent {
        var values = wanted.stream()
                .map(column -> session.engine().text(sql(column), LONGEST))
                .collect(Collectors.joining(", "));
        var count = new AtomicLong();
        return session.ask(
                what,
                "select " + values + from() + rest,
                parameters,
                row -> each.apply(new ListLine(count.incrementAndGet(), fields(wanted, row))));
    }

    private List<String> fields(List<Column> wanted, ResultSet row) throws SQLException {
        var fields = new ArrayList<String>(wanted.size());
        for (var at = 0; at < wanted.size(); at++) fields.add(shown(wanted.get(at), row.getString(at + 1)));
        return fields;
    }

    /** Whence a query over the list takes its rows. */
    String from() {
        return " from (" + select + ") as listed ";
    }

    private String shown(Column column, @Nullable String text) {
        if (text == null || NO_DATE.matcher(text).matches()) return "";
        return column.isDayAndTime() && session.engine().isMoment(column.typeName())
                ? onTheWall(text, session.zone())
                : text;
    }

    /** What the clock on the practice's wall shows at a moment. */
    private static String onTheWall(String moment, ZoneId zone) {
        try {
            var utc = LocalDateTime.parse(ZONE.matcher(moment).replaceFirst("").replace(' ', 'T'));
            return utc.atOffset(ZoneOffset.UTC)
                            .atZoneSameInstant(zone)
                            .toLocalDateTime()
                            .withNano(0) + "";
        } catch (DateTimeException e) {
            return moment; // whoever reads it says that there is no such date
        }
    }

    /** What is wrong with it as a whole. */
    PmsSilent refused(BrokenFile e) {
        return new PmsSilent("Query for " + what + ": " + e.reason());
    }

    /** What is wrong with one of its rows.
     *
     * @param before how many rows came before those that were read */
    PmsSilent refused(BrokenFile e, long before) {
        return new PmsSilent("Query for " + what + ", row " + (before + e.line()) + ": " + e.reason());
    }
}
