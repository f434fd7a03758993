package org.deskbell.bench;

import static org.deskbell.bench.Arena.Side.FLOOR;
import static org.deskbell.bench.Arena.Side.PRODUCT;
import static org.deskbell.bench.Bench.say;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What a search for free times costs. */
final class SearchMeasure {
    private static final int CLIENTS = 4;
    private static final int PER_SECOND = 50;
    private static final int WARM = 40_000;

    private final Arena arena;
    private final Bench.Options options;
    private final Bench.Goals goals;
    private final AtomicInteger next = new AtomicInteger();

    SearchMeasure(Arena arena, Bench.Options options, Bench.Goals goals) {
        this.arena = arena;
        this.options = options;
        this.goals = goals;
    }

    void run() {
        say("%n30-day search of one provider, 10,000 past appointments; %s", sameAnswer());
        warmUp();
        say("%s", Cost.head());
        var floor = new ArrayList<Cost>();
        var product = new ArrayList<Cost>();
        for (var round = 0; round < options.rounds(); round++) {
            floor.add(closed(FLOOR));
            product.add(closed(PRODUCT));
        }
        goals.most("30-day search, CPU, product : floor", ratio(product, floor), 2.5);
        openLoop();
        anyone(product);
    }

    private void warmUp() {
        for (var side : Arena.Side.values()) arena.warmUp(side, searches(side), WARM);
    }

    /** Every provider in turn. */
    private Supplier<Call> searches(Arena.Side side) {
        return () -> arena.search(side, next.getAndIncrement() % BenchPractice.PROVIDERS);
    }

    private Cost closed(Arena.Side side) {
        var cost = arena.cost(side, port -> Load.closed(port, CLIENTS, options.lasting(), searches(side)));
        say("%s", cost.row(side.shown() + ", " + CLIENTS + " clients"));
        return cost;
    }

    private void openLoop() {
        for (var side : Arena.Side.values()) {
            var cost = arena.cost(side, port -> Load.open(port, PER_SECOND, options.lasting(), searches(side)));
            say("%s", cost.row(side.shown() + ", " + PER_SECOND + " a second"));
        }
    }

    private void anyone(List<Cost> single) {
        arena.warmUp(PRODUCT, arena::anyone, 300);
        var anyone = new ArrayList<Cost>();
        for (var round = 0; round < options.rounds(); round++) {
            var cost = arena.cost(PRODUCT, port -> Load.closed(port, 2, options.lasting(), arena::anyone));
            say("%s", cost.row("product, anyone of 50"));
            anyone.add(cost);
        }
        var fifty = BenchPractice.PROVIDERS * Cost.median(single, Cost::sum);
        goals.most("anyone of 50 providers, CPU : 50 searches", Cost.median(anyone, Cost::sum) / fifty, 0.5);
    }

    /** The same again with a long past, against the same with a short one. */
    void runLong() {
        warmUp();
        say("%n30-day search of one provider, now and after %,d past appointments", options.longPast());
        say("%s", Cost.head());
        var before = rounds();
        arena.visits().past(options.longPast());
        warmUp();
        var after = rounds();
        goals.most(
                "the same with %,d past appointments, CPU".formatted(options.longPast()),
                Cost.median(after, Cost::sum) / Cost.median(before, Cost::sum),
                1.15);
    }

    private List<Cost> rounds() {
        var costs = new ArrayList<Cost>();
        for (var round = 0; round < options.rounds(); round++) costs.add(closed(PRODUCT));
        return costs;
    }

    static double ratio(List<Cost> product, List<Cost> floor) {
        return Cost.median(product, Cost::sum) / Cost.median(floor, Cost::sum);
    }

    private String sameAnswer() {
        try {
            var bare = Line.once(arena.served(FLOOR).port(), arena.search(FLOOR, 0))
                    .must(200);
            var full = Line.once(arena.served(PRODUCT).port(), arena.search(PRODUCT, 0))
                    .must(200);
            return "%d slots of %d (floor %d of %d) bytes"
                    .formatted(
                            full.count("\"startsAt\""),
                            full.body().length(),
                            bare.count("\"startsAt\""),
                            bare.body().length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
