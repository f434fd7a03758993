package org.deskbell.access;

import java.time.Instant;
import java.util.Optional;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** The table patient_session. */
@Component
class SessionTable {
    private final PracticeDatabase database;

    SessionTable(PracticeDatabase database) {
        this.database = database;
    }

    void insert(String tokenHash, Account.Id account, Instant now, Instant until) {
        database.sql("""
                        insert into patient_session (practice_id, token_hash, account_id, begun_at, good_until)
                        values (:practice, :token, :account, :now, :until)
                        """)
                .param("token", tokenHash)
                .param("account", account.value())
                .param("now", now)
                .param("until", until)
                .update();
    }

    Optional<Account.Id> find(String tokenHash, Instant now) {
        return database.sql("""
                        select account_id from patient_session
                        where practice_id = :practice and token_hash = :token and good_until > :now
                        """)
                .param("token", tokenHash)
                .param("now", now)
                .optional(row -> new Account.Id(row.uuid("account_id")));
    }

    void delete(String tokenHash) {
        database.sql("delete from patient_session where practice_id = :practice and token_hash = :token")
                .param("token", tokenHash)
                .update();
    }

    /** Ends every session of the account. */
    void delete(Account.Id account) {
        database.sql("delete from patient_session where practice_id = :practice and account_id = :account")
                .param("account", account.value())
                .update();
    }

    /** Clears away what lapsed before the moment, without waiting for anybody. */
    void forget(Instant before) {
        database.sql("""
                        delete from patient_session where practice_id = :practice and token_hash in (
                          select token_hash from patient_session where practice_id = :practice and good_until < :before
                          limit 100 for update skip locked)
                        """).param("before", before).update();
    }
}
