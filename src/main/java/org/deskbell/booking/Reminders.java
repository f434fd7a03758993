package org.deskbell.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
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
    private final ChangeTable changes;
    private final TimesTaken taken;
    private final LetterTable letters;
    private final Practices practices;
    private final Clock clock;

    Reminders(
            ReminderTable table,
            AppointmentTable appointments,
            ChangeTable changes,
            TimesTaken taken,
            LetterTable letters,
            Practices practices,
            Clock clock) {
        this.table = table;
        this.appointments = appointments;
        this.changes = changes;
        this.taken = taken;
        this.letters = letters;
        this.practices = practices;
        this.clock = clock;
    }

    /** Plans to remind of the visits of which a letter tells that they come. */
    void plan(LetterDue letter) {
        if (!COMING.contains(letter.about())) return;
        var before = before();
        for (var visit : find(letter.told().stream().map(Told::id).toList()))
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

    /** The letter with those of its visits alone that still stand as it says; it may lie for a while. */
    LetterDue standing(LetterDue letter) {
        var times = new HashMap<UUID, Instant>();
        letter.told().forEach(one -> times.put(one.id(), one.startsAt()));
        var standing = find(times.keySet()).stream()
                .filter(visit -> stands(visit, times.get(visit.id().value())))
                .map(visit -> visit.id().value())
                .toList();
        return letter.of(standing::contains);
    }

    private List<OnlineAppointment> find(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : appointments.all(ids);
    }

    private boolean stands(OnlineAppointment visit, @Nullable Instant time) {
        return visit.status() == Status.BOOKED
                && visit.startsAt().equals(time)
                && visit.startsAt().isAfter(clock.instant())
                && !changes.isMoveAsked(visit.id())
                && !taken.isTaken(visit.id());
    }
}
