package org.deskbell.bench;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.demo.Fault;
import org.deskbell.pms.demo.Faults;
import org.deskbell.pms.demo.FaultyBooks;
import org.deskbell.pms.demo.FaultyOffice;
import org.deskbell.pms.demo.FaultyPms;
import org.deskbell.tenancy.DatabaseAddress;

/** A practice of the kills: its faulty PMS with a long list, who books there, and the front desk at the PMS. */
final class KillPractice implements AutoCloseable {
    private static final double FAULTY = 0.25;
    /** As a PMS that has other work: so a write takes about a second. */
    private static final Duration PACE = Duration.ofMillis(240);

    private static final int STRANGER = 5;
    private static final int SECONDS_OF_A_CLIENT = 20;

    private final FaultyBooks books = new FaultyBooks(Clock.systemUTC(), false, false);
    private final List<PmsPatientId> charts;
    private final Faults faults;
    private final FaultyPms peer;
    private final Random random;
    private final Ledger ledger = new Ledger(KillPractice::person);

    /** @param onFile how many its PMS has on file */
    KillPractice(int onFile, long seed) {
        random = new Random(seed);
        faults = new Faults(seed);
        charts = IntStream.rangeClosed(1, onFile)
                .mapToObj(number -> books.add(OnFile.who(number, 0)))
                .toList();
        peer = new FaultyPms(books, faults, new FaultyOffice(books, BenchPractice.ZONE, FaultyOffice.all(), List.of()));
    }

    /** One of five is new to the PMS. */
    private static String person(int number) {
        return OnFile.json(number % STRANGER == 0 ? number + 500_000 : number);
    }

    Map<String, String> settings() {
        return peer.settings();
    }

    Ledger ledger() {
        return ledger;
    }

    Map<Fault, Integer> played() {
        return faults.played();
    }

    /** Somebody books, moves and cancels, and the list is changed and read, as long as it is on. */
    void begin(BenchPractice practice, Nodes nodes, ExecutorService hands, BooleanSupplier on) {
        faults.share(FAULTY, FAULTY / 2).latest(Duration.ofSeconds(20));
        peer.pace(PACE);
        var clientSeed = random.nextLong();
        hands.execute(() -> book(practice, nodes, new Random(clientSeed), on));
        hands.execute(() -> desk(practice, nodes).work(on));
    }

    private void book(BenchPractice practice, Nodes nodes, Random seeds, BooleanSupplier on) {
        for (var cycle = 0; on.getAsBoolean(); cycle++) {
            var client = new Tormentor(practice, nodes, ledger, cycle % 12, new Random(seeds.nextLong()));
            var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_OF_A_CLIENT);
            while (on.getAsBoolean() && System.nanoTime() < end) {
                client.deed();
                PmsKills.pause(Duration.ofMillis(250));
            }
        }
    }

    private PmsDesk desk(BenchPractice practice, Nodes nodes) {
        var asking = new Asking(nodes, ledger, new Random(random.nextLong()));
        return new PmsDesk(books, charts, new Refreshing(practice, asking), new Random(random.nextLong()));
    }

    /** From now on the PMS does all right, and at once. */
    void heal() {
        faults.share(0, 0);
        peer.pace(Duration.ZERO);
    }

    boolean readsAll(BenchPractice practice, Nodes nodes) {
        return desk(practice, nodes).readsAll();
    }

    PmsChecker.Found check(DatabaseAddress database, BenchPractice practice) throws SQLException {
        return new PmsChecker(database, practice, books).check();
    }

    @Override
    public void close() {
        peer.close();
    }
}
