package org.deskbell.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.deskbell.tenancy.DatabaseAddress;
import org.deskbell.tenancy.embedded.EmbeddedPostgres;

/** A PostgreSQL of our own in a folder that goes with it, but for the logs; its data is written to the disk as in earnest. */
final class Stage implements AutoCloseable {
    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final List<Served> servers = new CopyOnWriteArrayList<>();
    private final AtomicBoolean open = new AtomicBoolean(true);

    private Stage(Path folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    /** Starts it; however the program ends, also by Ctrl-C, it goes again with all that runs on it. */
    static Stage open(Path folder) {
        remove(folder, path -> true);
        var stage = new Stage(folder, EmbeddedPostgres.start(folder));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stage::close));
        return stage;
    }

    /** Ends the server before the database. */
    Served keep(Served server) {
        servers.add(server);
        if (!open.get()) server.close(); // started while all else was being ended
        return server;
    }

    Path log(String name) {
        return folder.resolve(name + ".log");
    }

    long postgresPid() {
        return postgres.pid();
    }

    /** Makes an empty database. */
    DatabaseAddress database(String name) {
        var server = postgres.address();
        execute(server, "create database " + name);
        return address(name);
    }

    DatabaseAddress address(String name) {
        var server = postgres.address();
        return new DatabaseAddress(server.url().replaceAll("/[^/]+$", "/" + name), server.owner(), server.password());
    }

    /** As the owner, whom no row is closed to. */
    static void execute(DatabaseAddress database, String sql) {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean answers(DatabaseAddress database) {
        try (var connection = connect(database)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false; // not yet; asked again
        }
    }

    static Connection connect(DatabaseAddress database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.owner(), database.password());
    }

    /** Kills the server and all its processes at once, as a power cut would; it is started again by itself. */
    void killPostgres() {
        var server = ProcessHandle.of(postgres.pid());
        var children = server.stream().flatMap(ProcessHandle::children).toList();
        server.ifPresent(ProcessHandle::destroyForcibly);
        children.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        if (!open.compareAndSet(true, false)) return;
        servers.forEach(Served::close);
        postgres.close();
        removeButLogs(folder);
    }

    private static void removeButLogs(Path folder) {
        remove(folder, path -> !path.toString().endsWith(".log"));
    }

    private static void remove(Path folder, Predicate<Path> which) {
        if (!Files.exists(folder)) return;
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder())
                    .filter(which)
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
