package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The time to which an appointment is to go. */
@Schema(name = "NewTime", description = "The time to which an appointment is to go.")
record MoveBody(
        @NotNull(message = "Say when it starts, as 2026-11-24T09:00:00-05:00.")
        @Schema(description = "One of the free times, with its offset.", example = "2026-11-25T09:00:00-05:00")
        @Nullable
        OffsetDateTime startsAt,

        @Schema(description = "When the visit begins as you saw it: one that was moved since is not moved.") @Nullable
        OffsetDateTime seenStartsAt,

        @Schema(description = "The id of the provider; anyone if left out.") @Nullable
        UUID provider,

        @Schema(description = "The id of the hold that keeps the new time, if one was taken.") @Nullable
        UUID hold) {}
