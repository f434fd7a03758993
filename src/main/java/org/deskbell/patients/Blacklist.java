package org.deskbell.patients;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.audit.Actor;
import org.deskbell.matching.Matching;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is to book nothing online. Nobody is told: what such a person asks for becomes a request that staff answer. */
@Component
public class Blacklist {
    /** The longest that a reason may be. */
    public static final int LONGEST_REASON = 500;

    private final BlacklistTable table;
    private final OnlinePatients patients;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Blacklist(BlacklistTable table, OnlinePatients patients, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.patients = patients;
        this.events = events;
        this.clock = clock;
    }

    /** Puts the person on it, in place of what stood there of him.
     *
     * @param until when it ends by itself; null for never
     * @throws org.deskbell.tenancy.NotFound if there is no such online patient
     * @throws IllegalArgumentException if the reason is blank or longer than 500 characters, or the end is not to come */
    @Transactional
    public BlacklistEntry add(OnlinePatient.Id id, String reason, @Nullable Instant until, Actor.Staff by) {
        var now = clock.instant();
        var words = reason.strip();
        if (words.isEmpty() || words.codePointCount(0, words.length()) > LONGEST_REASON)
            throw new IllegalArgumentException("reason: 1 to " + LONGEST_REASON + " characters");
        if (until != null && !until.isAfter(now)) throw new IllegalArgumentException("until: must be to come");
        var patient = patients.get(id);
        var entry = new BlacklistEntry(UUID.randomUUID(), id, words, now, by.name(), until, null, null);
        table.lift(id, by, now);
        table.insert(entry, patient.who(), Matching.marks(patient.who()), by);
        events.publishEvent(new PatientBlacklisted(id, until, by));
        return entry;
    }

    /** Takes the person off it. False if he is not on it. */
    @Transactional
    public boolean lift(OnlinePatient.Id id, Actor.Staff by) {
        if (!table.lift(id, by, clock.instant())) return false;
        events.publishEvent(new BlacklistLifted(id, by));
        return true;
    }

    /** What keeps the person from booking now; empty if nothing. */
    public Optional<BlacklistEntry> inForce(OnlinePatient.Id id) {
        return table.inForce(id, clock.instant());
    }

    /** Everything that ever stood there of the person, newest first. */
    public List<BlacklistEntry> history(OnlinePatient.Id id) {
        return table.history(id);
    }

    /** Who on the blacklist the person probably is, himself left out; what makes his bookings requests. */
    public List<OnlinePatient.Id> alike(OnlinePatient patient) {
        return table.alike(patient, Matching.marks(patient.who()), clock.instant());
    }
}
