package org.deskbell.pms.sql;

import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.deskbell.pms.PmsSilent;

/** The way to a practice's database: a connection for each reading, and an end to each reading.
 *
 * @param place where it is; asked before each connection, and throws IllegalArgumentException if Deskbell is not to call there */
record Database(Engine engine, Supplier<Place> place, Limits limits, ZoneId zone) {
    /** What is asked of the database in one go. */
    @FunctionalInterface
    interface Reading<T> {
        T in(Session session) throws PmsSilent;
    }

    /** What the reading gives.
     *
     * @throws PmsSilent in words that hold nothing of what the server said */
    <T> T read(Reading<T> reading) throws PmsSilent {
        var allowed = allowed();
        var line = new Line(allowed.server(), Limits.MOST_BYTES);
        var work =
                new FutureTask<>(() -> ScopedValue.where(Line.CURRENT, line).call(() -> connected(allowed, reading)));
        Thread.ofPlatform().daemon().name("legacy-database").start(work);
        try {
            return work.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new PmsSilent("The database did not answer within " + seconds(limits.whole()) + " s.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PmsSilent silent) throw silent;
            if (e.getCause() instanceof Error error) throw error;
            throw new PmsSilent("The database answered in words that Deskbell does not know.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PmsSilent("The reading was stopped.");
        } finally {
            line.hangUp();
        }
    }

    private Place allowed() throws PmsSilent {
        try {
            return place.get();
        } catch (IllegalArgumentException e) {
            throw new PmsSilent(String.valueOf(e.getMessage()));
        }
    }

    private <T> T connected(Place allowed, Reading<T> reading) throws PmsSilent {
        try (var connection = engine.connect(allowed, limits)) {
            engine.restrict(connection, limits);
            return reading.in(new Session(connection, engine, limits.statement(), zone));
        } catch (SQLException e) {
            throw Trouble.connecting(e);
        }
    }

    static long seconds(Duration time) {
        return Math.max(1, time.toSeconds());
    }
}
