package org.deskbell.writeback;

import java.util.UUID;
import java.util.function.BiPredicate;

/** A claimed write-back on its way: what is known of it now is recorded before every step that cannot be taken back. */
final class Course {
    private final UUID lease;
    private final BiPredicate<UUID, WriteBack> recorder;
    private WriteBack row;

    Course(Claimed claimed, BiPredicate<UUID, WriteBack> recorder) {
        this.lease = claimed.lease();
        this.recorder = recorder;
        this.row = claimed.row();
    }

    WriteBack row() {
        return row;
    }

    /** Keeps what is known now.
     *
     * @throws LeaseLost if another worker has taken the row over: this one must not go on */
    WriteBack record(WriteBack now) {
        end(now);
        row = now;
        return now;
    }

    /** Keeps the end in the transaction at hand. What is known of the row stays what it was on the way, for the transaction may
     * still be rolled back.
     *
     * @throws LeaseLost if another worker has taken the row over: this one must not go on */
    void end(WriteBack end) {
        if (!recorder.test(lease, end)) throw new LeaseLost();
    }

    /** This worker was too slow and its row went to another. */
    static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1;

        LeaseLost() {
            super("The lease of a write-back was lost.");
        }
    }
}
