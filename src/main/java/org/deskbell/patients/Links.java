package org.deskbell.patients;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Looked;
import org.deskbell.audit.Subject;
import org.deskbell.matching.Candidate;
import org.deskbell.matching.Grade;
import org.deskbell.patients.LinkOutcome.AlreadyLinked;
import org.deskbell.patients.LinkOutcome.Linked;
import org.deskbell.patients.LinkOutcome.NotInPms;
import org.deskbell.patients.LinkOutcome.ReasonNeeded;
import org.deskbell.patients.LinkOutcome.Taken;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsPatients;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is who: links of online patients to PMS patients. */
@Component
public class Links {
    /** The longest that a reason may be. */
    public static final int LONGEST_REASON = 500;

    private final OnlinePatients patients;
    private final PmsPatients pmsPatients;
    private final Suggestions suggestions;
    private final LinkTable table;
    private final Alerts alerts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Links(
            OnlinePatients patients,
            PmsPatients pmsPatients,
            Suggestions suggestions,
            LinkTable table,
            Alerts alerts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.patients = patients;
        this.pmsPatients = pmsPatients;
        this.suggestions = suggestions;
        this.table = table;
        this.alerts = alerts;
        this.events = events;
        this.clock = clock;
    }

    /** Who the online patient may be in the PMS, likeliest first, at most {@code limit}; records linked to others, records
     * said not to be him and people who merely share a birth date are left out. Nobody for who is
     * joined into another. */
    @Transactional
    public List<RankedPatient> candidates(OnlinePatient.Id id, int limit, Actor by) {
        return ranked(id, limit, RankedPatient::isFree, by);
    }

    /** The candidates, and in their place among them the records linked to others that fit this person as well: who has such a
     * one has perhaps registered twice. */
    @Transactional
    public List<RankedPatient> fitting(OnlinePatient.Id id, int limit, Actor by) {
        return ranked(id, limit, one -> one.isFree() || one.isTaken(), by);
    }

    private List<RankedPatient> ranked(OnlinePatient.Id id, int limit, Predicate<RankedPatient> which, Actor by) {
        var patient = patients.get(id);
        if (patient.joinedInto() != null) return List.of();
        var shown = suggestions.of(patient).stream()
                .filter(ranked -> which.test(ranked) && ranked.fit().isWorthShowing())
                .limit(limit)
                .toList();
        return seen(shown, id, "saw candidates in the PMS", by);
    }

    /** Whether a record in the PMS, linked to somebody or not, may well be this person's; nobody sees which. One that staff
     * said is not his does not count. */
    public boolean mayBeInPms(OnlinePatient.Id id) {
        return suggestions.of(patients.get(id)).stream()
                .filter(ranked -> ranked.saidNot() == null)
                .anyMatch(ranked -> ranked.fit().grade().compareTo(Grade.SUGGEST) <= 0);
    }

    /** The PMS patients of a name, each compared with the online patient; not left out if unlikely, linked or said not to be
     * him. */
    @Transactional
    public List<RankedPatient> find(OnlinePatient.Id id, String name, int limit, Actor by) {
        var named = pmsPatients.named(name, limit);
        var ids = named.stream().map(PmsPatient::id).collect(Collectors.toSet());
        var shown = suggestions.of(patients.get(id), named).stream()
                .filter(ranked -> ids.contains(ranked.patient().id()))
                .toList();
        return seen(shown, id, "found by name in the PMS", by);
    }

    /** How one PMS patient fits; empty if the PMS has no such record. */
    @Transactional
    public Optional<RankedPatient> compare(OnlinePatient.Id id, PmsPatientId pmsPatient, Actor by) {
        var fit = fit(patients.get(id), pmsPatients.present(pmsPatient));
        seen(fit.stream().toList(), id, "compared with a PMS patient", by);
        return fit;
    }

    private Optional<RankedPatient> fit(OnlinePatient patient, Optional<PmsPatient> record) {
        return record.flatMap(one -> suggestions.of(patient, List.of(one)).stream()
                .filter(ranked -> ranked.patient().id().equals(one.id()))
                .findFirst());
    }

    /** Nobody has seen what a rule reads, so it leaves no trace. */
    private List<RankedPatient> seen(List<RankedPatient> shown, OnlinePatient.Id id, String deed, Actor by) {
        if (by instanceof Actor.Rule || shown.isEmpty()) return shown;
        var ids = shown.stream().flatMap(Links::named).distinct().toList();
        events.publishEvent(new Looked(by, deed, Subject.pmsPatients(ids), Map.of("online patient", id.toString())));
        return shown;
    }

    /** Whom the panel names with the record: itself, and whoever else has its telephone or e-mail. */
    private static Stream<String> named(RankedPatient ranked) {
        var others = ranked.fit().fields().stream().flatMap(field -> field.belongsTo().stream());
        return Stream.concat(Stream.of(ranked.patient().id().value()), others);
    }

    /** Links the two; kept with the evidence of this moment. A rule links only what is certain, and never what staff have
     * said is somebody else.
     *
     * @param reason why, in staff's words, at most {@link #LONGEST_REASON} characters; asked for where the ranking warns,
     *     where staff have ended a link of the two before, and where they have said that it is not this person
     * @throws org.deskbell.tenancy.NotFound if there is no such online patient
     * @throws IllegalArgumentException if the reason is too long */
    @Transactional
    public LinkOutcome link(OnlinePatient.Id id, PmsPatientId pmsPatient, @Nullable String reason, Actor by) {
        var how = by instanceof Actor.Rule ? LinkRecord.How.RULE : LinkRecord.How.STAFF;
        return link(new Wish(id, pmsPatient, how, stripped(reason), by));
    }

