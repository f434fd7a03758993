package org.deskbell.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.House.room;
import static org.deskbell.writeback.ConnectedOffice.ANSWER_LOST;
import static org.deskbell.writeback.ConnectedOffice.NINE;
import static org.deskbell.writeback.ConnectedOffice.visit;

import java.time.Duration;
import java.time.Instant;
import org.deskbell.House;
import org.deskbell.audit.Actor;
import org.deskbell.booking.Changes;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.demo.DemoFaults;
import org.deskbell.pms.demo.DemoVisit;
import org.deskbell.pms.demo.DemoVisits;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.writeback.WriteBack.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Visits that are moved follow in the demo PMS, over HTTP: never twice there, and never forgotten. */
class WriteBackMovesTest {
    private static final Instant TEN = NINE.plus(Duration.ofHours(1));

    private final ConnectedOffice office = ConnectedOffice.open();
    private final OnlineAppointment.Id appointment = office.book(NINE);
    private final PmsPatientId patient = office.created();

    @BeforeEach
    void linked() {
        office.link(appointment, patient);
    }

    @Test
    void a_moved_visit_stands_in_the_pms_at_its_new_time_alone() {
        office.work();
        move(TEN);
        office.work();

        assertThat(office.state(appointment)).isEqualTo(State.WRITTEN);
        assertThat(office.timesStanding()).containsExactly(TEN);
    }

    @Test
    void a_visit_that_is_moved_before_it_is_written_is_written_once() {
        move(TEN);
        office.work();

        assertThat(office.timesStanding()).containsExactly(TEN);
    }

    @Test
    void a_visit_that_is_moved_while_it_may_be_sent_is_taken_out_even_if_it_arrives_late() {
        var course = office.claimed();
        office.in(() -> course.record(ConnectedOffice.aboutToSend(course)));
        move(TEN);

        assertThatThrownBy(() -> office.in(() ->
                        course.record(course.row().written("V1", House.clock().instant()))))
                .isInstanceOf(Course.LeaseLost.class);
        office.work();
        office.in(
                () -> ConnectedOffice.pms().write(visit(office.row(appointment).onlineKey(), patient, NINE)));
        House.clock().advance(Duration.ofMinutes(1));
        office.work();

        assertThat(office.state(appointment)).isEqualTo(State.WRITTEN);
        assertThat(office.timesStanding()).containsExactly(TEN);
    }

    @Test
    void a_visit_that_is_moved_before_it_is_sent_is_not_sent_at_the_old_time() {
        var course = office.claimed();
        move(TEN);

        assertThatThrownBy(() -> office.in(() -> course.record(ConnectedOffice.aboutToSend(course))))
                .isInstanceOf(Course.LeaseLost.class);
        office.work();

        assertThat(office.timesStanding()).containsExactly(TEN);
    }

    @Test
    void a_cancel_that_overtakes_a_move_takes_the_visit_out_at_its_new_time_without_waiting() {
        office.work();
        move(TEN);
        var course = office.claimed();
        office.in(() -> course.record(ConnectedOffice.aboutToSend(course)));
        var next = String.valueOf(office.row(appointment).nextKey());
        office.in(() -> ConnectedOffice.pms().write(visit(next, patient, TEN)));
        assertThat(office.timesStanding()).containsExactlyInAnyOrder(NINE, TEN);

        office.in(() -> room(Changes.class).cancel(appointment, "", MapleStreet.MARTHA));
        office.work();

        assertThat(office.timesStanding()).isEmpty();
        assertThat(office.state(appointment)).isEqualTo(State.NOT_NEEDED);
        assertThat(office.alerts()).isEmpty();
    }

    @Test
    void while_the_pms_loses_its_answers_a_moved_visit_ends_up_once() {
        office.faults(ANSWER_LOST);
        office.work();
        move(TEN);
        for (var i = 0; i < 4; i++) {
            House.clock().advance(Duration.ofMinutes(1));
            office.work();
        }
        office.faults(DemoFaults.NONE);
        House.clock().advance(Duration.ofMinutes(5));
        office.work();

        assertThat(office.state(appointment)).isEqualTo(State.WRITTEN);
        assertThat(office.timesStanding()).containsExactly(TEN);
    }

    @Test
    void a_visit_is_written_as_long_as_it_was_booked_though_its_type_is_another_length_by_now() {
        cleaning(30, OnlineAppointmentType.Mode.BOOK);
        office.work();

        var day = NINE.atZone(MapleStreet.DENVER).toLocalDate();
        assertThat(office.in(() -> room(DemoVisits.class).on(day)))
                .extracting(DemoVisit::endsAt)
                .containsExactly(TEN.atZone(MapleStreet.DENVER).toLocalDateTime());
    }

    @Test
    void a_move_that_waits_for_an_answer_is_of_the_new_time_at_once() {
        office.work();
        cleaning(60, OnlineAppointmentType.Mode.REQUEST);
        office.move(
                appointment,
                TEN,
                new Actor.Patient(office.get(appointment).patient().value()));
        assertThat(office.get(appointment).status()).isEqualTo(OnlineAppointment.Status.REQUESTED);

        office.in(() -> room(OnlineAppointments.class).accept(appointment, TEN, MapleStreet.MARTHA));
        office.work();
        office.work();
        office.sweep();

        assertThat(office.timesStanding()).containsExactly(TEN);
        assertThat(office.alerts()).isEmpty();
    }

    @Test
    void what_is_accepted_while_its_old_time_is_taken_out_is_written() {
        office.work();
        var takenOut = office.row(appointment).withdrawn(State.NOT_NEEDED);

        assertThat(office.in(() -> room(WriteBacks.class).movedOn(takenOut)).state())
                .isEqualTo(State.QUEUED);
    }

    @Test
    void a_conflict_at_the_old_time_is_none_at_the_new() {
        office.in(() -> ConnectedOffice.pms().write(visit("theirs", patient, NINE)));
        office.work();
        assertThat(office.state(appointment)).isEqualTo(State.CONFLICT);

        move(TEN);
        office.work();

        assertThat(office.state(appointment)).isEqualTo(State.WRITTEN);
    }

    private void cleaning(int minutes, OnlineAppointmentType.Mode mode) {
        var type = office.maple().cleaning();
        var other = new OnlineAppointmentType(
                type.id(), type.name(), minutes, true, true, mode, "", "CLEAN", true, type.providers());
        office.in(() -> room(AppointmentTypes.class).save(other, MapleStreet.MARTHA));
    }

    private void move(Instant to) {
        office.move(appointment, to, MapleStreet.MARTHA);
    }
}
