package org.deskbell.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets all who ask the same at one moment share an answer: while one finds it the others wait, and what is found next is for
 * all of them. No answer is older than its question.
 *
 * @param <K> what is asked
 * @param <A> by whom, as far as the answer depends on it
 * @param <T> the answer to all of them
 */
final class SharedAnswers<K, A, T> {
    private final ConcurrentMap<K, Turn<A, T>> last = new ConcurrentHashMap<>();

    /** What {@code find} gives, to this one or to somebody who asked the same and began to look after this one came.
     *
     * @param find is given all who asked by then, this one among them
     * @throws RuntimeException what {@code find} throws, to who looked; the others ask once more, and hear of that what it
     *     throws: a database that is away is not waited for by one after the other */
    T ask(K question, A asker, Function<List<A>, T> find) {
        try {
            return once(question, asker, find);
        } catch (CompletionException e) {
            return onceMore(question, asker, find);
        }
    }

    private T onceMore(K question, A asker, Function<List<A>, T> find) {
        try {
            return once(question, asker, find);
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException trouble) throw trouble;
            throw e;
        }
    }

    /** @throws CompletionException what another's look ended with */
    private T once(K question, A asker, Function<List<A>, T> find) {
        var opened = new Turn<A, T>();
        var turn = last.compute(question, (key, before) -> Turn.next(before, opened, asker));
        return turn == opened ? look(question, turn, find) : turn.answer.join();
    }

    /** Nobody else comes to the turn once it has begun; all who wait for its answer hear it at once. */
    private T look(K question, Turn<A, T> turn, Function<List<A>, T> find) {
        turn.before.handle((answer, trouble) -> true).join();
        last.computeIfPresent(question, (key, newest) -> turn.begun(newest));
        try {
            var found = find.apply(turn.askers);
            turn.answer.complete(found);
            return found;
        } catch (RuntimeException | Error e) {
            turn.answer.completeExceptionally(e);
            throw e;
        } finally {
            last.remove(question, turn);
        }
    }

    /** Those who are answered together: whoever opened it looks, as soon as the turn before has ended. */
    private static final class Turn<A, T> {
        private final List<A> askers = new ArrayList<>();
        private final CompletableFuture<T> answer = new CompletableFuture<>();
        private CompletableFuture<?> before = CompletableFuture.completedFuture(true);
        private boolean hasBegun;

        /** The turn in which this one is answered: the newest as long as nobody looks, else one that follows it. */
        static <A, T> Turn<A, T> next(@Nullable Turn<A, T> newest, Turn<A, T> opened, A asker) {
            var turn = newest == null || newest.hasBegun ? opened : newest;
            if (newest != null && turn == opened) turn.before = newest.answer;
            turn.askers.add(asker);
            return turn;
        }

        Turn<A, T> begun(Turn<A, T> newest) {
            hasBegun = true;
            return newest;
        }
    }
}
