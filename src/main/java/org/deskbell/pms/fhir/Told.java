package org.deskbell.pms.fhir;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.deskbell.pms.PmsSilent;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** A resource that a server gave, and when it did by its own clock, if it says so. */
record Told<T extends Resource>(T resource, Optional<Instant> at) {
    static final String NONSENSE = "The FHIR server answered, but not in words we know.";

    static <T extends Resource> Told<T> of(Reply.Answer answer, Class<T> type) throws PmsSilent {
        return read(answer, type).orElseThrow(() -> new PmsSilent(NONSENSE));
    }

    /** Empty if the answer holds no such resource. */
    static <T extends Resource> Optional<Told<T>> read(Reply.Answer answer, Class<T> type) {
        return FhirJson.read(answer.body(), type)
                .map(resource -> new Told<>(versioned(resource, answer), at(resource, answer)));
    }

    /** The version stands in the header for certain, in the resource only by custom. */
    private static <T extends Resource> T versioned(T resource, Reply.Answer answer) {
        if (!resource.getMeta().hasVersionId()) version(answer).ifPresent(resource.getMeta()::setVersionId);
        return resource;
    }

    private static Optional<Instant> at(Resource resource, Reply.Answer answer) {
        return moment(resource.getMeta().getLastUpdatedElement().getValueAsString())
                .or(() -> date(answer));
    }

    private static Optional<String> version(Reply.Answer answer) {
        return answer.headers().firstValue("ETag").map(tag -> tag.replaceAll("^(W/)?\"|\"$", ""));
    }

    private static Optional<Instant> date(Reply.Answer answer) {
        try {
            return answer.headers()
                    .firstValue("Date")
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME))
                    .map(ZonedDateTime::toInstant);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A moment as FHIR writes it; empty if it is none, or only a day. */
    static Optional<Instant> moment(@Nullable String written) {
        try {
            return Optional.ofNullable(written).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
