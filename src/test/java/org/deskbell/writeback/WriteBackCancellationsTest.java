package org.deskbell.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.House.room;
import static org.deskbell.writeback.ConnectedOffice.ANSWER_LOST;
import static org.deskbell.writeback.ConnectedOffice.NINE;

import java.time.Duration;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.Changes;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.pms.demo.DemoFaults;
import org.deskbell.practice.MapleStreet;
import org.deskbell.writeback.WriteBack.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Visits that are cancelled or restored follow in the demo PMS, over HTTP: never twice there, and never forgotten. */
class WriteBackCancellationsTest {
    private final ConnectedOffice office = ConnectedOffice.open();
    private final OnlineAppointment.Id appointment = office.book(NINE);

    @BeforeEach
    void linked() {
        office.link(appointment, office.created());
    }

    @Test
    void a_cancelled_visit_is_taken_out_and_needs_no_more() {
        office.work();
        cancel();
        office.work();

        assertThat(office.state(appointment)).isEqualTo(State.NOT_NEEDED);
        assertThat(office.timesStanding()).isEmpty();
    }

    @Test
    void a_visit_that_is_cancelled_before_it_is_written_is_not_written() {
        cancel();
        office.work();

        assertThat(office.state(appointment)).isEqualTo(State.NOT_NEEDED);
        assertThat(office.timesStanding()).isEmpty();
    }

    @Test
    void a_visit_that_is_cancelled_while_its_answer_is_lost_is_taken_out() {
        office.faults(ANSWER_LOST);
        office.work();
        office.faults(DemoFaults.NONE);
        cancel();
        House.clock().advance(Duration.ofMinutes(1));
        office.work();

        assertThat(office.state(appointment)).isEqualTo(State.NOT_NEEDED);
        assertThat(office.timesStanding()).isEmpty();
    }

    @Test
    void while_the_pms_is_offline_a_cancelled_visit_waits_to_be_taken_out() {
        office.work();
        office.faults(DemoFaults.NONE.offline(House.clock().instant()));
        cancel();
        office.work();
        assertThat(office.state(appointment)).isEqualTo(State.QUEUED);

        office.faults(DemoFaults.NONE);
        House.clock().advance(Duration.ofMinutes(5));
        office.work();

        assertThat(office.state(appointment)).isEqualTo(State.NOT_NEEDED);
        assertThat(office.timesStanding()).isEmpty();
    }

    @Test
    void a_restored_visit_is_written_again() {
        office.work();
        cancel();
        office.work();
        restore();
        office.work();

        assertThat(office.state(appointment)).isEqualTo(State.WRITTEN);
        assertThat(office.timesStanding()).containsExactly(NINE);
    }

    @Test
    void a_visit_that_is_restored_before_it_was_taken_out_stands_once() {
        office.work();
        cancel();
        restore();
        office.work();

        assertThat(office.state(appointment)).isEqualTo(State.WRITTEN);
        assertThat(office.timesStanding()).containsExactly(NINE);
    }

    @Test
    void a_visit_that_is_restored_while_it_is_taken_out_stands_once() {
        office.work();
        cancel();
        var course = office.claimed();
        restore();

        assertThatThrownBy(() -> office.in(() -> course.record(course.row().withdrawn(State.NOT_NEEDED))))
                .isInstanceOf(Course.LeaseLost.class);
        office.work();

        assertThat(office.state(appointment)).isEqualTo(State.WRITTEN);
        assertThat(office.timesStanding()).containsExactly(NINE);
    }

    private void cancel() {
        office.in(() -> room(Changes.class).cancel(appointment, "", MapleStreet.MARTHA));
    }

    private void restore() {
        var key = UUID.randomUUID().toString();
        assertThat(office.in(() -> room(Changes.class).restore(appointment, key, MapleStreet.MARTHA)))
                .isInstanceOf(BookingOutcome.Kept.class);
    }
}
