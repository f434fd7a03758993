package org.deskbell.audit;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.deskbell.audit.TrailSearch.Chart;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table audit_entry. */
@Component
class AuditTable {
    private static final String ENTRY = """
            select id, at, actor_kind, actor_id, actor_name, deed, subject_kind, subject_ids, cast(details as text) as details
            from audit_entry where practice_id = :practice
            """;

    private static final String ABOUT = """
             and (subject_kind <> 'PMS patient' and subject_ids && cast(:about as text[])
                  or subject_kind = 'PMS patient' and exists (
                      select from unnest(cast(:charts as text[]), cast(:chartsFrom as timestamptz[]),
                                         cast(:chartsUntil as timestamptz[])) as chart (id, since, until)
                      where chart.id = any(subject_ids) and at >= chart.since and at < chart.until)
                  or actor_kind = 'PATIENT' and cast(actor_id as text) = any(cast(:about as text[])))
            """;

    private static final String BEHIND = """
             and at <= (select s.at from audit_entry s where s.practice_id = :practice and s.id = :behind)
             and (at < (select s.at from audit_entry s where s.practice_id = :practice and s.id = :behind) or id > :behind)
            """;

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

    List<AuditEntry> found(TrailSearch search, int limit) {
        return database.sql(ENTRY + bounds(search) + " order by at desc, id limit :limit")
                .param("staff", search.staff())
                .param("program", search.program() == null ? null : ", by " + search.program())
                .param("from", search.from())
                .param("until", search.until())
                .param(
                        "about",
                        search.about() == null ? null : search.about().ids().toArray(String[]::new))
                .param("charts", charts(search, Chart::id))
                .param(
                        "chartsFrom",
                        charts(
                                search,
                                chart -> chart.from() == null
                                        ? "-infinity"
                                        : chart.from().toString()))
                .param(
                        "chartsUntil",
                        charts(
                                search,
                                chart -> chart.until() == null
                                        ? "infinity"
                                        : chart.until().toString()))
                .param(
                        "behind",
                        search.behind() == null ? null : search.behind().value())
                .param("limit", limit)
                .list(this::entry);
    }

    private static String @Nullable [] charts(TrailSearch search, Function<Chart, String> what) {
        return search.about() == null
                ? null
                : search.about().charts().stream().map(what).toArray(String[]::new);
    }

    /** Only those that bind, so that each search has the plan that suits it. */
    private static String bounds(TrailSearch search) {
        var bounds = new StringBuilder();
        if (search.staff() != null) bounds.append(" and actor_kind = 'STAFF' and actor_id = :staff");
        if (search.program() != null) bounds.append(" and right(actor_name, length(:program)) = :program");
        if (search.from() != null) bounds.append(" and at >= :from");
        if (search.until() != null) bounds.append(" and at < :until");
        if (search.about() != null) bounds.append(ABOUT);
        if (search.behind() != null) bounds.append(BEHIND);
        return bounds.toString();
    }

    /** Those of a stretch of time, the end not in it, in the order in which they are sealed. */
    List<AuditEntry> between(Instant from, Instant until) {
        return database.sql(ENTRY + "and at >= :from and at < :until order by at, id")
                .param("from", from)
                .param("until", until)
                .list(this::entry);
    }

    /** When the entry was made that is the so-manieth of a stretch of time; empty if there are fewer. */
    Optional<Instant> nth(int number, Instant from, Instant until) {
        return database.sql("""
                        select at from audit_entry where practice_id = :practice and at >= :from and at < :until
                        order by at, id offset :before limit 1
                        """)
                .param("from", from)
                .param("until", until)
                .param("before", number - 1)
                .optional(row -> row.moment("at"));
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
