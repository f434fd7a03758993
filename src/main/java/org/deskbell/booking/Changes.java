package org.deskbell.booking;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.deskbell.audit.Actor;
import org.deskbell.booking.AppointmentTable.Decision;
import org.deskbell.booking.BookingOutcome.Kept;
import org.deskbell.booking.OnlineAppointment.Status;
import org.deskbell.tenancy.NotFound;
import org.deskbell.tenancy.PracticeDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of appointments: to another time, cancelled, and back again. */
@Component
public class Changes {
    private static final int MOST_WORDS = 500;

    private final Moves moves;
    private final Restores restores;
    private final Hits hits;
    private final ChangeLimits limits;
    private final ChangeTable table;
    private final News news;
    private final PracticeDatabase database;
    private final Clock clock;

    Changes(
            Moves moves,
            Restores restores,
            Hits hits,
            ChangeLimits limits,
            ChangeTable table,
            News news,
            PracticeDatabase database,
            Clock clock) {
        this.moves = moves;
        this.restores = restores;
        this.hits = hits;
        this.limits = limits;
        this.table = table;
        this.news = news;
        this.database = database;
        this.clock = clock;
    }

    /** Moves the appointment. A patient's is REQUESTED again where the practice answers first. To be called in no transaction.
     *
     * @throws NotFound if there is no such appointment */
    public BookingOutcome move(MoveRequest request) {
        return moves.move(request);
    }

    /** Cancels it; its time is free at once. A patient may until the practice's limit, staff until it has ended.
     * Cancelled twice is cancelled once.
     *
     * @param seen when the visit began as staff saw it; null if nobody saw it
     * @param words to the patient, when staff cancels; may be empty, 500 characters at most
     * @throws NotFound if there is no such appointment */
    @Transactional
    public BookingOutcome cancel(OnlineAppointment.Id id, @Nullable Instant seen, String words, Actor by) {
        if (words.codePointCount(0, words.length()) > MOST_WORDS)
            throw new IllegalArgumentException("words: at most 500 characters");
        var appointment = table.lock(id)
                .map(ChangeTable.Locked::appointment)
                .orElseThrow(() -> new NotFound("online appointment"));
        if (appointment.status() == Status.CANCELLED) return new Kept(List.of(appointment));
        return ChangeLimits.movedSince(seen, appointment)
                .or(() -> limits.refusal(appointment, by))
                .orElseGet(() -> cancel(appointment, words, by));
    }

    /** The same by somebody who has seen no time of it. */
    @Transactional
    public BookingOutcome cancel(OnlineAppointment.Id id, String words, Actor by) {
        return cancel(id, null, words, by);
    }

    private BookingOutcome cancel(OnlineAppointment appointment, String words, Actor by) {
        var now = clock.instant();
        var stands = by instanceof Actor.Patient ? restores.stands(appointment) : null;
        table.cancel(appointment.id(), new Decision(by, now), words, stands);
        var cancelled = appointment.cancelled(new OnlineAppointment.Cancel(now, by instanceof Actor.Patient));
        news.cancelled(cancelled, words, by);
        return new Kept(List.of(cancelled));
    }

    /** Cancels all of them, or none if one of them cannot be. A patient's own may be among others' of his family.
     *
     * @throws NotFound if one is not there */
    public BookingOutcome cancelAll(Collection<OnlineAppointment.Id> ids) {
        return database.together(
                () -> {
                    var outcomes = ids.stream()
                            .sorted(comparing(OnlineAppointment.Id::value))
                            .map(this::cancelHimself)
                            .toList();
                    return outcomes.stream()
                            .filter(outcome -> !(outcome instanceof Kept))
                            .findFirst()
                            .orElseGet(outcomes::getFirst);
                },
                Kept.class::isInstance);
    }

    private BookingOutcome cancelHimself(OnlineAppointment.Id id) {
        var patient = table.lock(id)
                .orElseThrow(() -> new NotFound("online appointment"))
                .appointment()
                .patient();
        return cancel(id, "", new Actor.Patient(patient.value()));
    }

    /** Restores what was cancelled within the last 10 minutes, if its time is still free; a patient only what he cancelled
     * himself, and by the rules that bind him, unless it stood outside of them when he did. To be called in no transaction.
     *
     * @param key names this request
     * @throws NotFound if there is no such appointment */
    public BookingOutcome restore(OnlineAppointment.Id id, String key, Actor by) {
        return restores.restore(id, key, by);
    }

    /** Until when the patient may change or cancel it alone, which may be past; empty if he cannot at all: it is over,
     * cancelled or declined. */
    public Optional<Instant> changeableUntil(OnlineAppointment appointment) {
        return limits.changeable(appointment);
    }

    /** Until when staff can restore it; empty if it is not cancelled or the 10 minutes are over. */
    public Optional<Instant> restorableUntil(OnlineAppointment appointment) {
        return limits.restorable(appointment);
    }

    /** The same for the patient, who takes back only what he cancelled himself. */
    public Optional<Instant> undoableUntil(OnlineAppointment appointment) {
        return ChangeLimits.isHisOwn(appointment) ? limits.restorable(appointment) : Optional.empty();
    }

    /** Which coming appointments a change of the schedule would take something from that they need and have now: makes the
     * change, looks, and takes it back. Soonest first. To be called in no transaction. */
    public List<OnlineAppointment> hitBy(Runnable change) {
        return hits.of(change);
    }
}
