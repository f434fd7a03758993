package org.deskbell.tenancy;

import java.util.List;
import java.util.stream.Stream;
import org.deskbell.House;

/** The house's background work with threads of its own, as in a node, until it is closed. */
public final class Workers implements AutoCloseable {
    private final BackgroundWorkers workers;

    private Workers(List<BackgroundWork> works) {
        workers = new BackgroundWorkers(works);
    }

    /** Works of these names. */
    public static Workers start(String... names) {
        var started = new Workers(Stream.of(names).map(House::work).toList());
        started.workers.start();
        return started;
    }

    @Override
    public void close() {
        workers.stop();
    }
}
