package org.deskbell.pms.opendental;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Visit;

/** The appointments of an office, and the times that it has blocked out (opendental.com/site/apischedules.html). */
record Appointments(OpenDentalStore store, Optional<String> clinic) {
    /** Some of them, and when Open Dental gave them by its clock. */
    record Read(List<Appointment> all, Optional<LocalDateTime> at) {}

    Read on(Stretch days) throws PmsSilent {
        return read(days.query());
    }

    Read changedSince(LocalDateTime mark) throws PmsSilent {
        return read("DateTStamp=" + OpenDentalLine.query(OfficeTime.since(mark)));
    }

    private Read read(String wanted) throws PmsSilent {
        var only = clinic.map(one -> "&ClinicNum=" + one).orElse("");
        var rows = new Pages(store).all("appointments?" + wanted + only, "AptNum");
        return new Read(
                Appointment.all(rows),
                rows.stream()
                        .flatMap(row -> OfficeTime.moment(row.text("serverDateTime")).stream())
                        .min(LocalDateTime::compareTo));
    }

    Optional<Appointment> find(String id) throws PmsSilent {
        var row = store.find("appointments", id);
        return row.isEmpty() ? Optional.empty() : Optional.of(Appointment.of(row.get()));
    }

    List<Blockout> blockouts(Stretch days) throws PmsSilent {
        var all = new ArrayList<Blockout>();
        for (var row : new Pages(store).all("schedules?" + days.query() + "&SchedType=Blockout", "ScheduleNum"))
            Blockout.of(row).ifPresent(all::add);
        return all;
    }

    /** Those that take the visit's provider or operatory in its time, but for the one under {@code ref}. */
    List<Appointment> inTheWayOf(Visit visit, String ref) throws PmsSilent {
        return on(Stretch.of(visit)).all().stream()
                .filter(one -> !one.id().equals(ref) && one.isInTheWayOf(visit))
                .toList();
    }

    boolean isBlockedOut(Visit visit) throws PmsSilent {
        return blockouts(Stretch.of(visit)).stream().anyMatch(one -> one.isInTheWayOf(visit));
    }

    /** The id of the new one. */
    String create(Map<String, ?> fields) throws NotDone {
        return store.create("appointments", fields)
                .number("AptNum")
                .orElseThrow(() -> NotDone.unknown(OpenDentalJson.nonsense().words()));
    }

    void change(String id, Map<String, ?> fields) throws NotDone {
        store.change("appointments", id, fields);
    }

    /** Takes it off the schedule and puts it onto the list of those who wait for another time. */
    void cancel(String id) throws NotDone {
        store.act("appointments", id, "Break", Map.of("sendToUnscheduledList", "true"));
    }

    void note(String id, String line) throws NotDone {
        store.act("appointments", id, "Note", Map.of("Note", line));
    }
}
