package org.deskbell.web.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.deskbell.booking.Changes;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.desk.Worklist;
import org.deskbell.desk.WorklistRow;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.deskbell.web.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One online appointment, with all that staff can do to it: answer, move, cancel, undo the cancel. */
@Controller
class AppointmentPage {
    static final String PATH = "/online-appointments/{id}";

    private final Worklist worklist;
    private final OnlineAppointments appointments;
    private final OnlinePatients patients;
    private final Changes changes;
    private final FreeWeek week;
    private final Providers providers;
    private final Practices practices;
    private final Clock clock;

    AppointmentPage(
            Worklist worklist,
            OnlineAppointments appointments,
            OnlinePatients patients,
            Changes changes,
            FreeWeek week,
            Providers providers,
            Practices practices,
            Clock clock) {
        this.worklist = worklist;
        this.appointments = appointments;
        this.patients = patients;
        this.changes = changes;
        this.week = week;
        this.providers = providers;
        this.practices = practices;
        this.clock = clock;
    }

    /**
     * Which week the page shows to move to.
     *
     * @param day its first day; without one nothing is shown yet
     * @param with whom to see; null for anyone
     */
    record Asked(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate day,

            Provider.@Nullable Id with) {}

    @GetMapping(PATH)
    String show(@PathVariable OnlineAppointment.Id id, Asked asked, Me me, Model model) {
        var row = worklist.row(id);
        var appointment = appointments.get(id);
        patients.open(row.patient(), "opened an online appointment", me.actor());
        model.addAttribute("row", row);
        model.addAttribute("shown", WindowRow.of(row, false));
        model.addAttribute("appointment", appointment);
        model.addAttribute("party", party(appointment));
        model.addAttribute("movable", isMovable(row));
        model.addAttribute("undoUntil", changes.restorableUntil(appointment).orElse(null));
        if (isMovable(row)) move(appointment, asked, model);
        return "staff/appointment";
    }

    private List<WorklistRow> party(OnlineAppointment appointment) {
        return appointment.party() == null ? List.of() : worklist.party(appointment.party(), appointment.id());
    }

    private boolean isMovable(WorklistRow row) {
        var stands = row.isRequested() || row.status() == OnlineAppointment.Status.BOOKED;
        return stands && row.startsAt().isAfter(clock.instant());
    }

    private void move(OnlineAppointment appointment, Asked asked, Model model) {
        var today = practices.current().dayOf(clock.instant());
        model.addAttribute("providers", providers.all());
        model.addAttribute("with", asked.with());
        model.addAttribute("today", today);
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute(
                "day", asked.day() == null ? practices.current().dayOf(appointment.startsAt()) : asked.day());
        if (asked.day() == null) return;
        model.addAttribute("week", week.of(appointment.type(), asked.with(), FreeWeek.first(asked.day(), today)));
    }
}
