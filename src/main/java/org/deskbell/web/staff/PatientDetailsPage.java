package org.deskbell.web.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.patients.Blacklist;
import org.deskbell.patients.Links;
import org.deskbell.patients.NotThisPerson;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Providers;
import org.deskbell.web.Me;
import org.deskbell.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Patient Details: all answers of the registration, in the order in which a PMS form asks for them. */
@Controller
class PatientDetailsPage {
    /** As PMS forms take a birth date: 04/13/1983. */
    private static final DateTimeFormatter PMS_DATE = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);

    /** How many of the answers a PMS form asks for: last name to ZIP, an empty cell for what was not given. */
    private static final int IN_PMS_FORM = 12;

    private final OnlinePatients patients;
    private final Links links;
    private final NotThisPerson notThisPerson;
    private final Blacklist blacklist;
    private final OnlineAppointments appointments;
    private final AppointmentTypes types;
    private final Providers providers;
    private final Practices practices;
    private final Registrations registrations;
    private final Words words;
    private final Clock clock;

    PatientDetailsPage(
            OnlinePatients patients,
            Links links,
            NotThisPerson notThisPerson,
            Blacklist blacklist,
            OnlineAppointments appointments,
            AppointmentTypes types,
            Providers providers,
            Practices practices,
            Registrations registrations,
            Words words,
            Clock clock) {
        this.patients = patients;
        this.links = links;
        this.notThisPerson = notThisPerson;
        this.blacklist = blacklist;
        this.appointments = appointments;
        this.types = types;
        this.providers = providers;
        this.practices = practices;
        this.registrations = registrations;
        this.words = words;
        this.clock = clock;
    }

    /**
     * An answer.
     *
     * @param key its label
     * @param shown as staff read it
     * @param copied as the PMS form takes it
     */
    public record Answer(String key, String shown, String copied) {
        @Override
        public String toString() {
            return "Answer[" + key + "]";
        }
    }

    /** An appointment of this person, in words. */
    public record Visit(OnlineAppointment appointment, String type, String provider) {}

    @GetMapping("/online-patients/{id}")
    String details(@PathVariable OnlinePatient.Id id, Me me, Model model) {
        var patient = patients.open(id, "opened patient details", me.actor());
        var answers = answers(patient);
        model.addAttribute("patient", patient);
        model.addAttribute(
                "answers",
                answers.stream().filter(answer -> !answer.shown().isBlank()).toList());
        model.addAttribute(
                "copyAll",
                answers.stream().limit(IN_PMS_FORM).map(Answer::copied).collect(Collectors.joining("\t")));
        model.addAttribute("history", links.history(id));
        model.addAttribute("saidNot", notThisPerson.history(id));
        registrations.show(id, me, model);
        var blacklisted = blacklist.inForce(id).orElse(null);
        model.addAttribute("blacklisted", blacklisted);
        model.addAttribute("blacklistedThrough", lastDay(blacklisted == null ? null : blacklisted.until()));
        model.addAttribute("blacklistings", blacklist.history(id));
        model.addAttribute(
                "alike", blacklist.alike(patient).stream().map(patients::get).toList());
        var now = clock.instant();
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

    private List<Answer> answers(OnlinePatient patient) {
        var who = patient.who();
        var born = who.born();
        return Stream.of(
                        answer("last-name", who.name().last()),
                        answer("first-name", who.name().first()),
                        answer("middle-name", who.name().middle()),
                        new Answer(
                                "staff.field.born",
                                born == null ? "" : words.born(born),
                                born == null ? "" : PMS_DATE.format(born)),
                        answer("sex", who.sex().name().substring(0, 1)),
                        phone("mobile", who.contact().mobile()),
                        phone("home-phone", who.contact().homePhone()),
                        answer("email", who.contact().email()),
                        answer("street", who.address().street()),
                        answer("city", who.address().city()),
                        answer("region", who.address().region()),
                        answer("postcode", who.address().postcode()),
                        answer("preferred-name", who.name().preferred()),
                        answer("insurance-carrier", patient.insurance().carrier()),
                        answer("insurance-member", patient.insurance().member()),
                        answer("guardian", patient.guardian()))
                .toList();
    }

    private static Answer answer(String field, @Nullable String value) {
        var text = value == null ? "" : value;
        return new Answer("staff.field." + field, text, text);
    }

    private Answer phone(String field, @Nullable String value) {
        if (value == null) return answer(field, null);
        return new Answer(
                "staff.field." + field, words.phone(value), words.phone(value).replaceAll("\\D", ""));
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
