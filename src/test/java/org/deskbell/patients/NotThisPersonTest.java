package org.deskbell.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.House.room;
import static org.deskbell.patients.Desk.DANA;
import static org.deskbell.patients.Desk.OMAR;

import java.util.List;
import org.deskbell.People;
import org.deskbell.Together;
import org.deskbell.audit.Actor;
import org.deskbell.patients.LinkOutcome.Linked;
import org.deskbell.patients.LinkOutcome.ReasonNeeded;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.tenancy.NotFound;
import org.junit.jupiter.api.Test;

class NotThisPersonTest {
    private static final Actor RULE = new Actor.Rule("Link certain candidates");

    private final Desk desk = new Desk();
    private final OnlinePatient.Id jefferson = desk.register(People.jefferson());
    private final PmsPatientId record = desk.inPms("JEFTH000", People.jeffersonInPms());

    @Test
    void a_record_said_not_to_be_him_is_not_offered_again() {
        var peter = desk.inPms("JEFPE001", People.peter());

        say(record);

        assertThat(desk.candidates(jefferson)).containsExactly(peter.value());
        assertThat(desk.deeds())
                .contains("said that a PMS patient is not this person: Dana Whitfield: " + jefferson.value());
    }

    @Test
    void it_is_said_of_one_online_patient_alone() {
        say(record);

        assertThat(desk.candidates(desk.register(People.jefferson()))).containsExactly("JEFTH000");
    }

    @Test
    void what_is_said_twice_is_remembered_once() {
        var first = say(record);

        assertThat(say(record)).isEqualTo(first);
        assertThat(history()).hasSize(1);
    }

    @Test
    void taken_back_it_is_offered_again_and_the_history_stays() {
        say(record);

        takeBack(history().getFirst().id());

        assertThat(desk.candidates(jefferson)).containsExactly("JEFTH000");
        assertThat(history()).hasSize(1).first().satisfies(said -> {
            assertThat(said.by()).isEqualTo("Dana Whitfield");
            assertThat(said.takenBackBy()).isEqualTo("Omar Reyes");
        });
        assertThat(desk.deeds())
                .contains("took back that a PMS patient is not this person: Omar Reyes: " + jefferson.value());
    }

    @Test
    void linking_it_in_spite_of_that_asks_for_a_written_reason_and_takes_it_back() {
        say(record);

        assertThat(desk.link(jefferson, record, null, OMAR)).isEqualTo(new ReasonNeeded());
        assertThat(desk.link(jefferson, record, "He showed his card.", OMAR)).isEqualTo(new Linked(record));

        assertThat(history().getFirst().takenBackBy()).isEqualTo("Omar Reyes");
    }

    @Test
    void a_rule_never_links_it() {
        say(record);

        assertThat(desk.link(jefferson, record, "certain", RULE)).isEqualTo(new ReasonNeeded());
    }

    @Test
    void a_record_said_not_to_be_him_does_not_stand_against_another_that_fits_as_well() {
        var second = desk.inPms("JEFTH001", People.jeffersonInPms());
        assertThat(desk.link(jefferson, second, null, DANA)).isEqualTo(new ReasonNeeded());

        say(record);

        assertThat(desk.link(jefferson, second, null, DANA)).isEqualTo(new Linked(second));
    }

    @Test
    void it_no_longer_keeps_a_new_record_from_being_made() {
        assertThat(desk.in(() -> room(Links.class).mayBeInPms(jefferson))).isTrue();

        say(record);

        assertThat(desk.in(() -> room(Links.class).mayBeInPms(jefferson))).isFalse();
    }

    @Test
    void of_the_record_he_is_linked_to_it_is_not_said() {
        desk.link(jefferson, record, null, DANA);

        assertThat(say(record)).isEqualTo(new SaidNotOutcome.Linked());
        assertThat(say(new PmsPatientId("NOBODY"))).isEqualTo(new SaidNotOutcome.NotInPms());
        assertThat(history()).isEmpty();
    }

    @Test
    void another_practice_can_neither_say_it_nor_take_it_back() {
        say(record);
        var said = history().getFirst().id();
        var other = new Desk();

        assertThatThrownBy(() -> other.in(() -> room(NotThisPerson.class).say(jefferson, record, OMAR)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.in(() -> room(NotThisPerson.class).takeBack(jefferson, said, OMAR)))
                .isInstanceOf(NotFound.class);
        assertThat(history().getFirst().holds()).isTrue();
    }

    @Test
    void of_saying_so_and_a_rule_that_links_at_once_one_comes_too_late() throws Exception {
        for (var round = 0; round < 20; round++) {
            var person = desk.register(People.robert());
            var pms = desk.inPms("HALRO" + round, People.robert());

            var outcomes = Together.<Object>of(
                    () -> desk.link(person, pms, null, RULE),
                    () -> desk.in(() -> room(NotThisPerson.class).say(person, pms, DANA)));

            assertThat(outcomes.getFirst() instanceof Linked)
                    .isEqualTo(outcomes.getLast() instanceof SaidNotOutcome.Linked);
            desk.gone(pms);
        }
    }

    private SaidNotOutcome say(PmsPatientId pmsPatient) {
        return desk.in(() -> room(NotThisPerson.class).say(jefferson, pmsPatient, DANA));
    }

    private void takeBack(SaidNot.Id said) {
        assertThat(desk.in(() -> room(NotThisPerson.class).takeBack(jefferson, said, OMAR)))
                .contains(record);
    }

    private List<SaidNot> history() {
        return desk.in(() -> room(NotThisPerson.class).history(jefferson));
    }
}
