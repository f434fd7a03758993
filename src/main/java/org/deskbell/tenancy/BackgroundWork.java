package org.deskbell.tenancy;

import java.util.List;

/** Work that a room does behind the scenes, one practice at a time; its own table says what is due. */
public interface BackgroundWork {
    /** What it is called in logs and thread names. */
    String name();

    /** The practices that have something due now; must not lock. */
    List<PracticeId> due();

    /** Does what is due in the current practice; called in no transaction, and never twice at once for a practice on one node. */
    void drain();
}
