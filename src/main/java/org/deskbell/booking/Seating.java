package org.deskbell.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskbell.availability.Slot;
import org.deskbell.booking.OpenDay.State;
import org.deskbell.booking.PartySearch.Arrangement;

/** Finds a slot for each seat of a party, one start of the first at a time. */
final class Seating {
    /** Of many chairs and people, the first ways to seat them are enough; nobody waits for the millionth. */
    private static final int MOST_TRIES = 2_000;

    private final PartySearch search;
    private final List<Offering> seats;

    private Seating(PartySearch search, List<Offering> seats) {
        this.search = search;
        this.seats = seats;
    }

    /** @param seats what can be offered to each */
    static Seating of(PartySearch search, List<Offering> seats) {
        return new Seating(search, seats);
    }

    PartyDay on(LocalDate day, int most) {
        var times = times(day, search.first()).limit(most).toList();
        return new PartyDay(day, times.isEmpty() ? whyNot(day) : State.FREE, times);
    }

    /** When the first of them may begin, at any time of the day. */
    Stream<Slot> firsts(LocalDate day) {
        return times(day, search.first().atAnyTime()).map(List::getFirst);
    }

    private Stream<List<Slot>> times(LocalDate day, SlotSearch first) {
        return seats.getFirst().starts(day, first).stream()
                .map(start -> new Try().from(start))
                .flatMap(Optional::stream);
    }

    private State whyNot(LocalDate day) {
        if (search.around() != null
                && times(day, search.first().atAnyTime()).findFirst().isPresent()) return State.NOT_THEN;
        var all = seats.stream().allMatch(seat -> seat.couldBe(day));
        return all ? State.FULL : State.CLOSED;
    }

    /** One start of the first visit. */
    private final class Try {
        private int left = MOST_TRIES;

        /** A slot for every seat, in their order; empty if they cannot all be seated. */
        Optional<List<Slot>> from(Instant start) {
            return seats.getFirst().at(start).stream()
                    .map(first -> next(List.of(place(0, first)), List.of(first)))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        private Optional<List<Slot>> next(List<Place> places, List<Slot> slots) {
            if (slots.size() == seats.size()) return Optional.of(slots);
            return candidates(places)
                    .takeWhile(slot -> left-- > 0)
                    .filter(slot -> places.stream().noneMatch(other -> collides(other, place(slots.size(), slot))))
                    .map(slot -> next(with(places, place(slots.size(), slot)), with(slots, slot)))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
    }

    private Place place(int seat, Slot slot) {
        return Place.of(seats.get(seat).type(), slot);
    }

    private static <T> List<T> with(List<T> some, T another) {
        var all = new ArrayList<>(some);
        all.add(another);
        return all;
    }

    private Stream<Slot> candidates(List<Place> places) {
        var seat = seats.get(places.size());
        if (search.arrangement() == Arrangement.SIDE_BY_SIDE)
            return seat.following(places.getFirst().startsAt()).stream();
        return Stream.concat(seat.following(places.getLast().endsAt()).stream(), after(places.getLast(), seat));
    }

    /** With the same person or in the same chair, the time kept free around both visits lies between them. */
    private static Stream<Slot> after(Place before, Offering seat) {
        var start = before.to().plusSeconds(60L * seat.type().minutesBefore());
        if (start.equals(before.endsAt())) return Stream.empty();
        return seat.following(start).stream()
                .filter(slot -> slot.provider().equals(before.provider())
                        || slot.operatory().equals(before.operatory()));
    }

    /** Side by side, each needs somebody else even when times of different length would fit. */
    private boolean collides(Place one, Place other) {
        if (search.arrangement() == Arrangement.BACK_TO_BACK) return one.meets(other);
        return one.provider().equals(other.provider()) || one.operatory().equals(other.operatory());
    }
}
