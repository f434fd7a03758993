package org.deskbell.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.deskbell.booking.LetterDue.About;
import org.deskbell.booking.OnlineAppointment.Status;
import org.deskbell.practice.Practices;
import org.deskbell.practice.SettingsChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds patients of their visits: once, only of what still stands, and as long before as the practice says, in hours that
 * pass. Visits of one day that were booked together are reminded of together, when the first of them is due.
 */
@Component
class Reminders {
    private static final Set<About> COMING =
            EnumSet.of(About.REGISTERED_AND_BOOKED, About.BOOKED, About.ACCEPTED, About.MOVED, About.RESTORED);

    private final ReminderTable table;
    private final AppointmentTable appointments;
    private final ChangeLimits limits;
    private final LetterTable letters;
    private final Practices practices;
    private final Clock clock;

    Reminders(
            ReminderTable table,
            AppointmentTable appointments,
            ChangeLimits limits,
            LetterTable letters,
            Practices practices,
            Clock clock) {
        this.table = table;
        this.appointments = appointments;
        this.limits = limits;
        this.letters = letters;
        this.practices = practices;
        this.clock = clock;
    }

    /** Plans to remind of the visits of which a letter tells that they come. */
    void plan(LetterDue letter) {
        if (!COMING.contains(letter.about())) return;
        var before = before();
        for (var visit : appointments.all(letter.told().stream().map(Told::id).toList()))
            if (visit.status() == Status.BOOKED) table.plan(visit, clock.instant(), before);
    }

    private Duration before() {
        return practices.settings().remindBefore();
    }

    /** What the practice says now holds for visits that are planned already, too. */
    @EventListener
    void changed(SettingsChanged change) {
        if (change.details().containsKey("remindBefore")) table.become(before());
    }

    /** Has letters written of all that are due. */
    @Transactional
    void remind() {
        var due = times(table.take(clock.instant()));
        if (before().isZero()) return;
        while (!due.isEmpty()) {
            var visits = together(due.keySet().iterator().next(), due);
            var standing = visits.stream()
                    .filter(visit -> stands(visit, due.get(visit.id().value())))
                    .toList();
            if (!standing.isEmpty()) letters.insert(About.REMINDER, standing, "", clock.instant());
            visits.forEach(visit -> due.remove(visit.id().value()));
        }
    }

    /** The visit and those of its day that were booked with it, by time; what is planned of them is taken out, too. */
    private List<OnlineAppointment> together(UUID id, Map<UUID, Instant> due) {
        var visit = appointments.all(List.of(id)).getFirst();
        if (visit.party() == null) return List.of(visit);
        var day = day(visit);
        var all = appointments.together(visit.party()).stream()
                .filter(one -> day(one).equals(day))
                .toList();
        due.putAll(times(table.take(all.stream().map(one -> one.id().value()).toList())));
        return all;
    }

    private LocalDate day(OnlineAppointment visit) {
        return practices.current().dayOf(visit.startsAt());
    }

    private static Map<UUID, Instant> times(List<ReminderTable.Planned> planned) {
        var times = new HashMap<UUID, Instant>();
        planned.forEach(one -> times.put(one.appointment(), one.startsAt()));
        return times;
    }

    /** A reminder lies for a while before it is written: with those of its visits alone that still stand as it says. Any other
     * letter as it is. */
    LetterDue standing(LetterDue letter) {
        return letter.about() == About.REMINDER
                ? letter.of(told ->
                        appointments.all(List.of(told.id())).stream().anyMatch(visit -> stands(visit, told.startsAt())))
                : letter;
    }

    private boolean stands(OnlineAppointment visit, @Nullable Instant time) {
        return visit.status() == Status.BOOKED
                && visit.startsAt().equals(time)
                && visit.startsAt().isAfter(clock.instant())
                && !limits.isAnotherTimeAsked(visit);
    }
}
