package org.deskbell.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.House.room;
import static org.deskbell.patients.Desk.DANA;
import static org.deskbell.patients.Desk.OMAR;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.deskbell.People;
import org.deskbell.Together;
import org.deskbell.patients.TagOutcome.Full;
import org.deskbell.patients.TagOutcome.Tagged;
import org.deskbell.tenancy.NotFound;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** Tags of online patients: one spelling, ten at most, and each with its own registration. */
class PatientTagsTest {
    private final Desk desk = new Desk();
    private final OnlinePatient.Id robert = desk.register(People.robert());
    private final OnlinePatient.Id maria = desk.register(People.maria());

    @Test
    void a_tag_is_there_until_it_is_removed() {
        add(robert, "wheelchair");
        add(robert, "Deposit");

        assertThat(words(robert)).containsExactly("Deposit", "wheelchair");
        assertThat(words(maria)).isEmpty();
        assertThat(remove(robert, "WHEELCHAIR")).isTrue();
        assertThat(remove(robert, "wheelchair")).isFalse();
        assertThat(words(robert)).containsExactly("Deposit");
    }

    @Test
    void the_practice_has_one_spelling_while_somebody_has_the_tag() {
        add(robert, "vip");

        assertThat(add(maria, "VIP")).isEqualTo(new Tagged(new PatientTag("vip")));
        assertThat(add(maria, "Vip")).isEqualTo(new Tagged(new PatientTag("vip")));
        assertThat(words(maria)).containsExactly("vip");
        assertThat(inUse()).containsExactly("vip");

        remove(robert, "vip");
        remove(maria, "vip");
        assertThat(inUse()).isEmpty();
        add(maria, "VIP");
        assertThat(inUse()).containsExactly("VIP");
    }

    @Test
    void of_two_who_spell_it_in_two_ways_at_once_one_takes_the_others() throws Exception {
        for (var round = 0; round < 20; round++) {
            var word = "word " + round;

            Together.of(() -> add(robert, word), () -> add(maria, word.toUpperCase(java.util.Locale.ROOT)));

            assertThat(words(robert)).isEqualTo(words(maria)).hasSize(1);
            remove(robert, word);
            remove(maria, word);
        }
    }

    @Test
    void the_database_keeps_the_spelling_the_length_and_what_shows() {
        add(robert, "vip");

        for (var wrong : List.of("VIP", "", " vip", "x".repeat(31), "a\u0007b"))
            assertThatThrownBy(() -> writes(wrong, wrong.toLowerCase(java.util.Locale.ROOT)))
                    .as(wrong)
                    .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> writes("VIP", "VIP")).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(writes("deposit", "deposit")).isEqualTo(1);
    }

    private int writes(String words, String folded) {
        return desk.in(() -> room(PracticeDatabase.class)
                .sql("insert into patient_tag (practice_id, online_patient_id, words, folded)"
                        + " values (:practice, :patient, :words, :folded)")
                .param("patient", maria.value())
                .param("words", words)
                .param("folded", folded)
                .update());
    }

    @Test
    void ten_are_the_most_also_at_once() throws Exception {
        IntStream.range(0, 9).forEach(number -> add(robert, "tag " + number));

        for (var round = 0; round < 20; round++) {
            assertThat(Together.of(() -> add(robert, "one"), () -> add(robert, "other")))
                    .filteredOn(outcome -> outcome instanceof Full)
                    .hasSize(1);
            assertThat(words(robert)).hasSize(10);
            assertThat(remove(robert, "one") || remove(robert, "other")).isTrue();
        }
        assertThat(add(robert, "TAG 1")).isInstanceOf(Tagged.class);
    }

    @Test
    void joined_the_tags_of_both_are_one_set_and_separated_each_has_his_own() {
        var again = desk.register(People.robert());
        add(robert, "vip");
        add(robert, "deposit");
        add(again, "VIP");
        add(again, "wheelchair");
        desk.in(() -> room(Joins.class).join(new Joins.Wish(again, robert, "registered twice"), DANA));

        assertThat(words(robert)).containsExactly("deposit", "vip", "wheelchair");
        assertThat(words(again)).isEqualTo(words(robert));
        add(again, "from the second");
        remove(robert, "vip");

        var join = desk.in(() -> room(Joins.class).history(robert)).getFirst().id();
        desk.in(() -> room(Joins.class).undo(robert, join, DANA));
        assertThat(words(robert)).containsExactly("deposit");
        assertThat(words(again)).containsExactly("from the second", "wheelchair");
    }

    @Test
    void joined_ten_are_the_most_of_both() {
        var again = desk.register(People.robert());
        IntStream.range(0, 6).forEach(number -> add(robert, "a" + number));
        IntStream.range(0, 6).forEach(number -> add(again, "b" + number));
        desk.in(() -> room(Joins.class).join(new Joins.Wish(again, robert, "registered twice"), DANA));

        assertThat(words(robert)).hasSize(12);
        assertThat(add(robert, "c")).isEqualTo(new Full());
        assertThat(add(again, "c")).isEqualTo(new Full());
        assertThat(add(robert, "b1")).isInstanceOf(Tagged.class);
    }

    @Test
    void the_trail_tells_who_did_it_and_not_what_the_tag_says() {
        add(robert, "owes us");
        add(robert, "Owes us");
        desk.in(() -> room(PatientTags.class).remove(robert, new PatientTag("owes us"), OMAR));
        remove(robert, "owes us");

        assertThat(desk.deeds())
                .containsOnlyOnce("added a tag: Dana Whitfield: " + robert)
                .containsOnlyOnce("removed a tag: Omar Reyes: " + robert)
                .noneMatch(deed -> deed.contains("owes"));
    }

    @Test
    void a_tag_is_no_part_of_who_somebody_is() {
        add(robert, "wheelchair");
        var before = desk.patient(maria);
        add(maria, "wheelchair");

        assertThat(desk.patient(maria)).isEqualTo(before);
    }

    @Test
    void another_practice_has_tags_of_its_own() {
        add(robert, "vip");
        var other = new Desk();
        var somebody = other.register(People.robert());

        assertThatThrownBy(() -> other.in(() -> room(PatientTags.class).add(robert, new PatientTag("VIP"), DANA)))
                .isInstanceOf(NotFound.class);
        other.in(() -> room(PatientTags.class).add(somebody, new PatientTag("VIP"), DANA));
        assertThat(other.in(() -> room(PatientTags.class).inUse())).containsExactly(new PatientTag("VIP"));
        assertThat(inUse()).containsExactly("vip");
        assertThatThrownBy(() -> add(new OnlinePatient.Id(UUID.randomUUID()), "vip"))
                .isInstanceOf(NotFound.class);
    }

    private TagOutcome add(OnlinePatient.Id id, String words) {
        return desk.in(() -> room(PatientTags.class).add(id, new PatientTag(words), DANA));
    }

    private boolean remove(OnlinePatient.Id id, String words) {
        return desk.in(() -> room(PatientTags.class).remove(id, new PatientTag(words), DANA));
    }

    private List<String> words(OnlinePatient.Id id) {
        return desk.in(() -> room(PatientTags.class).of(id)).stream()
                .map(PatientTag::words)
                .toList();
    }

    private List<String> inUse() {
        return desk.in(() -> room(PatientTags.class).inUse()).stream()
                .map(PatientTag::words)
                .toList();
    }
}
