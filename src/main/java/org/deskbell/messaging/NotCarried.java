package org.deskbell.messaging;

import org.jspecify.annotations.Nullable;

/** A message could not be handed over. */
final class NotCarried extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String failure;

    /** @param failure its kind alone: a server's own words name the recipient */
    NotCarried(String failure, @Nullable Throwable cause) {
        super(failure, cause);
        this.failure = failure;
    }

    String failure() {
        return failure;
    }
}
