package org.deskbell.pms;

import static java.sql.Types.INTEGER;
import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
import static java.sql.Types.VARCHAR;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.deskbell.tenancy.Row;
import org.deskbell.tenancy.WorkerDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table of runs. */
@Component
class RefreshTable {
    private final PracticeDatabase database;
    private final WorkerDatabase workers;

    RefreshTable(PracticeDatabase database, WorkerDatabase workers) {
        this.database = database;
        this.workers = workers;
    }

    /** The practices whose run waits or has fallen silent, and those that are overdue as {@link #isOverdue} has it. */
    List<PracticeId> due(Instant now, Instant doneSince, Instant triedSince) {
        var sql = """
                select practice_id from pms_refresh where state = 'WAITING' or state = 'READING' and lease_until < :now
                union
                select c.practice_id from pms_connection c where not exists (
                  select from pms_refresh r where r.practice_id = c.practice_id
                    and (r.state in ('WAITING', 'READING')
                         or r.state = 'DONE' and r.asked_at > :doneSince
                         or r.finished_at > :triedSince))
                """;
        return workers.practices(sql, Map.of("now", now, "doneSince", doneSince, "triedSince", triedSince));
    }

    /** Nothing happens if a run is open. */
    void insert(Refresh.Id id, String askedBy, Instant now) {
        var sql = """
                insert into pms_refresh (practice_id, id, state, asked_by, asked_at, cancel_asked,
                  read_count, new_count, changed_count, gone_count)
                values (:practice, :id, 'WAITING', :askedBy, :now, false, 0, 0, 0, 0)
                on conflict (practice_id) where state in ('WAITING', 'READING') do nothing
                """;
        database.sql(sql)
                .param("id", id.value())
                .param("askedBy", askedBy)
                .param("now", now, TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    Optional<Refresh> find(Refresh.Id id) {
        var sql = """
                select id, state, asked_by, asked_at, started_at, finished_at, cancel_asked, coalesce(total, -1) as total,
                  read_count, new_count, changed_count, gone_count, words
                from pms_refresh where practice_id = :practice and id = :id
                """;
        return database.sql(sql).param("id", id.value()).optional(RefreshTable::read);
    }

    Optional<Refresh.Id> open() {
        return newest("""
                select id from pms_refresh where practice_id = :practice and state in ('WAITING', 'READING') limit 1
                """);
    }

    Optional<Refresh.Id> latest() {
        return newest("""
                select id from pms_refresh where practice_id = :practice
                order by asked_at desc, started_at desc nulls first limit 1
                """);
    }

    Optional<Refresh.Id> latestDone() {
        return newest("""
                select id from pms_refresh where practice_id = :practice and state = 'DONE'
                order by asked_at desc, finished_at desc limit 1
                """);
    }

    private Optional<Refresh.Id> newest(String sql) {
        return database.sql(sql).optional(row -> new Refresh.Id(row.uuid("id")));
    }

    private static Refresh read(Row row) {
        var total = row.number("total");
        return new Refresh(
                new Refresh.Id(row.uuid("id")),
                row.constant("state", Refresh.State.class),
                row.text("asked_by"),
                row.moment("asked_at"),
                row.maybeMoment("started_at"),
                row.maybeMoment("finished_at"),
                row.flag("cancel_asked"),
                total < 0 ? null : total,
                row.number("read_count"),
                row.number("new_count"),
                row.number("changed_count"),
                row.number("gone_count"),
                row.maybeText("words"));
    }

    /** Begins the run that waits, or anew the one whose reader has fallen silent. */
    Optional<Refresh.Id> claim(UUID lease, Instant now, Instant until) {
        var sql = """
                update pms_refresh r set state = 'READING', started_at = :now, lease = :lease, lease_until = :until,
                  total = null, read_count = 0
                where r.practice_id = :practice and r.id in (
                  select d.id from pms_refresh d
                  where d.practice_id = :practice
                    and (d.state = 'WAITING' or d.state = 'READING' and d.lease_until < :now)
                  for update skip locked)
                returning r.id
                """;
        return database.sql(sql)
                .param("lease", lease)
                .param("now", now, TIMESTAMP_WITH_TIMEZONE)
                .param("until", until, TIMESTAMP_WITH_TIMEZONE)
                .optional(row -> new Refresh.Id(row.uuid("id")));
    }

    /** Counts what was read and holds the lease longer. Gives whether the run goes on: not if it is to be cancelled, and
     * not if another reader has taken it over. */
    boolean goesOn(Refreshes.Run run, int read, @Nullable Integer total, Instant until) {
        var sql = """
                update pms_refresh set read_count = read_count + :read, total = coalesce(:total, total),
                  lease_until = :until
                where practice_id = :practice and id = :id and lease = :lease and state = 'READING'
                returning cancel_asked
                """;
        return database.sql(sql)
                .param("id", run.id().value())
                .param("lease", run.lease())
                .param("read", read)
                .param("total", total, INTEGER)
                .param("until", until, TIMESTAMP_WITH_TIMEZONE)
                .optional(row -> !row.flag("cancel_asked"))
                .orElse(false);
    }

    /** Asks for a stop; a run that nobody has begun ends at once. False if the run is not open. */
    boolean cancel(Refresh.Id id, Instant now) {
        var sql = """
                update pms_refresh set cancel_asked = true,
                  finished_at = case when state = 'WAITING' then :now end,
                  state = case when state = 'WAITING' then 'CANCELLED' else state end
                where practice_id = :practice and id = :id and state in ('WAITING', 'READING')
                """;
        return database.sql(sql)
                        .param("id", id.value())
                        .param("now", now, TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    /** Whether the run is still ours to end; holds it until the transaction ends. */
    boolean hold(Refreshes.Run run) {
        var sql = """
                select id from pms_refresh
                where practice_id = :practice and id = :id and lease = :lease and state = 'READING' for update
                """;
        return database.sql(sql)
                .param("id", run.id().value())
                .param("lease", run.lease())
                .optional(row -> row.uuid("id"))
                .isPresent();
    }

    void end(Refreshes.Run run, Refresh.State state, @Nullable String words, Instant now) {
        var sql = """
                update pms_refresh set state = :state, words = :words, finished_at = :now, lease = null, lease_until = null
                where practice_id = :practice and id = :id
                """;
        database.sql(sql)
                .param("id", run.id().value())
                .param("state", state)
                .param("words", words, VARCHAR)
                .param("now", now, TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void count(Refreshes.Run run, PmsPatients.Difference difference) {
        var sql = """
                update pms_refresh set new_count = :fresh, changed_count = :changed, gone_count = :gone
                where practice_id = :practice and id = :id
                """;
        database.sql(sql)
                .param("id", run.id().value())
                .param("fresh", difference.fresh())
                .param("changed", difference.changed())
                .param("gone", difference.gone())
                .update();
    }

    /** Whether no run is open, none ended well since, and none was tried just now. */
    boolean isOverdue(Instant doneSince, Instant triedSince) {
        var sql = """
                select not exists (select from pms_refresh r where r.practice_id = :practice
                  and (r.state in ('WAITING', 'READING')
                       or r.state = 'DONE' and r.asked_at > :doneSince
                       or r.finished_at > :triedSince)) as overdue
                """;
        return database.sql(sql)
                .param("doneSince", doneSince, TIMESTAMP_WITH_TIMEZONE)
                .param("triedSince", triedSince, TIMESTAMP_WITH_TIMEZONE)
                .one(row -> row.flag("overdue"));
    }
}
