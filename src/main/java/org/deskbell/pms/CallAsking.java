package org.deskbell.pms;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.deskbell.tenancy.BackgroundWork;
import org.deskbell.tenancy.PracticeId;
import org.springframework.stereotype.Component;

/** Asks each PMS that can to call, and once a day again, since servers forget; and to call no more where the practice wants
 * that no longer. */
@Component
class CallAsking implements BackgroundWork {
    private static final Duration AGAIN = Duration.ofDays(1);
    private static final Duration AFTER_TROUBLE = Duration.ofHours(1);

    private final PmsCallTable table;
    private final PmsCalls calls;
    private final PmsConnections connections;
    private final CallAddress door;
    private final Clock clock;

    CallAsking(PmsCallTable table, PmsCalls calls, PmsConnections connections, CallAddress door, Clock clock) {
        this.table = table;
        this.calls = calls;
        this.connections = connections;
        this.door = door;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "asking for calls";
    }

    @Override
    public List<PracticeId> due() {
        return table.toBeAsked(clock.instant());
    }

    @Override
    public void drain() {
        var now = clock.instant();
        var pms = connections.find().filter(one -> !one.capabilities().isEmpty());
        if (pms.isEmpty()) return;
        var isToCall = pms.get().can(Capability.CALL);
        if (!table.ask(connections.edition(), isToCall, now, now.plus(AFTER_TROUBLE))) return;
        try {
            ask(isToCall);
            if (isToCall) table.asked(null, now.plus(AGAIN));
            else table.remove();
        } catch (PmsSilent e) {
            table.asked(e.words(), now.plus(AFTER_TROUBLE));
        }
    }

    private void ask(boolean isToCall) throws PmsSilent {
        var address = door.of(calls.secret());
        if (!isToCall) connections.pms().callNoMore(address);
        else if (isSafe(address)) connections.pms().callAt(address);
        else throw new PmsSilent("Deskbell has no https address that a PMS could call. Whoever runs it gives it one.");
    }

    /** A PMS may send along what changed, which nobody else is to read. */
    private static boolean isSafe(URI address) {
        return "https".equals(address.getScheme())
                || List.of("localhost", "127.0.0.1").contains(address.getHost());
    }
}
