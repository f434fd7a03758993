package org.deskbell.tenancy.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
        Cluster.requireOurs(folder);
        var lock = FolderLock.take(folder);
        try {
            var binaries = Binaries.unpack(folder);
            var cluster = Cluster.open(folder, binaries);
            LeftBehind.stop(cluster);
            return new EmbeddedPostgres(cluster, lock, freePort());
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
        var process = cluster.server(List.of(
                "-p", String.valueOf(port),
                "-c", "listen_addresses=127.0.0.1",
                "-c", "unix_socket_directories=",
                "-c", "fsync=on",
                "-c", "shared_buffers=256MB",
                "-c", "max_connections=120",
                // A message's DETAIL and the statement's values may hold patient data.
                "-c", "log_error_verbosity=terse",
                "-c", "log_min_error_statement=panic",
                "-c", "log_parameter_max_length_on_error=0"));
        cluster.awaitReady(process, port);
        return process;
    }

    private void watch() {
        var _ = server.onExit().thenRun(this::startAgain);
    }

    private void startAgain() {
        while (!closing) {
            try {
                log.warn("The embedded database ended; starting it again.");
                LeftBehind.awaitGone(cluster);
                server = launch();
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

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Stops the server, letting what is written reach the disk. */
    @Override
    public void close() {
        closing = true;
        cluster.stop();
        try {
            server.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.close();
        }
    }
}
