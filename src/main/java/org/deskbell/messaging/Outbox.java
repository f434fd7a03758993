package org.deskbell.messaging;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Messages that are to be sent. */
@Component
public class Outbox {
    private final MessageTable table;
    private final Carrier carrier;
    private final Clock clock;

    Outbox(MessageTable table, Carrier carrier, Clock clock) {
        this.table = table;
        this.carrier = carrier;
        this.clock = clock;
    }

    /** Keeps the message in the transaction at hand; a worker sends it, at least once. */
    public void post(Message message) {
        post(List.of(message));
    }

    /** The same for several at once. */
    public void post(List<Message> messages) {
        if (!messages.isEmpty()) table.insert(messages, clock.instant());
    }

    /** Whether messages can go out this way; those that cannot are given up. */
    public boolean carries(Message.Channel channel) {
        return carrier.carries(channel);
    }
}
