package org.deskbell.pms.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.deskbell.pms.PmsSilent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What goes wrong at a database ends in time, changes nothing there, and is said in our own words. */
class SqlTroubleTest {
    private LegacyDatabase legacy;

    @BeforeEach
    void somebody() {
        legacy = LegacyDatabase.fresh("legacy_trouble");
        legacy.does(
                "insert into patient values (1, 'Jefferson', 'Thomas', '1983-04-13', null)",
                "create sequence counter",
                "grant usage on sequence counter to legacy_reader",
                "create function removes() returns int language plpgsql security definer as"
                        + " 'begin delete from patient; return 1; end'",
                "create table secret (id int)",
                "revoke all on secret from legacy_reader");
    }

    private String words(Map<String, String> others) {
        try {
            legacy.connectShortly(others).capabilities();
            return "it answers";
        } catch (PmsSilent e) {
            assertThat(e.getCause()).isNull();
            return e.words();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "patientsQuery | select patnum as id, lname as last_name, fname as first_name from patient | Query for patients: the column date_of_birth is missing.",
                "scheduleQuery | select 1 as id, '9:00' as start | Query for the schedule: the column date is missing.",
                "providersQuery | select 1 as id | Query for providers: the column name is missing.",
                "typesQuery | select title as name from patient | Query for appointment types: it names a column that is not there.",
                "operatoriesQuery | select * from chairs | Query for operatories: it names a table that is not there, or that this user may not see.",
                "providersQuery | select id, 'x' as name from secret | Query for providers: this user may not read what it asks for.",
                "providersQuery | select 1 as id 'x' as name | Query for providers: the database does not understand it (42601).",
                "databasePassword | wrong | The database does not accept this user name and password.",
                "databaseUser | nobody | The database does not accept this user name and password.",
                "database | none_of_that_name | The server has no database of this name.",
                "tls | unchecked | The server does not speak to Deskbell (08004). Check the kind of database, the port, and whether it is encrypted."
            })
    void it_is_said_what_is_wrong_and_where(String setting, String value, String words) {
        assertThat(words(Map.of(setting, value))).isEqualTo(words);
    }

    @Test
    void what_a_row_holds_is_not_said() {
        var query = LegacyDatabase.PATIENTS.replace("patnum as id", "cast(lname as int) as id");

        assertThat(words(Map.of("patientsQuery", query)))
                .isEqualTo("Query for patients: the database does not understand it (22P02).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nextval('counter') as id", "removes() as id"})
    void what_writes_is_refused_by_the_database_too(String id) throws PmsSilent {
        var query = LegacyDatabase.PATIENTS.replace("patnum as id", id);

        assertThat(words(Map.of("patientsQuery", query)))
                .isEqualTo("Query for patients: it wants to change something. Deskbell only reads.");
        assertThat(legacy.connect(Map.of()).patients(null).patients()).hasSize(1);
    }

    @Test
    void a_query_that_takes_too_long_is_ended() {
        var query = LegacyDatabase.PATIENTS + ", pg_sleep(30)";

        assertThat(words(Map.of("patientsQuery", query))).isEqualTo("Query for patients: it took longer than 1 s.");
    }

    @Test
    void one_that_lifts_its_limit_is_ended_all_the_same() {
        var query = LegacyDatabase.PATIENTS
                + ", (select set_config('statement_timeout', '0', false), pg_sleep(0.1) from generate_series(1, 300)) slow";
        var began = System.nanoTime();

        assertThat(words(Map.of("patientsQuery", query)))
                .contains("longer than")
                .doesNotContain("pg_sleep");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb"})
    void who_takes_the_call_and_says_nothing_is_silent(String engine) throws IOException {
        try (var deaf = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var began = System.nanoTime();

            assertThat(words(Map.of("engine", engine, "databaseServer", "127.0.0.1:" + deaf.getLocalPort())))
                    .isEqualTo("The database does not answer at this address.");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb"})
    void who_says_a_sign_now_and_then_is_not_listened_to_for_ever(String engine) throws IOException {
        try (var slow = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> drips(slow));

            assertThat(words(Map.of("engine", engine, "databaseServer", "127.0.0.1:" + slow.getLocalPort())))
                    .isEqualTo("The database did not answer within 2 s.");
        }
    }

    private static void drips(ServerSocket server) {
        // The beginning of a long answer: to the one the trouble in 30,000 signs, to the other a greeting of 69.
        var begin = new byte[] {'E', 0, 0, 0x75, 0};
        try (var line = server.accept()) {
            for (var at = 0; ; at++) {
                line.getOutputStream().write(at < begin.length ? begin[at] : 0);
                Thread.sleep(100);
            }
        } catch (IOException e) {
            // whoever listened has gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_driver_that_repeats_what_a_server_says_has_no_log() {
        assertThat(LoggerFactory.getLogger("org.mariadb.jdbc.message.server.ErrorPacket")
                        .isErrorEnabled())
                .isFalse();
    }

    @Test
    void nobody_answers_where_nobody_is() {
        assertThat(words(Map.of("databaseServer", "127.0.0.1:1")))
                .isEqualTo("The database does not answer at this address.");
        assertThat(words(Map.of("databaseServer", "127.0.0.1:1", "engine", "mariadb")))
                .isEqualTo("The database does not answer at this address.");
    }

    @Test
    void settings_that_lead_nowhere_are_said_before_anybody_is_called() {
        assertThatThrownBy(() -> legacy.connect(Map.of("databaseServer", "10.1.2.3:5432")))
                .hasMessageContaining("private network");
        assertThatThrownBy(() -> legacy.connect(Map.of("zone", "Denver"))).hasMessageContaining("America/Denver");
    }
}
