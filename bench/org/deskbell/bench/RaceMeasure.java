package org.deskbell.bench;

import static org.deskbell.bench.Arena.Side.FLOOR;
import static org.deskbell.bench.Arena.Side.PRODUCT;
import static org.deskbell.bench.Bench.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Many want the same time at the same moment. */
final class RaceMeasure {
    private static final int CLIENTS = 200;
    private static final int REPEATS = 100;
    private static final int CROWD = 1_000;
    private static final int CROWD_SLOTS = 50;

    private final Arena arena;
    private final int warmUp;
    private final Bench.Goals goals;

    RaceMeasure(Arena arena, Bench.Options options, Bench.Goals goals) {
        this.arena = arena;
        this.warmUp = options.warmUp() / CLIENTS;
        this.goals = goals;
    }

    void run() {
        say("%n%d clients, one time, %d repeats", CLIENTS, REPEATS);
        // Who loses goes another way than who books: both sides are warmed up for it alike, too.
        for (var side : Arena.Side.values()) for (var i = 0; i < warmUp; i++) race(side);
        var last = new TreeMap<Arena.Side, List<Double>>();
        var wrong = 0;
        var answers = new TreeMap<Integer, Integer>();
        for (var repeat = 0; repeat < REPEATS; repeat++) {
            var bare = race(FLOOR);
            var full = race(PRODUCT);
            last.computeIfAbsent(FLOOR, side -> new ArrayList<>()).add(bare.millis(1));
            last.computeIfAbsent(PRODUCT, side -> new ArrayList<>()).add(full.millis(1));
            full.statuses().forEach((status, count) -> answers.merge(status, count, Integer::sum));
            if (!full.statuses().equals(Map.of(201, 1, 409, CLIENTS - 1))) wrong++;
        }
        var floor = median(last.getOrDefault(FLOOR, List.of()));
        var product = median(last.getOrDefault(PRODUCT, List.of()));
        say("answers of the product: %s; last answer after %.1f ms, on the floor %.1f ms", answers, product, floor);
        goals.most("repeats of %d clients on one time without exactly one yes".formatted(CLIENTS), wrong, 0);
        goals.most("last answer of %d racing clients, product : floor".formatted(CLIENTS), product / floor, 4);
        crowd();
    }

    private Heard race(Arena.Side side) {
        var slot = arena.freshSlot(side);
        return Load.atOnce(arena.served(side).port(), CLIENTS, () -> arena.booking(side, slot));
    }

    private void crowd() {
        var slots = Stream.generate(() -> arena.freshSlot(PRODUCT))
                .limit(CROWD_SLOTS)
                .toList();
        var next = new AtomicInteger();
        var heard = Load.atOnce(
                arena.served(PRODUCT).port(),
                CROWD,
                () -> arena.booking(PRODUCT, slots.get(next.getAndIncrement() % CROWD_SLOTS)));
        say(
                "%n%,d clients, %d times: %s, last answer after %.0f ms",
                CROWD, CROWD_SLOTS, heard.statuses(), heard.millis(1));
        var wrong = heard.count(201) == CROWD_SLOTS && heard.count(409) == CROWD - CROWD_SLOTS ? 0 : 1;
        goals.most("%,d clients on %d times, wrong answers".formatted(CROWD, CROWD_SLOTS), wrong, 0);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
    }
}
