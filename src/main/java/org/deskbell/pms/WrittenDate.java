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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A date or a time as it is written in a form or a file: 4/13/1983, 1983-04-13 or 19830413; 8:00 AM, 14:30 or
 * 14:30:00; of 1983-04-13 00:00:00, as databases write it, the part that is asked for. */
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

    /** As databases write a moment of the wall clock, and a time. */
    private static final Pattern MOMENT =
            Pattern.compile("(?<day>\\d{4}-\\d{2}-\\d{2})[ T](?<time>\\d{2}:\\d{2}(:\\d{2})?)(\\.\\d+)?");

    private static final Pattern FRACTION = Pattern.compile("(?<=:\\d{2}:\\d{2})\\.\\d+$");

    private WrittenDate() {}

    /** The day, if the calendar has it. */
    public static Optional<LocalDate> day(String written) {
        var day = part(written, "day");
        return WAYS.stream()
                .flatMap(way -> parse(day, text -> LocalDate.parse(text, way)).stream())
                .findFirst();
    }

    /** The time of day, by a clock of twelve or of twenty-four hours. */
    public static Optional<LocalTime> time(String written) {
        var time = FRACTION.matcher(part(written, "time")).replaceFirst("");
        return TIMES.stream()
                .flatMap(way -> parse(time, text -> LocalTime.parse(text, way)).stream())
                .findFirst();
    }

    /** The day, if the calendar has it and somebody can have been born on it. */
    public static Optional<LocalDate> birthDate(String written, LocalDate today) {
        return day(written).filter(day -> !day.isAfter(today) && !day.isBefore(EARLIEST));
    }

    private static String part(String written, String name) {
        var moment = MOMENT.matcher(written.strip());
        return moment.matches() ? moment.group(name) : written.strip();
    }

    private static <T> Optional<T> parse(String written, Function<String, T> way) {
        try {
            return Optional.of(way.apply(written));
        } catch (DateTimeException e) {
            return Optional.empty(); // another way may fit
        }
    }
}
