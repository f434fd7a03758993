package org.deskbell.pms.sql;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.deskbell.pms.Capability;
import org.deskbell.pms.Catalogue;
import org.deskbell.pms.Pages;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsSilent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list is read page by page behind the last id, and what changed since a mark; nothing is passed over. */
class SqlPmsTest {
    private static final Map<String, String> CHANGES =
            Map.of("patientsQuery", LegacyDatabase.PATIENTS.replace(" from", ", changed as changed_at from"));

    private LegacyDatabase legacy;

    @BeforeEach
    void patients() {
        legacy = LegacyDatabase.fresh("legacy_lists");
        legacy.does(
                "insert into patient select n, 'Person', 'Number ' || n, date '1970-01-01', localtimestamp - interval '9 days'"
                        + " from generate_series(1, 4500) n");
    }

    private static List<String> ids(List<PmsPatient> patients) {
        return patients.stream().map(one -> one.id().value()).toList();
    }

    private static List<String> numbers(int to) {
        return IntStream.rangeClosed(1, to).mapToObj(String::valueOf).toList();
    }

    private static Pms.PatientPage first(Pms pms) throws PmsSilent {
        return pms.patients(null);
    }

    @Test
    void every_patient_comes_once_in_pages() throws PmsSilent {
        var pms = legacy.connect(Map.of());

        assertThat(first(pms).patients()).hasSize(2000);
        assertThat(first(pms).total()).isEqualTo(4500);
        assertThat(ids(Pages.all(pms))).isEqualTo(numbers(4500));
    }

    @Test
    void ids_that_are_text_or_made_by_the_query_come_once_too() throws PmsSilent {
        for (var id : List.of("'P' || patnum", "cast(patnum as char(9))", "md5(cast(patnum as text))::uuid")) {
            var pms = legacy.connect(
                    Map.of("patientsQuery", LegacyDatabase.PATIENTS.replace("patnum as id", id + " as id")));

            assertThat(ids(Pages.all(pms))).hasSize(4500).doesNotHaveDuplicates();
            var last = Pages.all(pms).getLast();
            assertThat(pms.patient(last.id())).contains(last);
        }
    }

    @Test
    void one_who_goes_meanwhile_hides_nobody() throws PmsSilent {
        var pms = legacy.connect(Map.of());
        var page = first(pms);

        legacy.does("delete from patient where patnum in (7, 2000)");

        assertThat(ids(pms.patients(requireNonNull(page.next())).patients())).startsWith("2001", "2002");
    }

    @Test
    void a_list_in_which_ids_are_missing_or_come_twice_is_none() {
        for (var query : List.of(
                LegacyDatabase.PATIENTS.replace("patnum as id", "nullif(patnum, 5) as id"),
                LegacyDatabase.PATIENTS.replace("patnum as id", "patnum / 2 as id"))) {
            var pms = legacy.connect(Map.of("patientsQuery", query));

            assertThatThrownBy(() -> first(pms)).hasMessage("Query for patients: not each row has an id of its own.");
        }
        assertThatThrownBy(
                        () -> first(legacy.connect(Map.of("patientsQuery", LegacyDatabase.PATIENTS + " where false"))))
                .hasMessage("Query for patients: it gives none.");
    }

    @Test
    void what_changed_since_the_mark_is_told_also_if_it_was_stored_late_and_nothing_else() throws PmsSilent {
        legacy.does("update patient set changed = localtimestamp - interval '1 day' where patnum = 4500");
        var pms = legacy.connect(CHANGES);
        var mark = requireNonNull(first(pms).mark());

        legacy.does(
                "insert into patient values (9000, 'New', 'Somebody', '1990-02-03', localtimestamp)",
                "update patient set fname = 'Other', changed = localtimestamp - interval '25 hours' where patnum = 12");

        assertThat(pms.capabilities()).contains(Capability.READ_CHANGES);
        var page = pms.changedPatients(mark, null);
        assertThat(ids(page.patients())).containsExactly("12", "4500", "9000");
        assertThat(ids(pms.changedPatients(requireNonNull(page.mark()), null).patients()))
                .containsExactly("9000");
    }

    @Test
    void a_stamp_from_the_future_moves_no_mark_beyond_the_clock_of_the_database() throws PmsSilent {
        legacy.does("update patient set changed = timestamp '2099-01-01 00:00' where patnum = 3");
        var pms = legacy.connect(CHANGES);
        var mark = requireNonNull(first(pms).mark());

        legacy.does("update patient set changed = localtimestamp where patnum = 12");

        assertThat(ids(pms.changedPatients(mark, null).patients())).containsExactly("3", "12");
    }

    @Test
    void who_cannot_say_of_each_when_it_changed_is_not_asked_for_changes() throws PmsSilent {
        legacy.does("update patient set changed = null where patnum = 12");

        assertThat(legacy.connect(CHANGES).capabilities()).doesNotContain(Capability.READ_CHANGES);
        assertThat(legacy.connect(CHANGES).findings())
                .contains("No moment of change, so everything is read each time: changed_at is empty in some rows.");
        var days = LegacyDatabase.PATIENTS.replace(" from", ", birth as changed_at from");
        assertThat(legacy.connect(Map.of("patientsQuery", days)).capabilities())
                .doesNotContain(Capability.READ_CHANGES);
    }

    @Test
    void one_record_is_there_or_it_is_not() throws PmsSilent {
        var pms = legacy.connect(Map.of());

        assertThat(pms.patient(new PmsPatientId("12"))
                        .orElseThrow()
                        .who()
                        .name()
                        .first())
                .isEqualTo("Number 12");
        assertThat(pms.patient(new PmsPatientId("99999"))).isEmpty();
        assertThat(pms.patient(new PmsPatientId("JEFTH000"))).isEmpty();
        assertThat(pms.patient(new PmsPatientId("99999999999999999999"))).isEmpty();
    }

    @Test
    void what_it_found_is_said_in_words() throws PmsSilent {
        legacy.does("create table doctor (id text, called text)", "insert into doctor values ('DR1', 'Dr. Varna')");
        var pms = legacy.connect(Map.of("providersQuery", "select id, called as name from doctor;"));

        assertThat(pms.findings())
                .containsExactly(
                        "Patients: 4,500.",
                        "Providers: 1, operatories: 0, appointment types: 0.",
                        "No moment of change, so everything is read each time: there is no column changed_at.");
        assertThat(pms.catalogue().entries())
                .containsExactly(new Catalogue.Entry(Catalogue.Kind.PROVIDER, "DR1", "Dr. Varna", null));
        assertThat(pms.capabilities()).containsExactlyInAnyOrder(Capability.READ_PATIENTS, Capability.READ_PATIENT);
    }
}
