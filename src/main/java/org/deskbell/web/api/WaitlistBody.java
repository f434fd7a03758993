package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.deskbell.web.RegistrationAnswers;
import org.jspecify.annotations.Nullable;

/** What somebody waits for. */
@Schema(name = "WaitlistWish", description = "What somebody waits for.")
record WaitlistBody(
        @NotNull(message = "Say which appointment type.")
        @Schema(description = "The id of the appointment type.")
        @Nullable
        UUID type,

        @Schema(description = "The id of the provider; anyone if left out.") @Nullable
        UUID provider,

        @NotNull(message = "Say from which day.")
        @Schema(description = "The first day that would suit.", example = "2026-11-24")
        @Nullable
        LocalDate from,

        @NotNull(message = "Say until which day.")
        @Schema(description = "The last day that would suit, at most 62 days after the first.", example = "2026-12-07")
        @Nullable
        LocalDate to,

        @Schema(
                description = "The time of day that would suit; goes with within.",
                type = "string",
                format = "time",
                example = "09:00")
        @Nullable
        LocalTime around,

        @Schema(description = "How long before or after it; up to PT12H.", type = "string", example = "PT2H") @Nullable
        Duration within,

        @NotNull(message = "Say who the patient is.") @Schema(description = "Who waits.") @Nullable
        RegistrationAnswers patient) {
    /** The same question as one for free times. */
    AskedTimes asked() {
        return new AskedTimes(type, provider, from, to, around, within, null);
    }

    @Override
    public String toString() {
        return "WaitlistBody[hidden]";
    }
}
