package org.deskbell.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.deskbell.availability.Slot;
import org.deskbell.booking.BookingOutcome.Kept;
import org.deskbell.booking.BookingOutcome.SlotTaken;
import org.deskbell.booking.Choices.InPractice;
import org.deskbell.tenancy.PracticeDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Those who want the same time at the same moment. Whoever is in front tries to take it; the others wait for that and, if it
 * is gone, learn so together by one look, without a transaction each. Who sees it free tries like anybody: that one gets it
 * is the database's promise, whatever the number of nodes.
 */
@Component
class Rush {
    private final Choices choices;
    private final RequestTable requests;
    private final PracticeDatabase database;
    private final ConcurrentMap<InPractice, Front> fronts = new ConcurrentHashMap<>();
    private final SharedAnswers<InPractice, String, Seen> shared = new SharedAnswers<>();

    Rush(Choices choices, RequestTable requests, PracticeDatabase database) {
        this.choices = choices;
        this.requests = requests;
        this.database = database;
    }

    /** What all see who look at one moment.
     *
     * @param known the keys of those who came before, and are answered as they were then */
    private record Seen(List<Slot> nearest, Set<String> known) {
        boolean isFree(Instant startsAt) {
            return nearest.stream().anyMatch(slot -> slot.startsAt().equals(startsAt));
        }
    }

    /** Whoever tries first; there as long as somebody is behind him, so that who comes late looks like the others. */
    private static final class Front {
        private final CompletableFuture<Boolean> isGone = new CompletableFuture<>();
        private int people;

        /** As {@link #left}, under the lock of the map. */
        Front joined() {
            people++;
            return this;
        }

        /** Itself, or null when nobody is there any more. */
        @Nullable
        Front left() {
            people--;
            return people == 0 ? null : this;
        }

        boolean wasRefused() {
            return !isGone.getNow(true);
        }
    }

    /** What comes of the try, or that the time is gone; to be called in no transaction. */
    BookingOutcome take(Wish wish, String key, Supplier<BookingOutcome> tries) {
        var time = InPractice.here(wish);
        var mine = new Front();
        var front =
                fronts.compute(time, (same, there) -> (there == null || there.wasRefused() ? mine : there).joined());
        try {
            if (front == mine) return inFront(mine, tries);
            return front.isGone.join() ? gone(time, key).orElseGet(tries) : tries.get();
        } finally {
            fronts.computeIfPresent(time, (same, there) -> there == front ? front.left() : there);
        }
    }

    private static BookingOutcome inFront(Front mine, Supplier<BookingOutcome> tries) {
        var isGone = false;
        try {
            var outcome = tries.get();
            isGone = outcome instanceof Kept || outcome instanceof SlotTaken;
            return outcome;
        } finally {
            mine.isGone.complete(isGone);
        }
    }

    /** Empty if somebody gave it back, or if the request came before. */
    private Optional<BookingOutcome> gone(InPractice time, String key) {
        var seen = shared.ask(time, key, keys -> look(time.wish(), keys));
        return seen.isFree(time.wish().startsAt()) || seen.known().contains(key)
                ? Optional.empty()
                : Optional.of(new SlotTaken(seen.nearest()));
    }

    /** First the times, then the keys: who took the time meanwhile has left his key. */
    private Seen look(Wish wish, List<String> keys) {
        var nearest = choices.nearest(wish);
        return new Seen(nearest, database.together(() -> requests.known(keys)));
    }
}
