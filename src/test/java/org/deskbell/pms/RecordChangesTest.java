package org.deskbell.pms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.deskbell.People;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.people.PersonName;
import org.deskbell.people.Sex;
import org.junit.jupiter.api.Test;

/** What makes a changed record somebody else's, and what does not. */
class RecordChangesTest {
    @Test
    void another_name_and_birth_date_are_somebody_else() {
        assertThat(RecordChanges.isSomebodyElse(People.jeffersonInPms(), People.linh()))
                .isTrue();
        assertThat(RecordChanges.isSomebodyElse(People.robert(), People.maria()))
                .isTrue();
    }

    @Test
    void a_son_under_his_fathers_id_is_somebody_else() {
        assertThat(RecordChanges.isSomebodyElse(People.jefferson(), People.peter()))
                .isTrue();
    }

    @Test
    void another_name_without_birth_dates_is_somebody_else() {
        var before = People.born(People.jefferson(), null);

        assertThat(RecordChanges.isSomebodyElse(before, People.born(People.linh(), null)))
                .isTrue();
    }

    @Test
    void who_marries_and_moves_is_the_same_person() {
        var before = People.linh();
        var married = People.living(
                People.named(before, "Linh", "Hale"), People.robert().address());

        assertThat(RecordChanges.isSomebodyElse(before, married)).isFalse();
    }

    @Test
    void a_birth_date_that_was_mistyped_is_no_other_person() {
        var before = People.born(People.jeffersonInPms(), LocalDate.of(1938, 4, 13));

        assertThat(RecordChanges.isSomebodyElse(before, People.jeffersonInPms()))
                .isFalse();
    }

    @Test
    void a_twin_of_the_other_sex_is_somebody_else() {
        var thomasina = sister(People.jefferson());

        assertThat(RecordChanges.isSomebodyElse(People.jefferson(), thomasina)).isTrue();
        assertThat(RecordChanges.isSomebodyElse(thomasina, People.jefferson())).isTrue();
    }

    @Test
    void a_sex_that_was_mistyped_is_no_other_person() {
        var mistyped = People.named(sister(People.jefferson()), "Thomas", "Jefferson");

        assertThat(RecordChanges.isSomebodyElse(mistyped, People.jefferson())).isFalse();
    }

    private static Demographics sister(Demographics of) {
        return new Demographics(
                PersonName.of("Martha", of.name().last()), of.born(), Sex.FEMALE, of.contact(), of.address());
    }

    @Test
    void a_first_name_that_changes_with_the_birth_date_kept_is_no_other_person() {
        var reached = People.reached(People.linh(), new Contact(null, null, null));

        assertThat(RecordChanges.isSomebodyElse(reached, People.named(reached, "Lukas", "Nguyen")))
                .isFalse();
    }
}
