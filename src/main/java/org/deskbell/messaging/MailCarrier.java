package org.deskbell.messaging;

import org.springframework.mail.MailException;

/** The way messages leave the house. */
interface MailCarrier {
    /** Hands the message over.
     *
     * @throws MailException if it could not be handed over now */
    void carry(Outgoing outgoing);

    /** Whether there is a way for these at all. */
    default boolean carries(Message.Channel channel) {
        return true;
    }
}
