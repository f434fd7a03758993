package org.deskbell.booking;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.deskbell.availability.Slot;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tries to take a time, slot by slot. Each try is a transaction of its own that is rolled back when somebody was faster, so
 * that nobody holds one time while he waits for another; the nearest free times are looked for when nothing is locked.
 */
@Component
class Attempts {
    private static final int MOST = 8;

    private final PracticeDatabase database;
    private final Choices choices;

    Attempts(PracticeDatabase database, Choices choices) {
        this.database = database;
        this.choices = choices;
    }

    /** How an answer is made of the nearest free times. */
    record Answers<T>(Function<List<Slot>, T> taken, Function<List<Slot>, T> notOffered) {}

    /** @param one tries once, and none of the slots given
     * @throws IllegalStateException in a transaction, which would keep what a failed try leaves */
    <T> T take(Function<Set<Slot>, Attempt<T>> one, Answers<T> answers) {
        if (TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("A time is taken in a transaction of its own.");
        return take(one, answers, Set.of(), MOST);
    }

    private <T> T take(Function<Set<Slot>, Attempt<T>> one, Answers<T> answers, Set<Slot> tried, int left) {
        return switch (once(one, tried, left)) {
            case Attempt.Kept<T>(var outcome) -> outcome;
            case Attempt.Answered<T>(var outcome) -> outcome;
            case Attempt.NotOffered<T>(var wish) -> answers.notOffered().apply(choices.nearest(wish));
            case Attempt.AllTaken<T>(var wish) -> answers.taken().apply(choices.nearest(wish));
            case Attempt.Lost<T>(var wish, var slots)
            when left <= 0 -> answers.taken().apply(choices.nearest(wish));
            case Attempt.Lost<T>(var wish, var slots) -> take(one, answers, both(tried, slots), left - 1);
            case Attempt.Again<T> again -> take(one, answers, tried, left - 1);
        };
    }

    private static Set<Slot> both(Set<Slot> some, List<Slot> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private <T> Attempt<T> once(Function<Set<Slot>, Attempt<T>> one, Set<Slot> tried, int left) {
        try {
            return database.together(() -> one.apply(tried), attempt -> attempt instanceof Attempt.Kept<T>);
        } catch (PessimisticLockingFailureException | DuplicateKeyException e) {
            // Two waited for each other and the database ended this one, the same request was kept meanwhile,
            // or the code was another visit's.
            if (left <= 0) throw e;
            return new Attempt.Again<>();
        }
    }
}
