package org.deskbell.booking;

import static java.util.stream.Collectors.toSet;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.springframework.stereotype.Component;

/** Requests by their keys, and what was told. */
@Component
class RequestTable {
    private final PracticeDatabase database;

    RequestTable(PracticeDatabase database) {
        this.database = database;
    }

    /**
     * What is known of a key at the door.
     *
     * @param isFirst false while the same request is being answered in another transaction
     * @param before what was told to an earlier one
     */
    record Entry(boolean isFirst, Optional<Before> before) {}

    /** An earlier request with the same key. */
    record Before(Asking asking, List<Told> told) {}

    /**
     * The first deed of whoever takes a time: shares the schedule, so that whoever changes it waits for this transaction,
     * and looks up the key. (Shares by an advisory lock and not by the row: rows let those who share pass him for ever,
     * advisory locks are given in the order of asking.) The lock on the key only tells that the same request is under way;
     * that it has one effect is held by the table's key. A statement sees what was there when it began and not when its
     * lock was given: so the locks are taken by one statement and the key is looked up by the next, on one journey.
     */
    Entry enter(String key) {
        database.sql("""
                select set_config('deskbell.first', cast(
                         pg_try_advisory_xact_lock(hashtextextended(cast(:practice as text) || :key, 0)) as text), true) as first,
                       cast(pg_advisory_xact_lock_shared(hashtextextended(cast(:practice as text), 1)) as text) as shared
                """).param("key", key).withNext();
        return database.sql("""
                select r.request_hash, r.account_id, cast(r.told as text) as told,
                       cast(current_setting('deskbell.first') as boolean) as first
                from (select 1 as one) as door
                left join booking_request r on r.practice_id = :practice and r.request_key = :key
                """).param("key", key).one(row -> new Entry(row.flag("first"), before(row)));
    }

    private static Optional<Before> before(Row row) {
        return Optional.ofNullable(row.maybeText("told")).map(told -> new Before(Asking.read(row), Told.read(told)));
    }

    /** The same for who has no key. */
    void enter() {
        database.sql("""
                select cast(pg_advisory_xact_lock_shared(hashtextextended(cast(:practice as text), 1)) as text) as shared
                """).optional(row -> row.text("shared"));
    }

    /** Those of the keys whose requests were kept, or are just being answered; to be asked in a transaction. First who holds
     * the lock of a key, then what is there: who let go of it in between left what he kept. */
    Set<String> known(Collection<String> keys) {
        var all = keys.toArray(String[]::new);
        var underWay = database.sql("""
                select asked.request_key from unnest(:keys) as asked (request_key)
                where not pg_try_advisory_xact_lock(
                    hashtextextended(cast(:practice as text) || asked.request_key, 0))
                """).param("keys", all).list(row -> row.text("request_key"));
        var kept = database.sql("""
                select request_key from booking_request where practice_id = :practice and request_key = any(:keys)
                """).param("keys", all).list(row -> row.text("request_key"));
        return Stream.concat(underWay.stream(), kept.stream()).collect(toSet());
    }

    /** What was told to an earlier request with the key; nothing if there was none. */
    List<Told> told(String key) {
        return database.sql("""
                select cast(told as text) as told from booking_request
                where practice_id = :practice and request_key = :key
                """)
                .param("key", key)
                .optional(row -> Told.read(row.text("told")))
                .orElseGet(List::of);
    }

    boolean has(String key) {
        return database.sql(
                        "select exists (select from booking_request where practice_id = :practice and request_key = :key) as it")
                .param("key", key)
                .one(row -> row.flag("it"));
    }

    /** Fails the transaction, at the latest at its end, if the key is used by now.
     *
     * @see Attempts */
    void remember(String key, Asking asking, List<OnlineAppointment> told, Instant at) {
        database.sql("""
                insert into booking_request (practice_id, request_key, request_hash, account_id, told, asked_at)
                values (:practice, :key, :hash, :account, cast(:told as jsonb), :at)
                """)
                .param("key", key)
                .param("hash", asking.hash())
                .param("account", asking.account(), Types.OTHER)
                .param("told", Told.write(told))
                .param("at", at)
                .withNext();
    }
}
