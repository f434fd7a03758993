package org.deskbell.web.api;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.deskbell.practice.SchedulerSettings;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/** The Online Scheduler Settings as JSON; all of them, always. The ranges are those that the database holds. */
@Schema(
        name = "SchedulerSettings",
        description =
                "The Online Scheduler Settings as JSON; all of them, always. The ranges are those that the database holds.")
record SettingsBody(
        @NotNull(message = MISSING) @Nullable Boolean online,

        @NotNull(message = MISSING) @Nullable Boolean firstOnly,

        @NotNull(message = MISSING) @Nullable Boolean showCounts,

        @NotNull(message = MISSING) @Nullable Boolean lookWithoutSignIn,

        @Schema(
                description =
                        "Whether new patients show a code that was sent to them before they book; as it was, if left out.")
        @Nullable
        Boolean proveContact,

        @NotNull(message = MISSING) @Nullable Boolean writeAutomatically,

        @NotNull(message = MISSING) @Nullable Boolean createPatientsAutomatically,

        @NotNull(message = MISSING) @Nullable Boolean linkAutomatically,

        @NotNull(message = MISSING)
        @DurationMin(message = UP_TO_30_DAYS)
        @DurationMax(days = 30, message = UP_TO_30_DAYS)
        @Schema(type = "string", example = "PT2H")
        @Nullable
        Duration noticeKnown,

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
        Integer horizonDays,

        @NotNull(message = MISSING)
        @DurationMin(minutes = 1, message = UP_TO_AN_HOUR)
        @DurationMax(hours = 1, message = UP_TO_AN_HOUR)
        @Schema(type = "string", example = "PT10M")
        @Nullable
        Duration hold,

        @NotNull(message = MISSING)
        @DurationMin(message = UP_TO_30_DAYS)
        @DurationMax(days = 30, message = UP_TO_30_DAYS)
        @Schema(type = "string", example = "PT24H")
        @Nullable
        Duration cancelUntil,

        @DurationMin(message = UP_TO_A_WEEK)
        @DurationMax(days = 7, message = UP_TO_A_WEEK)
        @Schema(type = "string", description = "PT0S for no reminders; as it was, if left out.", example = "PT24H")
        @Nullable
        Duration remindBefore,

        @NotNull(message = MISSING)
        @Min(value = 1, message = "From 1 to 20.")
        @Max(value = 20, message = "From 1 to 20.")
        @Schema(example = "2")
        @Nullable
        Integer openAppointments,

        @Min(value = 1, message = UP_TO_TEN_YEARS)
        @Max(value = 3_660, message = UP_TO_TEN_YEARS)
        @Schema(description = "Days; as it was, if left out.", example = "90")
        @Nullable
        Integer keepUnlinkedDays,

        @NotNull(message = MISSING)
        @DurationMin(minutes = 5, message = UP_TO_A_DAY)
        @DurationMax(days = 1, message = UP_TO_A_DAY)
        @Schema(type = "string", example = "PT30M")
        @Nullable
        Duration staleAfter,

        @Schema(
                description =
                        "Whether letters about visits go out as a text message beside the e-mail; as it was, if left out.")
        @Nullable
        Boolean textToo) {
    private static final String MISSING = "Is missing; send all settings.";
    private static final String UP_TO_30_DAYS = "From PT0S to 30 days, PT720H.";
    private static final String UP_TO_A_WEEK = "From PT0S to 7 days, PT168H.";
    private static final String UP_TO_AN_HOUR = "From PT1M to PT1H.";
    private static final String UP_TO_TEN_YEARS = "From 1 to 3660 days.";
    private static final String UP_TO_A_DAY = "From PT5M to PT24H.";

    static SettingsBody of(SchedulerSettings settings) {
        return new SettingsBody(
                settings.online(),
                settings.firstOnly(),
                settings.showCounts(),
                settings.lookWithoutSignIn(),
                settings.proveContact(),
                settings.writeAutomatically(),
                settings.createPatientsAutomatically(),
                settings.linkAutomatically(),
                settings.noticeKnown(),
                settings.noticeNew(),
                settings.horizonDays(),
                settings.hold(),
                settings.cancelUntil(),
                settings.remindBefore(),
                settings.openAppointments(),
                settings.keepUnlinkedDays(),
                settings.staleAfter(),
                settings.textToo());
    }

    /** The lengths of time that are not whole minutes, by name. */
    List<String> notWholeMinutes() {
        return Stream.of(
                        Map.entry("noticeKnown", requireNonNull(noticeKnown)),
                        Map.entry("noticeNew", requireNonNull(noticeNew)),
                        Map.entry("hold", requireNonNull(hold)),
                        Map.entry("cancelUntil", requireNonNull(cancelUntil)),
                        Map.entry("remindBefore", remindBefore == null ? Duration.ZERO : remindBefore),
                        Map.entry("staleAfter", requireNonNull(staleAfter)))
                .filter(one -> !one.getValue().equals(one.getValue().truncatedTo(ChronoUnit.MINUTES)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Puts the settings to these, once nothing is missing. */
    void put(SchedulerSettings.Draft to) {
        to.online = requireNonNull(online);
        to.firstOnly = requireNonNull(firstOnly);
        to.showCounts = requireNonNull(showCounts);
        to.lookWithoutSignIn = requireNonNull(lookWithoutSignIn);
        if (proveContact != null) to.proveContact = proveContact;
        to.writeAutomatically = requireNonNull(writeAutomatically);
        to.createPatientsAutomatically = requireNonNull(createPatientsAutomatically);
        to.linkAutomatically = requireNonNull(linkAutomatically);
        to.noticeKnown = requireNonNull(noticeKnown);
        to.noticeNew = requireNonNull(noticeNew);
        to.horizonDays = requireNonNull(horizonDays);
        to.hold = requireNonNull(hold);
        to.cancelUntil = requireNonNull(cancelUntil);
        if (remindBefore != null) to.remindBefore = remindBefore;
        to.openAppointments = requireNonNull(openAppointments);
        if (keepUnlinkedDays != null) to.keepUnlinkedDays = keepUnlinkedDays;
        to.staleAfter = requireNonNull(staleAfter);
        if (textToo != null) to.textToo = textToo;
    }
}
