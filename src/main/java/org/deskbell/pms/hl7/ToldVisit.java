package org.deskbell.pms.hl7;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A visit as the PMS told it last.
 *
 * @param id the PMS's own id of it
 * @param placer the id of who asked for it first: ours, or another program's
 * @param startsAt null of a visit that was cancelled before anything else was told of it
 * @param standing whether it takes its time
 * @param saidAt by the PMS's clock; null if that cannot be told
 */
record ToldVisit(
        String id,
        @Nullable String placer,
        @Nullable String patientId,
        List<String> providers,
        List<String> operatories,
        @Nullable String typeId,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        boolean standing,
        @Nullable Instant saidAt) {
    /** The states of a visit that takes no time (HL7 table 0278, and what is seen beside it). */
    private static final Set<String> NOT_STANDING = Set.of(
            "CANCELLED",
            "CANCELED",
            "CANCEL",
            "DELETED",
            "DISCONTINUED",
            "DC",
            "NOSHOW",
            "NO SHOW",
            "NO-SHOW",
            "WAITLIST");

    boolean begins(@Nullable Instant at) {
        return at != null && at.equals(startsAt);
    }

    Optional<Duration> length() {
        return startsAt == null || endsAt == null ? Optional.empty() : Optional.of(Duration.between(startsAt, endsAt));
    }

    static boolean isStanding(String status) {
        return !NOT_STANDING.contains(status.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return "ToldVisit[hidden]";
    }
}
