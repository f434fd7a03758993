package org.deskbell.pms.fhir;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.deskbell.pms.Visit;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Slot;

/** A stretch of time, with its start and without its end. */
record Span(Instant startsAt, Instant endsAt) {
    /** What began so much earlier may still go on: no visit is longer. */
    static final Duration LONGEST_VISIT = Duration.ofDays(1);
    /** A leave may be one slot, as there is no question for what ends later; all that lies before is read with it. */
    static final Duration LONGEST_LEAVE = Duration.ofDays(35);

    static Span of(Visit visit, ZoneId zone) {
        var startsAt = visit.startsAt().atZone(zone).toInstant();
        return new Span(startsAt, startsAt.plus(Duration.ofMinutes(visit.minutes())));
    }

    /** Empty if it has not both a start and an end. */
    static Optional<Span> of(Appointment appointment) {
        return of(appointment.getStartElement(), appointment.getEndElement());
    }

    /** Empty if it has not both a start and an end. */
    static Optional<Span> of(Slot slot) {
        return of(slot.getStartElement(), slot.getEndElement());
    }

    private static Optional<Span> of(InstantType start, InstantType end) {
        return Told.moment(start.getValueAsString())
                .flatMap(startsAt -> Told.moment(end.getValueAsString()).map(endsAt -> new Span(startsAt, endsAt)))
                .filter(span -> span.startsAt().isBefore(span.endsAt()));
    }

    boolean overlaps(Span other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }

    /** The question for what begins in time to overlap it, by the parameter that holds a start.
     *
     * @param longest how long such a thing is at most */
    String query(String parameter, Duration longest) {
        return "%1$s=ge%2$s&%1$s=lt%3$s".formatted(parameter, startsAt.minus(longest), endsAt);
    }
}
