package org.deskbell.booking;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.availability.Slot;
import org.deskbell.booking.BookingOutcome.Closed;
import org.deskbell.booking.BookingOutcome.Kept;
import org.deskbell.booking.BookingOutcome.NotOffered;
import org.deskbell.booking.BookingOutcome.SlotTaken;
import org.deskbell.booking.OnlineAppointment.Status;
import org.deskbell.booking.Weeks.Days;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Practices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Takes in a new patient's request: registers the patient and takes the time, or leaves nothing behind. */
@Component
class Requests {
    private static final int NEAREST = 3;
    private static final int MOST_CODES = 5;

    private final FreeTimes times;
    private final OnlinePatients patients;
    private final Practices practices;
    private final AppointmentTable table;
    private final Clock clock;

    Requests(FreeTimes times, OnlinePatients patients, Practices practices, AppointmentTable table, Clock clock) {
        this.times = times;
        this.patients = patients;
        this.practices = practices;
        this.table = table;
        this.clock = clock;
    }

    /** The answer, and whether this call is the one that kept the appointment. */
    record Answer(BookingOutcome outcome, Optional<Asked> kept) {
        static Answer only(BookingOutcome outcome) {
            return new Answer(outcome, Optional.empty());
        }
    }

    Answer take(BookingRequest request, Locale language) {
        requireKey(request.key());
        var hash = RequestHash.of(request);
        return table.byKey(request.key())
                .map(before -> Answer.only(before.again(hash)))
                .or(() -> times.open(request.type()).map(type -> ask(request, type, hash, language)))
                .orElseGet(() -> Answer.only(new Closed()));
    }

    private static void requireKey(String key) {
        if (key.length() < 8 || key.length() > 100) throw new IllegalArgumentException("key: 8 to 100 characters");
    }

    private Answer ask(BookingRequest request, OnlineAppointmentType type, String hash, Locale language) {
        var day = practices.current().dayOf(request.startsAt());
        var offering = times.offering(type, request.provider(), Days.only(day));
        var free = offering.at(request.startsAt());
        if (!offering.couldBe(request.startsAt())) return Answer.only(new NotOffered(nearest(request)));
        if (free.isEmpty()) return somebodyWasFaster(request, hash);
        var patient = patients.register(request.registration());
        return free.stream()
                .map(slot -> asked(request, type, slot, patient))
                .map(appointment -> new Asked(appointment, request.key(), hash, language))
                .flatMap(asked -> keep(asked).stream())
                .findFirst()
                .map(asked -> new Answer(new Kept(asked.appointment()), Optional.of(asked)))
                .orElseGet(() -> somebodyWasFaster(request, hash));
    }

    private OnlineAppointment asked(
            BookingRequest request, OnlineAppointmentType type, Slot slot, OnlinePatient patient) {
        return new OnlineAppointment(
                new OnlineAppointment.Id(UUID.randomUUID()),
                Codes.fresh(),
                patient.id(),
                type.id(),
                slot.provider(),
                slot.operatory(),
                slot.startsAt(),
                slot.startsAt().plus(type.length()),
                type.mode() == OnlineAppointmentType.Mode.BOOK ? Status.BOOKED : Status.REQUESTED,
                request.message(),
                clock.instant(),
                null);
    }

    /** Empty if the time is taken. */
    private Optional<Asked> keep(Asked asked) {
        var next = asked;
        for (var i = 0; i < MOST_CODES; i++) {
            if (table.insert(next)) return Optional.of(next);
            if (table.byCode(next.appointment().code()).isEmpty()) return Optional.empty();
            next = next.withCode(Codes.fresh());
        }
        return Optional.empty();
    }

    /** Perhaps the same request, sent twice at once. A registration must not stay, so the whole transaction goes; it only
     * answers from here on. */
    private Answer somebodyWasFaster(BookingRequest request, String hash) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        var outcome = table.byKey(request.key())
                .map(before -> before.again(hash))
                .orElseGet(() -> new SlotTaken(nearest(request)));
        return Answer.only(outcome);
    }

    private List<Slot> nearest(BookingRequest request) {
        var at = request.startsAt().atZone(practices.current().zone());
        var day = at.toLocalDate();
        return times.nearest(
                new SlotSearch(request.type(), request.provider(), day, day, at.toLocalTime(), Duration.ZERO), NEAREST);
    }
}
