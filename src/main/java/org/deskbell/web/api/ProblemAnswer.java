package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a refusal looks to programs; only described here, made by {@link Refusal} and by the doors. */
@Schema(
        name = "Problem",
        description = "A problem (RFC 9457).",
        requiredProperties = {"title", "status"})
record ProblemAnswer(
        @Schema(example = "Unprocessable Content") String title,
        @Schema(example = "422") int status,
        @Schema(example = "A field is not right.") @Nullable String detail,
        @Nullable String instance,

        @Schema(description = "The fields that are not right, if it is about any.") @Nullable
        List<Fault> errors,

        @Schema(description = "For a booking: the nearest free times.") @Nullable
        List<OfferedTime> alternatives) {}
