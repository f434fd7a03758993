package org.deskbell.tenancy.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.deskbell.tenancy.Refused;

/** A server that outlived the Deskbell that started it: found by its pid file and stopped, so that a new one can take its place. */
final class LeftBehind {
    private static final int SECONDS = 30;

    private LeftBehind() {}

    static void stop(Cluster cluster) throws IOException {
        if (find(cluster).isPresent()) cluster.stop();
        awaitGone(cluster);
    }

    /** Waits until no server of this cluster lives any more; its children may take a moment to notice. */
    static void awaitGone(Cluster cluster) throws IOException {
        for (var left = SECONDS * 10; left > 0; left--) {
            if (find(cluster).isEmpty()) return;
            pause();
        }
        throw new Refused("The server left behind in " + cluster.folder() + " did not stop within " + SECONDS + " s.");
    }

    /** Whether a server of this cluster lives. */
    static boolean isThere(Cluster cluster) {
        try {
            return find(cluster).isPresent();
        } catch (IOException e) {
            throw new Refused("The data folder " + cluster.folder() + " cannot be read.", e);
        }
    }

    private static Optional<ProcessHandle> find(Cluster cluster) throws IOException {
        var file = cluster.data().resolve("postmaster.pid");
        if (!Files.exists(file)) return Optional.empty();
        var lines = Files.readAllLines(file);
        if (lines.isEmpty()) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .filter(LeftBehind::isPostgres);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(path -> path.endsWith("postgres")).orElse(false);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("The start was interrupted.", e);
        }
    }
}
