package org.deskbell.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.deskbell.access.Limit;
import org.deskbell.access.Tries;
import org.deskbell.booking.Audience;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.booking.Visit;
import org.deskbell.patients.Families;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.PmsLink;
import org.deskbell.practice.SchedulerSettings;
import org.deskbell.practice.Schedules;
import org.deskbell.web.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who asks at the doors that are open to everybody: anybody, a patient's family, or staff of this practice. */
@Component
class Askers {
    private final SignedInFamily family;
    private final Families families;
    private final Tries tries;
    private final OnlineAppointments appointments;
    private final Schedules schedules;
    private final HttpServletRequest request;

    Askers(
            SignedInFamily family,
            Families families,
            Tries tries,
            OnlineAppointments appointments,
            Schedules schedules,
            HttpServletRequest request) {
        this.family = family;
        this.families = families;
        this.tries = tries;
        this.appointments = appointments;
        this.schedules = schedules;
        this.request = request;
    }

    /** For whom is asked: NEW, unless a linked patient asks for himself, or staff says for whom. */
    Audience audience(@Nullable Audience asked, List<Fault> faults) {
        if (asked == null || asked == Audience.NEW) return Audience.NEW;
        if (Me.here().isPresent() || (asked == Audience.KNOWN && isKnown())) return asked;
        faults.add(
                new Fault("audience", "Only NEW without the token of a known patient or of staff of this practice."));
        return Audience.NEW;
    }

    private boolean isKnown() {
        return family.find().stream()
                .flatMap(one -> one.people().stream())
                .anyMatch(person -> person.link() instanceof PmsLink.Linked);
    }

    /** Whether a visit may be booked for this online patient: one of the family's people. */
    boolean mayName(OnlinePatient.Id patient) {
        return family.find().flatMap(one -> one.person(patient)).isPresent();
    }

    /** Lets whoever may see free times pass.
     *
     * @throws Refusal while the scheduler is off, or where the practice shows them only to who has signed in */
    void mayLook(SchedulerSettings settings) {
        if (!settings.online())
            throw Refusal.conflict("The practice takes no online appointments now.")
                    .kind("closed");
        if (!settings.lookWithoutSignIn() && isAnybody()) throw signInFirst();
    }

    private boolean isAnybody() {
        return Me.here().isEmpty() && family.find().isEmpty();
    }

    /** Lets whoever may see free times take one.
     *
     * @throws Refusal where the practice shows them only to who has signed in */
    void mayTake() {
        if (isHidden()) throw signInFirst();
    }

    /** The same for a request with a key: one that was answered is answered again. */
    void mayTake(String key) {
        if (isHidden() && !appointments.wasAsked(key)) throw signInFirst();
    }

    /** By what this node remembers, which every look for times compares: it costs a booking no way to the database. Until a
     * node has looked once since another changed the setting, it lets whoever asks it pass. */
    private boolean isHidden() {
        return isAnybody()
                && !schedules.lately().settings().lookWithoutSignIn()
                && !schedules.current().settings().lookWithoutSignIn();
    }

    /** Lets whoever may register for a visit pass; others prove their contact first, by a code and a session.
     *
     * @param wasAsked whether the request was answered before; then it is answered again */
    void mayRegister(Visit.Who who, BooleanSupplier wasAsked) {
        if (who instanceof Visit.Who.Fresh(var registration)
                && isToProve()
                && !families.hasProven(registration)
                && !wasAsked.getAsBoolean()) throw registration.account() == null ? proveFirst() : proveThisToo();
    }

    /** By what this node remembers, like {@link #isHidden}. */
    private boolean isToProve() {
        return Me.here().isEmpty()
                && schedules.lately().settings().proveContact()
                && schedules.current().settings().proveContact();
    }

    private static Refusal proveFirst() {
        return Refusal.unauthorized("New patients prove their contact first: ask for a code (POST codes with the e-mail"
                        + " address or mobile number), open a session with it (POST sessions with the code and the birth"
                        + " date), and send this again with the session's token.")
                .kind("contact-not-proven");
    }

    private static Refusal proveThisToo() {
        return Refusal.forbidden(
                        "Letters to this new patient would go where the account has shown no code: ask for one (POST"
                                + " codes with the patient's e-mail address, or the mobile number where there is none), prove it"
                                + " (POST me/contacts with the code), and send this again.")
                .kind("contact-not-proven");
    }

    /** Whoever registers while a family is signed in becomes one of it. */
    Visit.Who own(Visit.Who who) {
        return switch (who) {
            case Visit.Who.Fresh(var registration) ->
                new Visit.Who.Fresh(
                        family.find().map(one -> registration.in(one.account())).orElse(registration));
            case Visit.Who.Registered known -> known;
        };
    }

    private static Refusal signInFirst() {
        return Refusal.unauthorized("This practice shows free times only to patients who have signed in.");
    }

    /** Counts a request of somebody who is no staff.
     *
     * @throws Refusal if there were too many */
    void count(Limit limit) {
        if (Me.here().isEmpty() && !tries.allow(limit, address())) throw tooMany();
    }

    /** The same for a request with a key: one that was answered is answered again, however many there were. */
    void count(Limit limit, String key) {
        count(limit, key, 1);
    }

    /** The same for one that books several visits. */
    void count(Limit limit, String key, int visits) {
        if (Me.here().isEmpty() && !tries.allow(limit, address(), visits) && !appointments.wasAsked(key))
            throw tooMany();
    }

    private static Refusal tooMany() {
        return Refusal.tooMany("Too many requests came from this address. Wait a while, or call the practice.");
    }

    String address() {
        return String.valueOf(request.getRemoteAddr());
    }
}
