package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a refusal looks to programs; only described here, made by {@link Refusal} and by the doors. */
@Schema(
        name = "Problem",
        description = "A problem (RFC 9457).",
        requiredProperties = {"title", "status"})
record ProblemAnswer(
        @Schema(
                description = "The kind of problem, where there are several of a status: urn:deskbell:problem: and"
                        + " slot-taken, not-offered, closed, key-used, under-way, limit-reached, too-late, not-possible,"
                        + " nothing-offered, closed-already, hours-in-the-way, changed-meanwhile,"
                        + " moved-meanwhile or over.",
                example = "urn:deskbell:problem:slot-taken")
        @Nullable
        String type,

        @Schema(description = "The status in words.", example = "Unprocessable Content")
        String title,

        @Schema(description = "The status.", example = "422")
        int status,

        @Schema(description = "What is wrong, and what can be done.", example = "A field is not right.") @Nullable
        String detail,

        @Schema(description = "The path that was asked for.") @Nullable
        String instance,

        @Schema(description = "The fields that are not right, if it is about any.") @Nullable
        List<Fault> errors,

        @Schema(description = "Where a time was asked for: the nearest free times.") @Nullable
        List<OfferedTime> alternatives,

        @Schema(description = "For too-late: until when it was possible, with the practice's offset.") @Nullable
        OffsetDateTime until) {}
