package org.deskbell.booking;

import static org.deskbell.booking.OnlineAppointment.Status.BOOKED;
import static org.deskbell.booking.OnlineAppointment.Status.DECLINED;
import static org.deskbell.booking.OnlineAppointment.Status.REQUESTED;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.audit.Actor;
import org.deskbell.availability.AnswerTime;
import org.deskbell.availability.Slot;
import org.deskbell.booking.AppointmentTable.Decision;
import org.deskbell.booking.BookingOutcome.Kept;
import org.deskbell.booking.BookingOutcome.NotPossible;
import org.deskbell.booking.BookingOutcome.Over;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Schedules;
import org.deskbell.tenancy.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The online appointments of the practice. */
@Component
public class OnlineAppointments {
    private static final int MOST_WORDS = 500;

    private final FreeTimes times;
    private final Requests requests;
    private final Choices choices;
    private final Promises promises;
    private final AppointmentTable table;
    private final ChangeTable changes;
    private final Letters letters;
    private final OnlinePatients patients;
    private final Schedules schedules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OnlineAppointments(
            FreeTimes times,
            Requests requests,
            Choices choices,
            Promises promises,
            AppointmentTable table,
            ChangeTable changes,
            Letters letters,
            OnlinePatients patients,
            Schedules schedules,
            ApplicationEventPublisher events,
            Clock clock) {
        this.times = times;
        this.requests = requests;
        this.choices = choices;
        this.promises = promises;
        this.table = table;
        this.changes = changes;
        this.letters = letters;
        this.patients = patients;
        this.schedules = schedules;
        this.events = events;
        this.clock = clock;
    }

    /** The calendar that a visitor sees, a day each. All are CLOSED while the scheduler is off or the type is not offered
     * to new patients.
     *
     * @throws NotFound if there is no such type */
    public List<OpenDay> openDays(SlotSearch search) {
        return times.openDays(search);
    }

    /** What the same calendar is made of, and whether it is what another saw. */
    public Look look(SlotSearch search) {
        return times.look(search);
    }

    /** What the calendars of these days are made of, for every search one, all seen at one moment.
     *
     * @throws IllegalArgumentException if one asks for other days */
    public List<Look> looks(List<SlotSearch> searches, LocalDate from, LocalDate to) {
        if (searches.stream().anyMatch(one -> !one.isOf(from, to)))
            throw new IllegalArgumentException("searches: all of the same days");
        return times.looks(searches, new Days(from, to));
    }

    /** The nearest free slots to what was looked for, up to {@code limit}, within the horizon; by time.
     *
     * @throws NotFound if there is no such type */
    public List<Slot> nearest(SlotSearch search, int limit) {
        return times.nearest(search, limit);
    }

    /** Takes the time of every visit and registers who is new, or leaves nothing; letters are in the language of the visitor at
     * hand. To be called in no transaction: each try to take a time is one of its own.
     *
     * @throws NotFound if there is no such type, or no such patient */
    public BookingOutcome request(BookingRequest request) {
        return requests.take(request, Letters.language(LocaleContextHolder.getLocale()));
    }

    /** Whether a request with this key was answered: sent again, it is answered the same and does nothing more. */
    public boolean wasAsked(String key) {
        return requests.wasAsked(key);
    }

    /** What a request with this key was told, whatever became of the visits since; nothing if none was answered. */
    public List<OnlineAppointment> told(String key) {
        return requests.told(key);
    }

    /** Whether the practice answers before such a visit is booked: by the type's mode, or while its PMS data is too old. */
    public boolean answersFirst(OnlineAppointmentType type) {
        return choices.answersFirst(type);
    }

    /** By when the practice answers what is asked of it now; empty where nobody has hours. */
    public Optional<AnswerTime> answerTime() {
        return promises.answer();
    }

    /** The appointment with this id.
     *
     * @throws NotFound if there is no such appointment */
    public OnlineAppointment get(OnlineAppointment.Id id) {
        return table.find(id).orElseThrow(() -> new NotFound("online appointment"));
    }

    /** Those with these ids, in no order. */
    public List<OnlineAppointment> all(Collection<OnlineAppointment.Id> ids) {
        return ids.isEmpty()
                ? List.of()
                : table.all(ids.stream().map(OnlineAppointment.Id::value).toList());
    }

    /** Whether the patient was asked to choose another time, because the practice cannot keep this one, and has not yet. */
    public boolean isMoveAsked(OnlineAppointment.Id id) {
        return changes.isMoveAsked(id);
    }

    /** By its code, in capitals or not, in pairs or not. */
    public Optional<OnlineAppointment> byCode(String code) {
        return table.byCode(code.replace(" ", "").toUpperCase(Locale.ROOT));
    }

