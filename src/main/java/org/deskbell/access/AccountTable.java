package org.deskbell.access;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables patient_account and account_contact. */
@Component
class AccountTable {
    private final PracticeDatabase database;

    AccountTable(PracticeDatabase database) {
        this.database = database;
    }

    /** An account and what is kept of its password. */
    record Kept(Account.Id account, @Nullable String passwordHash) {
        @Override
        public String toString() {
            return "Kept[" + account + "]";
        }
    }

    void insert(Account.Id account, AccountContact contact, Instant now) {
        database.sql("""
                        with opened as (
                          insert into patient_account (practice_id, id, created_at) values (:practice, :id, :now))
                        insert into account_contact (practice_id, account_id, contact, kind, proven_at)
                        values (:practice, :id, :contact, :kind, :now)
                        """)
                .param("id", account.value())
                .param("contact", contact.value())
                .param("kind", contact.kind())
                .param("now", now)
                .update();
    }

    /** A contact that opens nothing. */
    void add(Account.Id account, AccountContact contact, Instant now) {
        database.sql("""
                        insert into account_contact (practice_id, account_id, contact, kind, proven_at, opens)
                        values (:practice, :id, :contact, :kind, :now, false)
                        on conflict on constraint account_contact_key do nothing
                        """)
                .param("id", account.value())
                .param("contact", contact.value())
                .param("kind", contact.kind())
                .param("now", now)
                .update();
    }

    /** Those that it opens; oldest first. */
    List<Kept> with(AccountContact contact) {
        return database.sql("""
                        select a.id, a.password_hash
                        from account_contact c
                        join patient_account a on a.practice_id = c.practice_id and a.id = c.account_id
                        where c.practice_id = :practice and c.contact = :contact and c.opens
                        order by a.created_at, a.id
                        """).param("contact", contact.value()).list(AccountTable::kept);
    }

    Optional<Kept> find(Account.Id account) {
        return database.sql("select id, password_hash from patient_account where practice_id = :practice and id = :id")
                .param("id", account.value())
                .optional(AccountTable::kept);
    }

    private static Kept kept(Row row) {
        return new Kept(new Account.Id(row.uuid("id")), row.maybeText("password_hash"));
    }

    List<AccountContact> contacts(Account.Id account) {
        return database.sql("""
                        select kind, contact from account_contact
                        where practice_id = :practice and account_id = :id order by opens desc, proven_at, contact
                        """)
                .param("id", account.value())
                .list(row -> new AccountContact(row.constant("kind", AccountContact.Kind.class), row.text("contact")));
    }

    void setPassword(Account.Id account, String hash) {
        database.sql("update patient_account set password_hash = :hash where practice_id = :practice and id = :id")
                .param("id", account.value())
                .param("hash", hash, Types.VARCHAR)
                .update();
    }
}
