package org.deskbell.booking;

import java.util.List;
import org.deskbell.availability.Slot;

/** What became of one try to take a time; nothing is left of it unless it was kept. */
sealed interface Attempt<T> {
    record Kept<T>(T outcome) implements Attempt<T> {}

    /** There is nothing to take, or it was taken by this very request before. */
    record Answered<T>(T outcome) implements Attempt<T> {}

    /** Not a time that is offered. */
    record NotOffered<T>(Wish wish) implements Attempt<T> {}

    /** Nothing is free at this time. */
    record AllTaken<T>(Wish wish) implements Attempt<T> {}

    /** Somebody was faster; others may be free.
     *
     * @param slots that need not be tried again */
    record Lost<T>(Wish wish, List<Slot> slots) implements Attempt<T> {}

    /** Something came between; the next try sees it. */
    record Again<T>() implements Attempt<T> {}
}