    /** This person's appointments, soonest first. */
    public List<OnlineAppointment> of(OnlinePatient.Id patient) {
        return table.of(patient);
    }

    /** Whether the appointment is this person's, or of somebody who is joined into him.
     *
     * @throws NotFound if there is no such appointment */
    public boolean isUnder(OnlinePatient.Id patient, OnlineAppointment.Id appointment) {
        return patients.survivor(get(appointment).patient()).equals(patient);
    }

    /** The appointments of this person and of all who are joined into him, soonest first; for staff, as the registrations
     * may belong to different accounts. */
    public List<OnlineAppointment> under(OnlinePatient.Id patient) {
        return table.of(patients.registrations(patient));
    }

    /** Those that were booked together, soonest first. */
    public List<OnlineAppointment> together(UUID party) {
        return table.together(party);
    }

    /** Archives those that are not; gives how many. */
    @Transactional
    public int archive(Collection<OnlineAppointment.Id> ids, Actor by) {
        if (ids.isEmpty()) return 0;
        return filed(table.archive(ids, decision(by)), "archived online appointments", by);
    }

    /** Restores those that are archived; gives how many. */
    @Transactional
    public int restore(Collection<OnlineAppointment.Id> ids, Actor by) {
        if (ids.isEmpty()) return 0;
        return filed(table.restore(ids), "restored online appointments", by);
    }

    private int filed(List<OnlineAppointment.Id> ids, String deed, Actor by) {
        if (!ids.isEmpty()) events.publishEvent(new AppointmentsFiled(ids, deed, by));
        return ids.size();
    }

    /** Accepts a request: it is BOOKED. NotPossible if it is no open request, Over once its time has come.
     *
     * @param seen when the visit began as staff saw it; null if nobody saw it
     * @throws NotFound if there is no such appointment */
    @Transactional
    public BookingOutcome accept(OnlineAppointment.Id id, @Nullable Instant seen, Actor by) {
        var appointment = lock(id);
        return ChangeLimits.movedSince(seen, appointment).orElseGet(() -> accept(appointment, by));
    }

    private BookingOutcome accept(OnlineAppointment appointment, Actor by) {
        var id = appointment.id();
        if (isLate(appointment)) return new Over();
        if (!table.decide(id, BOOKED, "", decision(by))) return new NotPossible(appointment.status());
        var isLinked = patients.getUnlinkable(appointment.patient()).isLinked();
        events.publishEvent(new AppointmentBooked(
                id, appointment.patient(), appointment.startsAt(), isLinked, schedules.current(), by));
        var accepted = appointment.withStatus(BOOKED);
        letters.accepted(accepted);
        return new Kept(List.of(accepted));
    }

    private boolean isLate(OnlineAppointment appointment) {
        return appointment.status() == REQUESTED && !appointment.startsAt().isAfter(clock.instant());
    }

    /** Declines a request with words for the patient; its time is free again. NotPossible if it is no open request.
     *
     * @param seen when the visit began as staff saw it; null if nobody saw it
     * @throws NotFound if there is no such appointment
     * @throws IllegalArgumentException if the words are longer than 500 characters */
    @Transactional
    public BookingOutcome decline(OnlineAppointment.Id id, @Nullable Instant seen, String words, Actor by) {
        if (words.codePointCount(0, words.length()) > MOST_WORDS)
            throw new IllegalArgumentException("words: at most 500 characters");
        var appointment = lock(id);
        return ChangeLimits.movedSince(seen, appointment).orElseGet(() -> decline(appointment, words, by));
    }

    private BookingOutcome decline(OnlineAppointment appointment, String words, Actor by) {
        var id = appointment.id();
        if (!table.decide(id, DECLINED, words, decision(by))) return new NotPossible(appointment.status());
        events.publishEvent(new AppointmentDeclined(id, appointment.patient(), by));
        var declined = appointment.withStatus(DECLINED);
        letters.declined(declined, words);
        return new Kept(List.of(declined));
    }

    /** The time of a booked visit turned out to be taken in the PMS: the patient is written to, with the nearest free times.
     *
     * @throws NotFound if there is no such appointment */
    @Transactional
    public void timeIsTaken(OnlineAppointment.Id id) {
        letters.timeIsTaken(get(id));
    }

    /** Nobody else changes it until the transaction ends. */
    private OnlineAppointment lock(OnlineAppointment.Id id) {
        return changes.lock(id)
                .orElseThrow(() -> new NotFound("online appointment"))
                .appointment();
    }

    private Decision decision(Actor by) {
        return new Decision(by, clock.instant());
    }
}
