package org.deskbell.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.House.room;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.BookingRequest;
import org.deskbell.booking.Changes;
import org.deskbell.booking.MoveRequest;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.patients.Links;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsPatients;
import org.deskbell.pms.Visit;
import org.deskbell.pms.demo.DemoFaults;
import org.deskbell.pms.demo.DemoOffice;
import org.deskbell.pms.demo.DemoVisits;
import org.deskbell.practice.MapleStreet;
import org.deskbell.writeback.WriteBack.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Visits that are moved, cancelled or restored follow in the demo PMS, over HTTP: never twice there, and never forgotten. */
class WriteBackChangesTest {
    private static final Instant NINE = Instant.parse("2026-12-08T16:00:00Z");
    private static final Instant TEN = NINE.plus(Duration.ofHours(1));
    private static final DemoFaults ANSWER_LOST = new DemoFaults(null, false, true, false, false, false, false, "no");

    private final MapleStreet maple = MapleStreet.open();
    private OnlineAppointment.Id appointment = new OnlineAppointment.Id(UUID.randomUUID());
    private PmsPatientId patient = new PmsPatientId("none");

    @BeforeEach
    void booked_and_linked() {
        ConnectedOffice.open(maple);
        appointment = book();
        patient = linked();
    }

    @Test
    void a_moved_visit_stands_in_the_pms_at_its_new_time_alone() {
        work();
        move(TEN);
        work();

        assertThat(state()).isEqualTo(State.WRITTEN);
        assertThat(standing()).containsExactly(TEN);
    }

    @Test
    void a_visit_that_is_moved_before_it_is_written_is_written_once() {
        move(TEN);
        work();

        assertThat(standing()).containsExactly(TEN);
    }

    @Test
    void a_visit_that_is_moved_while_it_may_be_sent_is_taken_out_even_if_it_arrives_late() {
        var course = claimed();
        in(() -> course.record(course.row().maybeSent(House.clock().instant())));
        move(TEN);

        assertThatThrownBy(() -> in(() ->
                        course.record(course.row().written("V1", House.clock().instant()))))
                .isInstanceOf(Course.LeaseLost.class);
        work();
        in(() -> room(PmsConnections.class).pms().write(visit(row().onlineKey(), NINE)));
        House.clock().advance(Duration.ofMinutes(1));
        work();

        assertThat(state()).isEqualTo(State.WRITTEN);
        assertThat(standing()).containsExactly(TEN);
    }

    @Test
    void a_visit_that_is_moved_before_it_is_sent_is_not_sent_at_the_old_time() {
        var course = claimed();
        move(TEN);

        assertThatThrownBy(() -> in(
                        () -> course.record(course.row().maybeSent(House.clock().instant()))))
                .isInstanceOf(Course.LeaseLost.class);
        work();

        assertThat(standing()).containsExactly(TEN);
    }

    @Test
    void while_the_pms_loses_its_answers_a_moved_visit_ends_up_once() {
        faults(ANSWER_LOST);
        work();
        move(TEN);
        for (var i = 0; i < 4; i++) {
            House.clock().advance(Duration.ofMinutes(1));
            work();
        }
        faults(DemoFaults.NONE);
        House.clock().advance(Duration.ofMinutes(5));
        work();

        assertThat(state()).isEqualTo(State.WRITTEN);
        assertThat(standing()).containsExactly(TEN);
    }

    @Test
    void a_conflict_at_the_old_time_is_none_at_the_new() {
        in(() -> room(PmsConnections.class).pms().write(visit("theirs", NINE)));
        work();
        assertThat(state()).isEqualTo(State.CONFLICT);

        move(TEN);
        work();

        assertThat(state()).isEqualTo(State.WRITTEN);
    }

    @Test
    void a_cancelled_visit_is_taken_out_and_needs_no_more() {
        work();
        cancel();
        work();

        assertThat(state()).isEqualTo(State.NOT_NEEDED);
        assertThat(standing()).isEmpty();
    }

    @Test
    void a_visit_that_is_cancelled_before_it_is_written_is_not_written() {
        cancel();
        work();

        assertThat(state()).isEqualTo(State.NOT_NEEDED);
        assertThat(standing()).isEmpty();
    }

    @Test
    void a_visit_that_is_cancelled_while_its_answer_is_lost_is_taken_out() {
        faults(ANSWER_LOST);
        work();
        faults(DemoFaults.NONE);
        cancel();
        House.clock().advance(Duration.ofMinutes(1));
        work();

        assertThat(state()).isEqualTo(State.NOT_NEEDED);
        assertThat(standing()).isEmpty();
    }

