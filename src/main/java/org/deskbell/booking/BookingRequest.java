package org.deskbell.booking;

import java.time.Instant;
import org.deskbell.patients.Registration;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;

/**
 * A new patient asks for a time.
 *
 * @param provider whom to see; null for anyone
 * @param key names this request, so that sending it twice books once; 8 to 100 characters
 */
public record BookingRequest(
        OnlineAppointmentType.Id type,
        Provider.@Nullable Id provider,
        Instant startsAt,
        Registration registration,
        @Nullable String message,
        String key) {
    @Override
    public String toString() {
        return "BookingRequest[hidden]";
    }
}
