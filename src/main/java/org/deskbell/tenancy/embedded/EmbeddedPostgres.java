package org.deskbell.tenancy.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.deskbell.tenancy.DatabaseAddress;
import org.deskbell.tenancy.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running PostgreSQL in a folder: password only, 127.0.0.1 only, fsync and checksums on. If the server is killed it is
 * started again on the same port; if Deskbell is killed, the next start takes over from the server left behind.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final Cluster cluster;
    private final FolderLock lock;
    private final int port;
    private volatile Process server;
    private volatile boolean closing;

    /** Starts the database in the folder, making it at the first start.
     *
     * @throws Refused if the folder cannot be used or the server does not start */
    public static EmbeddedPostgres start(Path folder) {
        return start(folder, begun -> {});
    }

    /** The same, for who may be told to stop before the server is ready, which takes minutes after a crash.
     *
     * @param begun is given the database as soon as there is something to stop
     * @throws Refused if the folder cannot be used or the server does not start */
    public static EmbeddedPostgres start(Path folder, Consumer<EmbeddedPostgres> begun) {
        Cluster.requireOurs(folder);
        var lock = FolderLock.take(folder);
        try {
            var binaries = Binaries.unpack(folder);
            var cluster = Cluster.open(folder, binaries);
            LeftBehind.stop(cluster);
            var started = new EmbeddedPostgres(cluster, lock, freePort());
            begun.accept(started);
            started.becomeReady();
            return started;
        } catch (RuntimeException | IOException e) {
            lock.close();
            throw e instanceof Refused refused
                    ? refused
                    : new Refused("The embedded database did not start: " + e.getMessage(), e);
        }
    }

    /** Where the server is that already runs in the folder, if one does; it is not ours to stop. */
    public static Optional<DatabaseAddress> join(Path folder) {
        return RunningServer.find(folder);
    }

    private EmbeddedPostgres(Cluster cluster, FolderLock lock, int port) throws IOException {
        this.cluster = cluster;
        this.lock = lock;
        this.port = port;
        this.server = launch();
    }

    private void becomeReady() {
        try {
            cluster.awaitReady(server, port);
        } catch (Refused e) {
            stop();
            throw e;
        }
        watch();
    }

    public DatabaseAddress address() {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", Cluster.OWNER, cluster.password());
    }

    /** The process id of the server. */
    public long pid() {
        return server.pid();
    }

    private Process launch() throws IOException {
        return cluster.server(List.of(
                "-p", String.valueOf(port),
                "-c", "listen_addresses=127.0.0.1",
                "-c", "unix_socket_directories=",
                "-c", "fsync=on",
                "-c", "shared_buffers=256MB",
                "-c", "max_connections=120",
                // While a long list is read for the first time, whoever commits waits for what is written of it:
                // files filled with zeroes first, checkpoints every few seconds, a fifth of a second at once.
                "-c", "wal_init_zero=off",
                "-c", "max_wal_size=4GB",
                "-c", "wal_writer_delay=10ms",
                // A message's DETAIL and the statement's values may hold patient data.
                "-c", "log_error_verbosity=terse",
                "-c", "log_min_error_statement=panic",
                "-c", "log_parameter_max_length_on_error=0"));
    }

    private void watch() {
        var _ = server.onExit().thenRun(this::startAgain);
    }

    private void startAgain() {
        while (!closing) {
            try {
                log.warn("The embedded database ended; starting it again.");
                LeftBehind.awaitGone(cluster);
                var next = launch();
                cluster.awaitReady(next, port);
                server = next;
                watch();
                return;
            } catch (IOException | Refused e) {
                log.error("The embedded database did not start again: {}", e.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Stops the server, letting what is written reach the disk. */
    @Override
    public void close() {
        closing = true;
        try {
            stop();
        } finally {
            lock.close();
        }
    }

    private void stop() {
        // In its first moments the server has no pid file by which it would be found.
        if (LeftBehind.isThere(cluster)) cluster.stop();
        else server.destroy();
        try {
            if (!server.waitFor(20, TimeUnit.SECONDS)) log.error("The embedded database did not stop.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
