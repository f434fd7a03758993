package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** A time that can be booked. */
@Schema(name = "Slot")
record OfferedTime(
        @Schema(description = "With the practice's offset.", example = "2026-11-24T09:00:00-05:00")
        OffsetDateTime startsAt,

        Named provider) {}
