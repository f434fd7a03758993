package org.deskbell.access;

import java.time.Duration;

/**
 * How often something may be tried within a window of time, at each practice. The windows are fixed, so that at the turn
 * of one twice as many may pass at most.
 */
public enum Limit {
    /** A waiting room or a family may share an address; somebody who tries out contacts needs thousands. */
    CODES_FROM_ADDRESS(20, Duration.ofHours(1)),
    /** Nobody's telephone is made to ring at will; who mistypes or waits for a slow mail needs two or three. */
    CODES_TO_CONTACT(5, Duration.ofHours(1)),
    /** With five answers to each code these are 50 guesses a day, where NIST SP 800-63B, 5.2.2, allows 100 in a row; and
     * no more birth dates than ten can be tried by whoever reads somebody's mail. */
    CODES_TO_CONTACT_IN_A_DAY(10, Duration.ofDays(1)),
    /** Three wrong ones for each code that may be asked for from there. */
    ANSWERS_FROM_ADDRESS(60, Duration.ofHours(1)),
    /** As for staff: at most 960 guesses a day. */
    PASSWORDS_FOR_CONTACT(10, Duration.ofMinutes(15)),
    /** A family signs in from one address, and mistypes. */
    PASSWORDS_FROM_ADDRESS(30, Duration.ofMinutes(15)),
    /** Whoever sits at somebody else's desk does not guess his password there. */
    PASSWORDS_OF_STAFF(10, Duration.ofMinutes(15)),
    /** Codes of an app, of one staff user and from one network: whoever tries them knows the password, and a guess among three
     * that are good at a time is right once in 333,333. */
    CODES_OF_STAFF(10, Duration.ofMinutes(15)),
    /** From all networks together: as many as NIST SP 800-63B, 5.2.2, allows in a row, so that a year of guessing is right once
     * in nine; right ones count, too. Whose password is known needs another one, and nobody tries then. */
    CODES_OF_STAFF_IN_A_DAY(100, Duration.ofDays(1)),
    /** A practice that opens adds some; who finds out whose addresses others have needs thousands. */
    STAFF_ADDED(40, Duration.ofDays(1)),
    /** Whoever waits for the letter asks once more; nobody's mail is filled. */
    LINKS_TO_STAFF(3, Duration.ofHours(1)),
    /** Families have up to a dozen members; a person added is a chart that the front desk has to look at. */
    PEOPLE_ADDED_TO_ACCOUNT(12, Duration.ofDays(1)),
    /** A visitor who tries one time after another, times a waiting room; each hold keeps a time from others. */
    HOLDS_FROM_ADDRESS(60, Duration.ofMinutes(10)),
    /** A clinic's or school's shared address books some; a script that fills a book needs hundreds. */
    BOOKINGS_FROM_ADDRESS(30, Duration.ofHours(1)),
    /** Moves, cancels and what is taken back: each writes letters and goes to the PMS. */
    CHANGES_FROM_ADDRESS(30, Duration.ofHours(1));

    final int most;
    final Duration within;

    Limit(int most, Duration within) {
        this.most = most;
        this.within = within;
    }

    /** For whom a try counts. */
    String counted(String whose) {
        return name().endsWith("FROM_ADDRESS") ? Network.of(whose) : whose;
    }

    /** Whether it only keeps order, and no secret: then what comes from this machine itself, as load tests and a proxy that
     * tells no addresses, is not counted. */
    boolean keepsOrder() {
        return switch (this) {
            case HOLDS_FROM_ADDRESS, BOOKINGS_FROM_ADDRESS, CHANGES_FROM_ADDRESS -> true;
            default -> false;
        };
    }
}
