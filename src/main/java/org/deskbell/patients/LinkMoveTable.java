package org.deskbell.patients;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.audit.Actor;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** Links that end or go along because the PMS changed a record; in the table of links. */
@Component
class LinkMoveTable {
    private final PracticeDatabase database;

    LinkMoveTable(PracticeDatabase database) {
        this.database = database;
    }

    /** Ends the link between the two and gives what had spoken for it; empty if somebody ended it a moment ago. */
    Optional<String> end(LinkTable.Held held, LinkEnd why, Actor.Rule by, Instant at) {
        var sql = """
                update pms_link set unlinked_at = :at, unlinked_by_name = :byName, unlink_reason = :reason
                where practice_id = :practice and online_patient_id = :patient and pms_patient_id = :pmsPatient
                  and unlinked_at is null
                returning evidence::text as evidence_text
                """;
        return database.sql(sql)
                .param("patient", held.patient().value())
                .param("pmsPatient", held.pmsPatient().value())
                .param("at", at)
                .param("byName", by.name())
                .param("reason", why.words())
                .optional(row -> row.text("evidence_text"));
    }

    /** Who was linked to one of the records until the PMS lost or merged it, and is linked to none now. */
    List<LinkTable.Held> lastLinkedTo(Collection<PmsPatientId> records) {
        var sql = """
                select l.online_patient_id, l.pms_patient_id, l.linked_by_name, l.linked_at from pms_link l
                where l.practice_id = :practice and l.pms_patient_id = any(:records)
                  and l.unlinked_at is not null and l.unlinked_by is null and l.unlink_reason = any(:reasons)
                  and not exists (select from pms_link n
                    where n.practice_id = :practice and n.online_patient_id = l.online_patient_id
                      and (n.unlinked_at is null or n.unlinked_at > l.unlinked_at))
                order by l.pms_patient_id, l.online_patient_id
                """;
        var reasons = new String[] {LinkEnd.GONE.words(), LinkEnd.MERGED.words()};
        return database.sql(sql)
                .param("records", records.stream().map(PmsPatientId::value).toArray(String[]::new))
                .param("reasons", reasons)
                .list(row -> new LinkTable.Held(
                        new OnlinePatient.Id(row.uuid("online_patient_id")),
                        new PmsPatientId(row.text("pms_patient_id")),
                        row.text("linked_by_name"),
                        row.moment("linked_at")));
    }

    /** Links the person to the record that took his in, with what had spoken for the link before. False if the record belongs
     * to somebody else by now. */
    boolean link(LinkTable.Held held, PmsPatientId to, String evidence, Actor.Rule by, Instant at) {
        var sql = """
                insert into pms_link (practice_id, id, online_patient_id, pms_patient_id, how,
                  linked_at, linked_by_name, reason, evidence)
                values (:practice, :id, :patient, :to, 'MERGED', :at, :byName, :reason, cast(:evidence as jsonb))
                on conflict do nothing
                """;
        return database.sql(sql)
                        .param("id", UUID.randomUUID())
                        .param("patient", held.patient().value())
                        .param("to", to.value())
                        .param("at", at)
                        .param("byName", by.name())
                        .param("reason", "took in " + held.pmsPatient().value())
                        .param("evidence", evidence)
                        .update()
                == 1;
    }
}
