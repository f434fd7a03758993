package org.deskbell.pms.hl7;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.deskbell.tenancy.WorkerDatabase;
import org.springframework.stereotype.Component;

/** The tables of how far each PMS has told, and of the messages that were heard of late. */
@Component
class FeedTable {
    private final PracticeDatabase database;
    private final WorkerDatabase workers;

    FeedTable(PracticeDatabase database, WorkerDatabase workers) {
        this.database = database;
        this.workers = workers;
    }

    /** False if the very message was heard before; then it waits until that was taken in. */
    boolean isNew(String source, String controlId, String hash, Instant now) {
        var sql = """
                insert into hl7_heard (practice_id, source, control_id, hash, heard_at)
                values (:practice, :source, :controlId, :hash, :now)
                on conflict on constraint hl7_heard_once do nothing
                """;
        return database.sql(sql)
                        .param("source", source)
                        .param("controlId", controlId)
                        .param("hash", hash)
                        .param("now", now)
                        .update()
                == 1;
    }

    /** The number of the message at hand; no other message of the PMS is taken in before this one is. */
    long next(String source, Instant now) {
        var sql = """
                insert into hl7_feed as f (practice_id, source, number, begun_at, heard_at, number_asked, asked_at)
                values (:practice, :source, 1, :now, :now, 0, cast('epoch' as timestamptz))
                on conflict on constraint hl7_feed_key do update set number = f.number + 1, heard_at = :now
                where f.practice_id = :practice
                returning number
                """;
        return database.sql(sql).param("source", source).param("now", now).one(row -> row.count("number"));
    }

    /** How far a PMS has told.
     *
     * @param number of its last message */
    record Heard(long number, Instant begunAt, Instant at) {}

    /** Empty before the first message. */
    Optional<Heard> heard(String source) {
        return database.sql("""
                        select number, begun_at, heard_at from hl7_feed where practice_id = :practice and source = :source
                        """)
                .param("source", source)
                .optional(row -> new Heard(row.count("number"), row.moment("begun_at"), row.moment("heard_at")));
    }

    /** The practices whose PMS told something since the mirror was asked to follow, and not only just. */
    List<PracticeId> due(Instant askedBefore) {
        return workers.practices(
                "select distinct practice_id from hl7_feed where number > number_asked and asked_at <= :now",
                askedBefore);
    }

    /** The mirror is asked to follow up to here. */
    void asked(Instant now) {
        database.sql("""
                        update hl7_feed set number_asked = number, asked_at = :now
                        where practice_id = :practice and number > number_asked
                        """).param("now", now).update();
    }

    /** Forgets what was heard before then: by then a message comes again no more. */
    void forget(String source, Instant before) {
        database.sql("delete from hl7_heard where practice_id = :practice and source = :source and heard_at < :before")
                .param("source", source)
                .param("before", before)
                .withNext();
    }
}
