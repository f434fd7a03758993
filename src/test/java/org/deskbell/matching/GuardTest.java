package org.deskbell.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.deskbell.People;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.people.PersonName;
import org.deskbell.people.PostalAddress;
import org.deskbell.people.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardTest {
    private static final long LIST = 3_000;

    @Test
    void twins_whose_names_are_a_letter_apart_are_told_apart() {
        var twin = rank(
                        People.named(People.jefferson(), "Ronald", "Jefferson"),
                        People.named(People.jeffersonInPms(), "Donald", "Jefferson"))
                .getFirst();

        assertThat(twin.grade()).isNotEqualTo(Grade.CERTAIN);
    }

    @ParameterizedTest
    @CsvSource({"Emma,Emily", "Nathan,Jonathan", "Anna,Hannah", "Millie,Emma", "Jayden,Kayden", "Ayan,Aryan"})
    void twins_whose_names_are_in_the_list_of_nicknames_or_in_none_are_told_apart(String typed, String twins) {
        var twin = rank(
                        People.named(People.jefferson(), typed, "Jefferson"),
                        People.named(People.jeffersonInPms(), twins, "Jefferson"))
                .getFirst();

        assertThat(twin.grade()).isEqualTo(Grade.STRONG);
    }

    @Test
    void twins_who_are_both_on_file_are_not_said_to_be_there_twice() {
        var fits = rank(
                People.named(People.jefferson(), "Emma", "Jefferson"),
                People.named(People.jeffersonInPms(), "Emily", "Jefferson"),
                People.named(People.jeffersonInPms(), "Emma", "Jefferson"));

        assertThat(fits).allSatisfy(one -> assertThat(one.warnings()).contains(Warning.TWICE_OR_TWINS));
    }

    @Test
    void a_short_form_of_the_same_name_may_be_certain() {
        var bill = rank(
                        People.named(People.jefferson(), "Bill", "Jefferson"),
                        People.named(People.jeffersonInPms(), "William", "Jefferson"))
                .getFirst();

        assertThat(bill.grade()).isEqualTo(Grade.CERTAIN);
    }

    @Test
    void an_initial_behind_the_first_name_is_no_letter_of_it() {
        var brother = People.named(People.jeffersonInPms(), "Eric A", "Jefferson");
        var erica = rank(People.named(People.jefferson(), "Erica", "Jefferson"), brother)
                .getFirst();
        var thomas = rank(People.jefferson(), People.named(People.jeffersonInPms(), "Thomas E", "Jefferson"))
                .getFirst();

        assertThat(erica.grade()).isNotEqualTo(Grade.CERTAIN);
        assertThat(thomas.grade()).isEqualTo(Grade.CERTAIN);
    }

    @Test
    void father_and_son_of_one_name_are_looked_at_twice_though_one_digit_parts_their_birth_dates() {
        var father = rank(People.jefferson(), People.born(People.jeffersonInPms(), LocalDate.of(1953, 4, 13)))
                .getFirst();

        assertThat(father.warnings()).contains(Warning.SUFFIX);
        assertThat(father.needsReason()).isTrue();
    }

    @Test
    void who_goes_by_the_middle_name_of_a_brother_is_not_certain_to_be_he() {
        var brother = rank(
                        People.named(People.jefferson(), "James", "Jefferson"),
                        middle(People.named(People.jeffersonInPms(), "Jason", "Jefferson"), "James"))
                .getFirst();

        assertThat(brother.grade()).isNotEqualTo(Grade.CERTAIN);
    }

    @Test
    void a_record_that_fits_better_but_has_no_birth_date_stands_in_the_way() {
        var typed = People.named(People.jefferson(), "Rhona", "Jefferson");
        var twin = People.named(People.jeffersonInPms(), "Rhonna", "Jefferson");
        var herself = People.born(People.named(People.jeffersonInPms(), "Rhona", "Jefferson"), null);

        assertThat(rank(typed, twin).getFirst().grade()).isEqualTo(Grade.CERTAIN);
        assertThat(rank(typed, twin, herself)).noneMatch(one -> one.grade() == Grade.CERTAIN);
    }

    @Test
    void a_slip_in_the_birth_date_is_forgiven_who_is_reached_the_same_way() {
        var slipped = rank(People.jefferson(), People.born(People.jeffersonInPms(), LocalDate.of(1983, 4, 18)))
                .getFirst();
        var son = rank(People.jefferson(), People.born(People.jeffersonInPms(), LocalDate.of(2003, 4, 13)))
                .getFirst();

        assertThat(slipped.grade()).isEqualTo(Grade.CERTAIN);
        assertThat(son.grade()).isNotEqualTo(Grade.CERTAIN);
    }

    @Test
    void a_father_is_not_certain_while_his_son_of_the_same_name_has_the_telephone() {
        var father = People.reached(People.jeffersonInPms(), new Contact(null, null, null));
        var son = People.born(People.jeffersonInPms(), LocalDate.of(2012, 2, 29));

        assertThat(rank(People.jefferson(), father).getFirst().grade()).isEqualTo(Grade.CERTAIN);
        assertThat(rank(People.jefferson(), father, son)).noneMatch(one -> one.grade() == Grade.CERTAIN);
    }

    @Test
    void without_a_birth_date_nobody_is_certain() {
        var only = rank(People.jefferson(), People.born(People.jeffersonInPms(), null))
                .getFirst();

        assertThat(only.probability()).isGreaterThan(0.9);
        assertThat(only.grade()).isNotEqualTo(Grade.CERTAIN);
    }

    @Test
    void names_and_birth_date_are_not_certain_where_everything_else_differs() {
        var elsewhere = new Demographics(
                PersonName.of("Thomas", "Jefferson"),
                LocalDate.of(1983, 4, 13),
                Sex.UNKNOWN,
                new Contact("+15715550147", null, null),
                new PostalAddress(null, null, null, null));

        var only = rank(People.jefferson(), elsewhere).getFirst();

        assertThat(only.probability()).isGreaterThan(0.9);
        assertThat(only.grade()).isNotEqualTo(Grade.CERTAIN);
    }

    private static Demographics middle(Demographics who, String middle) {
        var name = who.name();
        return new Demographics(
                new PersonName(name.last(), name.first(), middle, name.preferred(), name.suffix()),
                who.born(),
                who.sex(),
                who.contact(),
                who.address());
    }

    private static List<Candidate> rank(Demographics sought, Demographics... listed) {
        var numbered = IntStream.range(0, listed.length)
                .mapToObj(at -> new Listed(String.valueOf(at), listed[at], true))
                .toList();
        return Matching.rank(sought, numbered, Bearers.unknown(LIST));
    }
}
