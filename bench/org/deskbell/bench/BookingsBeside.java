package org.deskbell.bench;

import static org.deskbell.bench.Bench.say;

import java.time.Duration;
import org.deskbell.tenancy.DatabaseAddress;

/** How long bookings in one practice take while something long goes on in another. */
final class BookingsBeside {
    private static final int PER_SECOND = 20;
    private static final Duration PIECE = Duration.ofSeconds(5);
    private static final Duration QUIET = Duration.ofSeconds(30);
    private static final int WARM_UP = 4_000;

    private final FreeSlots slots;
    private final int port;

    private BookingsBeside(FreeSlots slots, int port) {
        this.slots = slots;
        this.port = port;
    }

    /** In a practice of their own, warmed up.
     *
     * @param port of the Deskbell on that database */
    static BookingsBeside open(DatabaseAddress database, int port) {
        var bookings = new BookingsBeside(new FreeSlots(BenchPractice.forBench(database)), port);
        Load.exactly(port, 4, WARM_UP, bookings::next);
        Stage.execute(database, "vacuum analyze");
        return bookings;
    }

    private Call next() {
        return slots.booking(slots.next());
    }

    /** How much longer the slowest of a hundred takes beside the work than before and after it. */
    double worse(Runnable work) {
        var before = some(QUIET);
        var working = Thread.ofPlatform().start(work);
        var beside = some(PIECE);
        while (working.isAlive()) beside = beside.and(some(PIECE));
        var idle = before.and(some(QUIET));
        say(
                "%d bookings a second in another practice: p50 %.1f, p99 %.1f ms beside it (%d), p50 %.1f, p99 %.1f ms idle (%d)",
                PER_SECOND,
                beside.millis(0.5),
                beside.millis(0.99),
                beside.count(),
                idle.millis(0.5),
                idle.millis(0.99),
                idle.count());
        return beside.millis(0.99) / idle.millis(0.99);
    }

    private Heard some(Duration lasting) {
        var heard = Load.open(port, PER_SECOND, lasting, this::next);
        if (heard.count(201) != heard.count())
            throw new IllegalStateException("Not all were booked: " + heard.statuses());
        return heard;
    }
}
