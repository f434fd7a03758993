package org.deskbell.bench;

import static org.deskbell.bench.Bench.say;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.deskbell.House;
import org.deskbell.tenancy.Workers;
import org.deskbell.writeback.FaultyTrial;

/** How long a booking takes in one practice while the PMS of many others hangs, how much of the doors' pool is used, and
 * whether who hangs holds a connection for background work. */
public final class HangMeasure {
    private static final int HANGING = 50;
    /** Of each state, in turn: what the machine does beside it meets both. */
    private static final int ROUNDS = 20;

    private static final int A_ROUND = 200;
    /** For all to hang, or for all to have written what waited. */
    private static final Duration MOST_WAITED = Duration.ofSeconds(60);

    private static final double WORSE = 1.10;
    private static final double POOL = 0.8;

    private final List<FaultyTrial> trials = new ArrayList<>();
    private final FaultyTrial well = FaultyTrial.open((2 * ROUNDS + 1) * A_ROUND, 1, false);
    private final AtomicInteger mostActive = new AtomicInteger();
    /** The fewest connections for background work that were in use, of each round in which PMS hang. */
    private final List<Integer> held = new ArrayList<>();

    private final AtomicInteger leastBehind = new AtomicInteger();
    private final List<Long> hung = new ArrayList<>();
    private int booked;

    private HangMeasure() {}

    static boolean run() {
        var measure = new HangMeasure();
        for (var i = 0; i < HANGING; i++) measure.trials.add(FaultyTrial.open(20, i, false));
        measure.trials.forEach(FaultyTrial::bookOne);
        try (var _ = Workers.start("write-back", "sweep of own visits", "refresh")) {
            return measure.measure();
        } finally {
            measure.trials.forEach(FaultyTrial::close);
            measure.well.close();
        }
    }

    private boolean measure() {
        var on = new AtomicBoolean(true);
        var watch = Thread.ofVirtual().start(() -> watch(on));
        round();
        var without = new ArrayList<Double>();
        var with = new ArrayList<Double>();
        for (var i = 0; i < ROUNDS; i++) {
            answer();
            without.addAll(round());
            hang();
            leastBehind.set(Integer.MAX_VALUE);
            with.addAll(round());
            held.add(leastBehind.get());
            hung.add(hanging());
        }
        on.set(false);
        watch.interrupt();
        return told(p99(without), p99(with));
    }

    /** What waited is written, and nothing is left to do. */
    private void answer() {
        trials.forEach(trial -> trial.hang(false));
        awaitAll(FaultyTrial::isAtRest);
    }

    /** Each has something to write, so that each is asked. */
    private void hang() {
        trials.forEach(trial -> trial.hang(true));
        trials.forEach(FaultyTrial::bookOne);
        awaitAll(FaultyTrial::isHanging);
    }

    private void awaitAll(Predicate<FaultyTrial> all) {
        var end = System.nanoTime() + MOST_WAITED.toNanos();
        while (!trials.stream().allMatch(all)) {
            if (System.nanoTime() > end)
                throw new IllegalStateException("Not all PMS came to hang, or to answer, within " + MOST_WAITED);
            Served.pause();
        }
    }

    private long hanging() {
        return trials.stream().filter(FaultyTrial::isHanging).count();
    }

    private boolean told(double without, double with) {
        var pool = House.room(HikariDataSource.class).getMaximumPoolSize();
        say(
                "p99 of a booking: %.1f ms while no PMS has anything to do, %.1f ms while %d hang (%d bookings each, in %d"
                        + " rounds in turn)",
                without, with, HANGING, ROUNDS * A_ROUND, ROUNDS);
        say("hanging at the end of their rounds: %s", hung);
        say("at most %d of %d connections of the doors in use", mostActive.get(), pool);
        say("at least as many of the background's in use, by round: %s", held);
        return with <= without * WORSE
                && mostActive.get() <= pool * POOL
                && hung.stream().allMatch(count -> count == HANGING)
                && held.stream().allMatch(count -> count == 0);
    }

    private static double p99(List<Double> of) {
        return of.stream().sorted().toList().get(of.size() * 99 / 100);
    }

    /** Time goes on, and the pools are looked at. */
    private void watch(AtomicBoolean on) {
        var pool = House.room(HikariDataSource.class).getHikariPoolMXBean();
        var behind = House.room(HikariDataSource.class, "backgroundDataSource").getHikariPoolMXBean();
        while (on.get()) {
            House.clock().advance(Duration.ofMillis(10));
            mostActive.accumulateAndGet(pool.getActiveConnections(), Math::max);
            leastBehind.accumulateAndGet(behind.getActiveConnections(), Math::min);
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** How long some bookings take over HTTP, in milliseconds. */
    private List<Double> round() {
        var port = URI.create(House.address()).getPort();
        var millis = new ArrayList<Double>();
        for (var i = 0; i < A_ROUND; i++) {
            var call = well.asked(Persons.json(booked++));
            var began = System.nanoTime();
            var status = status(port, call);
            millis.add((System.nanoTime() - began) / 1e6);
            if (status != 201) throw new IllegalStateException("a booking was answered with " + status);
        }
        return millis;
    }

    private static int status(int port, FaultyTrial.Asked asked) {
        var call = Call.post(asked.path(), asked.body()).keyed("hang-measure-" + asked.number());
        try {
            return Line.once(port, call).status();
        } catch (IOException e) {
            return 0;
        }
    }
}
