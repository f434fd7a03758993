package org.deskbell.web.api;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.deskbell.practice.SchedulerSettings;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/** The Online Scheduler Settings as JSON; all of them, always. The ranges are those that the database holds. */
@Schema(name = "SchedulerSettings")
record SettingsBody(
        @NotNull(message = MISSING) @Nullable Boolean online,

        @NotNull(message = MISSING) @Nullable Boolean firstOnly,

        @NotNull(message = MISSING) @Nullable Boolean showCounts,

        @NotNull(message = MISSING) @Nullable Boolean writeAutomatically,

        @NotNull(message = MISSING) @Nullable Boolean createPatientsAutomatically,

        @NotNull(message = MISSING)
        @DurationMin(message = UP_TO_30_DAYS)
        @DurationMax(days = 30, message = UP_TO_30_DAYS)
        @Schema(type = "string", example = "PT24H")
        @Nullable
        Duration noticeNew,

        @NotNull(message = MISSING)
        @Min(value = 1, message = "From 1 to 366 days.")
        @Max(value = 366, message = "From 1 to 366 days.")
        @Schema(example = "90")
        @Nullable
        Integer horizonDays) {
    private static final String MISSING = "Is missing; send all settings.";
    private static final String UP_TO_30_DAYS = "From PT0S to 30 days, PT720H.";

    static SettingsBody of(SchedulerSettings settings) {
        return new SettingsBody(
                settings.online(),
                settings.firstOnly(),
                settings.showCounts(),
                settings.writeAutomatically(),
                settings.createPatientsAutomatically(),
                settings.noticeNew(),
                settings.horizonDays());
    }

    /** The settings changed to these, once nothing is missing. */
    SchedulerSettings put(SchedulerSettings before) {
        var rules = new SchedulerSettings.Rules(
                requireNonNull(online),
                requireNonNull(firstOnly),
                requireNonNull(showCounts),
                requireNonNull(writeAutomatically),
                requireNonNull(createPatientsAutomatically));
        var limits = new SchedulerSettings.Limits(requireNonNull(noticeNew), requireNonNull(horizonDays));
        return before.with(rules, limits);
    }
}
