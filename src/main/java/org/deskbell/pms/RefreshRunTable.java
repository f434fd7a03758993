package org.deskbell.pms;

import static java.sql.Types.INTEGER;
import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
import static java.sql.Types.VARCHAR;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.tenancy.PracticeDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table of runs, as their reader writes it. */
@Component
class RefreshRunTable {
    private final PracticeDatabase database;

    RefreshRunTable(PracticeDatabase database) {
        this.database = database;
    }

    /** A run that was claimed.
     *
     * @param anew false if another reader had begun it
     * @param edition of the connection under which he did */
    record Claimed(Refresh.Id id, Refresh.Kind kind, Instant began, boolean anew, int edition) {}

    /** Takes the run that waits, or the one whose reader has fallen silent. */
    Optional<Claimed> claim(UUID lease, Instant now, Instant until) {
        var sql = """
                update pms_refresh r set state = 'READING', lease = :lease, lease_until = :until,
                  started_at = case when d.state = 'WAITING' then :now else r.started_at end
                from (
                  select id, state from pms_refresh
                  where practice_id = :practice and (state = 'WAITING' or state = 'READING' and lease_until < :now)
                  for update skip locked) d
                where r.practice_id = :practice and r.id = d.id
                returning r.id, r.kind, r.started_at, d.state = 'WAITING' as anew, r.edition
                """;
        return database.sql(sql)
                .param("lease", lease)
                .param("now", now, TIMESTAMP_WITH_TIMEZONE)
                .param("until", until, TIMESTAMP_WITH_TIMEZONE)
                .optional(row -> new Claimed(
                        new Refresh.Id(row.uuid("id")),
                        row.constant("kind", Refresh.Kind.class),
                        row.moment("started_at"),
                        row.flag("anew"),
                        row.number("edition")));
    }

    /** Nothing of it was read under this edition of the connection, which another node's clock may have made later than now. */
    void beginAnew(Refresh.Id id, int edition, Instant now) {
        var sql = """
                update pms_refresh set started_at = greatest(:now,
                    (select replaced_at from pms_connection where practice_id = :practice)), total = null, read_count = 0, mark = null, edition = :edition
                where practice_id = :practice and id = :id
                """;
        database.sql(sql)
                .param("id", id.value())
                .param("edition", edition)
                .param("now", now, TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Counts what was read and holds the lease longer. Gives whether the run goes on: not if it is to be cancelled, and
     * not if another reader has taken it over. */
    boolean goesOn(RefreshRuns.Run run, Pms.PatientPage page, Instant until) {
        var sql = """
                update pms_refresh set read_count = read_count + :read, total = coalesce(:total, total),
                  mark = case when read_count = 0 then :mark else mark end, lease_until = :until
                where practice_id = :practice and id = :id and lease = :lease and state = 'READING'
                returning cancel_asked
                """;
        return database.sql(sql)
                .param("id", run.id().value())
                .param("lease", run.lease())
                .param("read", page.patients().size())
                .param("total", page.total(), INTEGER)
                .param("mark", page.mark(), VARCHAR)
                .param("until", until, TIMESTAMP_WITH_TIMEZONE)
                .optional(row -> !row.flag("cancel_asked"))
                .orElse(false);
    }

    /** Holds the lease longer; gives whether the run goes on, as for a page. */
    boolean goesOn(RefreshRuns.Run run, Instant until) {
        var sql = """
                update pms_refresh set lease_until = :until
                where practice_id = :practice and id = :id and lease = :lease and state = 'READING'
                returning cancel_asked
                """;
        return database.sql(sql)
                .param("id", run.id().value())
                .param("lease", run.lease())
                .param("until", until, TIMESTAMP_WITH_TIMEZONE)
                .optional(row -> !row.flag("cancel_asked"))
                .orElse(false);
    }

    /** Whether the run is still ours to end; holds it until the transaction ends. */
    boolean hold(RefreshRuns.Run run) {
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

    void end(RefreshRuns.Run run, Refresh.State state, @Nullable String words, Instant now) {
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

    /** Forgets the runs that were asked for before then and are over; of each kind and end the newest stays, for that is what
     * screens show and the next reading goes by. */
    void forget(Instant before) {
        var sql = """
                delete from pms_refresh r
                where r.practice_id = :practice and r.asked_at < :before and r.finished_at is not null
                  and exists (select from pms_refresh newer
                    where newer.practice_id = :practice and newer.kind = r.kind and newer.state = r.state
                      and newer.asked_at > r.asked_at)
                """;
        database.sql(sql).param("before", before).update();
    }

    /** What the first page said to ask from the next time. */
    @Nullable
    String mark(RefreshRuns.Run run) {
        var sql = "select mark from pms_refresh where practice_id = :practice and id = :id";
        return database.sql(sql)
                .param("id", run.id().value())
                .one(row -> Optional.ofNullable(row.maybeText("mark")))
                .orElse(null);
    }

    /** How many known records the list may lack, because somebody confirmed it. */
    int mayLose(RefreshRuns.Run run) {
        var sql = "select may_lose from pms_refresh where practice_id = :practice and id = :id";
        return database.sql(sql).param("id", run.id().value()).one(row -> row.number("may_lose"));
    }

    /** Notes which known records the list lacks; those that an earlier list lacked are forgotten. */
    void lacks(RefreshRuns.Run run, ShrunkenList list) {
        var sql = """
                update pms_refresh r set
                  missing_count = case when r.id = :run then :missing else r.missing_count end,
                  missing_ids = case when r.id = :run then (
                    select array_agg(p.id) from pms_patient p where p.practice_id = :practice and %s) end
                where r.practice_id = :practice and (r.id = :run or r.missing_ids is not null)
                """.formatted(RefreshPageTable.UNNAMED);
        database.sql(sql)
                .param("run", run.id().value())
                .param("missing", list.missing())
                .param("began", run.began(), TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void count(RefreshRuns.Run run, PmsMirror.Difference difference) {
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
}
