package org.deskbell.pms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.pms.PmsPeople.patient;

import java.util.List;
import java.util.stream.IntStream;
import org.deskbell.House;
import org.deskbell.Owner;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mirror is searched by name and by matching keys. */
class PmsPatientsTest {
    private final PracticeId practice = PracticeId.fresh();
    private final PmsPatients patients = House.room(PmsPatients.class);

    @BeforeEach
    void taken() {
        take(patient("JEFTH000", "Jefferson", "Thomas"));
        take(patient("THOJE000", "Thomas", "Jefferson"));
        take(patient("MUNJO000", "Muñoz", "José"));
        take(patient("DE MA000", "de la Cruz", "Maria Elena"));
    }

    private void take(PmsPatient patient) {
        House.in(practice, () -> {
            patients.take(patient);
            return patient;
        });
    }

    private List<String> named(String name) {
        return House.in(practice, () -> patients.named(name, 10)).stream()
                .map(found -> found.id().value())
                .toList();
    }

    @Test
    void a_name_is_found_in_either_order() {
        assertThat(named("Jefferson, Thomas")).containsExactly("JEFTH000", "THOJE000");
        assertThat(named("thomas, jefferson")).containsExactly("JEFTH000", "THOJE000");
        assertThat(named("Thomas Jefferson")).containsExactly("JEFTH000", "THOJE000");
    }

    @Test
    void a_beginning_will_do() {
        assertThat(named("jeff, th")).containsExactly("JEFTH000", "THOJE000");
        assertThat(named("mun")).containsExactly("MUNJO000");
    }

    @Test
    void a_name_that_is_nearly_so_is_found_behind_those_that_are_so() {
        assertThat(named("Jeferson, Thomas")).containsExactly("JEFTH000", "THOJE000");
        assertThat(named("Jefferson, Tommy")).containsExactly("JEFTH000");
        assertThat(named("Tommy Jeffersen")).containsExactly("JEFTH000");
        assertThat(named("Jameson, Thomas")).isEmpty();
    }

    @Test
    void a_record_that_another_took_in_is_found_by_no_name() {
        take(patient("JEFTH000", "Jefferson", "Thomas").mergedInto(new PmsPatientId("MUNJO000")));

        assertThat(named("Jefferson, Thomas")).containsExactly("THOJE000");
        assertThat(named("Jeferson, Thomas")).containsExactly("THOJE000");
    }

    @Test
    void accents_do_not_matter() {
        assertThat(named("munoz, jose")).containsExactly("MUNJO000");
        assertThat(named("MUÑOZ")).containsExactly("MUNJO000");
    }

    @Test
    void names_of_several_words_are_found() {
        assertThat(named("Maria Elena de la Cruz")).containsExactly("DE MA000");
        assertThat(named("de la Cruz, Maria")).containsExactly("DE MA000");
    }

    @Test
    void a_percent_sign_is_only_a_sign() {
        assertThat(named("%")).isEmpty();
        assertThat(named("  ")).isEmpty();
        assertThat(named(",")).isEmpty();
    }

    @Test
    void no_more_than_asked_for_are_given_and_rather_by_the_last_name() {
        assertThat(House.in(practice, () -> patients.named("t", 1)))
                .extracting(found -> found.id().value())
                .containsExactly("THOJE000");
    }

    @Test
    void of_a_long_list_only_names_that_begin_so_are_read() {
        lengthen();

        var plan = House.in(
                practice,
                () -> House.room(PracticeDatabase.class)
                        .sql("explain " + PmsPatientTable.NAMED)
                        .param("last", "jeff")
                        .param("first", "th")
                        .param("limit", 10)
                        .list(row -> row.text("QUERY PLAN")));

        assertThat(String.join("\n", plan)).contains("(last_folded ~>=~ 'jeff'::text)");
    }

    /** By three thousand records, which the database has counted: of a short list it reads all. */
    private void lengthen() {
        Owner.does(House.database(), """
                insert into deskbell.pms_patient
                select (jsonb_populate_record(p, jsonb_build_object('id', 'P' || n, 'last_folded', 'adams' || n))).*
                from deskbell.pms_patient p, generate_series(1, 3000) n
                where p.practice_id = '%s' and p.id = 'JEFTH000'
                """.formatted(practice), "analyze deskbell.pms_patient");
    }

    @Test
    void who_shares_a_key_is_like() {
        assertThat(House.in(
                        practice,
                        () -> patients.like(patientCalled("Jefferson", "Thomas").who())))
                .extracting(found -> found.id().value())
                .contains("JEFTH000");
    }

    private static PmsPatient patientCalled(String last, String first) {
        return patient("X", last, first, "3075559876");
    }

    @Test
    void a_key_that_very_many_share_says_nothing() {
        IntStream.range(0, 61).forEach(number -> take(patient("P" + number, "A" + number, "B" + number, "3075550199")));
        var stranger = patient("X", "Zimmer", "Quentin", "3075550199");

        var alike = House.in(practice, () -> patients.like(stranger.who()));

        assertThat(alike).extracting(found -> found.who().contact().mobile()).doesNotContain("3075550199");
    }

    @Test
    void another_practice_sees_nothing_of_it() {
        assertThat(House.in(PracticeId.fresh(), patients::count)).isZero();
    }
}
