package org.deskbell.tenancy;

/** The thing asked for is not in this practice; becomes 404. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Names the kind of thing in the practice's words, never the thing itself. */
    public NotFound(String what) {
        super("There is no such " + what + ".");
    }
}
