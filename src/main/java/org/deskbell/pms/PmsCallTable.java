package org.deskbell.pms;

import static java.sql.Types.VARCHAR;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.deskbell.tenancy.WorkerDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table of PMS that were asked to call, one a practice. */
@Component
class PmsCallTable {
    private final PracticeDatabase database;
    private final WorkerDatabase workers;

    PmsCallTable(PracticeDatabase database, WorkerDatabase workers) {
        this.database = database;
        this.workers = workers;
    }

    /** Empty if the PMS was never asked to call, or calls no more. */
    Optional<PmsCall> find() {
        var sql = "select asked_at, trouble, called_at from pms_call where practice_id = :practice";
        return database.sql(sql)
                .optional(row ->
                        new PmsCall(row.moment("asked_at"), row.maybeText("trouble"), row.maybeMoment("called_at")));
    }

    /** When the practice got another PMS the last time; empty if it has its first. */
    Optional<Instant> replacedAt() {
        var sql = "select replaced_at from pms_connection where practice_id = :practice and replaced_at is not null";
        return database.sql(sql).optional(row -> row.moment("replaced_at"));
    }

    /** The practices whose PMS can call and is to be asked to, and those whose PMS is to call no more. */
    List<PracticeId> toBeAsked(Instant now) {
        var sql = """
                select c.practice_id from pms_connection c left join pms_call k on k.practice_id = c.practice_id
                where cardinality(c.capabilities) > 0
                  and case when k.practice_id is null then 'CALL' = any(c.capabilities)
                      else k.edition <> c.edition or k.ask_again_at <= :now
                        or k.trouble is null and not 'CALL' = any(c.capabilities) end
                """;
        return workers.practices(sql, now);
    }

    /** Takes it upon this node to ask the PMS of this edition; false if that was done already and is not due again. One that is to
     * call no more, and was not told so in vain, is due.
     *
     * @param isToCall whether it is to call */
    boolean ask(int edition, boolean isToCall, Instant now, Instant againAt) {
        var sql = """
                insert into pms_call as k (practice_id, edition, asked_at, ask_again_at, is_waiting, followed_at)
                values (:practice, :edition, :now, :again, false, cast('epoch' as timestamptz))
                on conflict on constraint pms_call_key do update set edition = :edition, asked_at = :now, ask_again_at = :again
                where k.practice_id = :practice
                  and (k.edition <> :edition or k.ask_again_at <= :now or k.trouble is null and not :isToCall)
                """;
        return database.sql(sql)
                        .param("edition", edition)
                        .param("isToCall", isToCall)
                        .param("now", now)
                        .param("again", againAt)
                        .update()
                == 1;
    }

    /** What came of it.
     *
     * @param trouble null if it was done */
    void asked(@Nullable String trouble, Instant againAt) {
        database.sql("update pms_call set trouble = :trouble, ask_again_at = :again where practice_id = :practice")
                .param("trouble", trouble, VARCHAR)
                .param("again", againAt)
                .update();
    }

    void remove() {
        database.sql("delete from pms_call where practice_id = :practice").update();
    }

    /** A call, where none waits already. */
    void called(Instant now) {
        var sql = """
                update pms_call set called_at = :now, is_waiting = true where practice_id = :practice and not is_waiting
                """;
        database.sql(sql).param("now", now).update();
    }

    /** The practices whose PMS called, and whose list did not follow another call only just. */
    List<PracticeId> toBeFollowed(Instant followedBefore) {
        return workers.practices(
                "select practice_id from pms_call where is_waiting and followed_at <= :before",
                Map.of("before", followedBefore));
    }

    void followed(Instant now) {
        database.sql("update pms_call set is_waiting = false, followed_at = :now where practice_id = :practice")
                .param("now", now)
                .update();
    }
}
