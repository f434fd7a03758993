package org.deskbell.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/**
 * The bare floor: the least a Java server on PostgreSQL can do to say what is free and to book it. The JDK's own HTTP
 * server, one statement a request, the same two exclusion constraints, and nothing else: no practice but one, no rules,
 * no patient, no letters, no trail.
 */
final class Floor {
    static final String SCHEMA = """
            create extension if not exists btree_gist;
            create table appointment (
                practice_id uuid not null,
                id uuid not null,
                provider_id uuid not null,
                operatory_id uuid not null,
                starts_at timestamptz not null,
                ends_at timestamptz not null,
                during tstzrange generated always as (tstzrange(starts_at, ends_at, '[)')) stored,
                name text not null,
                primary key (practice_id, id),
                exclude using gist (practice_id with =, provider_id with =, during with &&),
                exclude using gist (practice_id with =, operatory_id with =, during with &&)
            );
            create index on appointment (practice_id, provider_id, starts_at) include (ends_at);
            """;

    private final DataSource database;

    private Floor(DataSource database) {
        this.database = database;
    }

    /** Serves until it is stopped; where and on which database is in the environment, as for Deskbell. */
    public static void main(String[] args) throws IOException {
        var set = System.getenv();
        var config = new HikariConfig();
        config.setJdbcUrl(set.get("DESKBELL_DATABASE_URL"));
        config.setUsername(set.get("DESKBELL_DATABASE_USER"));
        config.setPassword(set.get("DESKBELL_DATABASE_PASSWORD"));
        config.setMaximumPoolSize(20);
        new Floor(new HikariDataSource(config)).serve(Integer.parseInt(set.getOrDefault("DESKBELL_PORT", "0")));
    }

    private void serve(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/health", exchange -> answer(exchange, 200, "{}"));
        server.createContext("/search", this::search);
        server.createContext("/book", this::book);
        server.start();
    }

    private void search(HttpExchange exchange) throws IOException {
        var asked = query(exchange.getRequestURI().getQuery());
        var times = new FloorTimes(
                UUID.fromString(asked.get("practice")),
                UUID.fromString(asked.get("provider")),
                LocalDate.parse(asked.get("from")),
                LocalDate.parse(asked.get("to")));
        try (var connection = database.getConnection()) {
            answer(exchange, 200, times.json(connection));
        } catch (SQLException e) {
            answer(exchange, 500, "{}");
        }
    }

    private static Map<String, String> query(String text) {
        var values = new HashMap<String, String>();
        for (var pair : text.split("&"))
            values.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        return values;
    }

    private void book(HttpExchange exchange) throws IOException {
        var json = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var id = UUID.randomUUID();
        var startsAt = OffsetDateTime.parse(text(json, "startsAt"));
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into appointment (practice_id, id, provider_id, operatory_id, starts_at, ends_at, name)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)) {
            insert.setObject(1, UUID.fromString(text(json, "practice")));
            insert.setObject(2, id);
            insert.setObject(3, UUID.fromString(text(json, "provider")));
            insert.setObject(4, UUID.fromString(text(json, "operatory")));
            insert.setObject(5, startsAt);
            insert.setObject(6, startsAt.plusMinutes(30));
            insert.setString(7, text(json, "lastName"));
            var booked = insert.executeUpdate() == 1;
            answer(exchange, booked ? 201 : 409, booked ? "{\"id\":\"" + id + "\"}" : "{\"title\":\"taken\"}");
        } catch (SQLException e) {
            answer(exchange, 500, "{}");
        }
    }

    private static String text(String json, String field) {
        var at = json.indexOf('"', json.indexOf(':', json.indexOf("\"" + field + "\"")) + 1) + 1;
        return json.substring(at, json.indexOf('"', at));
    }

    private static void answer(HttpExchange exchange, int status, String json) {
        var body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        try (var out = exchange.getResponseBody()) {
            exchange.sendResponseHeaders(status, body.length);
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
