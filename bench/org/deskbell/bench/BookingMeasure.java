package org.deskbell.bench;

import static org.deskbell.bench.Arena.Side.FLOOR;
import static org.deskbell.bench.Arena.Side.PRODUCT;
import static org.deskbell.bench.Bench.say;

import java.util.ArrayList;
import java.util.List;

/** What a booking costs, each of another time by another person, and how many there can be in a second. */
final class BookingMeasure {
    private static final List<Integer> CLIENTS = List.of(1, 8, 32);
    private static final int PER_SECOND = 30;

    private final Arena arena;
    private final Bench.Options options;
    private final Bench.Goals goals;

    BookingMeasure(Arena arena, Bench.Options options, Bench.Goals goals) {
        this.arena = arena;
        this.options = options;
        this.goals = goals;
    }

    void run() {
        say("%nBooking, each another time; new patients");
        warmUp();
        arena.visits().settle();
        warmUp();
        say("%s", Cost.head());
        CLIENTS.forEach(this::closed);
        for (var side : Arena.Side.values()) {
            var cost =
                    arena.cost(side, port -> Load.open(port, PER_SECOND, options.lasting(), () -> arena.booking(side)));
            say("%s", cost.row(side.shown() + ", " + PER_SECOND + " a second"));
        }
    }

    /** Twice: between them both databases learn how much there is by now, as a database does in its first minutes. */
    private void warmUp() {
        for (var side : Arena.Side.values()) arena.warmUp(side, () -> arena.booking(side), options.warmUp() / 2);
    }

    private void closed(int clients) {
        var floor = new ArrayList<Cost>();
        var product = new ArrayList<Cost>();
        for (var round = 0; round < options.rounds(); round++) {
            floor.add(closed(FLOOR, clients));
            product.add(closed(PRODUCT, clients));
        }
        goals.most(
                "booking, %d clients, CPU, product : floor".formatted(clients), SearchMeasure.ratio(product, floor), 3);
        if (clients > 1)
            goals.least(
                    "booking, %d clients, a second, product : floor".formatted(clients),
                    Cost.median(product, cost -> cost.heard().perSecond())
                            / Cost.median(floor, cost -> cost.heard().perSecond()),
                    0.4);
    }

    private Cost closed(Arena.Side side, int clients) {
        var cost = arena.cost(side, port -> Load.closed(port, clients, options.lasting(), () -> arena.booking(side)));
        say("%s", cost.row(side.shown() + ", " + clients + " clients"));
        return cost;
    }
}
