package org.deskbell.bench;

import static org.deskbell.bench.Bench.say;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.deskbell.pms.demo.Faults;
import org.deskbell.pms.demo.FaultyBooks;
import org.deskbell.pms.demo.FaultyOffice;
import org.deskbell.pms.demo.FaultyPms;
import org.deskbell.tenancy.DatabaseAddress;

/**
 * Two nodes on one database whose practice has a faulty PMS; a node is killed again and again while visits are written and
 * the PMS is read; then what stands in the PMS is compared with what should.
 */
final class PmsKills implements AutoCloseable {
    private static final int CLIENTS = 2;
    private static final int REST_SECONDS = 300;
    private static final double FAULTY = 0.25;

    private final Stage stage;
    private final DatabaseAddress database;
    private final BenchPractice practice;
    private final Nodes nodes;
    private final FaultyBooks books = new FaultyBooks(Clock.systemUTC(), false, false);
    private final Faults faults;
    private final FaultyPms peer;
    private final Ledger ledger = new Ledger();
    private final Random random;
    private int kills;

    private PmsKills(Path folder, long seed) {
        random = new Random(seed);
        faults = new Faults(seed);
        peer = new FaultyPms(books, faults, new FaultyOffice(books, BenchPractice.ZONE, FaultyOffice.all(), List.of()));
        stage = Stage.open(folder);
        try {
            database = stage.database("kills");
            practice = BenchPractice.forWrites(database, peer.settings());
            nodes = new Nodes(stage, database, search(practice));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        faults.share(FAULTY, FAULTY / 2).latest(Duration.ofSeconds(20));
    }

    static PmsKills open(Path folder, long seed) {
        return new PmsKills(folder, seed);
    }

    private static Call search(BenchPractice practice) {
        var from = LocalDate.now(BenchPractice.ZONE).plusDays(1);
        return Call.get(
                Arena.BASE + "/availability?type=%s&from=%s&to=%s".formatted(practice.type(), from, from.plusDays(6)));
    }

    /** Visits are booked, moved and cancelled for a moment, and a node is killed in it. */
    void kill() {
        var on = new AtomicBoolean(true);
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var client = 0; client < CLIENTS; client++) {
                var tormentor = new Tormentor(practice, nodes, ledger, kills % 12, new Random(random.nextLong()));
                hands.execute(() -> tormentor.torment(on::get));
            }
            pause(Duration.ofMillis(200 + random.nextInt(800)));
            on.set(false);
        }
        pause(Duration.ofMillis(random.nextInt(2_000)));
        nodes.killAndStart(kills++ % Nodes.COUNT);
    }

    /** Lets all come to rest, and says what stands wrong; true if nothing does. */
    boolean isRight() throws SQLException {
        faults.share(0, 0);
        var checker = new PmsChecker(database, books);
        for (var round = 0; round < 3; round++) {
            for (var second = 0; second < REST_SECONDS && !checker.isAtRest(); second++) pause(Duration.ofSeconds(1));
            checker.sweepNow();
            for (var second = 0; second < REST_SECONDS && !checker.isSwept(); second++) pause(Duration.ofSeconds(1));
            pause(Duration.ofSeconds(2));
        }
        var found = checker.check();
        say("%d kills, %d bookings acknowledged, the PMS did wrong: %s", kills, ledger.acknowledged(), faults.played());
        say("%s", found);
        return found.isRight() && checker.isAtRest();
    }

    private static void pause(Duration lasting) {
        try {
            Thread.sleep(lasting);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stage.close();
        peer.close();
    }
}
