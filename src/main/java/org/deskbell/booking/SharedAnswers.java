package org.deskbell.booking;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets all who ask the same at one moment share an answer: while one finds it the others wait, and what is found next is for
 * all of them. No answer is older than its question.
 */
final class SharedAnswers<K, T> {
    private final ConcurrentMap<K, Turns<T>> all = new ConcurrentHashMap<>();

    /** What {@code find} gives, to this one or to somebody who asked the same and began to look after this one came.
     *
     * @throws RuntimeException what {@code find} throws, to who looked; the others look again */
    T ask(K question, Supplier<T> find) {
        var turns = all.compute(question, (key, known) -> (known == null ? new Turns<T>() : known).joined());
        try {
            return turns.answer(turns.begun + 1, find);
        } finally {
            all.computeIfPresent(question, (key, known) -> known.left());
        }
    }

    /** One question, looked into by one at a time. */
    private static final class Turns<T> {
        private final ReentrantLock lock = new ReentrantLock();
        private volatile int begun;
        private int answered;
        private int asking;
        private @Nullable T last;

        /** As {@link #left}, under the lock of the map. */
        Turns<T> joined() {
            asking++;
            return this;
        }

        /** Itself, or null when nobody asks any more. */
        @Nullable
        Turns<T> left() {
            asking--;
            return asking == 0 ? null : this;
        }

        /** @param least the first turn that began after the question was asked */
        T answer(int least, Supplier<T> find) {
            lock.lock();
            try {
                if (last == null || answered < least) {
                    var turn = begun + 1;
                    begun = turn;
                    last = find.get();
                    answered = turn;
                }
                return last;
            } finally {
                lock.unlock();
            }
        }
    }
}
