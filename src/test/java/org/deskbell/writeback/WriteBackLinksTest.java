package org.deskbell.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.House.room;
import static org.deskbell.writeback.ConnectedOffice.NINE;
import static org.deskbell.writeback.ConnectedOffice.visit;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.deskbell.House;
import org.deskbell.audit.Actor;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.patients.Links;
import org.deskbell.patients.NotThisPerson;
import org.deskbell.pms.demo.DemoPatients;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.Practices;
import org.deskbell.practice.SchedulerSettings;
import org.deskbell.writeback.WriteBack.State;
import org.junit.jupiter.api.Test;

/** A visit goes into the chart of whom its person is linked to, and out of it again when the link goes. */
class WriteBackLinksTest {
    private final ConnectedOffice office = ConnectedOffice.open();

    @Test
    void an_appointment_of_a_stranger_waits_for_a_link_and_is_written_once_linked() {
        var appointment = office.book(NINE);
        assertThat(office.state(appointment)).isEqualTo(State.WAITING_FOR_LINK);

        office.link(appointment, office.created());
        assertThat(office.state(appointment)).isEqualTo(State.QUEUED);
        office.work();

        assertThat(office.row(appointment).seenAt()).isNotNull();
        assertThat(office.state(appointment)).isEqualTo(State.WRITTEN);
        assertThat(office.standing()).isEqualTo(1);
    }

    @Test
    void with_automatic_writing_off_a_linked_one_waits_for_the_pencil() {
        set(WriteBackLinksTest::byHand);
        var appointment = office.book(NINE);
        office.link(appointment, office.created());
        assertThat(office.state(appointment)).isEqualTo(State.WAITING_FOR_PENCIL);

        assertThat(office.pencil(appointment)).isInstanceOf(AskOutcome.Queued.class);
        office.work();

        assertThat(office.state(appointment)).isEqualTo(State.WRITTEN);
        assertThat(office.pencil(appointment)).isInstanceOf(AskOutcome.AlreadyWritten.class);
        office.work();
        assertThat(office.standing()).isEqualTo(1);
    }

    @Test
    void the_pencil_asks_for_a_link_first() {
        assertThat(office.pencil(office.book(NINE))).isInstanceOf(AskOutcome.LinkFirst.class);
    }

    @Test
    void an_unlinked_persons_visit_is_taken_out_of_the_wrong_record() {
        var appointment = office.book(NINE);
        office.link(appointment, office.created());
        office.work();

        office.in(() -> room(Links.class)
                .unlink(office.get(appointment).patient(), null, "another Jefferson", MapleStreet.MARTHA));
        office.work();

        assertThat(office.state(appointment)).isEqualTo(State.WAITING_FOR_LINK);
        assertThat(office.standing()).isZero();
    }

    @Test
    void who_is_unlinked_before_the_visit_is_sent_is_not_written() {
        var appointment = office.book(NINE);
        office.link(appointment, office.created());
        var course = office.claimed();
        unlink(appointment);

        assertThatThrownBy(() -> office.in(() -> course.record(ConnectedOffice.aboutToSend(course))))
                .isInstanceOf(Course.LeaseLost.class);

        office.work();
        assertThat(office.state(appointment)).isEqualTo(State.WAITING_FOR_LINK);
        assertThat(office.standing()).isZero();
    }

    @Test
    void who_is_unlinked_while_the_visit_may_be_sent_is_taken_out_even_if_it_arrives_late() {
        var appointment = office.book(NINE);
        var patient = office.created();
        office.link(appointment, patient);
        var course = office.claimed();
        office.in(() -> course.record(ConnectedOffice.aboutToSend(course)));
        unlink(appointment);

        assertThatThrownBy(() -> office.in(() ->
                        course.record(course.row().written("V1", House.clock().instant()))))
                .isInstanceOf(Course.LeaseLost.class);
        office.work();
        assertThat(office.row(appointment).withdraw()).isTrue();
        office.in(
                () -> ConnectedOffice.pms().write(visit(office.row(appointment).onlineKey(), patient, NINE)));
        House.clock().advance(Duration.ofMinutes(1));
        office.work();

        assertThat(office.state(appointment)).isEqualTo(State.WAITING_FOR_LINK);
        assertThat(office.standing()).isZero();
    }

    @Test
    void who_is_linked_anew_before_the_visit_is_taken_out_is_written_anew() {
        var appointment = office.book(NINE);
        var patient = office.created();
        office.link(appointment, patient);
        office.work();
        var before = office.row(appointment).onlineKey();
        unlink(appointment);
        office.link(appointment, patient);

        office.work();

        assertThat(office.state(appointment)).isEqualTo(State.WRITTEN);
        assertThat(office.row(appointment).onlineKey()).isNotEqualTo(before);
        assertThat(office.standing()).isEqualTo(1);
    }

    @Test
    void one_person_who_books_twice_gets_one_chart() {
        set(WriteBackLinksTest::creating);
        var first = office.book(NINE);
        office.work();
        var second = office.book(NINE.plus(Duration.ofHours(1)));
        office.work();

        assertThat(office.state(first)).isEqualTo(State.WRITTEN);
        assertThat(office.state(second)).isEqualTo(State.WAITING_FOR_LINK);
        assertThat(OwnWords.are(office.row(second).words())).isTrue();
        assertThat(office.in(() -> room(DemoPatients.class).count())).isEqualTo(2);
    }

    @Test
    void once_staff_say_that_the_namesake_is_not_this_person_his_chart_is_made_by_itself() {
        set(WriteBackLinksTest::creating);
        var namesake = office.created();
        var appointment = office.book(NINE);
        office.work();
        assertThat(office.row(appointment).words()).isEqualTo(OwnWords.MAYBE_THERE);

        office.in(() -> room(NotThisPerson.class)
                .say(office.get(appointment).patient(), namesake, (Actor.Staff) MapleStreet.MARTHA));
        office.work();

        assertThat(office.state(appointment)).isEqualTo(State.WRITTEN);
        assertThat(office.in(() -> room(DemoPatients.class).count())).isEqualTo(3);
    }

    private void unlink(OnlineAppointment.Id appointment) {
        office.in(() -> room(Links.class)
                .unlink(office.get(appointment).patient(), null, "another Jefferson", MapleStreet.MARTHA));
    }

    private static SchedulerSettings byHand(SchedulerSettings now) {
        return now.with(to -> to.writeAutomatically = false);
    }

    private static SchedulerSettings creating(SchedulerSettings now) {
        return now.with(to -> {
            to.writeAutomatically = true;
            to.createPatientsAutomatically = true;
        });
    }

    private void set(UnaryOperator<SchedulerSettings> change) {
        office.in(() -> {
            var practices = room(Practices.class);
            practices.change(change.apply(practices.settings()), MapleStreet.MARTHA);
            return true;
        });
    }
}
