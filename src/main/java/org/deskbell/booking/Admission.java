package org.deskbell.booking;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.deskbell.audit.Actor;
import org.deskbell.booking.Wanted.Seated;
import org.deskbell.patients.Acquaintance;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.practice.Schedules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who comes: registers who is new, and knows who has as many open appointments as the practice allows. */
@Component
class Admission {
    private final OnlinePatients patients;
    private final Schedules schedules;
    private final AppointmentTable table;
    private final TakingTable taking;
    private final Clock clock;

    Admission(OnlinePatients patients, Schedules schedules, AppointmentTable table, TakingTable taking, Clock clock) {
        this.patients = patients;
        this.schedules = schedules;
        this.table = table;
        this.taking = taking;
        this.clock = clock;
    }

    /** A visit and who comes.
     *
     * @param isNew whether he registered with this request */
    record Guest(Seated seat, OnlinePatient patient, boolean isNew, Acquaintance known) {}

    /** @param enteredBy the staff user who enters them; null when patients ask themselves */
    List<Guest> admit(List<Seated> seats, Actor.@Nullable Staff enteredBy) {
        if (enteredBy == null) inLine(seats);
        return seats.stream().map(seat -> guest(seat, enteredBy)).toList();
    }

    /** One request of a person at a time, so that two at once do not both count what was there before them. */
    private void inLine(List<Seated> seats) {
        seats.stream()
                .map(seat -> seat.wanted().patient())
                .filter(Objects::nonNull)
                .map(OnlinePatient::id)
                .distinct()
                .sorted(comparing(OnlinePatient.Id::value))
                .forEach(taking::oneAtATime);
    }

    private Guest guest(Seated seat, Actor.@Nullable Staff enteredBy) {
        var patient = patient(seat.wanted(), enteredBy);
        var known = enteredBy == null ? patients.acquaintance(patient) : new Acquaintance(false, List.of(patient.id()));
        return new Guest(seat, patient, seat.wanted().patient() == null, known);
    }

    private OnlinePatient patient(Wanted wanted, Actor.@Nullable Staff enteredBy) {
        return switch (wanted.visit().who()) {
            case Visit.Who.Registered registered -> requireNonNull(wanted.patient());
            case Visit.Who.Fresh(var registration) ->
                enteredBy == null ? patients.register(registration) : patients.enter(registration, enteredBy);
        };
    }

    /** How many a person may have, if one of them would have more. */
    Optional<Integer> limitReached(List<Guest> guests) {
        var most = schedules.lately().settings().openAppointments();
        return guests.stream().anyMatch(guest -> coming(guest, guests) > most) ? Optional.of(most) : Optional.empty();
    }

    private long coming(Guest guest, List<Guest> all) {
        var himself = guest.known().registrations();
        var asked = all.stream()
                .filter(other -> himself.contains(other.patient().id()))
                .count();
        var hasNone = guest.isNew() && himself.size() == 1;
        return asked + (hasNone ? 0 : table.coming(himself, clock.instant()));
    }
}
