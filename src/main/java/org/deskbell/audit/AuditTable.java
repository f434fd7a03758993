package org.deskbell.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;
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

    /** All of them by one statement. */
    void insert(List<AuditEntry> entries) {
        database.sql("""
                        insert into audit_entry (practice_id, id, at, actor_kind, actor_id, actor_name, deed,
                                                 subject_kind, subject_ids, details)
                        select :practice, e.id, e.at, e.kind, e.actor, e.name, e.deed, e.subject,
                               array(select jsonb_array_elements_text(e.ids)), e.details
                        from jsonb_to_recordset(cast(:entries as jsonb)) as e (
                            id uuid, at timestamptz, kind text, actor uuid, name text, deed text, subject text,
                            ids jsonb, details jsonb)
                        """)
                .param(
                        "entries",
                        json.writeValueAsString(entries.stream().map(Line::of).toList()))
                .update();
    }

    /** An entry as the statement reads it. */
    private record Line(
            UUID id,
            String at,
            AuditEntry.Kind kind,
            @Nullable UUID actor,
            String name,
            String deed,
            String subject,
            List<String> ids,
            Map<String, String> details) {
        static Line of(AuditEntry entry) {
            return new Line(
                    entry.id().value(),
                    entry.at().toString(),
                    entry.kind(),
                    entry.actor(),
                    entry.actorName(),
                    entry.deed(),
                    entry.subject().kind(),
                    entry.subject().ids(),
                    entry.details());
        }
    }

    List<AuditEntry> newest(int limit, int skipped) {
        return database.sql("""
                        select id, at, actor_kind, actor_id, actor_name, deed, subject_kind, subject_ids,
                               cast(details as text) as details
                        from audit_entry where practice_id = :practice
                        order by at desc, id limit :limit offset :skipped
                        """).param("limit", limit).param("skipped", skipped).list(this::entry);
    }

    List<AuditEntry> of(String subjectId) {
        return database.sql("""
                        select id, at, actor_kind, actor_id, actor_name, deed, subject_kind, subject_ids,
                               cast(details as text) as details
                        from audit_entry where practice_id = :practice and subject_ids @> array[cast(:subject as text)]
                        order by at desc, id limit 1000
                        """).param("subject", subjectId).list(this::entry);
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
