package org.deskbell.access;

import java.time.Instant;
import java.util.Optional;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** The table one_time_code. */
@Component
class CodeTable {
    static final int MOST_TRIES = 5;

    private final PracticeDatabase database;

    CodeTable(PracticeDatabase database) {
        this.database = database;
    }

    /** A code that may still be answered: its hash, and where it was sent. */
    record Open(String codeHash, AccountContact contact) {}

    void insert(String handleHash, String codeHash, AccountContact contact, Instant lapsesAt) {
        database.sql("""
                        insert into one_time_code (practice_id, handle_hash, code_hash, contact, kind, lapses_at, tries)
                        values (:practice, :handle, :code, :contact, :kind, :lapsesAt, 0)
                        """)
                .param("handle", handleHash)
                .param("code", codeHash)
                .param("contact", contact.value())
                .param("kind", contact.kind())
                .param("lapsesAt", lapsesAt)
                .update();
    }

    /** Counts a try; empty if the code has lapsed, was used or tried too often, or was never sent. Whoever tries at the
     * same moment waits for this one to end. */
    Optional<Open> tried(String handleHash, Instant now) {
        return database.sql("""
                        update one_time_code set tries = tries + 1
                        where practice_id = :practice and handle_hash = :handle
                          and used_at is null and tries < :most and lapses_at > :now
                        returning code_hash, kind, contact
                        """)
                .param("handle", handleHash)
                .param("most", MOST_TRIES)
                .param("now", now)
                .optional(row -> new Open(
                        row.text("code_hash"),
                        new AccountContact(row.constant("kind", AccountContact.Kind.class), row.text("contact"))));
    }

    void used(String handleHash, Instant now) {
        database.sql("""
                        update one_time_code set used_at = :now
                        where practice_id = :practice and handle_hash = :handle
                        """).param("handle", handleHash).param("now", now).update();
    }

    /** Clears away what lapsed before the moment, without waiting for anybody. */
    void forget(Instant before) {
        database.sql("""
                        delete from one_time_code where practice_id = :practice and handle_hash in (
                          select handle_hash from one_time_code where practice_id = :practice and lapses_at < :before
                          limit 100 for update skip locked)
                        """).param("before", before).update();
    }
}
