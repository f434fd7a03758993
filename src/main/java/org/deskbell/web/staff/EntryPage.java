package org.deskbell.web.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.BookingRequest;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.booking.Visit;
import org.deskbell.desk.OnlinePatientList;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Providers;
import org.deskbell.web.Me;
import org.deskbell.web.RegistrationCheck;
import org.deskbell.web.RegistrationFault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** New appointment: staff enter a visit for somebody who called or stands at the desk. */
@Controller
class EntryPage {
    static final String PATH = "/online-appointments/new";
    private static final int FOUND = 8;

    private final OnlineAppointments appointments;
    private final OnlinePatients patients;
    private final OnlinePatientList list;
    private final AppointmentTypes types;
    private final Providers providers;
    private final Practices practices;
    private final FreeWeek week;
    private final StaffTimes times;
    private final Outcomes outcomes;
    private final Clock clock;

    EntryPage(
            OnlineAppointments appointments,
            OnlinePatients patients,
            OnlinePatientList list,
            AppointmentTypes types,
            Providers providers,
            Practices practices,
            FreeWeek week,
            StaffTimes times,
            Outcomes outcomes,
            Clock clock) {
        this.appointments = appointments;
        this.patients = patients;
        this.list = list;
        this.types = types;
        this.providers = providers;
        this.practices = practices;
        this.week = week;
        this.times = times;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String blank(@RequestParam Map<String, String> query, Me me, Model model) {
        return show(EntryForm.typed(query), List.of(), me, model);
    }

    /** Shows the free times and who was found; a POST, because names have no place in an address. */
    @PostMapping(PATH + "/look")
    String look(@RequestParam Map<String, String> form, Me me, Model model) {
        return show(EntryForm.typed(form), List.of(), me, model);
    }

    @PostMapping(PATH)
    String book(@RequestParam Map<String, String> form, Me me, Model model, RedirectAttributes flash) {
        var typed = EntryForm.typed(form);
        var faults = new ArrayList<RegistrationFault>();
        var request = request(typed, me, faults);
        if (request.isEmpty()) return show(typed, faults, me, model);
        if (outside(typed).filter(time -> time.isNews(typed.outside())).isPresent()) {
            model.addAttribute("stopped", true); // the focus goes to why
            return show(typed, List.of(), me, model);
        }
        return switch (appointments.request(request.get())) {
            case BookingOutcome.Kept kept -> {
                var id = kept.appointment().id();
                outcomes.done(new Notice("staff.done.entered", List.of()), id, flash);
                yield "redirect:/online-appointments/" + id;
            }
            case BookingOutcome refused -> {
                model.addAttribute("problem", outcomes.refusal(refused));
                model.addAttribute("stopped", true);
                yield show(typed, List.of(), me, model);
            }
        };
    }

    private Optional<BookingRequest> request(EntryForm typed, Me me, List<RegistrationFault> faults) {
        if (typed.type() == null) faults.add(fault("type", "staff.entry.choose-type"));
        var chosen = times.read(typed.typed());
        if (chosen.isEmpty())
            faults.add(fault("at", typed.typed().isOther() ? "staff.entry.choose-other" : "staff.entry.choose-time"));
        var who = who(typed, faults);
        faults.addAll(RegistrationCheck.message(typed.message()));
        if (typed.type() == null || chosen.isEmpty() || who.isEmpty() || !faults.isEmpty()) return Optional.empty();
        var visit = new Visit(
                typed.type(),
                chosen.get().provider(),
                chosen.get().startsAt(),
                who.get(),
                typed.message().isBlank() ? null : typed.message(),
                null);
        return Optional.of(new BookingRequest(List.of(visit), typed.key(), me.actor()));
    }

    private Optional<Visit.Who> who(EntryForm typed, List<RegistrationFault> faults) {
        if (typed.isSomebodyNew()) return fresh(typed, faults);
        var registered = typed.registered();
        if (registered.isEmpty()) faults.add(fault("patient", "staff.entry.choose-patient"));
        return registered.map(id -> new Visit.Who.Registered(patients.get(id).id()));
    }

    private Optional<Visit.Who> fresh(EntryForm typed, List<RegistrationFault> faults) {
        return switch (RegistrationCheck.readByStaff(typed.answers(), today())) {
            case RegistrationCheck.Outcome.Good(var registration) -> Optional.of(new Visit.Who.Fresh(registration));
            case RegistrationCheck.Outcome.Faulty(var found) -> {
                faults.addAll(found);
                yield Optional.empty();
            }
        };
    }

    private static RegistrationFault fault(String field, String key) {
        return new RegistrationFault(field, key, List.of());
    }

    private LocalDate today() {
        return practices.current().dayOf(clock.instant());
    }

    private String show(EntryForm typed, List<RegistrationFault> faults, Me me, Model model) {
        var from = FreeWeek.first(typed.day(), today());
        model.addAttribute("form", typed);
        model.addAttribute("faults", new Faults(faults));
        model.addAttribute("types", types.all());
        model.addAttribute("providers", providers.all());
        model.addAttribute("today", today());
        model.addAttribute("from", from);
        if (typed.type() != null) model.addAttribute("week", week.of(typed.type(), typed.provider(), from));
        model.addAttribute("found", found(typed, me));
        model.addAttribute("outside", outside(typed).orElse(null));
        return "staff/entry";
    }

    private Optional<OutsideTime> outside(EntryForm typed) {
        var type = typed.type();
        if (type == null) return Optional.empty();
        return times.read(typed.typed()).flatMap(chosen -> times.outside(type, chosen));
    }

    private List<OnlinePatientList.Row> found(EntryForm typed, Me me) {
        if (typed.find().isBlank()) return List.of();
        return list.page(new OnlinePatientList.Search(typed.find(), null, null, 0, FOUND), me.actor())
                .rows();
    }

    /** What is wrong with the form, by field. */
    public record Faults(List<RegistrationFault> all) {
        public @Nullable RegistrationFault of(String field) {
            return all.stream()
                    .filter(fault -> fault.field().equals(field))
                    .findFirst()
                    .orElse(null);
        }

        public boolean any() {
            return !all.isEmpty();
        }
    }
}
