package org.deskbell.pms.files;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.deskbell.pms.BrokenFile;
import org.deskbell.pms.BusyTime;
import org.deskbell.pms.ListFile;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.WrittenDate;
import org.jspecify.annotations.Nullable;

/**
 * The PMS's schedule: {@code id}, {@code date}, {@code start} and {@code end}, or {@code minutes}, in the practice's wall-clock
 * time, where an end at midnight is the end of the day; {@code provider}, {@code operatory} or both; and {@code online_key} where the PMS keeps ours.
 *
 * @param tellsKeys whether it has that column, so that it can be asked for what we wrote
 */
record ScheduleList(List<BusyTime> times, boolean tellsKeys) {
    private static final int MOST = 500_000;
    /** In minutes. */
    private static final int DAY = 24 * 60;

    private static final Pattern MIDNIGHT = Pattern.compile("24:00(:00)?");

    /** Empty if there is none. */
    static Optional<ScheduleList> read(InFolder in, ZoneId zone) throws PmsSilent, IOException {
        var copy = in.copy(InFolder.Kind.SCHEDULE);
        if (copy.isEmpty()) return Optional.empty();
        try (var file = ListFile.open(copy.get())) {
            return Optional.of(read(file, zone));
        } finally {
            Files.deleteIfExists(copy.get());
        }
    }

    private static ScheduleList read(ListFile file, ZoneId zone) {
        var columns = Columns.of(file, List.of("id", "date", "start"));
        var times = new ArrayList<BusyTime>();
        for (var line = file.next(); line.isPresent(); line = file.next()) {
            if (times.size() == MOST) throw new BrokenFile(line.get().number(), "no practice has so many visits.");
            times.add(time(columns, line.get(), zone));
        }
        return new ScheduleList(List.copyOf(times), columns.has("online_key"));
    }

    private static BusyTime time(Columns columns, ListFile.Line line, ZoneId zone) {
        var day = WrittenDate.day(columns.needed(line, "date"))
                .orElseThrow(() -> new BrokenFile(line.number(), "there is no such date."));
        var start = day.atTime(clock(columns.needed(line, "start"), line));
        var end = end(columns, line, start);
        if (!end.isAfter(start)) throw new BrokenFile(line.number(), "it ends before it starts.");
        return new BusyTime(
                columns.needed(line, "id"),
                orNull(columns.find(line, "provider")),
                orNull(columns.find(line, "operatory")),
                start.atZone(zone).toInstant(),
                end(start, end, zone),
                orNull(columns.find(line, "online_key")));
    }

    private static LocalDateTime end(Columns columns, ListFile.Line line, LocalDateTime start) {
        var minutes = columns.find(line, "minutes");
        if (minutes.matches("[0-9]{1,4}")) return start.plusMinutes(minutes(Integer.parseInt(minutes), line));
        var end = columns.needed(line, "end");
        var time = MIDNIGHT.matcher(end).matches() ? LocalTime.MIDNIGHT : clock(end, line);
        return start.toLocalDate()
                .plusDays(time.equals(LocalTime.MIDNIGHT) ? 1 : 0)
                .atTime(time);
    }

    private static int minutes(int minutes, ListFile.Line line) {
        if (minutes > DAY) throw new BrokenFile(line.number(), "it lasts longer than a day.");
        return minutes;
    }

    /** Of an hour that comes twice, both: too long takes nobody's time away. In one that never comes, it keeps its length. */
    private static Instant end(LocalDateTime start, LocalDateTime end, ZoneId zone) {
        var from = start.atZone(zone);
        var to = end.atZone(zone).withLaterOffsetAtOverlap();
        return (to.isAfter(from) ? to : from.plus(Duration.between(start, end))).toInstant();
    }

    private static LocalTime clock(String written, ListFile.Line line) {
        return WrittenDate.time(written)
                .orElseThrow(() -> new BrokenFile(line.number(), "there is no such time. Write 8:00 AM or 14:30."));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    List<BusyTime> between(Instant from, Instant to) {
        return times.stream()
                .filter(time -> time.startsAt().isBefore(to) && time.endsAt().isAfter(from))
                .toList();
    }

    /** What the PMS calls the visit that carries our key. */
    Optional<String> ref(String onlineKey) {
        return times.stream()
                .filter(time -> onlineKey.equals(time.onlineKey()))
                .map(BusyTime::id)
                .findFirst();
    }
}
