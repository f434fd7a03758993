package org.deskbell.patients;

import java.time.LocalDate;
import java.util.Optional;
import org.deskbell.access.Account;
import org.deskbell.access.AccountContact;
import org.deskbell.access.Accounts;
import org.deskbell.access.Proven;
import org.deskbell.people.Contact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is behind an account: families, and how somebody comes to his own. */
@Component
public class Families {
    private final Accounts accounts;
    private final FamilyTable table;
    private final OnlinePatients patients;

    Families(Accounts accounts, FamilyTable table, OnlinePatients patients) {
        this.accounts = accounts;
        this.table = table;
        this.patients = patients;
    }

    /** The account that a proven contact and a birth date lead to: the oldest with this contact and somebody born then; else
     * a new one, in which nobody is seen but who registered before, without an account, with this contact and birth date. */
    @Transactional
    public Account.Id enter(Proven proven, LocalDate born) {
        var known = accounts.with(proven.contact());
        var account =
                table.withSomebodyBorn(born, known).or(() -> empty(proven)).orElseGet(() -> accounts.open(proven));
        table.adopt(account, proven.contact(), born);
        return account;
    }

    /** One that was opened in vain, by a mistyped date, is used again; one with a password is somebody's. */
    private Optional<Account.Id> empty(Proven proven) {
        return table.withNobody(accounts.with(proven.contact()).stream()
                .filter(account -> !accounts.hasPassword(account))
                .toList());
    }

    /** Whether the contact to which his letters go was proven by a code, in the account that he is one of. */
    public boolean hasProven(OnlinePatient patient) {
        return hasProven(patient.account(), patient.who().contact());
    }

    /** The same of who is about to register. */
    public boolean hasProven(Registration registration) {
        return hasProven(registration.account(), registration.who().contact());
    }

    /** Whether he has proven where his letters go, and not this other way to him: nobody knows whose that is. */
    public boolean isStrange(OnlinePatient patient, String contact) {
        return hasProven(patient) && !isProven(patient.account(), AccountContact.parse(contact));
    }

    private boolean hasProven(Account.@Nullable Id account, Contact given) {
        return isProven(account, AccountContact.of(given));
    }

    private boolean isProven(Account.@Nullable Id account, Optional<AccountContact> contact) {
        return account != null
                && contact.filter(accounts.contacts(account)::contains).isPresent();
    }

    public Family of(Account.Id account) {
        return new Family(account, patients.of(account));
    }
}
