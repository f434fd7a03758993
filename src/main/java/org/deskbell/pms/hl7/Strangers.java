package org.deskbell.pms.hl7;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Senders that no practice names. Whoever sets a PMS up wants to know of them; who knocks for fun fills no log. */
final class Strangers {
    private static final Logger log = LoggerFactory.getLogger(Strangers.class);
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final Clock clock;
    private Instant saidAt = Instant.MIN;
    private int unsaid;

    Strangers(Clock clock) {
        this.clock = clock;
    }

    synchronized void refused(InetAddress from) {
        unsaid++;
        var now = clock.instant();
        if (saidAt.isAfter(now.minus(BETWEEN))) return;
        log.warn("HL7: {} messages of senders that no practice names were refused, the last from {}", unsaid, from);
        saidAt = now;
        unsaid = 0;
    }
}
