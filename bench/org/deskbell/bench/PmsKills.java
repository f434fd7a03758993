package org.deskbell.bench;

import static org.deskbell.bench.Bench.say;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.deskbell.pms.demo.Fault;
import org.deskbell.tenancy.DatabaseAddress;

/**
 * Two nodes on one database whose practices have faulty PMS; a node is killed again and again while visits are written and
 * long lists are read; then what stands in each PMS is compared with what should, and its list with what was read of it.
 */
final class PmsKills implements AutoCloseable {
    private static final int REST_SECONDS = 300;
    /** Fewer writes torn by a kill, on average, and the rest would say little. */
    private static final int FLOOR_OF_WRITES = 2;
    /** One refresh torn by so many kills: its lease has to run out before the next can be. */
    private static final int KILLS_A_REFRESH = 10;

    private final List<KillPractice> theirs;
    private final Stage stage;
    private final DatabaseAddress database;
    private final List<BenchPractice> practices;
    private final Nodes nodes;
    private final UnderWay underWay;
    private final Random random;
    private final AtomicBoolean on = new AtomicBoolean(true);
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private int kills;

    /** How much there is: practices, and people on file in the PMS of each. */
    record Size(int practices, int onFile) {}

    private PmsKills(Path folder, long seed, Size size) {
        random = new Random(seed);
        theirs = IntStream.range(0, size.practices)
                .mapToObj(number -> new KillPractice(size.onFile, seed + number))
                .toList();
        stage = Stage.open(folder);
        try {
            database = stage.database("kills");
            practices = BenchPractice.forWrites(
                    database, theirs.stream().map(KillPractice::settings).toList());
            nodes = new Nodes(stage, database, search(practices.getFirst()));
            underWay = new UnderWay(database);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        for (var number = 0; number < size.practices; number++)
            theirs.get(number).begin(practices.get(number), nodes, hands, on::get);
    }

    static PmsKills open(Path folder, long seed, Size size) {
        return new PmsKills(folder, seed, size);
    }

    private static Call search(BenchPractice practice) {
        var from = LocalDate.now(BenchPractice.ZONE).plusDays(1);
        var asked = "/availability?type=%s&from=%s&to=%s".formatted(practice.type(), from, from.plusDays(6));
        return Call.get(practice.door() + asked);
    }

    /** A node is killed amid its work, and another started in its place. */
    void kill() throws SQLException {
        pause(Duration.ofMillis(500 + random.nextInt(1_000)));
        var before = underWay.now();
        nodes.killAndStart(kills++ % Nodes.COUNT);
        underWay.killed(before);
    }

    String progress() {
        return "%d kills: %d writes and %d refreshes torn, %d bookings acknowledged"
                .formatted(kills, underWay.torn(), underWay.readings(), acknowledged());
    }

    private int acknowledged() {
        return theirs.stream().mapToInt(one -> one.ledger().acknowledged()).sum();
    }

    /** Lets all come to rest, and says what stands wrong; true if nothing does, and enough was under way for that to mean
     * something. */
    boolean isRight() throws SQLException {
        on.set(false);
        hands.close();
        theirs.forEach(KillPractice::heal);
        var areRead = IntStream.range(0, theirs.size())
                .allMatch(number -> theirs.get(number).readsAll(practices.get(number), nodes));
        var isAtRest = rest();
        var found = PmsChecker.Found.NOTHING;
        for (var number = 0; number < theirs.size(); number++)
            found = found.and(theirs.get(number).check(database, practices.get(number)));
        say("%d kills, %d bookings acknowledged, the PMS did wrong: %s", kills, acknowledged(), played());
        underWay.print();
        say("%s%s%s", found, areRead ? "" : ", a list could not be read", isAtRest ? "" : ", not at rest");
        return found.isRight() && areRead && isAtRest && isEnough();
    }

    private boolean rest() throws SQLException {
        var rest = new PmsRest(database);
        for (var round = 0; round < 3; round++) {
            for (var second = 0; second < REST_SECONDS && !rest.isAtRest(); second++) pause(Duration.ofSeconds(1));
            rest.sweepNow();
            for (var second = 0; second < REST_SECONDS && !rest.isSwept(); second++) pause(Duration.ofSeconds(1));
            pause(Duration.ofSeconds(2));
        }
        return rest.isAtRest();
    }

    private boolean isEnough() {
        var isEnough = underWay.torn() >= FLOOR_OF_WRITES * kills && underWay.readings() >= kills / KILLS_A_REFRESH;
        if (!isEnough) say("Too little was under way at the kills to mean anything.");
        return isEnough;
    }

    private Map<Fault, Integer> played() {
        var all = new EnumMap<Fault, Integer>(Fault.class);
        theirs.forEach(one -> one.played().forEach((fault, times) -> all.merge(fault, times, Integer::sum)));
        return all;
    }

    static void pause(Duration lasting) {
        try {
            Thread.sleep(lasting);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        on.set(false);
        stage.close();
        theirs.forEach(KillPractice::close);
        hands.shutdownNow();
    }
}
