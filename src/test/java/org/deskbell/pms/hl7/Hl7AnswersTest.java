package org.deskbell.pms.hl7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.pms.hl7.Hl7Office.EIGHT;
import static org.deskbell.pms.hl7.Hl7Office.visit;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.pms.BusyTime;
import org.deskbell.pms.Capability;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.hl7.TalkingPms.Mood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is answered to a write, whatever a PMS does with it. */
class Hl7AnswersTest {
    private final Hl7Office office = new Hl7Office();
    private final TalkingPms theirs = new TalkingPms(office);

    @BeforeEach
    void connected() {
        connect("yes");
        theirs.books().has("J", "Jefferson^Thomas");
    }

    private void connect(String echoes) {
        office.connect(Map.of("takes", "visits", "receiver", theirs.address(), "echoes", echoes, "registers", "A28"));
    }

    @AfterEach
    void close() {
        theirs.close();
        office.close();
    }

    private PmsAnswer write(String key) {
        return office.pms().write(visit(key, EIGHT));
    }

    private static String words(PmsAnswer answer) {
        return switch (answer) {
            case PmsAnswer.Refused(var words) -> words;
            case PmsAnswer.Unknown(var words) -> words;
            case PmsAnswer.NotReached(var words, var asked) -> words;
            case PmsAnswer.Conflict(var words) -> words;
            case PmsAnswer.Done(var ref) -> "done " + ref;
            case PmsAnswer.Pending(var ticket) -> "pending " + ticket;
        };
    }

    @Test
    void what_the_pms_did_and_told_is_done_and_known_by_its_own_id() throws PmsSilent {
        assertThat(write("one")).isEqualTo(new PmsAnswer.Done("F1"));

        assertThat(office.pms().findVisit("one")).contains("F1");
        var at = EIGHT.atZone(office.zone()).toInstant();
        assertThat(office.pms().busy(at, at.plusSeconds(60)))
                .containsExactly(new BusyTime("F1", "DR1", "OP1", at, at.plusSeconds(1_800), "one"));
    }

    @Test
    void an_answer_that_comes_twice_and_beside_others_is_heard_once() {
        theirs.is(Mood.TWICE);

        assertThat(write("one")).isEqualTo(new PmsAnswer.Done("F1"));
    }

    @Test
    void a_refusal_is_told_in_codes_and_never_in_the_words_of_the_pms() {
        theirs.is(Mood.ERROR);
        assertThat(words(write("one"))).isEqualTo("The PMS refused it (AE, 206 record locked).");
        theirs.is(Mood.REJECTS);
        assertThat(words(write("two"))).isEqualTo("The PMS refused it (AR, 200 unsupported message type).");
    }

    @Test
    void an_answer_that_is_lost_is_unknown_and_the_feed_tells_what_was_done() throws PmsSilent {
        for (var mood : List.of(Mood.LATE, Mood.CUT)) {
            theirs.is(mood);
            var at = EIGHT.plusHours(theirs.heard().size());

            assertThat(office.pms().write(visit(mood.name(), at))).isInstanceOf(PmsAnswer.Unknown.class);

            assertThat(new Echo(Duration.ofSeconds(3)).awaited(() -> found(mood.name())))
                    .isPresent();
        }
        assertThat(theirs.books().standing()).hasSize(2);
    }

