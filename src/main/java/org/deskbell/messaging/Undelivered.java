package org.deskbell.messaging;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages that are not tried any more although somebody could still use them: the rooms above hear of each, but of a letter
 * that went out by two ways only once neither led anywhere.
 */
@Component
class Undelivered {
    private final MessageTable table;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Undelivered(MessageTable table, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void giveUp(Outgoing outgoing, String failure) {
        var goesOtherwise = table.goesOtherwise(outgoing);
        table.giveUp(outgoing.id(), clock.instant(), failure);
        if (!goesOtherwise) events.publishEvent(new MessageGivenUp(outgoing.message()));
    }
}
