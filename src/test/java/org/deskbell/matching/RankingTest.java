package org.deskbell.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.matching.FieldAgreement.Agreement.MISSING;
import static org.deskbell.matching.FieldAgreement.Agreement.NEAR;
import static org.deskbell.matching.FieldAgreement.Agreement.OTHER;
import static org.deskbell.matching.FieldAgreement.Agreement.SAME;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.deskbell.People;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.people.PersonName;
import org.deskbell.people.PostalAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {
    private static final long LIST = 3_000;

    @Test
    void the_record_the_front_desk_just_made_is_certain() {
        var best = rank(People.jefferson(), People.peter(), People.jeffersonInPms())
                .getFirst();

        assertThat(best.listed().id()).isEqualTo("1");
        assertThat(best.grade()).isEqualTo(Grade.CERTAIN);
        assertThat(best.needsReason()).isFalse();
        assertThat(best.verdict()).isEqualTo("match.verdict.certain.mobile");
    }

    @Test
    void every_field_says_how_it_agrees() {
        var best = rank(People.jefferson(), People.jeffersonInPms()).getFirst();

        assertThat(best.fields()).extracting(FieldAgreement::field).containsExactly(Field.values());
        assertThat(best.fields())
                .extracting(FieldAgreement::agreement)
                .containsExactly(SAME, SAME, SAME, SAME, SAME, MISSING, NEAR);
        assertThat(best.fields().getLast().noteWords()).containsExactly("Lp", "Loop");
    }

    @Test
    void a_son_who_shares_phone_and_address_is_family_and_not_the_person() {
        var only = rank(People.jefferson(), People.peter()).getFirst();

        assertThat(only.probability()).isLessThan(0.05);
        assertThat(only.grade()).isEqualTo(Grade.WEAK);
        assertThat(only.warnings()).containsExactly(Warning.HOUSEHOLD);
        assertThat(only.verdict()).isEqualTo("match.verdict.household");
        assertThat(only.isWorthShowing()).isTrue();
    }

    @Test
    void a_twin_is_named_and_never_certain() {
        var twin = People.named(People.jefferson(), "Martha", "Jefferson");

        var only = rank(People.jefferson(), twin).getFirst();

        assertThat(only.warnings()).contains(Warning.TWIN);
        assertThat(only.grade()).isGreaterThanOrEqualTo(Grade.SUGGEST);
    }

    @Test
    void father_and_son_of_one_name_ask_for_a_second_look() {
        var father = People.born(People.jefferson(), LocalDate.of(1951, 8, 30));

        var only = rank(People.jefferson(), father).getFirst();

        assertThat(only.warnings()).contains(Warning.SUFFIX);
        assertThat(only.grade()).isGreaterThanOrEqualTo(Grade.SUGGEST);
    }

    @Test
    void another_suffix_is_never_certain() {
        var junior = suffixed("Jr.");

        var only = rank(junior, suffixed("Sr")).getFirst();

        assertThat(only.warnings()).contains(Warning.SUFFIX);
        assertThat(only.grade()).isNotEqualTo(Grade.CERTAIN);
    }

    @Test
    void two_records_of_one_person_share_the_probability_and_are_named() {
        var both = rank(People.jefferson(), People.jeffersonInPms(), People.jeffersonInPms());

        assertThat(both)
                .allMatch(one -> one.probability() > 0.99)
                .allMatch(one -> one.warnings().equals(Set.of(Warning.LISTED_TWICE)))
                .allMatch(one -> one.grade() == Grade.CERTAIN)
                .allMatch(one -> one.verdict().equals("match.verdict.twice"))
                .allMatch(Candidate::needsReason);
    }

    @Test
    void two_of_one_birth_date_with_nearly_one_first_name_may_be_twins() {
        var lea = People.named(People.linh(), "Lea", "Kowalski");
        var lena = People.named(People.linh(), "Lena", "Kowalski");

        assertThat(rank(lea, lea, lena))
                .allMatch(one -> one.warnings().equals(Set.of(Warning.TWICE_OR_TWINS)))
                .allMatch(one -> one.verdict().equals("match.verdict.twice-or-twins"))
                .allMatch(Candidate::needsReason);
    }

    @Test
    void a_telephone_that_somebody_else_has_too_says_whose_it_is() {
        var best = rank(People.jefferson(), People.jeffersonInPms(), People.peter())
                .getFirst();

        assertThat(best.fields())
                .contains(new FieldAgreement(
                        Field.MOBILE, SAME, "match.note.belongs_to", List.of("Peter Jefferson", "1")));
    }

    @Test
    void of_one_persons_records_the_one_that_fits_best_comes_first() {
        var bare = People.born(People.reached(People.robert(), new Contact(null, null, null)), null);

        var father = People.born(People.robert(), LocalDate.of(1930, 6, 15));

        var fits = rank(People.robert(), bare, People.robert(), father);

        assertThat(fits).extracting(one -> one.listed().id()).containsExactly("1", "0", "2");
        assertThat(fits.get(1).probability()).isGreaterThan(fits.getFirst().probability());
    }

    @Test
    void who_lives_there_under_another_last_name_and_was_born_that_day_is_no_twin() {
        var daughter = People.named(People.jefferson(), "Martha", "Randolph");
        var twin = People.named(People.jefferson(), "Martha", "Jefferson");

        var married = rank(People.jefferson(), daughter).getFirst();

        assertThat(married.probability())
                .isGreaterThan(rank(People.jefferson(), twin).getFirst().probability());
    }

    @Test
    void a_name_that_half_the_list_bears_says_less() {
        var moved = new Listed(
                "1",
                People.living(
                        People.reached(People.linh(), new Contact(null, null, null)),
                        new PostalAddress("8 Elk Road", "Cody", "WY", "82414")),
                true);
        var seldom = Matching.rank(People.linh(), List.of(moved), Bearers.unknown(LIST));
        var common = Matching.rank(People.linh(), List.of(moved), new Bearers(LIST, LIST / 2, LIST / 20));

        assertThat(common.getFirst().probability()).isLessThan(seldom.getFirst().probability());
    }

    @Test
    void an_inactive_record_asks_for_a_second_look() {
        var inactive = new Listed("1", People.jeffersonInPms(), false);

        var only = Matching.rank(People.jefferson(), List.of(inactive), Bearers.unknown(LIST))
                .getFirst();

        assertThat(only.warnings()).containsExactly(Warning.INACTIVE);
        assertThat(only.grade()).isEqualTo(Grade.STRONG);
    }

    @Test
    void a_record_with_name_birth_date_and_address_only_can_be_certain() {
        var bare = People.reached(People.jeffersonInPms(), new Contact(null, null, null));

        assertThat(rank(People.jefferson(), bare).getFirst().grade()).isEqualTo(Grade.CERTAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "Bob, Hale, match.note.nickname, FIRST_NAME",
        "Robbert, Hale, match.note.one_letter, FIRST_NAME",
        "James, Hale, match.note.middle_name, FIRST_NAME",
        "R, Hale, match.note.initial, FIRST_NAME",
        "Robert, Haile, match.note.one_letter, LAST_NAME",
        "Robert, Hale-Smith, match.note.part_of_name, LAST_NAME",
        "Hale, Robert, match.note.other_order, FIRST_NAME"
    })
    void a_name_that_nearly_agrees_says_why_and_is_found(String first, String last, String note, Field field) {
        var typed = People.named(People.robert(), first, last);

        var best = rank(typed, People.linh(), People.robert()).getFirst();

        assertThat(best.listed().id()).isEqualTo("1");
        assertThat(best.fields())
                .filteredOn(one -> one.field() == field)
                .singleElement()
                .extracting(FieldAgreement::note)
                .isEqualTo(note);
        assertThat(best.grade()).isLessThanOrEqualTo(Grade.STRONG);
    }

    @ParameterizedTest
    @CsvSource({
        "1958-02-11, match.note.day_and_month",
        "1958-11-03, match.note.one_digit",
        "1985-11-02, match.note.two_parts"
    })
    void a_birth_date_that_nearly_agrees_says_why(LocalDate born, String note) {
        var best = rank(People.born(People.robert(), born), People.robert()).getFirst();

        assertThat(best.fields())
                .filteredOn(field -> field.field() == Field.BORN)
                .allMatch(field -> note.equals(field.note()) && field.agreement() == NEAR)
                .hasSize(1);
    }

    @Test
    void last_comma_first_in_one_field_is_taken_apart() {
        var typed = People.named(People.jefferson(), "", "JEFFERSON, Thomas");

        assertThat(rank(typed, People.jeffersonInPms()).getFirst().grade()).isEqualTo(Grade.CERTAIN);
    }

    @Test
    void accents_case_and_apostrophes_make_no_difference() {
        var typed = People.named(People.maria(), "MARIA DEL CARMEN", "Ruiz ONeill");

        assertThat(rank(typed, People.maria()).getFirst().fields())
                .extracting(FieldAgreement::agreement)
                .doesNotContain(NEAR, OTHER);
    }

    @Test
    void the_probabilities_of_all_never_exceed_one() {
        var sum = rank(People.jefferson(), People.jeffersonInPms(), People.peter(), People.linh()).stream()
                .mapToDouble(Candidate::probability)
                .sum();

        assertThat(sum).isBetween(0.99, 1.0);
    }

    @Test
    void every_word_the_ranking_says_is_in_the_messages() {
        var messages = ResourceBundle.getBundle("messages/match");

        assertThat(Arrays.stream(Evidence.values()).map(one -> one.note).filter(note -> note != null))
                .allMatch(messages::containsKey);
        assertThat(Stream.of(Warning.values()).map(one -> "match.warning." + one))
                .allMatch(messages::containsKey);
        assertThat(Stream.of(Grade.values()).map(one -> "match.grade." + one)).allMatch(messages::containsKey);
        assertThat(Stream.of(Field.values()).map(one -> "match.field." + one)).allMatch(messages::containsKey);
    }

    private static Demographics suffixed(String suffix) {
        var who = People.jefferson();
        var name = new PersonName("Jefferson", "Thomas", null, null, suffix);
        return new Demographics(name, who.born(), who.sex(), who.contact(), who.address());
    }

    /** The listed people get their place as id, from 0. */
    private static List<Candidate> rank(Demographics sought, Demographics... listed) {
        var list = Stream.of(listed).toList();
        var numbered = java.util.stream.IntStream.range(0, list.size())
                .mapToObj(at -> new Listed(String.valueOf(at), list.get(at), true))
                .toList();
        return Matching.rank(sought, numbered, Bearers.unknown(LIST));
    }
}
