package org.deskbell.patients;

/** Why a link ended. */
public enum LinkEnd {
    /** Staff ended it, with a reason of their own. */
    UNLINKED(""),
    MERGED("merged in the PMS"),
    GONE("gone from the PMS"),
    GIVEN_AWAY("the PMS gave the ID to somebody else");

    private final String words;

    LinkEnd(String words) {
        this.words = words;
    }

    /** What the history keeps as the reason where no person gave one. */
    String words() {
        return words;
    }
}
