package org.deskbell.pms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a PMS's schedule: {@code id}, {@code date}, {@code start} and {@code end}, or {@code minutes}, in the practice's wall-clock
 * time, where an end at midnight is the end of the day; {@code provider}, {@code operatory} or both; and {@code online_key} where the
 * PMS keeps ours.
 */
public record ScheduleColumns(ListColumns columns) {
    /** What such a list cannot be without. */
    public static final List<String> NEEDED = List.of("id", "date", "start");

    /** More no practice has. */
    public static final int MOST = 500_000;
    /** In minutes. */
    private static final int DAY = 24 * 60;

    private static final Pattern MIDNIGHT = Pattern.compile("24:00(:00)?");

    /** Whether it has our keys, so that it can be asked for what we wrote. */
    public boolean tellsKeys() {
        return columns.has("online_key");
    }

    /** The taken time in a line.
     *
     * @throws BrokenFile if it is none */
    public BusyTime time(ListLine line, ZoneId zone) {
        var day = WrittenDate.day(columns.needed(line, "date"))
                .orElseThrow(() -> new BrokenFile(line.number(), "there is no such date."));
        var start = day.atTime(clock(columns.needed(line, "start"), line));
        var end = end(line, start);
        if (!end.isAfter(start)) throw new BrokenFile(line.number(), "it ends before it starts.");
        return new BusyTime(
                columns.needed(line, "id"),
                orNull(columns.find(line, "provider")),
                orNull(columns.find(line, "operatory")),
                start.atZone(zone).toInstant(),
                end(start, end, zone),
                orNull(columns.find(line, "online_key")));
    }

    private LocalDateTime end(ListLine line, LocalDateTime start) {
        var minutes = columns.find(line, "minutes");
        if (minutes.matches("[0-9]{1,4}")) return start.plusMinutes(minutes(Integer.parseInt(minutes), line));
        var end = columns.needed(line, "end");
        var time = MIDNIGHT.matcher(end).matches() ? LocalTime.MIDNIGHT : clock(end, line);
        return start.toLocalDate()
                .plusDays(time.equals(LocalTime.MIDNIGHT) ? 1 : 0)
                .atTime(time);
    }

    private static int minutes(int minutes, ListLine line) {
        if (minutes > DAY) throw new BrokenFile(line.number(), "it lasts longer than a day.");
        return minutes;
    }

    /** Of an hour that comes twice, both: too long takes nobody's time away. In one that never comes, it keeps its length. */
    private static Instant end(LocalDateTime start, LocalDateTime end, ZoneId zone) {
        var from = start.atZone(zone);
        var to = end.atZone(zone).withLaterOffsetAtOverlap();
        return (to.isAfter(from) ? to : from.plus(Duration.between(start, end))).toInstant();
    }

    private static LocalTime clock(String written, ListLine line) {
        return WrittenDate.time(written)
                .orElseThrow(() -> new BrokenFile(line.number(), "there is no such time. Write 8:00 AM or 14:30."));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
