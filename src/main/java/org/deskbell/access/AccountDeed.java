package org.deskbell.access;

import java.util.List;
import java.util.Optional;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;

/** Something was done with the account of a patient. */
public sealed interface AccountDeed extends Audited {
    /** Somebody signed in. */
    record SignedIn(Account.Id account) implements AccountDeed {
        @Override
        public Actor by() {
            return new Actor.Patient(account.value());
        }

        @Override
        public String deed() {
            return "signed in";
        }

        @Override
        public Subject subject() {
            return subjectOf(Optional.of(account));
        }
    }

    /** Somebody set or changed the password. */
    record PasswordSet(Account.Id account) implements AccountDeed {
        @Override
        public Actor by() {
            return new Actor.Patient(account.value());
        }

        @Override
        public String deed() {
            return "set a password";
        }

        @Override
        public Subject subject() {
            return subjectOf(Optional.of(account));
        }
    }

    /** Somebody showed the code that was sent to another contact. */
    record ContactProven(Account.Id account) implements AccountDeed {
        @Override
        public Actor by() {
            return new Actor.Patient(account.value());
        }

        @Override
        public String deed() {
            return "proved a contact";
        }

        @Override
        public Subject subject() {
            return subjectOf(Optional.of(account));
        }
    }

    /** Somebody tried a wrong password; kept for a contact that nobody has, too, so that it takes as long. */
    record PasswordRefused(Optional<Account.Id> account) implements AccountDeed {
        @Override
        public Actor by() {
            return new Actor.Rule("sign-in");
        }

        @Override
        public String deed() {
            return "refused a wrong password";
        }

        @Override
        public Subject subject() {
            return subjectOf(account);
        }
    }

    private static Subject subjectOf(Optional<Account.Id> account) {
        return new Subject(
                "account", account.map(one -> List.of(one.toString())).orElseGet(List::of));
    }
}
