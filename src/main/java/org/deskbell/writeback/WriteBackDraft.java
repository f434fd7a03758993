package org.deskbell.writeback;

import java.time.Instant;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.writeback.WriteBack.State;
import org.jspecify.annotations.Nullable;

/** A write-back that is about to change: what may change of it. */
final class WriteBackDraft {
    private final WriteBack before;

    String onlineKey;
    State state;
    Instant dueAt;

    @Nullable
    Instant maybeSentAt;

    boolean mayStand;

    @Nullable
    PmsPatientId sentTo;

    boolean withdraw;

    @Nullable
    String nextKey;

    @Nullable
    String ref;

    @Nullable
    String words;

    @Nullable
    Instant writtenAt;

    @Nullable
    Instant seenAt;

    WriteBackDraft(WriteBack before) {
        this.before = before;
        onlineKey = before.onlineKey();
        state = before.state();
        dueAt = before.dueAt();
        maybeSentAt = before.maybeSentAt();
        mayStand = before.mayStand();
        sentTo = before.sentTo();
        withdraw = before.withdraw();
        nextKey = before.nextKey();
        ref = before.ref();
        words = before.words();
        writtenAt = before.writtenAt();
        seenAt = before.seenAt();
    }

    /** As it is from now on. */
    WriteBack made() {
        return new WriteBack(
                before.id(),
                before.appointment(),
                onlineKey,
                state,
                dueAt,
                before.attempts(),
                maybeSentAt,
                mayStand,
                sentTo,
                withdraw,
                nextKey,
                ref,
                words,
                writtenAt,
                seenAt);
    }
}
