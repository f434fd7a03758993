package org.deskbell.messaging;

import java.time.Instant;
import java.util.UUID;

/**
 * A message on its way out.
 *
 * @param attempts how often it was tried, this time included
 */
record Outgoing(UUID id, int attempts, Instant createdAt, Message message) {
    /** Whether nobody could use it any more then. */
    boolean isStale(Instant then) {
        return message.kind().equals(Message.CODE) && !then.isBefore(createdAt.plus(Message.CODE_GOOD_FOR));
    }
}
