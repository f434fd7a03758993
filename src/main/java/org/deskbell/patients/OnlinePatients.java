package org.deskbell.patients;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.deskbell.access.Account;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Looked;
import org.deskbell.audit.Subject;
import org.deskbell.matching.Matching;
import org.deskbell.people.Demographics;
import org.deskbell.tenancy.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The online patients of the practice. */
@Component
public class OnlinePatients {
    /** How long a claim keeps others from making the same chart. */
    public static final Duration CLAIM = Duration.ofMinutes(15);

    private final OnlinePatientTable table;
    private final AcquaintanceTable acquaintances;
    private final RegistrationRequestTable requests;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OnlinePatients(
            OnlinePatientTable table,
            AcquaintanceTable acquaintances,
            RegistrationRequestTable requests,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.acquaintances = acquaintances;
        this.requests = requests;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps a new registration; joins the booking's transaction. */
    @Transactional
    public OnlinePatient register(Registration registration) {
        var patient = keep(registration, clock.instant());
        var himself = new Actor.Patient(patient.id().value());
        events.publishEvent(new PatientRegistered(patient.id(), himself));
        return patient;
    }

    /** Keeps a new registration that is no part of a booking; sent again it is the person who was registered. Empty if
     * the key was used for somebody else.
     *
     * @param key names the sending; 8 to 100 characters
     * @param fresh what is to be done beside it, once */
    @Transactional
    public Optional<OnlinePatient> register(Registration registration, String key, Runnable fresh) {
        var before = requests.enter(key);
        if (before.isPresent()) return before.map(this::get).filter(one -> one.isAsIn(registration));
        fresh.run();
        var patient = register(registration);
        requests.remember(key, patient.id(), clock.instant());
        return Optional.of(patient);
    }

    /** Whether somebody was registered with this key. */
    public boolean wasRegistered(String key) {
        return requests.find(key).isPresent();
    }

    /** Keeps somebody whom staff or a rule entered, who has not registered. */
    @Transactional
    public OnlinePatient enter(Registration registration, Actor by) {
        var patient = keep(registration, null);
        events.publishEvent(new PatientEntered(patient.id(), by));
        return patient;
    }

    private OnlinePatient keep(Registration registration, @Nullable Instant registeredAt) {
        var patient = new OnlinePatient(
                new OnlinePatient.Id(UUID.randomUUID()),
                registration.who(),
                registration.insurance(),
                registration.guardian(),
                clock.instant(),
                registeredAt,
                new PmsLink.Unlinked(),
                null,
                registration.account(),
                registration.relation(),
                null);
        table.insert(patient);
        return patient;
    }

    /**
     * What the practice knows already of somebody who books; one statement on two small indexes, as every booking asks.
     *
     * <p>Surely the same human: the same birth date, last name and first name, and a telephone number or e-mail address in
     * common, all folded as {@link Matching#marks} does. Names and birth date alone were right in 99.2 of 100 pairs of our
     * stress set, the contact excludes the rest. Probably a blacklisted person, where a mistake only means that staff
     * answer first: the same birth date and last name and a first name or nickname in common; or the same first and last
     * name and a contact in common, so that another birth date does not help.
     */
    public Acquaintance acquaintance(OnlinePatient patient) {
        return acquaintances.of(patient, Matching.marks(patient.who()), clock.instant());
    }

    /** What tells one human from another, the same for each of his registrations: folded names and the birth date. To compare
     * by, never to show. */
    public static String human(Demographics who) {
        var marks = Matching.marks(who);
        return marks.last() + " " + marks.first() + " " + who.born();
    }

    /** The people of an account, who registered first comes first. */
    public List<OnlinePatient> of(Account.Id account) {
        return table.of(account);
    }

    /** For work behind the scenes; leaves no trace.
     *
     * @throws NotFound if there is no such online patient */
    public OnlinePatient get(OnlinePatient.Id id) {
        return find(id).orElseThrow(() -> new NotFound("online patient"));
    }

    /** The online patient, if there is one. */
    public Optional<OnlinePatient> find(OnlinePatient.Id id) {
        return table.find(id);
    }

    /** The person, whom nobody else links or says anything of until the transaction ends; so what is decided here of him is
     * decided by one after the other. */
    OnlinePatient keepStill(OnlinePatient.Id id) {
        table.keepStill(id);
        return get(id);
    }

    /** The person, whom nobody links before the transaction ends: what is booked as not linked is seen by whoever links next.
     *
     * @throws NotFound if there is no such online patient */
    public OnlinePatient getUnlinkable(OnlinePatient.Id id) {
        table.keepUnlinkable(id);
        return get(id);
    }

    /** The same for two, locked in one order whoever asks. */
    void keepStill(OnlinePatient.Id one, OnlinePatient.Id other) {
        Stream.of(one, other)
                .sorted(Comparator.comparing(OnlinePatient.Id::toString))
                .forEach(table::keepStill);
        get(one);
        get(other);
    }

    /** Who stands for the person: himself, or whom he is joined into.
     *
     * @throws NotFound if there is no such online patient */
    public OnlinePatient.Id survivor(OnlinePatient.Id id) {
        var into = get(id).joinedInto();
        return into == null ? id : into;
    }

    /** The person and all who are joined into him. */
    public List<OnlinePatient.Id> registrations(OnlinePatient.Id id) {
        return Stream.concat(Stream.of(id), table.joinedInto(id).stream()).toList();
    }

    /** Somebody opens the person's details: kept in the audit trail.
     *
     * @param where through which door, as "opened patient details"
     * @throws NotFound if there is no such online patient */
    @Transactional
    public OnlinePatient open(OnlinePatient.Id id, String where, Actor by) {
        var patient = get(id);
        events.publishEvent(new Looked(by, where, Subject.onlinePatient(id)));
        return patient;
    }

    /** Everybody who stands for himself and is not linked. */
    public List<OnlinePatient.Id> unlinked() {
        return table.unlinked();
    }

    /** Marks that the staff user looks after this person. False if somebody else does, for less than 15 minutes.
     *
     * @throws NotFound if there is no such online patient */
    @Transactional
    public boolean claim(OnlinePatient.Id id, Actor.Staff by) {
        get(id);
        var now = clock.instant();
        return table.claim(id, new OnlinePatient.Claim(by.id(), by.name(), now), now.minus(CLAIM));
    }

    /** The same in place of the staff user whose claim was seen. False if it is somebody else's by now.
     *
     * @throws NotFound if there is no such online patient */
    @Transactional
    public boolean takeOver(OnlinePatient.Id id, UUID from, Actor.Staff by) {
        table.letGo(id, from);
        return claim(id, by);
    }

    /** Ends the staff user's own claim; nothing if it is somebody else's. */
    @Transactional
    public void letGo(OnlinePatient.Id id, Actor.Staff by) {
        table.letGo(id, by.id());
    }
}
