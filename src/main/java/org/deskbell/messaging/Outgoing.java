package org.deskbell.messaging;

import java.util.UUID;

/**
 * A message on its way out.
 *
 * @param attempts how often it was tried, this time included
 */
record Outgoing(UUID id, int attempts, Message message) {}
