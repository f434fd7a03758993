package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.deskbell.booking.WaitlistEntry;
import org.jspecify.annotations.Nullable;

/** An entry of the waitlist; of the patient only the id. */
@Schema(name = "WaitlistEntry", description = "An entry of the waitlist; of the patient only the id.")
record WaitingAnswer(
        @Schema(description = "Names the entry, and is its secret.")
        UUID id,

        @Schema(description = "OFFERED while a time is kept for this entry; BOOKED, LEFT and OVER are the end.")
        WaitlistEntry.State state,

        @Schema(description = "The id of the patient, for staff.")
        UUID onlinePatient,

        @Schema(description = "The id of the appointment type.")
        UUID type,

        @Schema(description = "The id of the provider; null for anyone.") @Nullable
        UUID provider,

        @Schema(description = "The first day that would suit.")
        LocalDate from,

        @Schema(description = "The last day that would suit.")
        LocalDate to,

        @Schema(
                description = "The time of day that would suit; null for any.",
                type = "string",
                format = "time",
                example = "09:00:00")
        @Nullable
        LocalTime around,

        @Schema(description = "How long before or after it; null for any.", type = "string", example = "PT2H") @Nullable
        Duration within,

        @Schema(description = "Since when this entry waits.")
        Instant joinedAt,

        @Schema(description = "How many times were offered so far.", example = "1")
        int offers,

        @Schema(description = "The time that is offered; null while none is.") @Nullable
        OfferAnswer offer) {
    /** An offer. */
    @Schema(name = "Offer", description = "A free time that is kept for the first who waits.")
    record OfferAnswer(
            @Schema(description = "The time.") OfferedTime slot,

            @Schema(description = "When the offer lapses, with the practice's offset.")
            OffsetDateTime until) {}

    static WaitingAnswer of(WaitlistEntry entry, @Nullable OfferAnswer offer) {
        var wish = entry.wish();
        var provider = wish.provider();
        return new WaitingAnswer(
                entry.id().value(),
                entry.state(),
                entry.patient().value(),
                wish.type().value(),
                provider == null ? null : provider.value(),
                wish.from(),
                wish.to(),
                wish.around(),
                wish.within(),
                entry.joinedAt(),
                entry.offers(),
                offer);
    }
}
