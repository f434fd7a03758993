package org.deskbell.bench;

import java.util.Locale;

/** A way in which a time can be taken, given back or filled. */
enum Door {
    HOLD,
    BOOK,
    BOOK_ANYONE,
    BOOK_HELD,
    FAMILY,
    ENTER,
    ACCEPT,
    DECLINE,
    MOVE,
    CANCEL,
    RESTORE,
    FILL_IN_PMS;

    /** As a person reads it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
