package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.deskbell.web.RegistrationAnswers;
import org.jspecify.annotations.Nullable;

/** What a program sends to book for a new patient. */
@Schema(name = "Booking")
record BookingBody(
        @NotNull(message = "Say which appointment type.")
        @Schema(description = "The id of the appointment type.")
        @Nullable
        UUID type,

        @Schema(description = "The id of the provider; anyone if left out.") @Nullable
        UUID provider,

        @NotNull(message = "Say when it starts, as 2026-11-24T09:00:00-05:00.")
        @Schema(description = "One of the free times, with its offset.", example = "2026-11-24T09:00:00-05:00")
        @Nullable
        OffsetDateTime startsAt,

        @NotNull(message = "Say who the patient is.") @Nullable
        RegistrationAnswers patient,

        @Schema(description = "The patient's own words.", maxLength = 1000, example = "I am a little nervous.")
        @Nullable
        String message) {
    @Override
    public String toString() {
        return "BookingBody[hidden]";
    }
}
