package org.deskbell.pms.sql;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deskbell.pms.Capability;
import org.deskbell.pms.Pages;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsSilent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A MariaDB that nobody here wrote is read: Open Dental's tables, and others by queries. */
@Tag("peers")
class MariaDbTest {
    private final String server = requireNonNull(System.getenv("PEERS_MARIADB"), "PEERS_MARIADB");

    @BeforeEach
    void opens() {
        does(
                "",
                "drop database if exists opendental",
                "create database opendental character set utf8mb4",
                "create or replace user deskbell identified by 'reads'",
                "grant select on opendental.* to deskbell");
        office(OpenDentalOffice.statements("datetime"));
    }

    private void office(String... statements) {
        does("opendental", statements);
    }

    private void does(String database, String... statements) {
        var address = "jdbc:mariadb://" + server + "/" + database + "?user=root&sessionVariables=sql_mode=''";
        try (var connection = DriverManager.getConnection(address);
                var statement = connection.createStatement()) {
            for (var sql : statements) statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Pms connect(Map<String, String> others) {
        return connect(others, Limits.USUAL);
    }

    private Pms connect(Map<String, String> others, Limits limits) {
        var settings = new HashMap<>(Map.of(
                "engine", "mariadb",
                "databaseServer", server,
                "tls", "none",
                "database", "opendental",
                "databaseUser", "deskbell",
                "databasePassword", "reads",
                "zone", "America/Denver"));
        settings.putAll(others);
        return LegacyDatabase.connector(limits).connect(settings);
    }

    private String words(Map<String, String> others) {
        try {
            connect(others, LegacyDatabase.SHORT).capabilities();
            return "it answers";
        } catch (PmsSilent e) {
            return e.words();
        }
    }

    private static Map<String, String> own(String query) {
        return Map.of("layout", "own", "patientsQuery", query);
    }

    @Test
    void open_dental_is_read_as_it_is() throws PmsSilent {
        var reading = new OpenDentalReading(connect(Map.of()));

        reading.patientsAreThoseWhoAreNotDeleted();
        reading.onlyWhatIsScheduledOrBlockedIsTaken();
        reading.namesAreThoseThatAreShown();
        reading.allButWritingIsOffered();
    }

    @Test
    void an_old_version_is_read_without_what_it_lacks() throws PmsSilent {
        office(OpenDentalOffice.older());

        OpenDentalReading.anOldVersionIsReadWithoutWhatItLacks(connect(Map.of()));
    }

    @Test
    void a_date_of_zeros_is_none() throws PmsSilent {
        office("update patient set Birthdate = '0000-00-00'");

        assertThat(Pages.all(connect(Map.of())))
                .allSatisfy(one -> assertThat(one.who().born()).isNull());
    }

    @Test
    void what_changed_is_told_by_the_servers_clock() throws PmsSilent {
        var mark = requireNonNull(connect(Map.of()).patients(null).mark());
        office("update patient set FName = 'Thomas T.', DateTStamp = current_timestamp where PatNum = 1");

        var next = requireNonNull(connect(Map.of()).changedPatients(mark, null).mark());

        assertThat(connect(Map.of()).changedPatients(next, null).patients())
                .singleElement()
                .satisfies(one -> assertThat(one.who().name().first()).isEqualTo("Thomas T."));
    }

    @Test
    void own_queries_are_read_in_pages_by_numbers_and_by_text() throws PmsSilent {
        for (var id : List.of("seq", "concat('P', seq)")) {
            var query =
                    "select " + id + " as id, 'Núñez' as last_name, 'Zoë' as first_name, '1970-01-01' as date_of_birth,"
                            + " now() as changed_at from seq_1_to_4500";
            var pms = connect(own(query));

            assertThat(Pages.all(pms))
                    .extracting(one -> one.id().value())
                    .hasSize(4500)
                    .doesNotHaveDuplicates();
            assertThat(pms.capabilities()).contains(Capability.READ_CHANGES);
            assertThat(Pages.all(pms).getFirst().who().name().last()).isEqualTo("Núñez");
        }
    }

    @Test
    void a_moment_is_shown_on_the_practices_wall_whatever_the_clock_of_the_server() throws PmsSilent {
        office(
                "create table visit (id int, at timestamp, wall datetime)",
                "set time_zone = '+00:00'",
                "insert into visit values (1, '2026-12-08 16:00:00', '2026-12-08 09:00:00')");
        does("", "set global time_zone = '+05:00'");
        try {
            for (var column : List.of("at", "wall")) {
                var query = "select id, " + column + " as date, " + column
                        + " as start, 60 as minutes, 1 as provider from visit";
                var all = new HashMap<>(
                        own("select 1 as id, 'A' as last_name, 'B' as first_name, null as date_of_birth"));
                all.put("scheduleQuery", query);

                assertThat(OpenDentalReading.taken(connect(all))).containsExactly("1 2026-12-08T16:00:00Z 60 1 null");
            }
        } finally {
            does("", "set global time_zone = 'SYSTEM'");
        }
    }

    @Test
    void ids_that_are_one_to_the_database_are_not_passed_over_in_silence() {
        var query = "select id, 'A' as last_name, 'B' as first_name, null as date_of_birth from two";
        office("create table two (id varchar(9))", "insert into two values ('a1'), ('A1')");

        assertThatThrownBy(() -> connect(own(query)).patients(null))
                .hasMessageContaining("not each row has an id of its own");
    }

    @Test
    void what_is_wrong_is_said_in_words() {
        var patients =
                "select PatNum as id, LName as last_name, FName as first_name, Birthdate as date_of_birth from patient";
        does(
                "opendental",
                "create function removes() returns int deterministic begin delete from patient; return 1; end");
        does("", "grant execute, delete on opendental.* to deskbell");

        assertThat(words(Map.of("databasePassword", "wrong")))
                .isEqualTo("The database does not accept this user name and password.");
        assertThat(words(Map.of("database", "mysql"))).isEqualTo("This user may not use that database.");
        assertThat(words(Map.of("tls", "unchecked"))).startsWith("The server does not speak to Deskbell (");
        assertThat(words(own(patients + ", (select sleep(9)) as slow")))
                .isEqualTo("Query for patients: it took longer than 1 s.");
        assertThat(words(own(patients.replace("PatNum as id", "removes() as id"))))
                .isEqualTo("Query for patients: it wants to change something. Deskbell only reads.");
        assertThat(words(own(patients.replace("patient", "chairs")))).contains("names a table that is not there");
        assertThat(words(own(patients.replace("LName", "Surname")))).contains("names a column that is not there");
        assertThat(words(own(patients.replace("Birthdate as date_of_birth", "1 as one"))))
                .isEqualTo("Query for patients: the column date_of_birth is missing.");
    }

    @Test
    void who_may_read_alone_reads_all_that_is_needed_and_no_file_of_the_server() {
        assertThat(
                        words(
                                own(
                                        "select load_file('/etc/passwd') as id, 'x' as last_name, 'x' as first_name, null as date_of_birth")))
                .isEqualTo("Query for patients: not each row has an id of its own.");
    }
}
