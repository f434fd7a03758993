package org.deskbell.pms.hl7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.pms.hl7.Hl7Office.EIGHT;
import static org.deskbell.pms.hl7.Hl7Office.visit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.deskbell.People;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.hl7.TalkingPms.Mood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ids that the PMS gave to somebody else, errors behind the deed, and clocks that differ. */
class OtherHandsTest {
    private final Hl7Office office = new Hl7Office();
    private final TalkingPms theirs = new TalkingPms(office);

    @BeforeEach
    void connected() {
        connect("America/Denver");
        theirs.books().has("J", "Jefferson^Thomas");
    }

    private void connect(String zone) {
        office.connect(Map.of(
                "takes", "visits", "receiver", theirs.address(), "echoes", "yes", "registers", "A28", "zone", zone));
    }

    @AfterEach
    void close() {
        theirs.close();
        office.close();
    }

    private void isSomebodyElses(String ref, String placer) {
        theirs.tells("MSH|^~\\&|OFFICE||DESKBELL|HERE|||SIU^S12|" + ref + placer + "|P|2.5\rSCH|" + placer + "|" + ref
                + "|||||||30|MIN|^^^202611241400\rPID|||Q||Quincy^Zachary\rAIP|1||DR1");
    }

    @Test
    void a_visit_whose_id_went_to_somebody_else_is_cancelled_by_our_key_alone() {
        for (var placer : List.of("theirs", "")) {
            var key = "one" + placer;
            var ref = placer.isEmpty() ? "F2" : "F1";
            assertThat(office.pms().write(visit(key, EIGHT))).isEqualTo(new PmsAnswer.Done(ref));
            isSomebodyElses(ref, placer);

            office.pms().cancel(ref, key);

            assertThat(theirs.last())
                    .contains("SCH|" + key + "^DESKBELL|")
                    .doesNotContain("|" + ref + "|")
                    .doesNotContain("Quincy");
        }
    }

    @Test
    void a_visit_whose_id_went_to_somebody_else_is_not_moved() {
        for (var placer : List.of("theirs", "")) {
            office.pms().write(visit("one", EIGHT));
            isSomebodyElses("F1", placer);
            var before = theirs.heard().size();

            assertThat(office.pms().move("F1", visit("two", EIGHT.plusHours(3))))
                    .isEqualTo(new PmsAnswer.Refused("The PMS has told of no such visit."));
            assertThat(theirs.heard()).hasSize(before);
        }
    }

    @Test
    void a_record_that_went_to_somebody_else_has_our_key_no_more() throws PmsSilent {
        var made = office.pms().createPatient("dp-1", People.jefferson());
        assertThat(made).isEqualTo(new PmsAnswer.Done("C2"));

        theirs.tells("MSH|^~\\&|OFFICE||DESKBELL|HERE|||ADT^A31|e|P|2.5\rPID|||C2||Washington^Martha||19310602|F");

        assertThat(office.pms().findPatient("dp-1")).isEmpty();
    }

    @Test
    void a_visit_stands_by_the_clock_on_our_wall_whatever_the_clock_of_the_pms_shows() throws PmsSilent {
        connect("America/Chicago");

        assertThat(office.pms().write(visit("one", EIGHT))).isEqualTo(new PmsAnswer.Done("F1"));

        assertThat(theirs.last()).contains("^20261124090000-0600^20261124093000-0600");
        var at = EIGHT.atZone(office.zone()).toInstant();
        assertThat(office.pms().busy(at, at.plusSeconds(60))).hasSize(1);
    }

    @Test
    void an_error_of_its_own_may_have_come_behind_the_deed() {
        theirs.is(Mood.BREAKS);

        assertThat(office.pms().write(visit("one", EIGHT)))
                .isEqualTo(new PmsAnswer.Unknown("The PMS had an error of its own and may have done it (AE, 207)."));

        assertThat(new Echo(Duration.ofSeconds(3)).awaited(() -> found("one"))).contains("F1");
    }

    private Optional<String> found(String key) {
        try {
            return office.pms().findVisit(key);
        } catch (PmsSilent e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_key_that_it_has_already_is_looked_up_if_it_was_sent_before() {
        theirs.is(Mood.DEAF);
        office.pms().write(visit("one", EIGHT));
        theirs.is(Mood.HAS_IT);

        assertThat(office.pms().write(visit("one", EIGHT))).isInstanceOf(PmsAnswer.Unknown.class);
        assertThat(office.pms().write(visit("new", EIGHT))).isInstanceOf(PmsAnswer.Refused.class);
    }

    @Test
    void who_waits_for_an_echo_asks_ever_less_often() {
        var asked = new AtomicInteger();

        new Echo(Duration.ofMillis(800)).awaited(() -> {
            asked.incrementAndGet();
            return Optional.empty();
        });

        assertThat(asked.get()).isBetween(2, 7);
    }
}
