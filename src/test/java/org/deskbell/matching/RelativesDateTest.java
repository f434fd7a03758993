package org.deskbell.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.matching.FieldAgreement.Agreement.OTHER;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.deskbell.People;
import org.deskbell.people.Demographics;
import org.junit.jupiter.api.Test;

/** Who books for another types his own birth date. */
class RelativesDateTest {
    private static final long LIST = 3_000;

    @Test
    void a_birth_date_that_is_a_parents_says_whose_it_is_and_finds_the_child() {
        var typed = People.born(People.peter(), People.jefferson().born());

        var fits = rank(typed, People.jeffersonInPms(), People.peter());

        var peter = fits.getFirst();
        assertThat(peter.listed().id()).isEqualTo("1");
        assertThat(peter.warnings()).containsExactly(Warning.RELATIVES_DATE);
        assertThat(peter.grade()).isEqualTo(Grade.STRONG);
        assertThat(peter.needsReason()).isTrue();
        assertThat(peter.verdict()).isEqualTo("match.verdict.relatives-date");
        assertThat(peter.fields())
                .contains(new FieldAgreement(Field.BORN, OTHER, "match.note.is_of", List.of("Thomas Jefferson", "0")))
                .flatExtracting(field -> field.belongsTo().stream().toList())
                .contains("0");
        assertThat(fits.getLast().warnings()).containsExactly(Warning.HOUSEHOLD);
    }

    @Test
    void a_childs_birth_date_under_the_fathers_name_makes_the_child_no_owner() {
        var typed = People.born(People.jefferson(), People.peter().born());

        var fits = rank(typed, People.jeffersonInPms(), People.peter());

        assertThat(fits).flatExtracting(Candidate::warnings).doesNotContain(Warning.RELATIVES_DATE);
        assertThat(fits).anySatisfy(one -> assertThat(one.warnings()).contains(Warning.TWIN));
    }

    @Test
    void a_birth_date_of_somebody_who_lives_elsewhere_is_no_relatives() {
        var typed = People.born(People.peter(), People.linh().born());

        var peter = rank(typed, People.peter(), People.named(People.linh(), "Ann", "Jefferson")).stream()
                .filter(one -> one.listed().id().equals("0"))
                .findFirst();

        assertThat(peter).get().extracting(Candidate::warnings).isEqualTo(Set.of(Warning.SUFFIX));
    }

    /** The listed people get their place as id, from 0. */
    private static List<Candidate> rank(Demographics sought, Demographics... listed) {
        var numbered = IntStream.range(0, listed.length)
                .mapToObj(at -> new Listed(String.valueOf(at), listed[at], true))
                .toList();
        return Matching.rank(sought, numbered, Bearers.unknown(LIST));
    }
}
