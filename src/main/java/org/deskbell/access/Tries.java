package org.deskbell.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what is tried too often, for all nodes. What is counted is kept as a hash: no address or contact lies here. */
@Component
public class Tries {
    /** Longer than every window. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final TriesTable table;
    private final Clock clock;

    Tries(TriesTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Counts a try beforehand, so that tries at the same moment count too. False if there have been too many.
     *
     * @param whose the remote address, the contact or the id it is counted for */
    @Transactional
    public boolean allow(Limit limit, String whose) {
        return allow(limit, whose, 1);
    }

    /** The same for several at once: who keeps times for six keeps six. */
    @Transactional
    public boolean allow(Limit limit, String whose, int several) {
        if (limit.keepsOrder() && Network.isThisMachine(whose)) return true;
        var now = clock.instant();
        var count = table.count(limit, Token.hash(limit.counted(whose)), began(limit, now), several);
        if (count == several) table.forget(now.minus(KEPT));
        return count <= limit.most;
    }

    private static Instant began(Limit limit, Instant now) {
        var length = limit.within.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), length) * length);
    }

    /** Takes back what was counted: the last try was a good one. */
    @Transactional
    public void forget(Limit limit, String whose) {
        table.forget(limit, Token.hash(limit.counted(whose)));
    }
}