    private Optional<String> found(String key) {
        try {
            return office.pms().findVisit(key);
        } catch (PmsSilent e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_never_arrived_may_be_sent_again_and_is_the_same_message() {
        theirs.is(Mood.DEAF);
        assertThat(write("one")).isInstanceOf(PmsAnswer.Unknown.class);
        theirs.is(Mood.NONSENSE);
        assertThat(write("one")).isInstanceOf(PmsAnswer.Unknown.class);
        theirs.is(Mood.FINE);
        assertThat(write("one")).isEqualTo(new PmsAnswer.Done("F1"));

        assertThat(theirs.heard()).hasSize(3);
        assertThat(theirs.heard().stream().distinct()).hasSize(1);
    }

    @Test
    void what_nobody_told_of_is_not_there_only_if_others_were_told_since() throws PmsSilent {
        theirs.is(Mood.DEAF);
        write("one");
        assertThat(office.pms().findVisit("one")).isEmpty();

        House.clock().advance(Duration.ofMinutes(11));
        assertThatThrownBy(() -> office.pms().findVisit("one")).isInstanceOf(PmsSilent.class);

        theirs.tells("MSH|^~\\&|OFFICE||DESKBELL|HERE|||SIU^S12|x|P|2.5\rSCH||X|||||||30|MIN|^^^202612010800");
        assertThat(office.pms().findVisit("one")).isEmpty();
    }

    @Test
    void what_was_taken_in_and_not_told_is_pending() {
        theirs.is(Mood.MUTE);
        assertThat(write("one")).isEqualTo(new PmsAnswer.Pending("one"));
        theirs.is(Mood.COMMITS);
        assertThat(office.pms().write(visit("two", EIGHT.plusHours(1)))).isEqualTo(new PmsAnswer.Pending("two"));
    }

    @Test
    void of_a_pms_that_echoes_nothing_its_word_counts_and_nobody_can_look_up() throws PmsSilent {
        connect("no");
        theirs.is(Mood.MUTE);

        assertThat(office.pms().capabilities())
                .doesNotContain(Capability.LOOK_UP, Capability.MOVE_APPOINTMENT, Capability.CREATE_PATIENT);
        assertThat(write("one")).isEqualTo(new PmsAnswer.Done("one"));
        theirs.is(Mood.COMMITS);
        assertThat(write("two")).isEqualTo(new PmsAnswer.Pending("two"));
    }

    @Test
    void nobody_there_is_not_reached_and_silence_in_words() {
        var elsewhere = new HashMap<>(office.settings());
        elsewhere.put("receiver", "127.0.0.1:1");

        assertThat(office.pms(elsewhere).write(visit("one", EIGHT))).isInstanceOf(PmsAnswer.NotReached.class);
        assertThatThrownBy(() -> office.pms(elsewhere).tried()).hasMessageContaining("Nobody answers");
    }

    @Test
    void what_it_tells_is_read_while_nobody_takes_what_it_is_sent() throws PmsSilent {
        var elsewhere = new HashMap<>(office.settings());
        elsewhere.put("receiver", "127.0.0.1:1");

        assertThat(office.pms(elsewhere).capabilities()).contains(Capability.READ_PATIENTS);
    }

    @Test
    void before_any_visit_was_told_there_is_no_schedule_to_read() throws PmsSilent {
        theirs.tells("MSH|^~\\&|OFFICE||DESKBELL|HERE|||ADT^A31|y|P|2.5\rPID|||J||Jefferson^Thomas");
        assertThat(office.pms().capabilities()).doesNotContain(Capability.READ_SCHEDULE);

        theirs.tells("MSH|^~\\&|OFFICE||DESKBELL|HERE|||SIU^S12|x|P|2.5\rSCH||X|||||||30|MIN|^^^202612010800");
        assertThat(office.pms().capabilities()).contains(Capability.READ_SCHEDULE);
    }

    @Test
    void a_visit_that_moves_keeps_its_placer_and_has_the_key_of_where_it_stands() throws PmsSilent {
        write("one");
        House.clock().advance(Duration.ofSeconds(1));
        assertThat(office.pms().move("F1", visit("two", EIGHT.plusHours(3)))).isEqualTo(new PmsAnswer.Done("F1"));

        assertThat(office.pms().findVisit("one")).isEmpty();
        assertThat(office.pms().findVisit("two")).contains("F1");
        assertThat(theirs.heard()).hasSize(2).last().asString().startsWith("S13");

        theirs.tells(theirs.books().moved("F1", "20261127080000", "20261127083000"));
        assertThat(office.pms().findVisit("two")).contains("F1");
    }

    @Test
    void a_move_that_was_not_told_stands_where_it_stood() throws PmsSilent {
        write("one");
        for (var mood : List.of(Mood.COMMITS, Mood.DEAF)) {
            theirs.is(mood);
            assertThat(office.pms().move("F1", visit("two", EIGHT.plusHours(3))))
                    .isInstanceOf(PmsAnswer.Unknown.class);
            assertThat(office.pms().findVisit("one")).contains("F1");
        }
        theirs.is(Mood.ERROR);
        assertThat(office.pms().move("F1", visit("three", EIGHT.plusHours(4)))).isInstanceOf(PmsAnswer.Refused.class);
    }

    @Test
    void what_somebody_cancelled_there_is_told_as_cancelled() throws PmsSilent {
        write("one");

        theirs.tells(theirs.books().cancelled("F1"));

        assertThat(office.pms().traces("one").standing()).isEmpty();
        assertThat(office.pms().traces("one").cancelled()).containsExactly("F1");
        assertThat(office.pms().cancel("F1", "one")).isEqualTo(new PmsAnswer.Done("F1"));
        assertThat(theirs.heard()).hasSize(1);
    }

    @Test
    void what_was_cancelled_there_can_be_written_anew() throws PmsSilent {
        write("one");
        theirs.tells(theirs.books().cancelled("F1"));

        assertThat(write("one")).isEqualTo(new PmsAnswer.Done("F2"));
        assertThat(office.pms().findVisit("one")).contains("F2");
    }

    @Test
    void who_was_taken_in_and_not_told_of_is_not_registered_once_more() {
        theirs.is(Mood.COMMITS);
        var who = People.jefferson();
        assertThat(office.pms().createPatient("dp-1", who)).isEqualTo(new PmsAnswer.Pending("dp-1"));
        House.clock().advance(Duration.ofMinutes(11));

        assertThat(office.pms().createPatient("dp-1", who)).isInstanceOf(PmsAnswer.Refused.class);
        assertThat(theirs.heard()).hasSize(1);
    }

    @Test
    void a_pms_that_has_told_nothing_for_long_is_silent() throws PmsSilent {
        theirs.tells("MSH|^~\\&|OFFICE||DESKBELL|HERE|||ADT^A31|y|P|2.5\rPID|||J||Jefferson^Thomas");
        House.clock().advance(Duration.ofHours(71));
        assertThat(office.pms().capabilities()).isNotEmpty();

        House.clock().advance(Duration.ofHours(2));
        assertThatThrownBy(() -> office.pms().capabilities()).hasMessageContaining("more than 72 hours");
    }
}
