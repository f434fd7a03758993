package org.deskbell.booking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskbell.availability.Slot;
import org.deskbell.booking.Choices.Choice;
import org.deskbell.booking.Choices.Terms;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Schedules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Times kept for visitors while they finish; a hold lapses by itself and its time is then anybody's. */
@Component
public class Holds {
    private static final Attempts.Answers<HoldOutcome> ANSWERS =
            new Attempts.Answers<>(HoldOutcome.SlotTaken::new, HoldOutcome.NotOffered::new);
    private static final Attempts.Answers<List<OnlineAppointment.Id>> ALL_OR_NONE =
            new Attempts.Answers<>(nearest -> List.of(), nearest -> List.of());

    private final Attempts attempts;
    private final Choices choices;
    private final RequestTable door;
    private final TakingTable table;
    private final AppointmentTable appointments;
    private final Schedules schedules;
    private final Clock clock;

    Holds(
            Attempts attempts,
            Choices choices,
            RequestTable door,
            TakingTable table,
            AppointmentTable appointments,
            Schedules schedules,
            Clock clock) {
        this.attempts = attempts;
        this.choices = choices;
        this.door = door;
        this.table = table;
        this.appointments = appointments;
        this.schedules = schedules;
        this.clock = clock;
    }

    /** Holds the time for as long as the practice's setting says; to be called in no transaction. */
    public HoldOutcome hold(HoldRequest request) {
        return attempts.take(tried -> attempt(request, tried), ANSWERS);
    }

    /** Holds a time for each of a family, in the order of their visits, and gives back what it held before. Where one of the
     * times cannot be had, it keeps what it has, and the answer is empty. To be called in no transaction. */
    public List<OnlineAppointment.Id> holdAll(List<HoldRequest> requests, List<OnlineAppointment.Id> instead) {
        table.sweep(clock.instant());
        return attempts.take(tried -> attemptAll(requests, instead, tried), ALL_OR_NONE);
    }

    private Attempt<List<OnlineAppointment.Id>> attemptAll(
            List<HoldRequest> requests, List<OnlineAppointment.Id> instead, Set<Slot> tried) {
        door.enter();
        table.oneAtATime();
        instead.forEach(table::release);
        var kept = new ArrayList<OnlineAppointment.Id>();
        for (var request : requests) {
            var next = kept.isEmpty() ? request : request.after(kept.getLast());
            switch (attempt(next, tried)) {
                case Attempt.Kept<HoldOutcome>(HoldOutcome.Held held) -> kept.add(held.hold());
                case Attempt.Lost<HoldOutcome>(var wish, var slots) -> {
                    return new Attempt.Lost<>(wish, slots);
                }
                case Attempt<HoldOutcome> refused -> {
                    return new Attempt.Answered<>(List.of());
                }
            }
        }
        return new Attempt.Kept<>(List.copyOf(kept));
    }

    private Attempt<HoldOutcome> attempt(HoldRequest request, Set<Slot> tried) {
        door.enter();
        var wish = new Wish(request.type(), request.provider(), request.startsAt(), request.audience());
        return switch (choices.of(wish, new Terms(aside(request), false, follows(request)))) {
            case Choice.Closed closed -> new Attempt.Answered<>(new HoldOutcome.Closed());
            case Choice.NotOffered refused -> new Attempt.NotOffered<>(wish);
            case Choice.Open(var type, var slots, var answersFirst, var schedule) ->
                slots.stream()
                        .filter(slot -> !tried.contains(slot))
                        .findFirst()
                        .map(slot -> keep(request, wish, type, slot))
                        .orElseGet(() -> new Attempt.AllTaken<>(wish));
        };
    }

    private boolean follows(HoldRequest request) {
        if (request.after() == null) return false;
        var schedule = schedules.current();
        return table.held(request.after())
                .filter(before -> schedule.find(request.type())
                        .filter(type -> Following.isTogether(
                                schedule.find(before.type()).orElseThrow(),
                                before.place().startsAt(),
                                type,
                                request.startsAt()))
                        .isPresent())
                .isPresent();
    }

    private static Set<OnlineAppointment.Id> aside(HoldRequest request) {
        return Stream.of(Optional.ofNullable(request.instead()), Optional.ofNullable(request.moving()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private Attempt<HoldOutcome> keep(HoldRequest request, Wish wish, OnlineAppointmentType type, Slot slot) {
        var place = Place.of(type, slot);
        var now = clock.instant();
        var until = now.plus(schedules.lately().settings().hold());
        if (isItsOwn(request, place)) {
            releaseInstead(request);
            return new Attempt.Kept<>(new HoldOutcome.Held(Taking.fresh(), slot, until));
        }
        giveBack(request, place);
        var taking = Taking.hold(type.id(), place, request.audience(), now, until);
        if (!table.take(taking)) return new Attempt.Lost<>(wish, List.of(slot));
        releaseInstead(request);
        return new Attempt.Kept<>(new HoldOutcome.Held(taking.id(), slot, until));
    }

    private void releaseInstead(HoldRequest request) {
        Optional.ofNullable(request.instead()).ifPresent(table::release);
    }

    /** A time that overlaps that of the appointment which is to move there is kept by the appointment itself, as far as it
     * overlaps; there is no hold then. */
    private boolean isItsOwn(HoldRequest request, Place place) {
        return Optional.ofNullable(request.moving())
                .flatMap(appointments::place)
                .filter(own -> own.meets(place))
                .isPresent();
    }

    /** Only a hold that is in the way of the new one is given back before; whoever does so goes one at a time. */
    private void giveBack(HoldRequest request, Place place) {
        Optional.ofNullable(request.instead())
                .flatMap(table::held)
                .filter(before -> before.place().meets(place))
                .ifPresent(before -> {
                    table.oneAtATime();
                    table.release(before.id());
                });
    }

    /** Gives it back; nothing happens if it is gone or was used. */
    @Transactional
    public void release(OnlineAppointment.Id hold) {
        table.release(hold);
    }

    /** The hold, also when it has lapsed and nobody took its time yet; empty once it was used, given back or taken. */
    public Optional<Hold> find(OnlineAppointment.Id hold) {
        return table.held(hold).map(TakingTable.Held::hold);
    }
}
