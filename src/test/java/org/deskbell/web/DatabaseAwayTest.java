package org.deskbell.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import org.deskbell.DatabaseAway;
import org.deskbell.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people and programs are told while the database cannot be reached, and that they are served soon after. */
class DatabaseAwayTest {
    private final TestPractice practice = TestPractice.open();
    private final DatabaseAway away = new DatabaseAway();

    @AfterEach
    void comesBack() {
        away.close();
    }

    @Test
    void when_every_connection_is_in_use_a_program_is_told_to_come_back() throws SQLException {
        var pool = House.room(HikariDataSource.class);
        var taken = new ArrayList<Connection>();
        try {
            for (var i = 0; i < pool.getMaximumPoolSize(); i++) taken.add(pool.getConnection());

            comesBackLater(ask());
        } finally {
            for (var connection : taken) connection.close();
        }
        assertThat(ask().statusCode()).isEqualTo(200);
    }

    @Test
    void a_database_that_goes_away_is_told_as_such_and_served_when_it_is_back() {
        assertThat(ask().statusCode()).isEqualTo(200);
        away.begin();

        comesBackLater(ask());
        assertThat(new Visitor().get("/p/" + practice.slug()).statusCode()).isEqualTo(503);

        away.end();
        assertThat(servedWithin(Duration.ofSeconds(5))).isTrue();
    }

    private static void comesBackLater(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":503").doesNotContain("Hikari", "SQL");
    }

    private HttpResponse<String> ask() {
        return new Visitor().get("/api/v1/practices/" + practice.slug());
    }

    private boolean servedWithin(Duration longest) {
        var end = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < end) if (ask().statusCode() == 200) return true;
        return false;
    }
}
