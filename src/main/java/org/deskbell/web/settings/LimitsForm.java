package org.deskbell.web.settings;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.deskbell.practice.SchedulerSettings;
import org.jspecify.annotations.Nullable;

/** The limits as typed; lengths of time in minutes, or days where the name says so. The ranges are the database's. */
record LimitsForm(
        @NotNull(message = MISSING) @Min(value = 0, message = NOTICE) @Max(value = 43_200, message = NOTICE) @Nullable
        Integer noticeKnown,

        @NotNull(message = MISSING) @Min(value = 0, message = NOTICE) @Max(value = 43_200, message = NOTICE) @Nullable
        Integer noticeNew,

        @NotNull(message = MISSING) @Min(value = 1, message = HORIZON) @Max(value = 366, message = HORIZON) @Nullable
        Integer horizonDays,

        @NotNull(message = MISSING) @Min(value = 1, message = HOLD) @Max(value = 60, message = HOLD) @Nullable
        Integer hold,

        @NotNull(message = MISSING) @Min(value = 0, message = NOTICE) @Max(value = 43_200, message = NOTICE) @Nullable
        Integer cancelUntil,

        @NotNull(message = MISSING) @Min(value = 0, message = REMIND) @Max(value = 10_080, message = REMIND) @Nullable
        Integer remindBefore,

        @NotNull(message = MISSING) @Min(value = 1, message = OPEN) @Max(value = 20, message = OPEN) @Nullable
        Integer openAppointments,

        @NotNull(message = MISSING) @Min(value = 1, message = KEEP) @Max(value = 3_660, message = KEEP) @Nullable
        Integer keepUnlinkedDays,

        @NotNull(message = MISSING) @Min(value = 5, message = STALE) @Max(value = 1_440, message = STALE) @Nullable
        Integer staleAfter) {
    private static final String MISSING = "{settings.missing}";
    private static final String NOTICE = "{settings.limits.notice.range}";
    private static final String HORIZON = "{settings.limits.horizon.range}";
    private static final String HOLD = "{settings.limits.hold.range}";
    private static final String REMIND = "{settings.limits.remind.range}";
    private static final String OPEN = "{settings.limits.open.range}";
    private static final String KEEP = "{settings.limits.keep.range}";
    private static final String STALE = "{settings.limits.stale.range}";

    static LimitsForm of(SchedulerSettings settings) {
        return new LimitsForm(
                minutes(settings.noticeKnown()),
                minutes(settings.noticeNew()),
                settings.horizonDays(),
                minutes(settings.hold()),
                minutes(settings.cancelUntil()),
                minutes(settings.remindBefore()),
                settings.openAppointments(),
                settings.keepUnlinkedDays(),
                minutes(settings.staleAfter()));
    }

    private static int minutes(Duration length) {
        return Math.toIntExact(length.toMinutes());
    }

    /** Puts the settings to these limits; to be asked once the form is valid. */
    void put(SchedulerSettings.Draft to) {
        to.noticeKnown = length(noticeKnown);
        to.noticeNew = length(noticeNew);
        to.horizonDays = requireNonNull(horizonDays);
        to.hold = length(hold);
        to.cancelUntil = length(cancelUntil);
        to.remindBefore = length(remindBefore);
        to.openAppointments = requireNonNull(openAppointments);
        to.keepUnlinkedDays = requireNonNull(keepUnlinkedDays);
        to.staleAfter = length(staleAfter);
    }

    private static Duration length(@Nullable Integer minutes) {
        return Duration.ofMinutes(requireNonNull(minutes));
    }
}
