package org.deskbell.booking;

import static org.deskbell.booking.OnlineAppointment.Status.BOOKED;
import static org.deskbell.booking.OnlineAppointment.Status.DECLINED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.deskbell.audit.Actor;
import org.deskbell.availability.Slot;
import org.deskbell.booking.AppointmentTable.Decision;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.practice.Practices;
import org.deskbell.tenancy.NotFound;
import org.deskbell.tenancy.PracticeDatabase;
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
    private final AppointmentTable table;
    private final Letters letters;
    private final Practices practices;
    private final PracticeDatabase database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OnlineAppointments(
            FreeTimes times,
            Requests requests,
            AppointmentTable table,
            Letters letters,
            Practices practices,
            PracticeDatabase database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.times = times;
        this.requests = requests;
        this.table = table;
        this.letters = letters;
        this.practices = practices;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** The calendar that a visitor sees, a day each. All are CLOSED while the scheduler is off or the type is not offered
     * to new patients.
     *
     * @throws NotFound if there is no such type */
    public List<OpenDay> openDays(SlotSearch search) {
        return database.together(() -> times.openDays(search));
    }

    /** The nearest free slots to what was looked for, up to {@code limit}, within the horizon; by time.
     *
     * @throws NotFound if there is no such type */
    public List<Slot> nearest(SlotSearch search, int limit) {
        return database.together(() -> times.nearest(search, limit));
    }

    /** Registers the patient and takes the slot, in one transaction; letters are in the language of the visitor at hand.
     *
     * @throws NotFound if there is no such type */
    @Transactional
    public BookingOutcome request(BookingRequest request) {
        var answer = requests.take(request, Letters.language(LocaleContextHolder.getLocale()));
        answer.kept().ifPresent(asked -> tell(asked.appointment(), asked.language()));
        return answer.outcome();
    }

    private void tell(OnlineAppointment appointment, Locale language) {
        var by = new Actor.Patient(appointment.patient().value());
        events.publishEvent(
                appointment.status() == BOOKED
                        ? new AppointmentBooked(appointment.id(), appointment.patient(), by)
                        : new AppointmentRequested(appointment.id(), appointment.patient(), by));
        letters.tellPractice();
        letters.confirm(appointment, language);
    }

    /** The appointment with this id.
     *
     * @throws NotFound if there is no such appointment */
    public OnlineAppointment get(OnlineAppointment.Id id) {
        return table.find(id).orElseThrow(() -> new NotFound("online appointment"));
    }

    /** By its code, in capitals or not. */
    public Optional<OnlineAppointment> byCode(String code) {
        return table.byCode(code.strip().toUpperCase(Locale.ROOT));
    }

    /** This person's appointments, soonest first. */
    public List<OnlineAppointment> of(OnlinePatient.Id patient) {
        return table.of(patient);
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

    /** Accepts a request: it is BOOKED. False if it is no open request.
     *
     * @throws NotFound if there is no such appointment */
    @Transactional
    public boolean accept(OnlineAppointment.Id id, Actor by) {
        var appointment = get(id);
        if (!table.decide(id, BOOKED, "", decision(by))) return false;
        events.publishEvent(new AppointmentBooked(id, appointment.patient(), by));
        letters.accepted(appointment.withStatus(BOOKED), table.language(id));
        return true;
    }

    /** Declines a request with words for the patient; its time is free again. False if it is no open request.
     *
     * @throws NotFound if there is no such appointment
     * @throws IllegalArgumentException if the words are longer than 500 characters */
    @Transactional
    public boolean decline(OnlineAppointment.Id id, String words, Actor by) {
        if (words.codePointCount(0, words.length()) > MOST_WORDS)
            throw new IllegalArgumentException("words: at most 500 characters");
        var appointment = get(id);
        if (!table.decide(id, DECLINED, words, decision(by))) return false;
        events.publishEvent(new AppointmentDeclined(id, appointment.patient(), by));
        letters.declined(appointment.withStatus(DECLINED), words, table.language(id));
        return true;
    }

    private Decision decision(Actor by) {
        return new Decision(by, clock.instant());
    }

    /** How many appointments that occupy time fall on the day; asked before it is closed. */
    public int countOn(LocalDate day) {
        var zone = practices.current().zone();
        return table.taken(
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant())
                .size();
    }
}
