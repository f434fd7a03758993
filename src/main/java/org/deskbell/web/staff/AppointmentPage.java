package org.deskbell.web.staff;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
    private final StaffTimes times;
    private final Providers providers;
    private final Practices practices;
    private final Window window;
    private final Clock clock;

    AppointmentPage(
            Worklist worklist,
            OnlineAppointments appointments,
            OnlinePatients patients,
            Changes changes,
            FreeWeek week,
            StaffTimes times,
            Providers providers,
            Practices practices,
            Window window,
            Clock clock) {
        this.worklist = worklist;
        this.appointments = appointments;
        this.patients = patients;
        this.changes = changes;
        this.week = week;
        this.times = times;
        this.providers = providers;
        this.practices = practices;
        this.window = window;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(@PathVariable OnlineAppointment.Id id, MoveForm form, Me me, Model model) {
        var row = worklist.row(id);
        var appointment = appointments.get(id);
        patients.open(row.patient(), "opened an online appointment", me.actor());
        model.addAttribute("row", row);
        model.addAttribute("shown", window.shown(row));
        model.addAttribute("now", clock.instant());
        model.addAttribute("appointment", appointment);
        var party = party(appointment);
        party.forEach(one -> patients.open(one.patient(), "saw who comes along", me.actor()));
        model.addAttribute("party", party);
        model.addAttribute("movable", isMovable(row));
        model.addAttribute("undoUntil", changes.restorableUntil(appointment).orElse(null));
        if (isMovable(row)) move(appointment, form, model);
        return "staff/appointment";
    }

    private List<WorklistRow> party(OnlineAppointment appointment) {
        return appointment.party() == null ? List.of() : worklist.party(appointment.party(), appointment.id());
    }

    private boolean isMovable(WorklistRow row) {
        var stands = row.isRequested() || row.status() == OnlineAppointment.Status.BOOKED;
        return stands && row.startsAt().isAfter(clock.instant());
    }

    private void move(OnlineAppointment appointment, MoveForm form, Model model) {
        var today = practices.current().dayOf(clock.instant());
        var now = appointment.provider();
        var whose = form.whose(now).filter(providers::isHere);
        var typed = form.typed(now);
        model.addAttribute("providers", providers.all());
        model.addAttribute("whose", whose.orElse(null));
        model.addAttribute("others", !whose.equals(Optional.of(now)));
        model.addAttribute("form", form);
        model.addAttribute("typed", typed);
        model.addAttribute("otherWith", name(typed.with()));
        model.addAttribute("today", today);
        model.addAttribute("key", UUID.randomUUID().toString());
        var day = form.day() == null ? practices.current().dayOf(appointment.startsAt()) : form.day();
        model.addAttribute("day", day);
        if (form.day() == null && form.at() == null) return;
        model.addAttribute("week", week.of(appointment.type(), whose.orElse(null), FreeWeek.first(day, today)));
        model.addAttribute(
                "outside",
                times.read(typed)
                        .flatMap(chosen -> times.outside(appointment, chosen))
                        .orElse(null));
    }

    private String name(Provider.@Nullable Id provider) {
        return Optional.ofNullable(provider)
                .flatMap(providers::find)
                .map(Provider::name)
                .orElse("");
    }
}
