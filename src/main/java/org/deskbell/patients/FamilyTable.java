package org.deskbell.patients;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.access.Account;
import org.deskbell.access.AccountContact;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** Which accounts the rows of online_patient belong to. */
@Component
class FamilyTable {
    private final PracticeDatabase database;

    FamilyTable(PracticeDatabase database) {
        this.database = database;
    }

    /** Of the accounts, given oldest first, the oldest that has somebody born then; empty if none has. */
    Optional<Account.Id> withSomebodyBorn(LocalDate born, List<Account.Id> accounts) {
        if (accounts.isEmpty()) return Optional.empty();
        var sql = """
                select distinct account_id from online_patient
                where practice_id = :practice and account_id in (:accounts) and birth_date = :born
                """;
        var found = database.sql(sql)
                .param("accounts", ids(accounts))
                .param("born", born)
                .list(row -> new Account.Id(row.uuid("account_id")));
        return accounts.stream().filter(found::contains).findFirst();
    }

    /** Of the accounts, given oldest first, the oldest that has nobody. */
    Optional<Account.Id> withNobody(List<Account.Id> accounts) {
        if (accounts.isEmpty()) return Optional.empty();
        var sql = """
                select distinct account_id from online_patient
                where practice_id = :practice and account_id in (:accounts)
                """;
        var taken =
                database.sql(sql).param("accounts", ids(accounts)).list(row -> new Account.Id(row.uuid("account_id")));
        return accounts.stream().filter(one -> !taken.contains(one)).findFirst();
    }

    private static List<UUID> ids(List<Account.Id> accounts) {
        return accounts.stream().map(Account.Id::value).toList();
    }

    /** Takes those into the account who registered without one, with this contact and birth date. */
    void adopt(Account.Id account, AccountContact contact, LocalDate born) {
        var sql = """
                update online_patient set account_id = :account
                where practice_id = :practice and birth_date = :born and account_id is null
                  and registered_at is not null
                  and (:kind = 'EMAIL' and lower(email) = :contact or :kind = 'MOBILE' and contact_keys @> array[cast(:contact as text)])
                """;
        database.sql(sql)
                .param("account", account.value())
                .param("born", born)
                .param("kind", contact.kind())
                .param("contact", contact.value())
                .update();
    }
}
