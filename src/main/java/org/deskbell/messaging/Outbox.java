package org.deskbell.messaging;

/** Messages that are to be sent. */
public interface Outbox {
    /** Keeps the message in the transaction at hand; a worker sends it, at least once. */
    void post(Message message);
}
