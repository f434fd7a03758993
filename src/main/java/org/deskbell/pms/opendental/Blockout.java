package org.deskbell.pms.opendental;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskbell.pms.Visit;

/** A time that an office has blocked out in some operatories; the end of the day is written as 00:00:00. */
record Blockout(String id, Stretch stretch, List<String> operatories) {
    /** Empty if it says no time. */
    static Optional<Blockout> of(Fields row) {
        return OfficeTime.date(row.text("SchedDate"))
                .flatMap(day -> stretch(day, row))
                .map(stretch -> new Blockout(
                        row.text("ScheduleNum"),
                        stretch,
                        Stream.of(row.text("operatories").split(","))
                                .map(String::strip)
                                .filter(Fields::isNumber)
                                .toList()));
    }

    private static Optional<Stretch> stretch(LocalDate day, Fields row) {
        try {
            var from = day.atTime(LocalTime.parse(row.text("StartTime")));
            var to = day.atTime(LocalTime.parse(row.text("StopTime")));
            var end = to.toLocalTime().equals(LocalTime.MIDNIGHT) ? to.plusDays(1) : to;
            return from.isBefore(end) ? Optional.of(new Stretch(from, end)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    boolean isInTheWayOf(Visit visit) {
        return operatories.contains(visit.operatoryId()) && stretch.overlaps(Stretch.of(visit));
    }
}
