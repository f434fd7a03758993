package org.deskbell.pms.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.deskbell.pms.BrokenFile;
import org.deskbell.pms.BusyTime;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.ScheduleColumns;

/** The taken times of a database. */
record ScheduleRows(Listing listing, List<Column> read, ScheduleColumns columns) {
    private static final List<String> READ =
            List.of("id", "date", "start", "end", "minutes", "provider", "operatory", "online_key");
    /** A time may last a day, and a moment in UTC is of another day. */
    private static final int DAYS_AROUND = 2;

    /** @throws PmsSilent if a column is missing */
    static ScheduleRows of(Listing listing) throws PmsSilent {
        var read = listing.those(READ::contains);
        return new ScheduleRows(listing, read, new ScheduleColumns(listing.places(read, ScheduleColumns.NEEDED)));
    }

    /** The database itself looks for the days if they are days to it, else all of it is read. */
    List<BusyTime> between(Instant from, Instant to) throws PmsSilent {
        var zone = listing.session().zone();
        var date = listing.find("date").filter(Column::isDay).map(listing::sql);
        var which =
                date.map(day -> "where " + day + " >= ? and " + day + " < ? ").orElse("");
        var days = date.map(day -> days(from, to, zone)).orElse(List.of());
        return times(which, days, zone).stream()
                .filter(time -> time.startsAt().isBefore(to) && time.endsAt().isAfter(from))
                .toList();
    }

    private static List<LocalDate> days(Instant from, Instant to, ZoneId zone) {
        return List.of(
                LocalDate.ofInstant(from, zone).minusDays(DAYS_AROUND),
                LocalDate.ofInstant(to, zone).plusDays(DAYS_AROUND));
    }

    private List<BusyTime> times(String which, List<LocalDate> days, ZoneId zone) throws PmsSilent {
        try {
            var rest = which + "limit " + (ScheduleColumns.MOST + 1);
            var times = listing.read(read, rest, days, line -> columns.time(line, zone));
            if (times.size() > ScheduleColumns.MOST)
                throw new BrokenFile(ScheduleColumns.MOST, "no practice has so many visits.");
            return times;
        } catch (BrokenFile e) {
            throw listing.refused(e, 0);
        }
    }
}
