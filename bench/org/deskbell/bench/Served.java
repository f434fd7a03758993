package org.deskbell.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.deskbell.tenancy.DatabaseAddress;

/** A server in a JVM of its own, the product or the floor; both with the same flags. */
final class Served implements AutoCloseable {
    static final List<String> FLAGS =
            List.of("-XX:+UseSerialGC", "-Xms256m", "-Xmx512m", "--enable-native-access=ALL-UNNAMED");
    /** Where a PMS of a bench may be. */
    static final String THIS_MACHINE = "127.0.0.0/8";

    /** The same on every node, and where the practice is made. */
    static final String SECRETS_KEY = "the same on all nodes of a bench";

    private static final Path JAR = Path.of("target", "deskbell.jar");
    private static final int START_SECONDS = 90;

    private final String name;
    private final Process process;
    private final int port;

    private Served(String name, Process process, int port) {
        this.name = name;
        this.process = process;
        this.port = port;
    }

    /** A node of Deskbell on this database; more environment as its operator would set it. */
    static Served product(String name, DatabaseAddress database, Path log, Map<String, String> more) {
        var port = freePort();
        var command = new ArrayList<>(List.of(java()));
        command.addAll(FLAGS);
        // Its letters are kept and go nowhere, as in the demo, of which nothing else is wanted.
        command.addAll(List.of("-Ddeskbell.demo=off", "-jar", JAR.toString()));
        return started(name, command, port, database, log, more);
    }

    /** The bare floor on this database. */
    static Served floor(DatabaseAddress database, Path log) {
        var command = new ArrayList<>(List.of(java()));
        command.addAll(FLAGS);
        command.addAll(List.of(
                "-Dsun.net.httpserver.nodelay=true",
                "-Dloader.main=" + Floor.class.getName(),
                "-Dloader.path=target/test-classes",
                "-cp",
                JAR.toString(),
                "org.springframework.boot.loader.launch.PropertiesLauncher"));
        return started("floor", command, freePort(), database, log, Map.of());
    }

    private static Served started(
            String name, List<String> command, int port, DatabaseAddress database, Path log, Map<String, String> more) {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("DESKBELL_PORT", String.valueOf(port));
        builder.environment().put("DESKBELL_DATABASE_URL", database.url());
        builder.environment().put("DESKBELL_DATABASE_USER", database.owner());
        builder.environment().put("DESKBELL_DATABASE_PASSWORD", database.password());
        builder.environment().put("DESKBELL_SECRETS_KEY", SECRETS_KEY);
        builder.environment().put("DESKBELL_DEMO", "on");
        builder.environment().put("DESKBELL_PMS_NETWORKS", THIS_MACHINE);
        builder.environment().putAll(more);
        try {
            return new Served(name, builder.start(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** Waits until the call is answered with 200.
     *
     * @throws IllegalStateException if the server ends or 90 s pass */
    Served awaitAnswer(Call call) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (System.nanoTime() < end) {
            if (!process.isAlive())
                throw new IllegalStateException("The " + name + " ended at its start; see its log.");
            if (answers(call)) return this;
            pause();
        }
        throw new IllegalStateException("The " + name + " did not start within " + START_SECONDS + " s; see its log.");
    }

    private boolean answers(Call call) {
        try {
            return Line.once(port, call).status() == 200;
        } catch (IOException e) {
            return false; // not yet; asked again
        }
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** As by kill -9. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) kill();
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}
