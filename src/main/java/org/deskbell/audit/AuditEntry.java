package org.deskbell.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the audit trail keeps of a deed.
 *
 * @param actor the staff user's or patient's id; none for a rule
 * @param actorName what the trail shows: a staff user's or rule's name, or "patient"
 */
public record AuditEntry(
        Id id,
        Instant at,
        Kind kind,
        @Nullable UUID actor,
        String actorName,
        String deed,
        Subject subject,
        Map<String, String> details) {
    /** Names an entry. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** What did it. */
    public enum Kind {
        STAFF,
        PATIENT,
        RULE
    }

    static AuditEntry of(Audited event, Instant now) {
        var by = event.by();
        return new AuditEntry(
                new Id(UUID.randomUUID()),
                now,
                kind(by),
                idOf(by),
                by.told(),
                event.deed(),
                event.subject(),
                event.details());
    }

    private static Kind kind(Actor by) {
        return switch (by) {
            case Actor.Staff staff -> Kind.STAFF;
            case Actor.Patient patient -> Kind.PATIENT;
            case Actor.Rule rule -> Kind.RULE;
        };
    }

    private static @Nullable UUID idOf(Actor by) {
        return switch (by) {
            case Actor.Staff staff -> staff.id();
            case Actor.Patient(var id) -> id;
            case Actor.Rule rule -> null;
        };
    }
}
