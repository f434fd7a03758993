package org.deskbell.booking;

import java.util.Optional;

/** What a letter to a patient is written for, as far as the practice may add words of its own. */
public enum Occasion {
    BOOKED("confirmation"),
    REQUESTED("requested"),
    DECLINED("declined"),
    MOVED("moved"),
    CANCELLED("cancelled"),
    REMINDER("reminder");

    private final String usual;

    Occasion(String usual) {
        this.usual = usual;
    }

    /** Of a letter of that kind; empty where nothing is added. */
    static Optional<Occasion> of(String kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case "confirmation", "accepted", "restored", "family-confirmation" -> BOOKED;
                    case "requested", "move-requested", "request-restored", "family-requested" -> REQUESTED;
                    case "declined" -> DECLINED;
                    case "moved" -> MOVED;
                    case "cancelled", "cancelled-by-practice" -> CANCELLED;
                    case "reminder", "family-reminder" -> REMINDER;
                    default -> null;
                });
    }

    /** The kind of letter that it has most of. */
    String usual() {
        return usual;
    }
}
