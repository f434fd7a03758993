package org.deskbell.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.deskbell.tenancy.BackgroundWork;
import org.deskbell.tenancy.PracticeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries messages out of the outbox. Each is claimed first and marked afterwards: who falls over in between leaves it to
 * be claimed again when the lease ends, so that it goes out at least once.
 */
@Component
class Postman implements BackgroundWork {
    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    /** Longer than a hand-over that runs into its time limits. One is claimed at a time: what a fallen worker had in hand
     * waits for this long, and a code is good for ten minutes. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final int MOST_TRIES = 10;
    /** Each wait is three times the one before, so that ten tries spread over almost two days. */
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    private static final Duration LONGEST_WAIT = Duration.ofHours(12);
    private static final String NO_WAY = "NoGateway";
    private static final String TOO_LATE = "TooLate";

    private final MessageTable table;
    private final Undelivered undelivered;
    private final Carrier carrier;
    private final Clock clock;

    Postman(MessageTable table, Undelivered undelivered, Carrier carrier, Clock clock) {
        this.table = table;
        this.undelivered = undelivered;
        this.carrier = carrier;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public List<PracticeId> due() {
        return table.due(clock.instant());
    }

    @Override
    public void drain() {
        for (var next = claim(); next.isPresent(); next = claim()) send(next.get());
    }

    private Optional<Outgoing> claim() {
        var now = clock.instant();
        return table.claim(now, now.plus(LEASE));
    }

    private void send(Outgoing outgoing) {
        if (!carrier.carries(outgoing.message().channel())) {
            undelivered.giveUp(outgoing, NO_WAY);
            return;
        }
        if (outgoing.message().isStale(clock.instant())) {
            tell(outgoing, TOO_LATE);
            table.giveUp(outgoing.id(), clock.instant(), TOO_LATE);
            return;
        }
        try {
            carrier.carry(outgoing);
        } catch (NotCarried e) {
            failed(outgoing, e.failure());
            return;
        }
        table.sent(outgoing.id(), clock.instant());
    }

    private static void tell(Outgoing outgoing, String failure) {
        log.error("message {} was given up after {} tries: {}", outgoing.id(), outgoing.attempts(), failure);
    }

    private void failed(Outgoing outgoing, String failure) {
        var wait = wait(outgoing.attempts());
        var again = clock.instant().plus(wait);
        if (outgoing.attempts() >= MOST_TRIES || outgoing.message().isStale(again)) {
            tell(outgoing, failure);
            undelivered.giveUp(outgoing, failure);
            return;
        }
        log.warn("message {} could not be sent and is tried again in {}: {}", outgoing.id(), wait, failure);
        table.tryAgain(outgoing.id(), again, failure);
    }

    private static Duration wait(int attempts) {
        var wait = FIRST_WAIT;
        for (var i = 1; i < attempts && wait.compareTo(LONGEST_WAIT) < 0; i++) wait = wait.multipliedBy(3);
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
