package org.deskbell.pms.opendental;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.deskbell.pms.BusyTime;
import org.deskbell.pms.PmsSilent;
import org.jspecify.annotations.Nullable;

/** The times that are taken: by appointments, by who helps with them, and by what the office has blocked out. */
record OfficeBusy(Appointments appointments, ZoneId zone) {
    List<BusyTime> read(Instant from, Instant to) throws PmsSilent {
        var days =
                new Stretch(from.atZone(zone).toLocalDateTime(), to.atZone(zone).toLocalDateTime());
        var times = new ArrayList<BusyTime>();
        for (var appointment : appointments.on(days).all())
            if (appointment.stretch() != null && appointment.takesTime()) {
                times.add(time(
                        appointment.id(),
                        orNull(appointment.provider()),
                        orNull(appointment.operatory()),
                        appointment.stretch(),
                        appointment.key().orElse(null)));
                times.addAll(helping(appointment));
            }
        for (var blockout : appointments.blockouts(days))
            for (var operatory : blockout.operatories())
                times.add(
                        time("blockout-" + blockout.id() + "-" + operatory, null, operatory, blockout.stretch(), null));
        return times;
    }

    /** Each stretch in which a second provider comes in. */
    private List<BusyTime> helping(Appointment appointment) {
        var times = new ArrayList<BusyTime>();
        for (var stretch : appointment.helping())
            times.add(time(
                    appointment.id() + "#" + stretch.from().toLocalTime(), appointment.helper(), null, stretch, null));
        return times;
    }

    private BusyTime time(
            String id, @Nullable String provider, @Nullable String operatory, Stretch stretch, @Nullable String key) {
        return new BusyTime(
                id,
                provider,
                operatory,
                stretch.from().atZone(zone).toInstant(),
                stretch.to().atZone(zone).toInstant(),
                key);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
