package org.deskbell;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.deskbell.pms.demo.DemoPatient;
import org.deskbell.pms.demo.DemoVisit;
import org.jspecify.annotations.Nullable;

/** Fills the demo PMS's schedule: visits in about six tenths of the open hours, lunch, and days off. */
final class DemoSchedule {
    private static final int FULL_OF_TEN = 6;
    private static final int[] LENGTHS = {30, 30, 40, 60, 60};

    private final DemoPractice demo;
    private final List<DemoPatient> patients;
    private final Random chance;
    private final List<DemoVisit> visits = new ArrayList<>();

    private DemoSchedule(DemoPractice demo, List<DemoPatient> patients) {
        this.demo = demo;
        this.patients = patients.stream().filter(DemoPatient::active).toList();
        this.chance = new Random(demo.seed() + 1);
    }

    /** From a day on, for some weeks, but not on closed days. */
    static List<DemoVisit> of(
            DemoPractice demo, List<DemoPatient> patients, LocalDate from, int weeks, Set<LocalDate> closed) {
        var schedule = new DemoSchedule(demo, patients);
        from.datesUntil(from.plusWeeks(weeks))
                .filter(day -> !closed.contains(day))
                .forEach(schedule::fill);
        return List.copyOf(schedule.visits);
    }

    private void fill(LocalDate day) {
        for (var chair : demo.chairs()) {
            var hours = chair.on(day.getDayOfWeek());
            hours.forEach(stretch -> fill(chair, day.atTime(stretch.from()), day.atTime(stretch.to())));
            if (hours.size() == 2)
                block(
                        chair,
                        day.atTime(hours.getFirst().to()),
                        day.atTime(hours.getLast().from()),
                        "Lunch");
            if (hours.isEmpty() && isOpen(day)) block(chair, day.atTime(8, 0), day.atTime(13, 0), "Off");
        }
    }

    private boolean isOpen(LocalDate day) {
        return demo.chairs().stream()
                .anyMatch(chair -> !chair.on(day.getDayOfWeek()).isEmpty());
    }

    private void fill(DemoPractice.Chair chair, LocalDateTime from, LocalDateTime to) {
        var at = from;
        while (at.isBefore(to)) {
            var end = at.plusMinutes(LENGTHS[chance.nextInt(LENGTHS.length)]);
            if (chance.nextInt(10) < FULL_OF_TEN && !end.isAfter(to)) {
                var kind = demo.kinds().get(chance.nextInt(demo.kinds().size()));
                var patient = patients.get(chance.nextInt(patients.size()));
                visits.add(visit(chair, patient.chart(), kind.pmsType(), at, end, kind.name()));
            }
            at = end;
        }
    }

    private void block(DemoPractice.Chair chair, LocalDateTime from, LocalDateTime to, String note) {
        visits.add(visit(chair, null, null, from, to, note));
    }

    private DemoVisit visit(
            DemoPractice.Chair chair,
            @Nullable String chart,
            @Nullable String type,
            LocalDateTime from,
            LocalDateTime to,
            String note) {
        return new DemoVisit(
                "V%05d".formatted(visits.size() + 1),
                chart,
                chair.pmsProvider(),
                chair.pmsOperatory(),
                type,
                from,
                to,
                note,
                null);
    }
}
