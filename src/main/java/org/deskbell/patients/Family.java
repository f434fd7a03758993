package org.deskbell.patients;

import java.util.List;
import java.util.Optional;
import org.deskbell.access.Account;

/** An account and its people; who registered first comes first. */
public record Family(Account.Id account, List<OnlinePatient> people) {
    /** Empty if this is nobody of the account. */
    public Optional<OnlinePatient> person(OnlinePatient.Id id) {
        return people.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return "Family[" + account + "]";
    }
}
