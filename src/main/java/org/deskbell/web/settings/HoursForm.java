package org.deskbell.web.settings;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.UUID;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.deskbell.practice.WeeklyHours;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A weekly stretch as typed. */
record HoursForm(
        @NotNull(message = "{settings.missing}") @Nullable DayOfWeek weekday,

        @NotNull(message = "{settings.missing}") @DateTimeFormat(pattern = "HH:mm") @Nullable
        LocalTime from,

        @NotNull(message = "{settings.missing}") @DateTimeFormat(pattern = "HH:mm") @Nullable
        LocalTime to,

        @NotNull(message = "{settings.missing}") @Nullable UUID operatory) {
    static HoursForm of(WeeklyHours hours) {
        return new HoursForm(
                hours.weekday(), hours.from(), hours.to(), hours.operatory().value());
    }

    @AssertTrue(message = "{settings.hours.backward}")
    public boolean isForward() {
        return from == null || to == null || to.isAfter(from);
    }

    /** To be asked once the form is valid. */
    WeeklyHours stretch(WeeklyHours.Id id, Provider.Id provider) {
        if (weekday == null || from == null || to == null || operatory == null)
            throw new IllegalStateException("The form was not checked.");
        return new WeeklyHours(id, provider, new Operatory.Id(operatory), weekday, from, to);
    }
}
