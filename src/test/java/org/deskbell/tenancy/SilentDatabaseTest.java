package org.deskbell.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.deskbell.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A database that falls silent, as when a firewall forgets the line, is given up like one that refuses. */
@Timeout(20)
class SilentDatabaseTest {
    private static final DatabaseAddress THERE = House.database();

    private final SilentLine line;
    private final HikariDataSource pool;
    private final PracticeDatabase database;

    SilentDatabaseTest() throws IOException {
        var there = URI.create(THERE.url().substring("jdbc:".length()));
        line = new SilentLine(there.getPort());
        var address = THERE.url().replace(":" + there.getPort() + "/", ":" + line.port() + "/");
        pool = new Pool("silent", Roles.APP, 1, Duration.ofSeconds(2), Duration.ofSeconds(1))
                .at(new DatabaseAddress(address, THERE.owner(), THERE.password()));
        database = new PracticeDatabase(pool, new PracticeTransactions(pool));
    }

    @AfterEach
    void close() throws IOException {
        pool.close();
        line.close();
    }

    private void takes(double seconds) {
        House.in(
                PracticeId.fresh(),
                () -> database.sql("select :seconds as seconds, pg_sleep(:seconds)")
                        .param("seconds", seconds)
                        .one(row -> true));
    }

    @Test
    void it_is_given_up_as_one_that_is_away_and_served_again_when_it_speaks() {
        takes(0);
        line.silent = true;

        assertThat(Trouble.behind(catchThrowable(() -> takes(0)))).contains(Trouble.AWAY);

        line.silent = false;
        takes(0);
    }

    @Test
    void what_says_that_it_takes_long_is_waited_for_and_nothing_after_it() {
        assertThatCode(() -> database.together(() -> {
                    database.takesLong();
                    takes(1.5);
                    return true;
                }))
                .doesNotThrowAnyException();

        assertThatThrownBy(() -> takes(1.5)).hasRootCauseMessage("Read timed out");
    }

    @Test
    void no_connection_of_the_house_waits_for_ever() {
        var doors = House.room(HikariDataSource.class).getDataSourceProperties();

        assertThat(doors.getProperty("socketTimeout")).isEqualTo("30");
        assertThat(doors.getProperty("tcpKeepAlive")).isEqualTo("true");
    }
}
