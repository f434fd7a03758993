package org.deskbell.tenancy;

import org.jspecify.annotations.Nullable;

/** Deskbell did not start; the message is the one line that says why and what to do. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Refused(String line) {
        super(line);
    }

    public Refused(String line, @Nullable Throwable cause) {
        super(line, cause);
    }
}
