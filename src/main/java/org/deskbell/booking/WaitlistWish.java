package org.deskbell.booking;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;

/**
 * What somebody waits for.
 *
 * @param provider whom to see; null for anyone
 * @param from the first day, included
 * @param to the last day, included; at most 62 days after the first
 * @param around the time of day that would suit; null for any time
 * @param within how long before or after it; goes with {@code around}
 */
public record WaitlistWish(
        Visit.Who who,
        OnlineAppointmentType.Id type,
        Provider.@Nullable Id provider,
        LocalDate from,
        LocalDate to,
        @Nullable LocalTime around,
        @Nullable Duration within) {
    public WaitlistWish {
        var _ = new SlotSearch(type, provider, from, to, around, within); // the same days and times can be looked for
    }

    /** The same for somebody else. */
    public WaitlistWish of(Visit.Who other) {
        return new WaitlistWish(other, type, provider, from, to, around, within);
    }

    WaitlistWish of(OnlinePatient.Id patient) {
        return of(new Visit.Who.Registered(patient));
    }

    /** The free times that fulfil it, from this day on. */
    SlotSearch search(LocalDate today, Audience audience) {
        var first = from.isBefore(today) ? today : from;
        return new SlotSearch(type, provider, first, to, around, within, audience);
    }

    @Override
    public String toString() {
        return "WaitlistWish[hidden]";
    }
}
