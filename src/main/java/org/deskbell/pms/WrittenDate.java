package org.deskbell.pms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A date or a time as it is written in a form or a file: 4/13/1983, 1983-04-13 or 19830413; 8:00 AM, 14:30 or 14:30:00. */
public final class WrittenDate {
    private static final LocalDate EARLIEST = LocalDate.of(1850, 1, 1);
    private static final List<DateTimeFormatter> WAYS = Stream.of("M/d/uuuu", "uuuu-MM-dd", "uuuuMMdd")
            .map(way -> DateTimeFormatter.ofPattern(way, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private static final List<DateTimeFormatter> TIMES = Stream.of("h:mm a", "h:mm:ss a", "H:mm", "H:mm:ss")
            .map(way -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(way)
                    .toFormatter(Locale.US))
            .toList();

    private WrittenDate() {}

    /** The day, if the calendar has it. */
    public static Optional<LocalDate> day(String written) {
        return WAYS.stream()
                .flatMap(way -> parse(written.strip(), text -> LocalDate.parse(text, way)).stream())
                .findFirst();
    }

    /** The time of day, by a clock of twelve or of twenty-four hours. */
    public static Optional<LocalTime> time(String written) {
        return TIMES.stream()
                .flatMap(way -> parse(written.strip(), text -> LocalTime.parse(text, way)).stream())
                .findFirst();
    }

    /** The day, if the calendar has it and somebody can have been born on it. */
    public static Optional<LocalDate> birthDate(String written, LocalDate today) {
        return day(written).filter(day -> !day.isAfter(today) && !day.isBefore(EARLIEST));
    }

    private static <T> Optional<T> parse(String written, Function<String, T> way) {
        try {
            return Optional.of(way.apply(written));
        } catch (DateTimeException e) {
            return Optional.empty(); // another way may fit
        }
    }
}
