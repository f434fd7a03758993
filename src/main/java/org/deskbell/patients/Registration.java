package org.deskbell.patients;

import java.util.Optional;
import org.deskbell.access.Account;
import org.deskbell.people.Demographics;
import org.jspecify.annotations.Nullable;

/**
 * What a new patient fills in; checked at the door.
 *
 * @param account the account that the person becomes one of; null for who books without one
 * @param relation who the person is to whoever has the account; null if not said, and without an account
 */
public record Registration(
        Demographics who,
        OnlinePatient.Insurance insurance,
        @Nullable String guardian,
        Account.@Nullable Id account,
        @Nullable Relation relation) {
    /** Somebody who books without an account. */
    public Registration(Demographics who, OnlinePatient.Insurance insurance, @Nullable String guardian) {
        this(who, insurance, guardian, null, null);
    }

    /** The same person as one of an account. */
    public Registration in(Account.Id other) {
        return new Registration(who, insurance, guardian, other, relation);
    }

    /** The same person as one of an account, and who he is to whoever has it. */
    public Registration in(Account.Id other, Relation to) {
        return new Registration(who, insurance, guardian, other, to);
    }

    /** Whose the person becomes; empty without an account. */
    public Optional<Family.Id> family() {
        return Optional.ofNullable(account).map(one -> new Family.Id(one.value()));
    }

    /** The same person without an account. */
    public Registration alone() {
        return new Registration(who, insurance, guardian);
    }

    @Override
    public String toString() {
        return "Registration[hidden]";
    }
}
