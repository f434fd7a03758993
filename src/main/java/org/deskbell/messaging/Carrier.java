package org.deskbell.messaging;

/** A way for messages out of the house. */
interface Carrier {
    /** Hands the message over.
     *
     * @throws NotCarried if it could not be handed over */
    void carry(Outgoing outgoing);

    /** Whether this is a way for these at all. */
    default boolean carries(Message.Channel channel) {
        return true;
    }
}
