package org.deskbell.pms;

import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.deskbell.tenancy.Row;
import org.deskbell.tenancy.WorkerDatabase;
import org.springframework.stereotype.Component;

/** The table of runs, as they are asked for and looked at. */
@Component
class RefreshTable {
    /** The newest run that read a list to its end, believed or not; its place is for a condition more. */
    private static final String LAST_WHOLE = """
            select id, state from pms_refresh
            where practice_id = :practice and state in ('DONE', 'NEEDS_CONFIRMING') and kind = 'EVERYTHING' %s
            order by asked_at desc, finished_at desc limit 1""";

    /** Whether everything was read once of the PMS that the practice has now. */
    private static final String READ_ONCE = """
            exists (select from pms_refresh r
              where r.practice_id = :practice and r.state = 'DONE' and r.kind = 'EVERYTHING'
                and r.started_at >= coalesce((select c.replaced_at from pms_connection c
                                              where c.practice_id = :practice), r.started_at))""";

    private final PracticeDatabase database;
    private final WorkerDatabase workers;

    RefreshTable(PracticeDatabase database, WorkerDatabase workers) {
        this.database = database;
        this.workers = workers;
    }

    /** The practices whose run waits or has fallen silent, and those that are overdue as {@link #isOverdue} has it. Where
     * everything would have to be read, and a list was doubted of late, nothing is due. */
    List<PracticeId> due(Instant now, Instant doneSince, Instant triedSince, Instant doubtedSince) {
        var sql = """
                select practice_id from pms_refresh where state = 'WAITING' or state = 'READING' and lease_until < :now
                union
                select c.practice_id from pms_connection c where not exists (
                  select from pms_refresh r where r.practice_id = c.practice_id
                    and (r.state in ('WAITING', 'READING')
                         or r.state = 'DONE' and r.asked_at > :doneSince
                         or r.state = 'NEEDS_CONFIRMING' and r.asked_at > :doubtedSince and c.mark is null
                         or r.finished_at > :triedSince))
                """;
        return workers.practices(
                sql,
                Map.of("now", now, "doneSince", doneSince, "triedSince", triedSince, "doubtedSince", doubtedSince));
    }

    /** Nothing happens if a run is open. */
    void insert(Refresh.Id id, Refresh.Kind kind, String askedBy, Instant now) {
        var sql = """
                insert into pms_refresh (practice_id, id, kind, state, asked_by, asked_at, cancel_asked,
                  read_count, new_count, changed_count, gone_count)
                values (:practice, :id, :kind, 'WAITING', :askedBy, :now, false, 0, 0, 0, 0)
                on conflict (practice_id) where state in ('WAITING', 'READING') do nothing
                """;
        database.sql(sql)
                .param("id", id.value())
                .param("kind", kind)
                .param("askedBy", askedBy)
                .param("now", now, TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Lets the open run read everything, from the beginning, if it reads changes; whoever reads for it finds out at the next
     * page. */
    void widen() {
        var sql = """
                update pms_refresh set kind = 'EVERYTHING', state = 'WAITING', lease = null, lease_until = null,
                  total = null, read_count = 0, mark = null, cancel_asked = false
                where practice_id = :practice and state in ('WAITING', 'READING') and kind = 'CHANGES'
                """;
        database.sql(sql).update();
    }

    /** Lets the open run read everything from the beginning, whatever it has read and whatever was confirmed: the practice gets
     * another PMS. */
    void beginAgain() {
        var sql = """
                update pms_refresh set kind = 'EVERYTHING', state = 'WAITING', lease = null, lease_until = null,
                  total = null, read_count = 0, mark = null, may_lose = 0, cancel_asked = false
                where practice_id = :practice and state in ('WAITING', 'READING')
                """;
        database.sql(sql).update();
    }

    Optional<Refresh> find(Refresh.Id id) {
        var sql = """
                select id, kind, state, asked_by, asked_at, started_at, finished_at, cancel_asked, coalesce(total, -1) as total,
                  read_count, new_count, changed_count, gone_count, missing_count, words
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

    /** When the newest run began that read everything and ended well. */
    Optional<Instant> everythingAsOf() {
        var sql = """
                select started_at from pms_refresh
                where practice_id = :practice and state = 'DONE' and kind = 'EVERYTHING'
                order by asked_at desc, finished_at desc limit 1
                """;
        return database.sql(sql).optional(row -> row.moment("started_at"));
    }

    /** The newest run that read the list of the present PMS to its end, if it has to be confirmed. */
    Optional<Refresh.Id> question() {
        return newest("""
                select id from (%s) read where state = 'NEEDS_CONFIRMING'
                """.formatted(LAST_WHOLE.formatted(
                "and edition = (select edition from pms_connection where practice_id = :practice)")));
    }

    /** The known records that the list lacked, if that has to be confirmed. */
    List<PmsPatientId> missing(Refresh.Id id) {
        var sql = "select unnest(missing_ids) as id from pms_refresh where practice_id = :practice and id = :id";
        return database.sql(sql).param("id", id.value()).list(row -> new PmsPatientId(row.text("id")));
    }

    /** Whether everything was read once of the PMS that the practice has now. */
    boolean isRead() {
        return database.sql("select " + READ_ONCE + " as read").one(row -> row.flag("read"));
    }

    /** Whether the list that we hold may not be that of the PMS: the newest one read has to be confirmed, or the practice has
     * got another PMS, of which none was read yet. */
    boolean isInDoubt() {
        var sql = """
                select exists (select from (%s) read where state = 'NEEDS_CONFIRMING')
                  or (exists (select from pms_connection where practice_id = :practice and replaced_at is not null)
                      and not %s) as doubted
                """.formatted(LAST_WHOLE.formatted(""), READ_ONCE);
        return database.sql(sql).one(row -> row.flag("doubted"));
    }

    /** Lets the open run mark this many gone. */
    void letGo(Refresh.Id id, int mayLose) {
        var sql = "update pms_refresh set may_lose = :mayLose where practice_id = :practice and id = :id";
        database.sql(sql).param("id", id.value()).param("mayLose", mayLose).update();
    }

    private Optional<Refresh.Id> newest(String sql) {
        return database.sql(sql).optional(row -> new Refresh.Id(row.uuid("id")));
    }

    private static Refresh read(Row row) {
        var total = row.number("total");
        return new Refresh(
                new Refresh.Id(row.uuid("id")),
                row.constant("kind", Refresh.Kind.class),
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
                row.number("missing_count"),
                row.maybeText("words"));
    }

    /** Asks for a stop; a run that nobody has begun ends at once. False if the run is not open, or is just being taken over:
     * nobody is to wait for that. */
    boolean cancel(Refresh.Id id, Instant now) {
        var sql = """
                update pms_refresh set cancel_asked = true,
                  finished_at = case when state = 'WAITING' then :now end,
                  state = case when state = 'WAITING' then 'CANCELLED' else state end
                where practice_id = :practice and id = (
                  select r.id from pms_refresh r
                  where r.practice_id = :practice and r.id = :id and r.state in ('WAITING', 'READING')
                  for update skip locked)
                """;
        return database.sql(sql)
                        .param("id", id.value())
                        .param("now", now, TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    /** Whether a run that was to read everything failed since then. */
    boolean hasFailedWhole(Instant since) {
        var sql = """
                select exists (select from pms_refresh where practice_id = :practice
                  and state = 'FAILED' and kind = 'EVERYTHING' and finished_at > :since) as failed
                """;
        return database.sql(sql).param("since", since, TIMESTAMP_WITH_TIMEZONE).one(row -> row.flag("failed"));
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
