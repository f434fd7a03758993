package org.deskbell.booking;

import java.time.Instant;
import java.util.Optional;
import org.deskbell.patients.Family;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.Registration;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;

/**
 * One visit that is asked for.
 *
 * @param provider whom to see; null for anyone
 * @param hold the hold that keeps the time; null if none was taken
 * @param message the patient's own words; may hold health data
 */
public record Visit(
        OnlineAppointmentType.Id type,
        Provider.@Nullable Id provider,
        Instant startsAt,
        Who who,
        @Nullable String message,
        OnlineAppointment.@Nullable Id hold) {
    /** Who comes. */
    public sealed interface Who {
        /** In which he registers; empty without an account, and for who is registered. */
        default Optional<Family.Id> family() {
            return switch (this) {
                case Fresh(var registration) -> registration.family();
                case Registered known -> Optional.empty();
            };
        }

        /** The same without an account. */
        default Who alone() {
            return switch (this) {
                case Fresh(var registration) -> new Fresh(registration.alone());
                case Registered known -> known;
            };
        }

        /** Somebody who registers with this request. */
        record Fresh(Registration registration) implements Who {
            @Override
            public String toString() {
                return "Fresh[hidden]";
            }
        }

        /** Somebody who is registered; the door has made sure that he may book for this person. */
        record Registered(OnlinePatient.Id patient) implements Who {}
    }

    /** The same for somebody else. */
    public Visit of(Who other) {
        return new Visit(type, provider, startsAt, other, message, hold);
    }

    @Override
    public String toString() {
        return "Visit[hidden]";
    }
}