    @Test
    void while_the_pms_is_offline_a_cancelled_visit_waits_to_be_taken_out() {
        work();
        faults(DemoFaults.NONE.offline(House.clock().instant()));
        cancel();
        work();
        assertThat(state()).isEqualTo(State.QUEUED);

        faults(DemoFaults.NONE);
        House.clock().advance(Duration.ofMinutes(5));
        work();

        assertThat(state()).isEqualTo(State.NOT_NEEDED);
        assertThat(standing()).isEmpty();
    }

    @Test
    void a_restored_visit_is_written_again() {
        work();
        cancel();
        work();
        restore();
        work();

        assertThat(state()).isEqualTo(State.WRITTEN);
        assertThat(standing()).containsExactly(NINE);
    }

    @Test
    void a_visit_that_is_restored_before_it_was_taken_out_stands_once() {
        work();
        cancel();
        restore();
        work();

        assertThat(state()).isEqualTo(State.WRITTEN);
        assertThat(standing()).containsExactly(NINE);
    }

    @Test
    void a_visit_that_is_restored_while_it_is_taken_out_stands_once() {
        work();
        cancel();
        var course = claimed();
        restore();

        assertThatThrownBy(() -> in(() -> course.record(course.row().withdrawn(State.NOT_NEEDED))))
                .isInstanceOf(Course.LeaseLost.class);
        work();

        assertThat(state()).isEqualTo(State.WRITTEN);
        assertThat(standing()).containsExactly(NINE);
    }

    private void move(Instant to) {
        var request = new MoveRequest(
                appointment,
                maple.washington().id(),
                to,
                null,
                UUID.randomUUID().toString(),
                MapleStreet.MARTHA);
        assertThat(in(() -> room(Changes.class).move(request))).isInstanceOf(BookingOutcome.Kept.class);
    }

    private void cancel() {
        in(() -> room(Changes.class).cancel(appointment, "", MapleStreet.MARTHA));
    }

    private void restore() {
        var key = UUID.randomUUID().toString();
        assertThat(in(() -> room(Changes.class).restore(appointment, key, MapleStreet.MARTHA)))
                .isInstanceOf(BookingOutcome.Kept.class);
    }

    private Course claimed() {
        var table = room(WriteBackTable.class);
        var claimed = in(() ->
                table.claim(House.clock().instant(), Duration.ofMinutes(2)).orElseThrow());
        return new Course(
                claimed, (lease, row) -> table.record(lease, row, House.clock().instant()));
    }

    private Visit visit(String key, Instant at) {
        var start = at.atZone(MapleStreet.DENVER).toLocalDateTime();
        return new Visit(key, patient, "DR1", "OP1", null, start, 60, "");
    }

    private OnlineAppointment.Id book() {
        var asked = new BookingRequest(
                maple.cleaning().id(),
                maple.washington().id(),
                NINE,
                People.registration(People.jefferson()),
                null,
                UUID.randomUUID().toString());
        var kept = (BookingOutcome.Kept) in(() -> room(OnlineAppointments.class).request(asked));
        return kept.appointment().id();
    }

    private PmsPatientId linked() {
        return in(() -> {
            var pms = room(PmsConnections.class).pms();
            var id = new PmsPatientId(((PmsAnswer.Done) pms.createPatient("by-hand", People.jeffersonInPms())).ref());
            var now = House.clock().instant();
            room(PmsPatients.class).take(new PmsPatient(id, People.jeffersonInPms(), true, now, null));
            var online = room(OnlineAppointments.class).get(appointment).patient();
            room(Links.class).link(online, id, "seen the ID card", MapleStreet.MARTHA);
            return id;
        });
    }

    private void work() {
        in(() -> {
            House.work("write-back").drain();
            return true;
        });
    }

    private State state() {
        return row().state();
    }

    private WriteBack row() {
        return in(() -> room(WriteBacks.class).of(appointment).orElseThrow());
    }

    /** When our visits stand in the PMS. */
    private List<Instant> standing() {
        var day = NINE.atZone(MapleStreet.DENVER).toLocalDate();
        return in(() -> room(DemoVisits.class).on(day)).stream()
                .filter(visit -> visit.onlineKey() != null && visit.onlineKey().startsWith("db-"))
                .map(visit -> visit.startsAt().atZone(MapleStreet.DENVER).toInstant())
                .toList();
    }

    private void faults(DemoFaults faults) {
        in(() -> {
            room(DemoOffice.class).set(faults);
            return true;
        });
    }

    private <T> T in(Supplier<T> work) {
        return House.in(maple.id(), work::get);
    }
}
