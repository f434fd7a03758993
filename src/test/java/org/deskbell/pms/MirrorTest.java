package org.deskbell.pms;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.pms.PmsPeople.patient;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deskbell.House;
import org.deskbell.Owner;
import org.deskbell.matching.Matching;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A refresh writes what differs and nothing else, and keeps every sign that a PMS may send. */
class MirrorTest {
    private final FakeOffice office = new FakeOffice();
    private final PmsPatients patients = House.room(PmsPatients.class);

    @BeforeEach
    void read() {
        office.hasPatients(50);
        office.refresh();
        office.pms().asked.clear();
    }

    @Test
    void no_row_of_an_unchanged_record_is_written() throws SQLException {
        var before = versions();
        office.pms().patients.set(7, patient("P7", "Adams7", "Abigail", "3075550999"));

        office.refresh();

        var after = versions();
        assertThat(after.remove("P7")).isNotEqualTo(before.remove("P7"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void keys_are_exactly_those_of_the_records() throws SQLException {
        office.pms().patients.set(7, patient("P7", "Adams7", "Abigail", "3075550999"));
        office.pms().patients.set(8, patient("P8", "Quincy", "John"));
        office.pms().patients.set(9, office.pms().patients.get(9).mergedInto(new PmsPatientId("P8")));
        var gone = office.pms().patients.removeLast();
        office.refresh();
        assertThat(keys()).isEqualTo(expected(office.pms().patients));

        office.pms().patients.add(gone);
        office.refresh();
        assertThat(keys()).isEqualTo(expected(office.pms().patients));
    }

    @Test
    void keys_of_another_model_are_made_anew() throws SQLException {
        execute("update deskbell.pms_list set keys_model = 'older' where practice_id = '%s'");
        execute("update deskbell.pms_patient_matching_key set matching_key = matching_key + 1"
                + " where practice_id = '%s' and pms_patient_id <> 'P3'");
        var before = versions();

        var run = office.refresh();

        assertThat(keys()).isEqualTo(expected(office.pms().patients));
        assertThat(run.changed()).isZero();
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void a_record_that_came_in_while_the_list_was_read_stays_as_it_came() throws SQLException {
        var newer = patient("P0", "Adams0", "Abigail", "3075550777");
        office.pms().patients.set(0, patient("P0", "Adams0", "Abigail", "3075550666"));
        office.pms().beforePage = () -> {
            if (office.pms().asked.size() != 3) return;
            House.clock().advance(Duration.ofSeconds(1));
            patients.take(newer);
        };

        office.refresh();

        assertThat(office.inside(() -> patients.find(newer.id()))).contains(newer);
        office.pms().patients.set(0, newer);
        assertThat(keys()).isEqualTo(expected(office.pms().patients));
    }

    @Test
    void of_a_record_that_drifts_the_last_page_counts() {
        office.pms().patients.add(patient("P0", "Adams0", "Abigail", "3075550777"));

        office.refresh();

        assertThat(office.inside(() -> patients.find(new PmsPatientId("P0")).orElseThrow())
                        .who()
                        .contact()
                        .mobile())
                .isEqualTo("3075550777");
    }

    @Test
    void a_record_that_drifts_back_to_what_it_was_is_not_written() {
        office.pms().patients.add(office.pms().patients.getFirst());
        office.pms().patients.set(0, patient("P0", "Adams0", "Abigail", "3075550777"));

        assertThat(office.refresh().changed()).isZero();
    }

    @Test
    void every_sign_of_a_name_is_kept() {
        var odd = List.of(
                "Tab\tbed", "Back\\slash", "Line\nbreak\r\n", "\\N", "\\.", "Mu\u00f1oz \uD83D\uDE00", "{\"quoted\"}");
        for (var i = 0; i < odd.size(); i++) office.pms().patients.add(patient("ODD" + i, odd.get(i), "Ann"));

        office.refresh();

        for (var i = 0; i < odd.size(); i++) {
            var id = new PmsPatientId("ODD" + i);
            assertThat(office.inside(() -> patients.find(id).orElseThrow())
                            .who()
                            .name()
                            .last())
                    .isEqualTo(odd.get(i));
        }
        assertThat(office.refresh().changed()).isZero();
    }

    @Test
    void a_nul_is_left_out_and_changes_nothing_the_next_time() throws SQLException {
        office.pms().patients.add(patient("NUL", "Ad\0ams\uD83D", "Ann"));

        office.refresh();

        var kept = office.inside(() -> patients.find(new PmsPatientId("NUL")).orElseThrow());
        assertThat(kept.who().name().last()).isEqualTo("Adams?");
        assertThat(office.refresh().changed()).isZero();
        office.pms().patients.removeLast();
        office.refresh();
        assertThat(keys()).isEqualTo(expected(office.pms().patients));
    }

    @Test
    void a_database_that_lost_the_stage_lets_no_half_of_a_list_through() {
        office.pms().patients.set(0, patient("P0", "Adams0", "Abigail", "3075550777"));
        office.pms().beforePage = () -> {
            if (office.pms().asked.size() == 3) crash();
        };

        var run = office.refresh();

        assertThat(run.state()).isEqualTo(Refresh.State.FAILED);
        office.pms().beforePage = () -> {};
        House.clock().advance(Duration.ofMinutes(2));
        assertThat(office.refresh().changed()).isOne();
    }

    @Test
    void a_stage_that_is_not_open_takes_nothing() {
        var stage = StageId.fresh();
        var page = new Pms.PatientPage(new ArrayList<>(), 0, null);

        assertThatThrownBy(() -> office.inside(() -> {
                    House.room(PmsMirror.class).keep(stage, page);
                    return stage;
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    /** What a crash of the database does to unlogged tables. */
    private void crash() {
        execute("delete from deskbell.pms_patient_stage where practice_id = '%s'");
        execute("delete from deskbell.pms_stage where practice_id = '%s'");
    }

    /** Which transaction wrote each row last. */
    private Map<String, String> versions() throws SQLException {
        return pairs("select id, xmin::text || changed_at from deskbell.pms_patient where practice_id = '%s'");
    }

    private Map<String, String> keys() throws SQLException {
        return pairs("select pms_patient_id, string_agg(matching_key::text, ' ' order by matching_key)"
                + " from deskbell.pms_patient_matching_key where practice_id = '%s' group by 1");
    }

    private static Map<String, String> expected(List<PmsPatient> records) {
        var all = new HashMap<String, String>();
        records.stream()
                .filter(one -> one.mergedInto() == null)
                .forEach(one -> all.put(
                        one.id().value(),
                        Matching.keys(one.who()).stream()
                                .sorted()
                                .map(String::valueOf)
                                .collect(joining(" "))));
        return all;
    }

    private Map<String, String> pairs(String sql) throws SQLException {
        var found = new HashMap<String, String>();
        var address = House.database();
        try (var connection = DriverManager.getConnection(address.url(), address.owner(), address.password());
                var statement = connection.createStatement();
                var result =
                        statement.executeQuery(sql.formatted(office.practice().value()))) {
            while (result.next()) found.put(result.getString(1), result.getString(2));
        }
        return found;
    }

    private void execute(String sql) {
        Owner.does(House.database(), sql.formatted(office.practice().value()));
    }
}
