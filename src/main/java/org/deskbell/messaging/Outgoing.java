package org.deskbell.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A message on its way out.
 *
 * @param attempts how often it was tried, this time included
 */
record Outgoing(UUID id, int attempts, Instant createdAt, Message message) {
    /** As long as a code is good for from its making; see {@code access.OneTimeCodes}. */
    private static final Duration CODE_GOOD_FOR = Duration.ofMinutes(10);

    /** Whether nobody could use it any more then. */
    boolean isStale(Instant then) {
        return message.kind().equals(Message.CODE) && !then.isBefore(createdAt.plus(CODE_GOOD_FOR));
    }
}
