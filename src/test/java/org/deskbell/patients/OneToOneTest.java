package org.deskbell.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.patients.Desk.DANA;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.Test;

/** That a link is one to one is kept by the database, whoever asks it, and however many at once. */
class OneToOneTest {
    private final Desk desk = new Desk();
    private final OnlinePatient.Id jefferson = desk.register(People.jefferson());
    private final OnlinePatient.Id other = desk.register(People.jefferson());
    private final PmsPatientId record = desk.inPms("JEFTH000", People.jeffersonInPms());
    private final PmsPatientId second = desk.inPms("JEFTH001", People.jeffersonInPms());

    @Test
    void a_second_open_link_of_a_person_is_refused() {
        desk.link(jefferson, record, "two charts", DANA);

        assertThatThrownBy(() -> insertAlone(jefferson, second)).hasMessageContaining("link_one_record_a_person");
    }

    @Test
    void a_second_open_link_of_a_record_is_refused() {
        desk.link(jefferson, record, "two charts", DANA);

        assertThatThrownBy(() -> insertAlone(other, record)).hasMessageContaining("link_one_person_a_record");
    }

    @Test
    void of_two_connections_the_later_waits_for_the_first_and_is_refused() throws Exception {
        try (var first = connection()) {
            first.setAutoCommit(false);
            insert(first, jefferson, record);
            var waiting = CompletableFuture.runAsync(() -> insertAlone(other, record));
            assertThat(isDone(waiting)).isFalse();

            first.commit();

            assertThatThrownBy(waiting::get).hasMessageContaining("link_one_person_a_record");
            assertThat(desk.history(other)).isEmpty();
        }
    }

    @Test
    void whoever_links_waits_for_a_visit_that_is_just_being_booked_as_not_linked() throws Exception {
        var isDoneMeanwhile = new AtomicBoolean(true);
        var linking = desk.in(() -> House.room(PracticeDatabase.class).together(() -> {
            var seen = House.room(OnlinePatients.class).getUnlinkable(jefferson);
            var waiting = CompletableFuture.supplyAsync(() -> desk.link(jefferson, record, "two charts", DANA));
            isDoneMeanwhile.set(seen.isLinked() || isDone(waiting));
            return waiting;
        }));

        assertThat(isDoneMeanwhile).isFalse();
        assertThat(linking.get()).isInstanceOf(LinkOutcome.Linked.class);
    }

    @Test
    void a_record_that_vanishes_while_somebody_is_linked_to_it_links_nobody() throws Exception {
        try (var reader = connection()) {
            reader.setAutoCommit(false);
            vanish(reader, record);
            var linking = CompletableFuture.supplyAsync(() -> desk.link(jefferson, record, "two charts", DANA));
            assertThat(isDone(linking)).isFalse();

            reader.commit();

            assertThat(linking.get()).isInstanceOf(LinkOutcome.NotInPms.class);
            assertThat(desk.history(jefferson)).isEmpty();
        }
    }

    private void vanish(Connection connection, PmsPatientId whom) throws SQLException {
        var sql = "update deskbell.pms_patient set gone_at = now() where practice_id = ?::uuid and id = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, desk.practice.toString());
            statement.setString(2, whom.value());
            statement.executeUpdate();
        }
    }

    @Test
    void a_record_that_is_not_there_any_more_is_not_still_the_persons() {
        desk.link(jefferson, record, "two charts", DANA);
        desk.gone(record);

        assertThat(desk.in(() -> House.room(Fingerprints.class).isStill(record)))
                .isFalse();

        assertThat(desk.patient(jefferson).isLinked()).isFalse();
        assertThat(desk.alerts()).containsExactly("GONE JEFTH000");
    }

    private static boolean isDone(CompletableFuture<?> work) {
        try {
            work.get(300, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connection() throws SQLException {
        var address = House.database();
        return DriverManager.getConnection(address.url(), address.owner(), address.password());
    }

    private void insertAlone(OnlinePatient.Id who, PmsPatientId whom) {
        try (var connection = connection()) {
            insert(connection, who, whom);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private void insert(Connection connection, OnlinePatient.Id who, PmsPatientId whom) throws SQLException {
        var sql = """
                insert into deskbell.pms_link (practice_id, id, online_patient_id, pms_patient_id, how, linked_at,
                  linked_by_name, evidence)
                values (?::uuid, ?::uuid, ?::uuid, ?, 'STAFF', now(), 'Dana', '{}')
                """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(20);
            statement.setString(1, desk.practice.toString());
            statement.setString(2, UUID.randomUUID().toString());
            statement.setString(3, who.toString());
            statement.setString(4, whom.value());
            statement.executeUpdate();
        }
    }
}
