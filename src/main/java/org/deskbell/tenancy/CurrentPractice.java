package org.deskbell.tenancy;

import java.util.Optional;

/** The practice that the work at hand is for; set once at the door, by a web filter or a worker. */
public final class CurrentPractice {
    private static final ScopedValue<PracticeId> CURRENT = ScopedValue.newInstance();

    private CurrentPractice() {}

    /** Does the work inside the practice, and gives what it gives. */
    public static <T, X extends Throwable> T call(PracticeId practice, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, practice).call(work);
    }

    /** Does the work inside the practice. */
    public static void run(PracticeId practice, Runnable work) {
        ScopedValue.where(CURRENT, practice).run(work);
    }

    /** The practice at hand.
     *
     * @throws IllegalStateException outside every practice: a door forgot to enter one */
    public static PracticeId get() {
        return find().orElseThrow(() -> new IllegalStateException("No practice has been entered."));
    }

    public static Optional<PracticeId> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
