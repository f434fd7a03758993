package org.deskbell.web.settings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.deskbell.practice.SchedulerSettings;
import org.jspecify.annotations.Nullable;

/** The limits as typed; lengths of time in minutes, or days where the name says so. */
record LimitsForm(
        @NotNull(message = MISSING) @Min(value = 0, message = NOTICE) @Max(value = 43_200, message = NOTICE) @Nullable
        Integer noticeNew,

        @NotNull(message = MISSING) @Min(value = 1, message = HORIZON) @Max(value = 366, message = HORIZON) @Nullable
        Integer horizonDays) {
    private static final String MISSING = "{settings.missing}";
    private static final String NOTICE = "{settings.limits.notice.range}";
    private static final String HORIZON = "{settings.limits.horizon.range}";

    static LimitsForm of(SchedulerSettings settings) {
        return new LimitsForm(Math.toIntExact(settings.noticeNew().toMinutes()), settings.horizonDays());
    }

    /** The settings with these limits; to be asked once the form is valid. */
    SchedulerSettings put(SchedulerSettings settings) {
        if (noticeNew == null || horizonDays == null) throw new IllegalStateException("The form was not checked.");
        var limits = new SchedulerSettings.Limits(Duration.ofMinutes(noticeNew), horizonDays);
        return settings.with(settings.rules(), limits);
    }
}
