package org.deskbell.messaging;

import java.util.List;

/** Several ways out of the house, each for messages of its own kind. */
record Carriers(List<Carrier> all) implements Carrier {
    @Override
    public boolean carries(Message.Channel channel) {
        return all.stream().anyMatch(one -> one.carries(channel));
    }

    @Override
    public void carry(Outgoing outgoing) {
        all.stream()
                .filter(one -> one.carries(outgoing.message().channel()))
                .findFirst()
                .orElseThrow()
                .carry(outgoing);
    }
}
