package org.deskbell.patients;

import static java.sql.Types.DATE;
import static java.sql.Types.OTHER;
import static java.sql.Types.VARCHAR;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deskbell.audit.Actor;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.people.PersonName;
import org.deskbell.people.PostalAddress;
import org.deskbell.people.Sex;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table of links, present and past. */
@Component
class LinkTable {
    private final PracticeDatabase database;

    LinkTable(PracticeDatabase database) {
        this.database = database;
    }

    /** A link that is not ended. */
    record Held(OnlinePatient.Id patient, PmsPatientId pmsPatient, String by, Instant at) {}

    /** A link about to be made.
     *
     * @param record whose record it is now: name, birth date and sex are kept with the link */
    record Fresh(
            Held link,
            Actor by,
            LinkRecord.How how,
            @Nullable String reason,
            String evidence,
            Demographics record) {
        @Override
        public String toString() {
            return "Fresh[" + link.patient() + "]";
        }
    }

    /** False if the person or the record is linked already; waits for whoever is just linking one of them. */
    boolean insert(Fresh fresh) {
        var sql = """
                insert into pms_link (practice_id, id, online_patient_id, pms_patient_id, how,
                  linked_at, linked_by, linked_by_name, reason, evidence,
                  record_last_name, record_first_name, record_birth_date, record_sex)
                values (:practice, :id, :patient, :pmsPatient, :how,
                  :at, :by, :byName, :reason, cast(:evidence as jsonb),
                  :lastName, :firstName, :born, :sex)
                on conflict do nothing
                """;
        return database.sql(sql)
                        .param("id", UUID.randomUUID())
                        .param("patient", fresh.link().patient().value())
                        .param("pmsPatient", fresh.link().pmsPatient().value())
                        .param("how", fresh.how())
                        .param("at", fresh.link().at())
                        .param("by", id(fresh.by()), OTHER)
                        .param("byName", fresh.link().by())
                        .param("reason", fresh.reason(), VARCHAR)
                        .param("evidence", fresh.evidence())
                        .param("lastName", fresh.record().name().last())
                        .param("firstName", fresh.record().name().first())
                        .param("born", fresh.record().born(), DATE)
                        .param("sex", fresh.record().sex())
                        .update()
                == 1;
    }

    /** The link of the person or, if he has none, of the record; asked at one moment, as either may be linked just now. */
    Optional<Held> inTheWay(OnlinePatient.Id patient, PmsPatientId pmsPatient) {
        var sql = """
                select * from pms_link
                where practice_id = :practice and unlinked_at is null
                  and (online_patient_id = :patient or pms_patient_id = :pmsPatient)
                order by online_patient_id = :patient desc limit 1
                """;
        return database.sql(sql)
                .param("patient", patient.value())
                .param("pmsPatient", pmsPatient.value())
                .optional(LinkTable::held);
    }

    /** Who holds each of the records that somebody holds. */
    Map<PmsPatientId, Held> holding(Collection<PmsPatientId> pmsPatients) {
        var sql = """
                select * from pms_link
                where practice_id = :practice and pms_patient_id = any(:pmsPatients) and unlinked_at is null
                """;
        var ids = pmsPatients.stream().map(PmsPatientId::value).toArray(String[]::new);
        return database.sql(sql).param("pmsPatients", ids).list(LinkTable::held).stream()
                .collect(Collectors.toMap(Held::pmsPatient, held -> held));
    }

    /** Whose the record was when the present link to it was made, by name, birth date and sex; empty if nobody is linked to it,
     * or it was not kept. */
    Optional<Demographics> fingerprint(PmsPatientId pmsPatient) {
        var sql = """
                select record_last_name, record_first_name, record_birth_date, record_sex from pms_link
                where practice_id = :practice and pms_patient_id = :pmsPatient and unlinked_at is null
                  and record_last_name is not null
                """;
        return database.sql(sql).param("pmsPatient", pmsPatient.value()).optional(LinkTable::fingerprint);
    }

