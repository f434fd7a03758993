package org.deskbell.booking;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.deskbell.audit.Actor;
import org.deskbell.booking.Wanted.Seated;
import org.deskbell.patients.Acquaintance;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.people.Demographics;
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
        if (enteredBy == null) inLine(seats.stream().map(Admission::who).toList());
        return seats.stream().map(seat -> guest(seat, enteredBy)).toList();
    }

    /** One request of a human at a time, however often he registered, so that two at once do not both count what was there
     * before them. */
    private void inLine(List<Demographics> people) {
        people.stream().map(OnlinePatients::human).distinct().sorted().forEach(taking::oneAtATime);
    }

    private static Demographics who(Seated seat) {
        return switch (seat.wanted().visit().who()) {
            case Visit.Who.Registered registered ->
                requireNonNull(seat.wanted().patient()).who();
            case Visit.Who.Fresh(var registration) -> registration.who();
        };
    }

    /** What is known of somebody who comes again; one request of his at a time. */
    Acquaintance known(OnlinePatient patient) {
        inLine(List.of(patient.who()));
        return patients.acquaintance(patient);
    }

    /** How many open appointments he has, under all his registrations. */
    int open(Acquaintance known) {
        return Math.toIntExact(table.coming(known.registrations(), clock.instant()));
    }

    /** How many a person may have, if one more would be more, and more than he had before; by the schedule as it is, whatever
     * this node remembers. */
    Optional<Integer> limitReached(Acquaintance known, int before) {
        var most = schedules.current().settings().openAppointments();
        return open(known) < Math.max(most, before) ? Optional.empty() : Optional.of(most);
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
