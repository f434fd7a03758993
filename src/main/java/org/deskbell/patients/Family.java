package org.deskbell.patients;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.access.Account;

/** An account and its people; who registered first comes first. */
public record Family(Account.Id account, List<OnlinePatient> people) {
    /** Names a family, by its account. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    public List<OnlinePatient.Id> ids() {
        return people.stream().map(OnlinePatient::id).toList();
    }

    /** Empty if this is nobody of the account. */
    public Optional<OnlinePatient> person(OnlinePatient.Id id) {
        return people.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Each of them once, however often he registered: with the registration that the practice has linked, else the first. */
    public List<OnlinePatient> humans() {
        return people.stream().map(this::human).distinct().toList();
    }

    /** Who of {@link #humans()} the person is; empty if this is nobody of the account. */
    public Optional<OnlinePatient> human(OnlinePatient.Id id) {
        return person(id).map(this::human);
    }

    private OnlinePatient human(OnlinePatient person) {
        var same = people.stream()
                .filter(one -> OnlinePatients.human(one.who()).equals(OnlinePatients.human(person.who())))
                .toList();
        return same.stream().filter(OnlinePatient::isLinked).findFirst().orElse(same.getFirst());
    }

    @Override
    public String toString() {
        return "Family[" + account + "]";
    }
}
