package org.deskbell.booking;

import java.time.Duration;
import java.util.List;
import org.deskbell.availability.Occupied;
import org.deskbell.availability.Stay;
import org.deskbell.availability.Week;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;

/** Puts together all that decides which times are free. */
final class Weeks {
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final Duration TWENTY_MINUTES = Duration.ofMinutes(20);

    private Weeks() {}

    /** Nobody can be booked for a type that is not open to the audience. */
    static Week of(View view, Sought sought, OnlineAppointmentType type, Occupied taken) {
        var providers = view.isOpen(type, sought.audience()) ? View.providers(sought, type) : List.<Provider.Id>of();
        return new Week(view.schedule(), providers, stay(type), taken, view.earliest(sought.audience()), view.latest());
    }

    static Stay stay(OnlineAppointmentType type) {
        return new Stay(
                type.length(),
                Duration.ofMinutes(type.minutesBefore()),
                Duration.ofMinutes(type.minutesAfter()),
                grid(type));
    }

    private static Duration grid(OnlineAppointmentType type) {
        return type.startEvery() == null ? grid(type.length()) : Duration.ofMinutes(type.startEvery());
    }

    /** Visits start every half hour; those of 20, 40, 80 … minutes every 20 minutes, so that they leave no gaps. */
    static Duration grid(Duration length) {
        var byTwenty = length.toMinutes() % 20 == 0 && length.toMinutes() % 30 != 0;
        return byTwenty ? TWENTY_MINUTES : HALF_HOUR;
    }
}
