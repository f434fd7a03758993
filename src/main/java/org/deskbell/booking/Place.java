package org.deskbell.booking;

import java.time.Duration;
import java.time.Instant;
import org.deskbell.availability.Slot;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;

/**
 * Where and when a visit takes place.
 *
 * @param from with the time kept free before it
 * @param to with the time kept free after it
 */
record Place(Provider.Id provider, Operatory.Id operatory, Instant startsAt, Instant endsAt, Instant from, Instant to) {
    static Place of(OnlineAppointmentType type, Slot slot) {
        var endsAt = slot.startsAt().plus(type.length());
        return new Place(
                slot.provider(),
                slot.operatory(),
                slot.startsAt(),
                endsAt,
                slot.startsAt().minus(Duration.ofMinutes(type.minutesBefore())),
                endsAt.plus(Duration.ofMinutes(type.minutesAfter())));
    }

    boolean isAt(Slot slot) {
        return provider.equals(slot.provider()) && operatory.equals(slot.operatory());
    }

    /** Whether both cannot be. */
    boolean meets(Place other) {
        var sharesSomething = provider.equals(other.provider) || operatory.equals(other.operatory);
        return sharesSomething && from.isBefore(other.to) && other.from.isBefore(to);
    }
}
