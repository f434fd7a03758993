package org.deskbell.web.links;

import static java.time.temporal.IsoFields.WEEK_BASED_YEAR;
import static java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/** The days of a week that can be booked, both included; a file of slots is of one. */
record Week(LocalDate from, LocalDate to) {
    /** The weeks between these days, both included, from Monday to Sunday. */
    static List<Week> between(LocalDate first, LocalDate last) {
        return Stream.iterate(
                        first, day -> !day.isAfter(last), day -> sundayOf(day).plusDays(1))
                .map(day -> new Week(day, sundayOf(day).isAfter(last) ? last : sundayOf(day)))
                .toList();
    }

    private static LocalDate sundayOf(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    /** The name of its file, by the week of ISO 8601: slots-2026-W48.ndjson. */
    String file() {
        return "slots-%d-W%02d.ndjson".formatted(from.get(WEEK_BASED_YEAR), from.get(WEEK_OF_WEEK_BASED_YEAR));
    }
}
