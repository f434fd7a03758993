package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.deskbell.web.RegistrationAnswers;
import org.jspecify.annotations.Nullable;

/** What a program sends to book: one visit, or those of a family. */
@Schema(
        name = "Booking",
        description =
                "One visit: type, startsAt, and patient or onlinePatient. Or a family's: visits, and nothing beside it.")
record BookingBody(
        @Schema(description = "The id of the appointment type.") @Nullable
        UUID type,

        @Schema(description = "The id of the provider; anyone if left out.") @Nullable
        UUID provider,

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
        UUID hold,

        @Schema(description = "The visits of a family, 1 to 6, kept together or not at all.") @Nullable
        List<@Nullable VisitBody> visits) {
    private static final int MOST = 6;

    /** A visit, and how the names of its fields begin. */
    record Named(String prefix, VisitBody visit) {}

    /** What is asked for, visit by visit; none if {@link #faults} finds something. */
    List<Named> all() {
        if (visits == null) return List.of(new Named("", alone()));
        return Stream.iterate(0, at -> at + 1)
                .limit(visits.size())
                .map(at -> new Named("visits[" + at + "].", Objects.requireNonNull(visits.get(at))))
                .toList();
    }

    private VisitBody alone() {
        return new VisitBody(type, provider, startsAt, patient, onlinePatient, message, hold);
    }

    /** What is wrong with the whole. */
    List<Fault> faults() {
        if (visits == null) return List.of();
        var beside = Stream.of(type, provider, startsAt, patient, onlinePatient, message, hold);
        if (beside.anyMatch(Objects::nonNull)) return List.of(new Fault("visits", "Goes alone; leave out the rest."));
        if (visits.isEmpty() || visits.size() > MOST) return List.of(new Fault("visits", "1 to " + MOST + " visits."));
        return visits.contains(null) ? List.of(new Fault("visits", "Must have no null in it.")) : List.of();
    }

    @Override
    public String toString() {
        return "BookingBody[hidden]";
    }
}
