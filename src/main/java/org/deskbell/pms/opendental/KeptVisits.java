package org.deskbell.pms.opendental;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsSilent;
import org.jspecify.annotations.Nullable;

/**
 * Which appointments carry which key of ours. Open Dental searches no notes, so what stands from two days ago to 400 days
 * ahead is read once a day, and before each look-up what has changed since; only keys and numbers are kept. What is found is
 * asked for once more by its number, because nobody tells what was deleted. One look-up at a time.
 */
final class KeptVisits {
    private static final Duration FRESH = Duration.ofDays(1);
    private static final int DAYS_BACK = 2;
    private static final int DAYS_AHEAD = 400;

    private final Clock clock;
    private final Map<String, KeyLine> lines = new HashMap<>();
    private Instant readAt = Instant.MIN;

    @Nullable
    private LocalDateTime mark;

    KeptVisits(Clock clock) {
        this.clock = clock;
    }

    /** What stands and what was cancelled under a key. If there is neither, Open Dental does not tell what became of it: staff
     * may have deleted it, or taken our line out of its note. */
    Pms.Traces traces(String onlineKey, Appointments appointments) throws PmsSilent {
        var under = under(onlineKey, appointments);
        var standing = under.stream()
                .filter(Appointment::takesTime)
                .filter(one -> one.key().isPresent());
        var cancelled = under.stream().filter(one -> !one.takesTime());
        return new Pms.Traces(
                standing.map(Appointment::id).toList(),
                under.isEmpty() ? null : cancelled.map(Appointment::id).toList());
    }

    private List<Appointment> under(String onlineKey, Appointments appointments) throws PmsSilent {
        renew(appointments);
        var found = new ArrayList<Appointment>();
        for (var kept : List.copyOf(lines.entrySet())) {
            if (!kept.getValue().key().equals(onlineKey)) continue;
            var now = appointments.find(kept.getKey());
            if (now.isEmpty()) lines.remove(kept.getKey());
            else if (has(now.get(), onlineKey)) found.add(now.get());
        }
        return found;
    }

    private static boolean has(Appointment appointment, String onlineKey) {
        return KeyLine.in(appointment.note())
                .filter(line -> line.key().equals(onlineKey))
                .isPresent();
    }

    private void renew(Appointments appointments) throws PmsSilent {
        var since = mark;
        if (since == null || isOld()) readAll(appointments);
        else take(appointments.changedSince(since));
    }

    private boolean isOld() {
        return readAt.plus(FRESH).isBefore(clock.instant());
    }

    /** Reads all once, if nothing was read yet: that may take longer than a deed. */
    void begin(Appointments appointments) throws PmsSilent {
        if (isOld()) readAll(appointments);
    }

    private void readAll(Appointments appointments) throws PmsSilent {
        var now = clock.instant();
        var today = LocalDateTime.ofInstant(now, clock.getZone());
        var all = appointments.on(new Stretch(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD)));
        lines.clear();
        take(all);
        readAt = now;
    }

    private void take(Appointments.Read read) {
        for (var one : read.all()) {
            var line = KeyLine.in(one.note());
            if (line.isPresent()) lines.put(one.id(), line.get());
            else lines.remove(one.id());
        }
        read.at().ifPresent(at -> mark = at);
    }
}
