package org.deskbell.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.House.room;
import static org.deskbell.writeback.ConnectedOffice.ANSWER_LOST;
import static org.deskbell.writeback.ConnectedOffice.NINE;
import static org.deskbell.writeback.ConnectedOffice.visit;

import java.time.Duration;
import java.util.EnumSet;
import org.deskbell.House;
import org.deskbell.booking.Changes;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.desk.AlertList;
import org.deskbell.patients.Links;
import org.deskbell.pms.Capability;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.demo.DemoFaults;
import org.deskbell.practice.MapleStreet;
import org.deskbell.writeback.WriteBack.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands under the wrong record is taken out by the PMS, or a person is asked to. */
class WithdrawalsTest {
    private static final String SWEEP = "sweep of own visits";

    private final ConnectedOffice office = ConnectedOffice.open();
    private final OnlineAppointment.Id appointment = office.book(NINE);
    private final PmsPatientId record = office.created();

    @BeforeEach
    void written() {
        office.link(appointment, record);
        office.work();
        assertThat(office.row(appointment).mayStand()).isTrue();
    }

    @Test
    void a_pms_that_cannot_cancel_leaves_it_to_a_person_who_is_told_where_it_stands() {
        var ref = office.row(appointment).ref();
        cannot(Capability.CANCEL_APPOINTMENT);

        unlink();

        assertThat(office.state(appointment)).isEqualTo(State.WAITING_FOR_LINK);
        assertThat(office.standing()).isEqualTo(1);
        assertThat(office.alerts()).containsExactly("TAKE_OUT " + record);
        assertThat(told())
                .isEqualTo(
                        new AlertList.Visit(appointment, office.get(appointment).code(), NINE, ref, null));
    }

    @Test
    void a_pms_that_cannot_be_asked_at_all_leaves_it_to_a_person() {
        cannot(Capability.LOOK_UP);

        unlink();

        assertThat(office.state(appointment)).isEqualTo(State.WAITING_FOR_LINK);
        assertThat(office.alerts()).containsExactly("TAKE_OUT " + record);
    }

    @Test
    void what_the_pms_refuses_to_take_out_is_told_and_tried_again_by_the_pencil() {
        office.faults(new DemoFaults(null, false, false, true, false, false, false, "Ask the office."));

        unlink();

        assertThat(office.state(appointment)).isEqualTo(State.REFUSED);
        assertThat(office.row(appointment).words()).isEqualTo("Ask the office.");
        assertThat(office.alerts()).containsExactly("TAKE_OUT " + record);
        assertThat(office.standing()).isEqualTo(1);
    }

    @Test
    void what_the_pms_takes_out_needs_nobody() {
        unlink();

        assertThat(office.standing()).isZero();
        assertThat(office.row(appointment).mayStand()).isFalse();
        assertThat(office.alerts()).isEmpty();
    }

    @Test
    void a_visit_that_has_begun_stays_and_a_person_is_told_where_it_stands() {
        House.clock().set(NINE.plus(Duration.ofDays(1)));

        unlink();

        assertThat(office.standing()).isEqualTo(1);
        assertThat(office.alerts()).containsExactly("TAKE_OUT " + record);
        assertThat(office.state(appointment)).isEqualTo(State.NOT_NEEDED);
    }

    @Test
    void a_visit_that_begins_before_it_could_be_taken_out_is_left_to_a_person() {
        office.faults(DemoFaults.NONE.offline(House.clock().instant()));
        unlink();
        office.faults(DemoFaults.NONE);
        House.clock().set(NINE.plus(Duration.ofHours(2)));

        office.work();

        assertThat(office.standing()).isEqualTo(1);
        assertThat(office.alerts()).containsExactly("TAKE_OUT " + record);
    }

    /** Another visit of the same patient, sent to a PMS that cannot be asked and whose answer was lost. */
    private OnlineAppointment.Id secondWithoutAnswer() {
        var second = office.book(
                NINE.plus(Duration.ofHours(1)), office.get(appointment).patient());
        cannot(Capability.LOOK_UP);
        office.faults(ANSWER_LOST);
        office.work();
        office.faults(DemoFaults.NONE);
        return second;
    }

    @Test
    void what_was_moved_unheard_and_is_not_let_go_there_is_told_and_not_asked_for_without_end() {
        office.faults(ANSWER_LOST);
        office.move(appointment, NINE.plus(Duration.ofHours(1)), MapleStreet.MARTHA);
        office.work();
        office.faults(new DemoFaults(null, false, false, true, false, false, false, "The patient has arrived."));
        office.in(() -> room(Changes.class).cancel(appointment, "ill", MapleStreet.MARTHA));

        House.clock().advance(Duration.ofMinutes(5));
        office.work();

        assertThat(office.state(appointment)).isEqualTo(State.NOT_NEEDED);
        assertThat(office.alerts()).containsExactly("TAKE_OUT " + record);
    }

    @Test
    void what_may_stand_where_nobody_can_be_asked_is_told_when_the_link_goes() {
        var second = secondWithoutAnswer();
        assertThat(office.row(second).words()).isEqualTo(OwnWords.CANNOT_ASK);

        unlink();

        assertThat(office.state(second)).isEqualTo(State.WAITING_FOR_LINK);
        assertThat(office.alerts()).containsExactly("TAKE_OUT " + record, "TAKE_OUT " + record);
    }

    @Test
    void what_somebody_has_looked_for_in_such_a_pms_is_sent_again_by_the_pencil() {
        var second = secondWithoutAnswer();
        assertThat(office.row(second).mayStand()).isTrue();

        office.pencil(second);
        office.work();

        assertThat(office.state(second)).isEqualTo(State.WRITTEN);
    }

    @Test
    void a_double_that_the_pms_does_not_let_go_is_told_and_not_asked_for_without_end() {
        var another = NINE.plus(Duration.ofHours(3));
        office.in(() -> ConnectedOffice.pms().write(visit(WriteBack.freshKey(appointment), record, another)));
        office.faults(new DemoFaults(null, false, false, true, false, false, false, "Ask the office."));

        sweep();

        assertThat(office.alerts()).containsExactly("TAKE_OUT " + record);
        House.clock().advance(Duration.ofMinutes(1));
        assertThat(House.work(SWEEP).due()).doesNotContain(office.maple().id());
    }

    private void sweep() {
        House.clock().advance(SweepWork.EVERY);
        office.in(() -> {
            House.work(SWEEP).drain();
            return true;
        });
    }

    private void unlink() {
        office.in(() -> room(Links.class)
                .unlink(office.get(appointment).patient(), null, "another Jefferson", MapleStreet.MARTHA));
        office.work();
    }

    private AlertList.Visit told() {
        var visit = office.in(() -> room(AlertList.class).open(10, MapleStreet.MARTHA))
                .rows()
                .getFirst()
                .visit();
        if (visit == null) throw new AssertionError("The alert names no visit.");
        return visit;
    }

    private void cannot(Capability one) {
        office.in(() -> {
            room(PmsConnections.class).can(EnumSet.complementOf(EnumSet.of(one)));
            return one;
        });
    }
}
