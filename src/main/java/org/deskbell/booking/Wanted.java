package org.deskbell.booking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskbell.availability.Slot;
import org.deskbell.patients.OnlinePatient;
import org.jspecify.annotations.Nullable;

/**
 * A visit that is asked for and could be.
 *
 * @param patient who comes; null for somebody who registers with the request
 * @param held the hold that keeps its time; null if none does
 * @param slots where it could be, the preferred first; where a hold keeps its time, there alone
 */
record Wanted(
        Visit visit,
        Wish wish,
        @Nullable OnlinePatient patient,
        Choices.Choice.Open open,
        TakingTable.@Nullable Held held,
        List<Slot> slots) {

    /** A visit and where it is to be.
     *
     * @param slot the same place as a slot */
    record Seated(Wanted wanted, Place place, Slot slot) {}

    private Stream<Seated> seats() {
        return slots.stream()
                .map(slot -> new Seated(this, held == null ? Place.of(open.type(), slot) : held.place(), slot));
    }

    /** A place for each, so that none is in another's way; in the order given. */
    static Optional<List<Seated>> seat(List<Wanted> all) {
        return seat(all, List.of());
    }

    private static Optional<List<Seated>> seat(List<Wanted> left, List<Seated> before) {
        if (left.isEmpty()) return Optional.of(before);
        return left.getFirst()
                .seats()
                .filter(seat -> before.stream().noneMatch(other -> other.place().meets(seat.place())))
                .map(seat -> Stream.concat(before.stream(), Stream.of(seat)).toList())
                .flatMap(seated -> seat(left.subList(1, left.size()), seated).stream())
                .findFirst();
    }
}
