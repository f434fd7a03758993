package org.deskbell.booking;

import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** Wishes for the waitlist by their keys, and the entries that were told. */
@Component
class WaitlistRequestTable {
    private final PracticeDatabase database;

    WaitlistRequestTable(PracticeDatabase database) {
        this.database = database;
    }

    /** An earlier wish with the same key. */
    record Before(Asking asking, WaitlistEntry.Id told) {}

    /** What is known of a key, once the same wish is under way in no other transaction. The lock only spares a failure: that a
     * key is used once is held by the table's own. */
    Optional<Before> enter(String key) {
        database.oneAtATime(key);
        return database.sql("""
                select request_hash, account_id, entry_id from waitlist_request
                where practice_id = :practice and request_key = :key
                """)
                .param("key", key)
                .optional(row -> new Before(Asking.read(row), new WaitlistEntry.Id(row.uuid("entry_id"))));
    }

    boolean has(String key) {
        return database.sql("""
                select exists (
                    select from waitlist_request where practice_id = :practice and request_key = :key) as it
                """).param("key", key).one(row -> row.flag("it"));
    }

    void remember(String key, Asking asking, WaitlistEntry.Id told, Instant at) {
        database.sql("""
                insert into waitlist_request (practice_id, request_key, request_hash, account_id, entry_id, asked_at)
                values (:practice, :key, :hash, :account, :entry, :at)
                """)
                .param("key", key)
                .param("hash", asking.hash())
                .param("account", asking.account(), Types.OTHER)
                .param("entry", told.value())
                .param("at", at)
                .update();
    }
}
