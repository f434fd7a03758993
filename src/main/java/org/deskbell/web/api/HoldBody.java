package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.deskbell.booking.Audience;
import org.jspecify.annotations.Nullable;

/** Which time a program wants kept. */
@Schema(name = "HoldWish", description = "Which time to keep.")
record HoldBody(
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

        @Schema(description = "The id of the hold that is given back for this one.") @Nullable
        UUID instead,

        @Schema(description = "The id of the appointment that is to be moved there; its own time counts as free.")
        @Nullable
        UUID moving,

        @Schema(description = "For whom; NEW if left out. Others ask for a token.") @Nullable
        Audience audience) {}
