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
        if (!recorder.test(lease, now)) throw new LeaseLost();
        row = now;
        return now;
    }

    /** This worker was too slow and its row went to another. */
    static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1;

        LeaseLost() {
            super("The lease of a write-back was lost.");
        }
    }
}
