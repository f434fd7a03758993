package org.deskbell.web.patient;

import java.time.Duration;
import java.time.Instant;
import org.deskbell.booking.Hold;
import org.deskbell.practice.Provider;

/**
 * A time that is kept for the visitor while he finishes, or was until a while ago.
 *
 * @param left how long it is still kept; zero once it has lapsed
 */
record Kept(Provider.Id provider, Instant until, Duration left) {
    static Kept of(Hold hold, Instant now) {
        var left = Duration.between(now, hold.until());
        return new Kept(hold.provider(), hold.until(), left.isNegative() ? Duration.ZERO : left);
    }

    public boolean isLapsed() {
        return left.isZero();
    }

    public long seconds() {
        return left.toSeconds();
    }
}