    /** Links to a record that we have just created in the PMS for this person. */
    @Transactional
    public LinkOutcome linkCreated(OnlinePatient.Id id, PmsPatientId pmsPatient, Actor by) {
        return link(new Wish(id, pmsPatient, LinkRecord.How.CREATED, null, by));
    }

    private LinkOutcome link(Wish wish) {
        var patient = patients.keepStill(wish.patient());
        if (patient.joinedInto() != null) return new LinkOutcome.Joined(patient.joinedInto());
        return inTheWay(wish)
                .orElseGet(() -> fit(patient, pmsPatients.keepStill(wish.pmsPatient()))
                        .map(found -> link(wish, found))
                        .orElseGet(NotInPms::new));
    }

    private LinkOutcome link(Wish wish, RankedPatient found) {
        if (wish.asksForReason(found) || waitsForALook(wish)) return new ReasonNeeded();
        var held =
                new LinkTable.Held(wish.patient(), wish.pmsPatient(), wish.by().shown(), clock.instant());
        var record = found.patient().who();
        var evidence = LinkEvidence.of(found.fit()).json();
        var fresh = new LinkTable.Fresh(held, wish.by(), wish.how(), wish.reason(), evidence, record);
        if (!table.insert(fresh)) return inTheWay(wish).orElseGet(() -> link(wish, found));
        events.publishEvent(new PatientLinked(wish.patient(), wish.pmsPatient(), wish.how(), wish.by()));
        return new Linked(wish.pmsPatient());
    }

    /** Whoever is linked no more because the PMS changed his record is linked again by people alone. */
    private boolean waitsForALook(Wish wish) {
        return wish.how() == LinkRecord.How.RULE && alerts.isUnlinkedUnsettled(wish.patient());
    }

    private Optional<LinkOutcome> inTheWay(Wish wish) {
        return table.inTheWay(wish.patient(), wish.pmsPatient())
                .map(held -> held.patient().equals(wish.patient())
                        ? new AlreadyLinked(held.pmsPatient(), held.by(), held.at())
                        : new Taken(held.patient(), held.by(), held.at()));
    }

    /** Ends the link; the person shows -1 again. False if there was none, or it leads to another record by now.
     *
     * @param seen the record that whoever ends it saw; null if he saw none
     * @throws IllegalArgumentException if the reason is blank or too long */
    @Transactional
    public boolean unlink(OnlinePatient.Id id, @Nullable PmsPatientId seen, String reason, Actor by) {
        var why = stripped(reason);
        if (why == null) throw new IllegalArgumentException("Unlinking asks for a reason.");
        patients.get(id);
        var ended = table.end(id, seen, why, by, clock.instant());
        ended.ifPresent(pmsPatient -> events.publishEvent(new PatientUnlinked(id, pmsPatient, by)));
        return ended.isPresent();
    }

    /** The reason without blanks around it; null if nothing is left. */
    private static @Nullable String stripped(@Nullable String reason) {
        if (reason == null || reason.isBlank()) return null;
        if (reason.strip().length() > LONGEST_REASON)
            throw new IllegalArgumentException("A reason has at most " + LONGEST_REASON + " characters.");
        return reason.strip();
    }

    /** How many people are linked to one of these records. */
    public int linkedAmong(List<PmsPatientId> records) {
        return table.holding(records).size();
    }

    /** All links this person ever had, the present one first, then newest first. */
    public List<LinkRecord> history(OnlinePatient.Id id) {
        return table.history(id);
    }

    /** A link that somebody wants. */
    private record Wish(
            OnlinePatient.Id patient,
            PmsPatientId pmsPatient,
            LinkRecord.How how,
            @Nullable String reason,
            Actor by) {
        boolean asksForReason(RankedPatient found) {
            return switch (how) {
                case STAFF -> found.needsReason() && reason == null;
                case RULE -> found.needsReason() || found.fit().grade() != Grade.CERTAIN;
                case CREATED, MERGED -> false;
            };
        }

        @Override
        public String toString() {
            return "Wish[" + patient + "]";
        }
    }

    /** A PMS patient with how he fits.
     *
     * @param createdAfter whether the PMS record was made after the online registration
     * @param linkedTo the other online patient who has this record, if one has
     * @param ended that staff have ended a link of the two; null if nobody did
     * @param saidNot that staff said it is not this person; null if nobody did */
    public record RankedPatient(
            PmsPatient patient,
            Candidate fit,
            boolean createdAfter,
            OnlinePatient.@Nullable Id linkedTo,
            @Nullable EndedLink ended,
            @Nullable SaidNot saidNot) {
        /** Whether linking asks for a second look and a written reason. */
        public boolean needsReason() {
            return fit.needsReason() || ended != null || saidNot != null;
        }

        /** Whether it may be offered: nobody else's, and not said to be somebody else. */
        boolean isFree() {
            return linkedTo == null && saidNot == null;
        }

        /** Whether it fits and is linked to another online patient, who may be the same human. */
        public boolean isTaken() {
            return linkedTo != null && saidNot == null && isSurely();
        }

        /** Whether nearly everything agrees. */
        private boolean isSurely() {
            return fit.grade().compareTo(Grade.STRONG) <= 0;
        }

        /** Whether linking may be the next deed: it fits, is nobody else's, and nobody has found it wrong before. */
        public boolean isLikely() {
            return isFree() && ended == null && isSurely();
        }

        @Override
        public String toString() {
            return "RankedPatient[hidden]";
        }
    }
}
