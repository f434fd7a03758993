package org.deskbell.pms.hl7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskbell.People;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.hl7.AskedOffice.Habit;
import org.deskbell.pms.hl7.TalkingPms.Mood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is made of the answers of a PMS that can be asked for a record. */
class QuestionsTest {
    private final Hl7Office office = new Hl7Office();
    private final TalkingPms theirs = new TalkingPms(office);

    @BeforeEach
    void connected() {
        connect(Map.of());
        theirs.books().has("J", "Jefferson^Thomas||19830413|M");
        theirs.tells(
                "MSH|^~\\&|OFFICE|MAIN|DESKBELL|HERE|||ADT^A31|j|P|2.5\rPID|||J||Jefferson^Thomas||19830413|M|||||555-0143");
    }

    private void connect(Map<String, String> more) {
        var all = new HashMap<>(Map.of(
                "takes",
                "visits",
                "receiver",
                theirs.address(),
                "echoes",
                "yes",
                "registers",
                "A28",
                "answers",
                "yes"));
        all.putAll(more);
        office.connect(all);
    }

    @AfterEach
    void close() {
        theirs.close();
        office.close();
    }

    private String silence(Habit habit, String chart) {
        theirs.answers(habit);
        try {
            office.patient(chart);
            return "none";
        } catch (PmsSilent e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void the_record_is_asked_for_by_its_number_and_keeps_what_was_told_of_it() throws PmsSilent {
        var found = office.patient("J").orElseThrow();

        assertThat(found.who().name().first()).isEqualTo("Thomas");
        assertThat(found.who().contact().homePhone()).isEqualTo("555-0143");
        assertThat(theirs.last())
                .contains("|QBP^Q22^QBP_Q21|", "|IHE PDQ Query|", "|@PID.3.1^J\r", "RCP|I\r")
                .doesNotContain("@PID.3.4");
    }

    @Test
    void the_authority_of_the_chart_numbers_is_asked_for_too_in_the_version_of_the_connection() throws PmsSilent {
        for (var asked :
                Map.of("OFFICE", "@PID.3.4.1^OFFICE", "PI", "@PID.3.5^PI").entrySet()) {
            connect(Map.of("authority", asked.getKey(), "version", "2.4"));

            assertThat(office.patient("J")).isPresent();

            assertThat(theirs.last()).contains("|@PID.3.1^J~" + asked.getValue() + "\r", "|P|2.4|");
        }
    }

    @Test
    void each_question_is_another_message_so_that_nobody_answers_it_from_memory() throws PmsSilent {
        office.patient("J");
        office.patient("J");

        assertThat(theirs.heard().stream().distinct()).hasSize(2);
    }

    @Test
    void a_record_is_not_there_only_if_the_pms_says_so() throws PmsSilent {
        for (var habit : List.of(Habit.NOBODY, Habit.NOBODY_OK, Habit.OTHER_CHART)) {
            theirs.answers(habit);
            assertThat(office.patient("J")).as(habit.name()).isEmpty();
        }
    }

    @Test
    void every_other_answer_is_silence_in_words_without_a_patient() {
        var silent = EnumSet.of(
                Habit.ERROR, Habit.REJECTS, Habit.QUERY_ERROR, Habit.OTHER_TAG, Habit.OTHER_MESSAGE, Habit.TWO);
        silent.addAll(
                EnumSet.of(Habit.EVERYBODY, Habit.IN_PIECES, Habit.TAKES_IT, Habit.COMMITS, Habit.CUT, Habit.SILENT));
        for (var habit : silent)
            assertThat(silence(habit, "J"))
                    .as(habit.name())
                    .startsWith("The PMS ")
                    .doesNotContain("Quincy", "Zachary", "Bell", "X9");
        assertThat(silence(Habit.NO_NAME, "K")).contains("Required field missing at PID-5");
        assertThat(silence(Habit.ERROR, "J")).isEqualTo("The PMS refused it (AE, 204 unknown key identifier).");
    }

    @Test
    void a_record_that_comes_twice_is_one() throws PmsSilent {
        theirs.answers(Habit.SAME_TWICE);

        assertThat(office.patient("J")).isPresent();
    }

    @Test
    void somebody_else_under_the_number_has_nothing_of_who_had_it() throws PmsSilent {
        theirs.answers(Habit.SOMEBODY_ELSE);

        var found = office.patient("J").orElseThrow().who();

        assertThat(found.name().last()).isEqualTo("Quincy");
        assertThat(found.contact().homePhone()).isNull();
    }

    @Test
    void an_old_number_of_another_record_went_into_that() throws PmsSilent {
        theirs.answers(Habit.TAKEN_IN);

        assertThat(office.patient("J").orElseThrow().mergedInto()).isEqualTo(new PmsPatientId("X9"));
    }

    @Test
    void a_merge_that_was_told_is_known_where_the_answer_says_nothing_of_it() throws PmsSilent {
        theirs.tells("MSH|^~\\&|OFFICE|MAIN|DESKBELL|HERE|||ADT^A40|m|P|2.5\rPID|||X9||Jefferson^Tom\rMRG|J");
        for (var habit : List.of(Habit.NOBODY, Habit.OTHER_CHART)) {
            theirs.answers(habit);
            assertThat(office.patient("J").map(PmsPatient::mergedInto)).contains(new PmsPatientId("X9"));
        }
    }

    @Test
    void what_was_told_to_be_deleted_is_not_asked_for() throws PmsSilent {
        theirs.tells("MSH|^~\\&|OFFICE|MAIN|DESKBELL|HERE|||ADT^A29|d|P|2.5\rPID|||J");

        assertThat(silence(Habit.SILENT, "J")).isEqualTo("none");
        assertThat(office.patient("J")).isEmpty();
    }

    @Test
    void what_became_of_a_registration_whose_answer_was_lost_is_asked_and_not_waited_for() throws PmsSilent {
        theirs.is(Mood.MUTE);
        assertThat(office.pms().createPatient("dp-1", People.jefferson())).isEqualTo(new PmsAnswer.Pending("dp-1"));

        assertThat(office.pms().findPatient("dp-1").map(PmsPatient::id)).contains(new PmsPatientId("C2"));
        assertThat(theirs.last()).contains("|@PID.3.1^dp-1~@PID.3.4.1^DESKBELL\r");
        assertThat(office.pms().createPatient("dp-1", People.jefferson())).isEqualTo(new PmsAnswer.Done("C2"));
        assertThat(theirs.heard().stream().filter(one -> one.startsWith("A28"))).hasSize(1);
    }

    @Test
    void whoever_cannot_be_asked_of_a_registration_is_not_sent_it_again() {
        theirs.is(Mood.DEAF);
        office.pms().createPatient("dp-1", People.jefferson());
        theirs.answers(Habit.ERROR);

        assertThat(office.pms().createPatient("dp-1", People.jefferson())).isInstanceOf(PmsAnswer.Unknown.class);
        assertThat(theirs.heard().stream().filter(one -> one.startsWith("A28"))).hasSize(1);
    }

    @Test
    void who_lacks_our_key_is_not_taken_for_who_was_registered_nor_for_nobody() throws PmsSilent {
        theirs.answers(Habit.NOBODY);
        assertThat(office.pms().findPatient("dp-1")).isEqualTo(Optional.empty());
        for (var habit : List.of(Habit.OTHER_CHART, Habit.EVERYBODY, Habit.QUERY_ERROR)) {
            theirs.answers(habit);
            assertThatThrownBy(() -> office.pms().findPatient("dp-1")).isInstanceOf(PmsSilent.class);
        }
    }

    @Test
    void trying_the_connection_asks_once_and_says_what_came_of_it() throws PmsSilent {
        assertThat(office.pms().findings()).containsExactly("It answers questions about patients.");
        theirs.answers(Habit.TAKES_IT);
        assertThat(office.pms().findings())
                .containsExactly("It did not answer a question about a patient."
                        + " The PMS took the question in and did not answer it.");
        connect(Map.of("answers", "no"));
        assertThat(office.pms().findings()).isEmpty();
        assertThat(theirs.heard()).hasSize(2);
    }

    @Test
    void a_pms_that_is_not_said_to_answer_is_not_asked() {
        connect(Map.of("answers", "no"));

        assertThat(silence(Habit.ERROR, "J")).isEqualTo("none");
        assertThat(theirs.heard()).isEmpty();
    }
}
