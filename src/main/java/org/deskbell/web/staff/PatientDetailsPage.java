package org.deskbell.web.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.patients.Blacklist;
import org.deskbell.patients.Families;
import org.deskbell.patients.Links;
import org.deskbell.patients.NotThisPerson;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Providers;
import org.deskbell.web.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Patient Details: all answers of the registration, in the order in which a PMS form asks for them. */
@Controller
class PatientDetailsPage {
    private final OnlinePatients patients;
    private final Families families;
    private final Links links;
    private final NotThisPerson notThisPerson;
    private final Blacklist blacklist;
    private final TagsCard tags;
    private final DifferencesCard differences;
    private final MessagesCard messages;
    private final OnlineAppointments appointments;
    private final AppointmentTypes types;
    private final Providers providers;
    private final Practices practices;
    private final Registrations registrations;
    private final PmsForm pmsForm;
    private final Clock clock;

    PatientDetailsPage(
            OnlinePatients patients,
            Families families,
            Links links,
            NotThisPerson notThisPerson,
            Blacklist blacklist,
            TagsCard tags,
            DifferencesCard differences,
            MessagesCard messages,
            OnlineAppointments appointments,
            AppointmentTypes types,
            Providers providers,
            Practices practices,
            Registrations registrations,
            PmsForm pmsForm,
            Clock clock) {
        this.patients = patients;
        this.families = families;
        this.links = links;
        this.notThisPerson = notThisPerson;
        this.blacklist = blacklist;
        this.tags = tags;
        this.differences = differences;
        this.messages = messages;
        this.appointments = appointments;
        this.types = types;
        this.providers = providers;
        this.practices = practices;
        this.registrations = registrations;
        this.pmsForm = pmsForm;
        this.clock = clock;
    }

    /** An appointment of this person, in words. */
    public record Visit(OnlineAppointment appointment, String type, String provider) {}

    @GetMapping("/online-patients/{id}")
    String details(@PathVariable OnlinePatient.Id id, Me me, Model model) {
        var patient = patients.open(id, "opened patient details", me.actor());
        var answers = pmsForm.answers(patient);
        model.addAttribute("patient", patient);
        model.addAttribute(
                "answers",
                answers.stream().filter(answer -> !answer.shown().isBlank()).toList());
        model.addAttribute("contactProven", families.hasProven(patient));
        model.addAttribute("copyAll", PmsForm.row(answers));
        model.addAttribute("history", links.history(id));
        model.addAttribute("saidNot", notThisPerson.history(id));
        registrations.show(id, me, model);
        tags.show(id, model);
        differences.show(patient, me.actor(), model);
        messages.show(id, model);
        var blacklisted = blacklist.inForce(id).orElse(null);
        model.addAttribute("blacklisted", blacklisted);
        model.addAttribute("blacklistedThrough", lastDay(blacklisted == null ? null : blacklisted.until()));
        model.addAttribute("blacklistings", blacklist.history(id));
        model.addAttribute(
                "alike",
                blacklist.alike(patient).stream()
                        .map(one -> patients.open(one, "saw who is on the blacklist and alike", me.actor()))
                        .toList());
        var now = clock.instant();
        model.addAttribute("now", now);
        model.addAttribute("claim", patient.claimedAt(now).orElse(null));
        var visits = visits(id);
        model.addAttribute(
                "coming",
                visits.stream()
                        .filter(visit -> visit.appointment().endsAt().isAfter(now))
                        .toList());
        model.addAttribute(
                "earlier",
                visits.stream()
                        .filter(visit -> !visit.appointment().endsAt().isAfter(now))
                        .toList());
        return "staff/patient";
    }

    /** The last day on which something holds that ends at the moment. */
    private @Nullable LocalDate lastDay(@Nullable Instant end) {
        return end == null ? null : practices.current().dayOf(end.minusNanos(1));
    }

    private List<Visit> visits(OnlinePatient.Id id) {
        return appointments.under(id).stream()
                .map(one -> new Visit(
                        one,
                        types.get(one.type()).name(),
                        providers
                                .find(one.provider())
                                .map(provider -> provider.name())
                                .orElse("")))
                .toList();
    }
}
