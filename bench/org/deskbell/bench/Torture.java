package org.deskbell.bench;

import static org.deskbell.bench.Bench.say;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.deskbell.tenancy.DatabaseAddress;

/**
 * Two nodes on one database, contended load through every door, nodes and database killed in turn; then what was told is
 * compared with what is there. Ends with 1 and in words if a promise was broken.
 */
public final class Torture implements AutoCloseable {
    private static final int CLIENTS = 16;
    private static final double SERVING_AGAIN_MILLIS = 5_000;

    private final Stage stage;
    private final DatabaseAddress database;
    private final BenchPractice practice;
    private final Nodes nodes;
    private final Ledger ledger = new Ledger();
    private final List<Double> servingAgain = new ArrayList<>();
    private int cycles;

    private Torture(Stage stage, DatabaseAddress database, BenchPractice practice, Nodes nodes) {
        this.stage = stage;
        this.database = database;
        this.practice = practice;
        this.nodes = nodes;
    }

    static Torture open(Path folder, Plant plant) {
        var stage = Stage.open(folder);
        try {
            var database = stage.database("torture");
            var practice = BenchPractice.forTorture(database);
            var torture = new Torture(stage, database, practice, new Nodes(stage, database, search(practice)));
            torture.plant(plant);
            return torture;
        } catch (RuntimeException e) {
            stage.close();
            throw e;
        }
    }

    private static Call search(BenchPractice practice) {
        var from = LocalDate.now(BenchPractice.ZONE).plusDays(1);
        return Call.get(
                Arena.BASE + "/availability?type=%s&from=%s&to=%s".formatted(practice.type(), from, from.plusDays(6)));
    }

    /** From now on the product has this fault. */
    void plant(Plant plant) {
        plant.into(database);
    }

    public static void main(String[] args) throws SQLException {
        var minutes = 1;
        var plant = Plant.NONE;
        for (var i = 0; i + 1 < args.length; i += 2) {
            switch (args[i]) {
                case "--minutes" -> minutes = Integer.parseInt(args[i + 1]);
                case "--plant" -> plant = Plant.valueOf(args[i + 1].toUpperCase(Locale.ROOT));
                default -> throw new IllegalArgumentException("unknown word: " + args[i]);
            }
        }
        boolean held;
        try (var torture = open(Path.of("target", "torture"), plant)) {
            say(
                    "Two nodes, %d clients, %d minutes%s",
                    CLIENTS, minutes, plant == Plant.NONE ? "" : ", planted: " + plant);
            var end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
            var sound = plant == Plant.NONE;
            do torture.cycle(Duration.ofSeconds(sound ? 20 : 5), sound ? 100 : 20, sound);
            while (System.nanoTime() < end && torture.ledger.violations().isEmpty());
            held = torture.report(sound);
        }
        System.exit(held ? 0 : 1);
    }

    /** Load for so long, and longer until so many bookings were acknowledged, with a node and the database killed in it. */
    void cycle(Duration lasting, int floor, boolean kill) throws SQLException {
        var before = ledger.acknowledged();
        var on = new AtomicBoolean(true);
        var cycle = cycles++;
        var seeds = new Random(cycle);
        var begin = System.nanoTime();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var client = 0; client < CLIENTS; client++) {
                var tormentor = new Tormentor(practice, nodes, ledger, cycle, new Random(seeds.nextLong()));
                hands.execute(() -> tormentor.torment(on::get));
            }
            var filler = new PmsFiller(practice, nodes, ledger, cycle, new Random(seeds.nextLong()));
            hands.execute(() -> filler.fill(on::get));
            rest(lasting.dividedBy(3));
            if (kill) nodes.killAndStart(cycle % Nodes.COUNT);
            if (kill) killDatabase();
            rest(lasting.minusNanos(System.nanoTime() - begin));
            while (ledger.acknowledged() - before < floor && System.nanoTime() - begin < 6 * lasting.toNanos())
                rest(Duration.ofMillis(200));
            on.set(false);
        }
        var acknowledged = ledger.acknowledged() - before;
        ledger.broken("cycles with too few bookings to mean anything", acknowledged < floor ? 1 : 0);
        new Checker(database, nodes, ledger).check();
        say("cycle %d: %d bookings acknowledged, broken so far: %s", cycle + 1, acknowledged, ledger.violations());
    }

    private void killDatabase() {
        nodes.outage().begin();
        stage.killPostgres();
        while (!stage.answers(database)) Served.pause();
        for (var node = 0; node < Nodes.COUNT; node++) servingAgain.add(nodes.millisUntilServing(node));
        nodes.outage().end();
    }

    private static void rest(Duration lasting) {
        try {
            Thread.sleep(lasting.isNegative() ? Duration.ZERO : lasting);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Ledger ledger() {
        return ledger;
    }

    /** Says what was found; false if a promise was broken.
     *
     * @param whole whether it went on long enough for every door to be used, and whether it matters how fast */
    boolean report(boolean whole) {
        var slowest =
                servingAgain.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        say("%nAnswers by deed and status (0: none)%n%s", ledger.answers());
        say("%nWhat came of it, by door%n%s", ledger.effects());
        say("%nServing again after the database was back: %.0f ms at most, of %d times", slowest, servingAgain.size());
        if (whole && slowest > SERVING_AGAIN_MILLIS) ledger.broken("nodes that served again later than 5 s", 1);
        if (whole) ledger.idle().forEach(door -> ledger.broken("no effect through the door: " + door, 1));
        say(
                "%d cycles, %d bookings acknowledged, %d times filled in the PMS",
                cycles, ledger.acknowledged(), ledger.filled().size());
        var broken = ledger.violations();
        say(broken.isEmpty() ? "Every promise was kept." : "BROKEN: " + broken);
        return broken.isEmpty();
    }

    @Override
    public void close() {
        stage.close();
    }
}
