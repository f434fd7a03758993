package org.deskbell.writeback;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Deskbell itself says of a write-back, where the PMS said nothing. */
public final class OwnWords {
    static final String NO_COUNTERPART = "The provider or the operatory has no counterpart in the PMS.";
    static final String CANNOT_ASK = "The PMS did not say whether it wrote the visit, and cannot be asked. Look there.";
    static final String SILENT_TO_THE_END = "The visit began before the PMS said whether it wrote it. Look there.";
    static final String STANDS_AT_OLD_TIME =
            "The visit began before it could be moved in the PMS, where it stands at its old time.";
    static final String MAYBE_THERE = "Somebody in the PMS may already be this person.";
    static final String LINKED_TO_ANOTHER = "The new record was linked to somebody else.";
    static final String CANCELLED_THERE =
            "Somebody cancelled the visit in the PMS. Cancel it here too, or write it anew.";
    static final String LOST_THERE = "The visit stands in the PMS no more, and the PMS does not say why. Look there.";
    static final String IN_DOUBT =
            "The PMS's list is in doubt. Nothing is written there before a whole list was read, or somebody confirmed it.";
    static final String UNASKED = "The PMS was not asked yet what it can do. It is at the next refresh.";
    static final String CANNOT_WRITE = "The PMS takes no visits from Deskbell.";
    static final String UNREADABLE = "The PMS answered something that could not be read.";

    private static final Set<String> ALL = Set.of(
            NO_COUNTERPART,
            CANNOT_ASK,
            SILENT_TO_THE_END,
            STANDS_AT_OLD_TIME,
            MAYBE_THERE,
            LINKED_TO_ANOTHER,
            CANCELLED_THERE,
            LOST_THERE,
            IN_DOUBT,
            UNASKED,
            CANNOT_WRITE,
            UNREADABLE);

    /** Somebody has to look into the PMS, or to decide, before anything is tried again. */
    private static final Set<String> SEND_SOMEBODY = Set.of(CANNOT_ASK, CANCELLED_THERE, LOST_THERE);

    private OwnWords() {}

    /** Whether these words of a write-back are ours and not the PMS's. */
    public static boolean are(@Nullable String words) {
        return words != null && ALL.contains(words);
    }

    /** Whether these words of a write-back ask somebody to look or to decide first. */
    public static boolean sendSomebody(@Nullable String words) {
        return words != null && SEND_SOMEBODY.contains(words);
    }
}
