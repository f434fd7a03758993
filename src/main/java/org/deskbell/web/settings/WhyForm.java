package org.deskbell.web.settings;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.deskbell.booking.Audience;
import org.deskbell.booking.Reasons;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A time that somebody asks about, as typed; whatever is left out has a sensible default. */
record WhyForm(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate day,

        @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime time,
        @Nullable UUID type,
        @Nullable UUID provider,
        @Nullable Audience who) {
    /** To be asked once everything is filled in. */
    Reasons.Question question() {
        return new Reasons.Question(
                new OnlineAppointmentType.Id(requireNonNull(type)),
                new Provider.Id(requireNonNull(provider)),
                requireNonNull(day).atTime(requireNonNull(time)),
                requireNonNull(who));
    }
}
