package org.deskbell.messaging;

/** A message was tried for the last time and did not go out, while it was still worth reading, nor did it by another way. */
public record MessageGivenUp(Message message) {}