    /** Those of the newest links, at most so many. */
    Map<PmsPatientId, Demographics> newestFingerprints(int limit) {
        var sql = """
                select pms_patient_id, record_last_name, record_first_name, record_birth_date, record_sex from pms_link
                where practice_id = :practice and unlinked_at is null and record_last_name is not null
                order by linked_at desc, id limit :limit
                """;
        return database
                .sql(sql)
                .param("limit", limit)
                .list(row -> Map.entry(new PmsPatientId(row.text("pms_patient_id")), fingerprint(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Demographics fingerprint(Row row) {
        return new Demographics(
                PersonName.of(row.text("record_first_name"), row.text("record_last_name")),
                row.maybeDate("record_birth_date"),
                row.constant("record_sex", Sex.class),
                new Contact(null, null, null),
                new PostalAddress(null, null, null, null));
    }

    /** Ends the person's link and gives the record it led to; empty if there was none, or none to what was seen. */
    Optional<PmsPatientId> end(
            OnlinePatient.Id patient, @Nullable PmsPatientId seen, String reason, Actor by, Instant at) {
        var sql = """
                update pms_link set unlinked_at = :at, unlinked_by = :by, unlinked_by_name = :byName, unlink_reason = :reason
                where practice_id = :practice and online_patient_id = :patient and unlinked_at is null
                  and pms_patient_id = coalesce(:seen, pms_patient_id)
                returning pms_patient_id
                """;
        return database.sql(sql)
                .param("patient", patient.value())
                .param("seen", seen == null ? null : seen.value(), VARCHAR)
                .param("reason", reason)
                .param("by", id(by), OTHER)
                .param("byName", by.shown())
                .param("at", at)
                .optional(row -> new PmsPatientId(row.text("pms_patient_id")));
    }

    /** The person's links that staff have ended, of each record the newest. */
    Map<PmsPatientId, EndedLink> endedByStaff(OnlinePatient.Id patient) {
        var sql = """
                select distinct on (pms_patient_id) * from pms_link
                where practice_id = :practice and online_patient_id = :patient and unlinked_by is not null
                order by pms_patient_id, unlinked_at desc
                """;
        return database.sql(sql).param("patient", patient.value()).list(LinkTable::ended).stream()
                .collect(Collectors.toMap(EndedLink::pmsPatient, ended -> ended));
    }

    private static EndedLink ended(Row row) {
        var reason = row.maybeText("unlink_reason");
        return new EndedLink(
                new PmsPatientId(row.text("pms_patient_id")),
                row.moment("unlinked_at"),
                row.text("unlinked_by_name"),
                reason == null ? "" : reason);
    }

    /** Whether a rule once linked these two, and they are linked no more. */
    boolean isEndedOfRule(OnlinePatient.Id patient, PmsPatientId pmsPatient) {
        var sql = """
                select id from pms_link
                where practice_id = :practice and online_patient_id = :patient and pms_patient_id = :pmsPatient
                  and unlinked_at is not null and how = 'RULE'
                """;
        return !database.sql(sql)
                .param("patient", patient.value())
                .param("pmsPatient", pmsPatient.value())
                .list(row -> row.uuid("id"))
                .isEmpty();
    }

    List<LinkRecord> history(OnlinePatient.Id patient) {
        var sql = """
                select l.*, l.evidence::text as evidence_text from pms_link l
                where l.practice_id = :practice and l.online_patient_id = :patient
                order by l.unlinked_at is null desc, l.linked_at desc, l.id
                """;
        return database.sql(sql).param("patient", patient.value()).list(LinkTable::record);
    }

    private static @Nullable UUID id(Actor by) {
        return switch (by) {
            case Actor.Staff staff -> staff.id();
            case Actor.Patient(var id) -> id;
            case Actor.Rule(var name) -> null;
        };
    }

    static Held held(Row row) {
        return new Held(
                new OnlinePatient.Id(row.uuid("online_patient_id")),
                new PmsPatientId(row.text("pms_patient_id")),
                row.text("linked_by_name"),
                row.moment("linked_at"));
    }

    private static LinkRecord record(Row row) {
        return new LinkRecord(
                row.uuid("id"),
                new PmsPatientId(row.text("pms_patient_id")),
                row.constant("how", LinkRecord.How.class),
                row.moment("linked_at"),
                row.text("linked_by_name"),
                row.maybeText("reason"),
                LinkEvidence.read(row.text("evidence_text")),
                row.maybeMoment("unlinked_at"),
                row.maybeText("unlinked_by_name"),
                row.maybeText("unlink_reason"));
    }
}
