package org.deskbell.tenancy.embedded;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.deskbell.Owner;
import org.deskbell.tenancy.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** The database that comes with Deskbell: what it lets in, and what it survives. */
class EmbeddedPostgresTest {
    @TempDir
    private Path folder = Path.of("");

    private @Nullable EmbeddedPostgres running;

    @AfterEach
    void stop() {
        if (running != null) running.close();
    }

    @Test
    void asks_for_the_password_and_keeps_what_is_written() throws SQLException {
        running = EmbeddedPostgres.start(folder);

        assertThat(ask("show fsync")).isEqualTo("on");
        assertThat(ask("show data_checksums")).isEqualTo("on");
        assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask("show password_encryption")).isEqualTo("scram-sha-256");
        var address = running.address();
        assertThatThrownBy(() -> DriverManager.getConnection(address.url(), address.owner(), "guessed"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void serves_again_after_its_server_was_killed() throws Exception {
        running = EmbeddedPostgres.start(folder);
        Owner.does(running.address(), "create table kept (id int)", "insert into kept values (1)");
        var killed = running.pid();

        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        while (running.pid() == killed) TimeUnit.MILLISECONDS.sleep(20);

        assertThat(ask("select count(*) from kept")).isEqualTo("1");
    }

    @Test
    void takes_over_from_a_server_that_outlived_its_deskbell() throws Exception {
        var cluster = Cluster.open(folder, Binaries.unpack(Files.createDirectories(folder)));
        var port = EmbeddedPostgres.freePort();
        var leftBehind = cluster.server(List.of("-p", String.valueOf(port), "-c", "unix_socket_directories="));
        cluster.awaitReady(leftBehind, port);

        running = EmbeddedPostgres.start(folder);

        assertThat(leftBehind.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(ask("select 1")).isEqualTo("1");
    }

    @Test
    void refuses_a_folder_that_another_deskbell_uses() {
        running = EmbeddedPostgres.start(folder);

        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Another Deskbell is using the data folder");
    }

    @Test
    void refuses_a_folder_that_is_a_file() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> EmbeddedPostgres.start(file))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("cannot be written. Set DESKBELL_DATA");
    }

    @Test
    void refuses_data_of_another_major_version_and_leaves_nothing_there() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/PG_VERSION"), "16\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("was made by PostgreSQL 16");
        assertThat(folder).isDirectoryNotContaining(left -> !left.endsWith("data"));
    }

    @Test
    void stops_what_it_started() {
        running = EmbeddedPostgres.start(folder);
        var pid = running.pid();

        running.close();
        running = null;

        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void is_stopped_also_before_it_is_ready() {
        var begun = new ArrayList<EmbeddedPostgres>();

        assertThatThrownBy(() -> EmbeddedPostgres.start(folder, starting -> {
                    begun.add(starting);
                    starting.close();
                }))
                .isInstanceOf(Refused.class);

        assertThat(ProcessHandle.of(begun.getFirst().pid()).filter(ProcessHandle::isAlive))
                .isEmpty();
        running = EmbeddedPostgres.start(folder);
    }

    @Test
    void a_server_that_says_that_it_is_starting_is_waited_for() throws Exception {
        var cluster = Cluster.open(folder, Binaries.unpack(Files.createDirectories(folder)));
        // It goes on starting until it is told that nothing more will come.
        Files.createFile(folder.resolve("data/standby.signal"));
        var port = EmbeddedPostgres.freePort();
        var options = List.of("-p", String.valueOf(port), "-c", "unix_socket_directories=", "-c", "hot_standby=off");
        var server = cluster.server(options);
        try {
            awaitFirstWord(port);
            assertThatThrownBy(() -> assertTimeoutPreemptively(
                            Duration.ofSeconds(4), () -> cluster.awaitReady(server, port, Duration.ofSeconds(2))))
                    .isInstanceOf(AssertionFailedError.class);

            promote(cluster);
            cluster.awaitReady(server, port, Duration.ofSeconds(2));
        } finally {
            cluster.stop();
        }
        assertThat(server.waitFor(5, TimeUnit.SECONDS)).isTrue();
    }

    /** How long a server takes until it says anything depends on the machine alone. */
    private static void awaitFirstWord(int port) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < end && !"57P03".equals(saidAt(port))) TimeUnit.MILLISECONDS.sleep(20);
    }

    private static String saidAt(int port) {
        try (var connection =
                DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "x", "")) {
            return "welcome, " + connection;
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private void promote(Cluster cluster) throws Exception {
        var command = List.of(cluster.binaries().program("pg_ctl"), "promote", "-W", "-D", folder + "/data");
        assertThat(new ProcessBuilder(Unprivileged.command(command)).start().waitFor())
                .isZero();
    }

    private String ask(String sql) throws SQLException {
        var address = requireNonNull(running).address();
        try (var connection = DriverManager.getConnection(address.url(), address.owner(), address.password());
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
