package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.deskbell.web.RegistrationAnswers;
import org.jspecify.annotations.Nullable;

/** One visit of a family that comes together. */
@Schema(name = "FamilyVisit", description = "One visit of a family that comes together.")
record VisitBody(
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

        @Schema(description = "Who comes, if the practice does not know this person online yet.") @Nullable
        RegistrationAnswers patient,

        @Schema(
                description =
                        "Who comes, if registered: for staff any online patient; else one of the account's people.")
        @Nullable
        UUID onlinePatient,

        @Schema(description = "The patient's own words.", maxLength = 1000, example = "I am a little nervous.")
        @Nullable
        String message,

        @Schema(description = "The id of the hold that keeps the time, if one was taken.") @Nullable
        UUID hold) {
    @Override
    public String toString() {
        return "VisitBody[hidden]";
    }
}
