package org.deskbell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands where it is put: Monday, November 23, 2026, 16:00 UTC at first. */
public final class MovableClock extends Clock {
    /** Where it stands at first. */
    public static final Instant START = Instant.parse("2026-11-23T16:00:00Z");

    private volatile Instant now = START;

    /** Puts it to a moment. */
    public void set(Instant moment) {
        now = moment;
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
