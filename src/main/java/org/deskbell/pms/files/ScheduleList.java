package org.deskbell.pms.files;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deskbell.pms.BrokenFile;
import org.deskbell.pms.BusyTime;
import org.deskbell.pms.ListColumns;
import org.deskbell.pms.ListFile;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.ScheduleColumns;

/**
 * The PMS's schedule, as a file has it.
 *
 * @param tellsKeys whether it has our keys, so that it can be asked for what we wrote
 */
record ScheduleList(List<BusyTime> times, boolean tellsKeys) {
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
        var columns = new ScheduleColumns(ListColumns.of(file, ScheduleColumns.NEEDED));
        var times = new ArrayList<BusyTime>();
        for (var line = file.next(); line.isPresent(); line = file.next()) {
            if (times.size() == ScheduleColumns.MOST)
                throw new BrokenFile(line.get().number(), "no practice has so many visits.");
            times.add(columns.time(line.get(), zone));
        }
        return new ScheduleList(List.copyOf(times), columns.tellsKeys());
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
