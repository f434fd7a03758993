package org.deskbell.pms.demo;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A birth date as it is written in a form or a file: 4/13/1983, 1983-04-13 or 19830413. */
final class WrittenDate {
    private static final LocalDate EARLIEST = LocalDate.of(1850, 1, 1);
    private static final List<DateTimeFormatter> WAYS = Stream.of("M/d/uuuu", "uuuu-MM-dd", "uuuuMMdd")
            .map(way -> DateTimeFormatter.ofPattern(way, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private WrittenDate() {}

    /** The day, if the calendar has it and somebody can have been born on it. */
    static Optional<LocalDate> birthDate(String written, LocalDate today) {
        return WAYS.stream()
                .flatMap(way -> parse(written.strip(), way).stream())
                .filter(day -> !day.isAfter(today) && !day.isBefore(EARLIEST))
                .findFirst();
    }

    private static Optional<LocalDate> parse(String written, DateTimeFormatter way) {
        try {
            return Optional.of(LocalDate.parse(written, way));
        } catch (DateTimeException e) {
            return Optional.empty(); // another way may fit
        }
    }
}
