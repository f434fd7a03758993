package org.deskbell.bench;

import static org.deskbell.bench.Bench.say;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.deskbell.House;
import org.deskbell.tenancy.Workers;
import org.deskbell.writeback.FaultyTrial;

/** How long a booking takes in one practice while the PMS of many others hangs, and how much of the database's pool is used. */
public final class HangMeasure {
    private static final int HANGING = 50;
    private static final int ROUNDS = 5;
    private static final int A_ROUND = 200;
    private static final double WORSE = 1.10;
    private static final double POOL = 0.8;

    private final List<FaultyTrial> trials = new ArrayList<>();
    private final FaultyTrial well = FaultyTrial.open(ROUNDS * A_ROUND * 3, 1, false);
    private final AtomicInteger mostActive = new AtomicInteger();
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
        var without = new double[ROUNDS];
        var with = new double[ROUNDS];
        for (var i = 0; i < ROUNDS; i++) {
            trials.forEach(trial -> trial.hang(false));
            without[i] = round();
            trials.forEach(trial -> trial.hang(true));
            with[i] = round();
        }
        on.set(false);
        watch.interrupt();
        return told(median(without), median(with));
    }

    private boolean told(double without, double with) {
        var pool = House.room(HikariDataSource.class).getMaximumPoolSize();
        say(
                "p99 of a booking: %.1f ms while all PMS answer, %.1f ms while %d hang (medians of %d rounds of %d)",
                without, with, HANGING, ROUNDS, A_ROUND);
        say("at most %d of %d connections of the pool in use", mostActive.get(), pool);
        return with <= without * WORSE && mostActive.get() <= pool * POOL;
    }

    private static double median(double[] of) {
        var sorted = Arrays.stream(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** Time goes on, and the pool is looked at. */
    private void watch(AtomicBoolean on) {
        var pool = House.room(HikariDataSource.class).getHikariPoolMXBean();
        while (on.get()) {
            House.clock().advance(Duration.ofMillis(10));
            mostActive.accumulateAndGet(pool.getActiveConnections(), Math::max);
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** The p99 of some bookings over HTTP, in milliseconds. */
    private double round() {
        var port = URI.create(House.address()).getPort();
        var millis = new double[A_ROUND];
        for (var i = 0; i < A_ROUND; i++) {
            for (var trial : trials) if (i % 40 == 0) trial.bookOne();
            var call = well.asked(Persons.json(booked++));
            var began = System.nanoTime();
            var status = status(port, call);
            millis[i] = (System.nanoTime() - began) / 1e6;
            if (status != 201) throw new IllegalStateException("a booking was answered with " + status);
        }
        Arrays.sort(millis);
        return millis[A_ROUND * 99 / 100];
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
