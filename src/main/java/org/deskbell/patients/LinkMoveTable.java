package org.deskbell.patients;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
                select l.* from pms_link l
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
                .list(LinkTable::held);
    }
}
