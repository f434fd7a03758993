package org.deskbell.audit;

import java.sql.Types;
import java.util.List;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table audit_entry. */
@Component
class AuditTable {
    private final PracticeDatabase database;
    private final JsonMapper json = new JsonMapper();

    AuditTable(PracticeDatabase database) {
        this.database = database;
    }

    void insert(AuditEntry entry) {
        database.sql("""
                        insert into audit_entry (practice_id, id, at, actor_kind, actor_id, actor_name, deed,
                                                 subject_kind, subject_ids, details)
                        values (:practice, :id, :at, :kind, :actor, :name, :deed, :subject, :ids, cast(:details as jsonb))
                        """)
                .param("id", entry.id().value())
                .param("at", entry.at())
                .param("kind", entry.kind())
                .param("actor", entry.actor(), Types.OTHER)
                .param("name", entry.actorName())
                .param("deed", entry.deed())
                .param("subject", entry.subject().kind())
                .param("ids", entry.subject().ids().toArray(String[]::new))
                .param("details", json.writeValueAsString(entry.details()))
                .withNext();
    }

    List<AuditEntry> newest(int limit, int skipped) {
        return database.sql("""
                        select id, at, actor_kind, actor_id, actor_name, deed, subject_kind, subject_ids,
                               cast(details as text) as details
                        from audit_entry where practice_id = :practice
                        order by at desc, id limit :limit offset :skipped
                        """).param("limit", limit).param("skipped", skipped).list(this::entry);
    }

    private AuditEntry entry(Row row) {
        return new AuditEntry(
                new AuditEntry.Id(row.uuid("id")),
                row.moment("at"),
                row.constant("actor_kind", AuditEntry.Kind.class),
                row.maybeUuid("actor_id"),
                row.text("actor_name"),
                row.text("deed"),
                new Subject(row.text("subject_kind"), row.texts("subject_ids")),
                json.readValue(row.text("details"), new TypeReference<>() {}));
    }
}
