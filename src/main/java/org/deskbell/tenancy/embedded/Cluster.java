package org.deskbell.tenancy.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.deskbell.tenancy.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of one embedded database: its data, its password, its log. */
record Cluster(Path folder, Path data, Binaries binaries, String password) {
    static final String OWNER = "deskbell";
    private static final Logger log = LoggerFactory.getLogger(Cluster.class);
    private static final Duration READY = Duration.ofSeconds(60);
    private static final Duration TELL = Duration.ofSeconds(20);
    /** What a server says that starts or stops; PostgreSQL's list of error codes. */
    private static final String CANNOT_CONNECT_NOW = "57P03";

    static Cluster open(Path folder, Binaries binaries) throws IOException {
        var data = folder.resolve("data");
        var password = folder.resolve("password");
        if (!Files.exists(data)) make(folder, data, password, binaries);
        return new Cluster(folder, data, binaries, SecretFile.read(password));
    }

    /** Touches nothing.
     *
     * @throws Refused if the data was made by another major version, or cannot be read */
    static void requireOurs(Path folder) {
        var version = folder.resolve("data").resolve("PG_VERSION");
        if (!Files.exists(version)) return;
        var major = read(version).strip();
        if (!major.equals(Binaries.MAJOR))
            throw new Refused("The data folder " + folder + " was made by PostgreSQL " + major + ", this Deskbell has "
                    + Binaries.MAJOR + ". Restore a backup (./deskbell restore) into an empty folder.");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Refused("The file " + file + " cannot be read.", e);
        }
    }

    /** Makes the data beside its place and moves it there whole, so that a start that is cut off leaves nothing half done. */
    private static void make(Path folder, Path data, Path password, Binaries binaries) throws IOException {
        SecretFile.make(password);
        var half = Files.createTempDirectory(folder, "making-");
        var result = run(
                List.of(
                        binaries.program("initdb"),
                        "-D",
                        half.toString(),
                        "-U",
                        OWNER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + password,
                        "--data-checksums",
                        "--encoding=UTF8",
                        "--no-locale",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"),
                folder);
        if (result != 0)
            throw new Refused("The embedded database could not be made; see " + folder.resolve("postgres.log") + ".");
        Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** In a session of its own, so that a Ctrl-C reaches Deskbell alone, which then stops its server in order. */
    Process server(List<String> options) throws IOException {
        var command = new ArrayList<>(List.of("setsid", binaries.program("postgres"), "-D", data.toString()));
        command.addAll(options);
        return builder(command, folder).start();
    }

    void stop() {
        try {
            run(
                    List.of(binaries.program("pg_ctl"), "stop", "-D", data.toString(), "-m", "fast", "-t", "20", "-s"),
                    folder);
        } catch (IOException e) {
            throw new Refused("The embedded database could not be stopped.", e);
        }
    }

    void awaitReady(Process server, int port) {
        awaitReady(server, port, READY);
    }

    /** Waits on as long as the server says that it is starting: after a crash it may have minutes of work first.
     *
     * @param patience with one that says nothing */
    void awaitReady(Process server, int port, Duration patience) {
        var heard = System.nanoTime();
        var told = heard;
        while (System.nanoTime() - heard < patience.toNanos()) {
            if (!server.isAlive())
                throw new Refused(
                        "The embedded database ended at its start; see " + folder.resolve("postgres.log") + ".");
            var answer = answer(port);
            if (answer == Answer.READY) return;
            if (answer == Answer.STARTING) heard = System.nanoTime();
            if (heard - told > TELL.toNanos()) {
                log.info("the embedded database is making good what a crash left; this may take minutes");
                told = heard;
            }
            rest();
        }
        throw new Refused("The embedded database did not answer within " + patience.toSeconds() + " s.");
    }

    private enum Answer {
        READY,
        STARTING,
        NONE
    }

    private Answer answer(int port) {
        try (var connection =
                DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", OWNER, password)) {
            return connection.isValid(1) ? Answer.READY : Answer.NONE;
        } catch (SQLException e) {
            return CANNOT_CONNECT_NOW.equals(e.getSQLState()) ? Answer.STARTING : Answer.NONE;
        }
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("The start was interrupted.", e);
        }
    }

    private static int run(List<String> command, Path folder) throws IOException {
        try {
            return builder(command, folder).start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static ProcessBuilder builder(List<String> command, Path folder) {
        return new ProcessBuilder(Unprivileged.command(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("postgres.log").toFile()));
    }

    @Override
    public String toString() {
        return "Cluster[" + data + "]";
    }
}
