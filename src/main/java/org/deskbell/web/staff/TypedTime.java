package org.deskbell.web.staff;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;

/**
 * A time as staff have filled it in.
 *
 * @param at one of the free times, or "other"
 * @param on the day of another time
 * @param time the other time, on the practice's clock
 * @param with whom to see at the other time
 */
public record TypedTime(
        @Nullable String at,
        @Nullable LocalDate on,
        @Nullable LocalTime time,
        Provider.@Nullable Id with) {
    public boolean isOther() {
        return ChosenTime.OTHER.equals(at);
    }

    /** The time that it says; empty if it says none, or the clock skips it that day. */
    Optional<ChosenTime> chosen(ZoneId zone) {
        if (!isOther()) return ChosenTime.read(at);
        return on == null || time == null || with == null ? Optional.empty() : ChosenTime.at(on, time, zone, with);
    }
}
