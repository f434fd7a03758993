package org.deskbell.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.deskbell.booking.OnlineAppointment;
import org.jspecify.annotations.Nullable;

/** What was booked, requested, moved or restored, as it was told the first time; of the patient only the id. */
@Schema(name = "Booked", description = "What was booked or requested, as it was told the first time.")
record BookedAnswer(
        UUID id,

        @Schema(description = "To say at the front desk.", example = "K74M9P")
        String code,

        @Schema(description = "BOOKED; or REQUESTED where the practice answers first.")
        OnlineAppointment.Status status,

        @Schema(description = "With the practice's offset.", example = "2026-11-24T09:00:00-05:00")
        OffsetDateTime startsAt,

        @Schema(description = "With the practice's offset.", example = "2026-11-24T10:00:00-05:00")
        OffsetDateTime endsAt,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description =
                        "By when the practice answers a request, with its offset; missing where nothing is answered,"
                                + " and where nobody has hours.",
                example = "2026-11-23T17:00:00-05:00")
        @Nullable
        OffsetDateTime answerBy,

        @Schema(description = "The id of the appointment type.")
        UUID type,

        @Schema(description = "The id of the provider.") UUID provider,

        @Schema(description = "The id of the patient, for staff.")
        UUID onlinePatient,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "All visits of a family, in the order asked for; missing for one visit.")
        @Nullable
        List<BookedAnswer> visits) {}
