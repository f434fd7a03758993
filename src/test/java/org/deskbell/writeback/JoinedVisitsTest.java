package org.deskbell.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.House.room;
import static org.deskbell.writeback.ConnectedOffice.NINE;

import java.time.Duration;
import java.util.EnumSet;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.audit.Actor;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.desk.Worklist;
import org.deskbell.patients.Joins;
import org.deskbell.patients.Links;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.pms.Capability;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.demo.DemoPatients;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.Practices;
import org.deskbell.writeback.WriteBack.State;
import org.junit.jupiter.api.Test;

/** The visits of two registrations of one human, once they are joined and once they are not. */
class JoinedVisitsTest {
    private static final Actor.Staff DANA = new Actor.Staff(UUID.randomUUID(), "Dana Whitfield");

    private final ConnectedOffice office = ConnectedOffice.open();
    private final OnlineAppointment.Id early = office.book(NINE);
    private final OnlineAppointment.Id late = office.book(NINE.plus(Duration.ofHours(2)));

    @Test
    void the_visits_of_both_show_under_who_stays_and_go_into_his_record() {
        join();

        assertThat(office.in(() -> room(OnlineAppointments.class).under(patient(early))))
                .extracting(OnlineAppointment::id)
                .containsExactly(early, late);
        assertThat(office.in(() -> room(Worklist.class).row(late).patient())).isEqualTo(patient(early));

        office.link(early, office.created());
        assertThat(office.state(late)).isEqualTo(State.QUEUED);
        office.work();

        assertThat(office.state(late)).isEqualTo(State.WRITTEN);
        assertThat(office.standing()).isEqualTo(2);
        assertThat(office.in(() -> room(Worklist.class).row(late).link().shown()))
                .startsWith("JEFTH");
    }

    @Test
    void joined_to_who_is_linked_already_they_go_on_their_way() {
        office.link(early, office.created());
        assertThat(office.state(late)).isEqualTo(State.WAITING_FOR_LINK);

        join();

        assertThat(office.state(late)).isEqualTo(State.QUEUED);
    }

    @Test
    void when_the_join_is_undone_what_was_written_for_the_other_is_taken_out_again() {
        join();
        office.link(early, office.created());
        office.work();

        undo();
        office.work();

        assertThat(office.state(early)).isEqualTo(State.WRITTEN);
        assertThat(office.state(late)).isEqualTo(State.WAITING_FOR_LINK);
        assertThat(office.timesStanding()).containsExactly(NINE);
        assertThat(office.in(() -> room(Worklist.class).row(late).link().shown()))
                .isEqualTo("-1");
    }

    @Test
    void unlinking_who_stays_takes_the_visits_of_both_out() {
        join();
        office.link(early, office.created());
        office.work();

        office.in(() -> room(Links.class).unlink(patient(early), null, "another Jefferson", MapleStreet.MARTHA));
        office.work();

        assertThat(office.state(late)).isEqualTo(State.WAITING_FOR_LINK);
        assertThat(office.standing()).isZero();
    }

    @Test
    void where_the_pms_cancels_nothing_a_person_is_told_of_the_visits_of_both() {
        join();
        var record = office.created();
        office.link(early, record);
        office.work();
        office.in(() -> {
            room(PmsConnections.class).can(EnumSet.complementOf(EnumSet.of(Capability.CANCEL_APPOINTMENT)));
            return true;
        });

        office.in(() -> room(Links.class).unlink(patient(early), null, "another Jefferson", MapleStreet.MARTHA));
        office.work();

        assertThat(office.alerts()).containsExactly("TAKE_OUT " + record, "TAKE_OUT " + record);
    }

    @Test
    void where_new_patients_are_created_one_record_is_made_for_both() {
        join();
        office.in(() -> {
            room(Practices.class)
                    .change(before -> before.with(to -> to.createPatientsAutomatically = true), MapleStreet.MARTHA);
            return true;
        });
        office.pencil(early);
        office.pencil(late);

        for (var turn = 0; turn < 3; turn++) {
            House.clock().advance(Duration.ofSeconds(10));
            office.in(() -> {
                House.work("refresh").drain();
                return true;
            });
            office.work();
        }

        assertThat(office.state(late)).isEqualTo(State.WRITTEN);
        assertThat(office.in(() -> room(DemoPatients.class).count())).isEqualTo(2);
    }

    private void join() {
        var wish = new Joins.Wish(patient(late), patient(early), "registered twice");
        office.in(() -> room(Joins.class).join(wish, DANA));
    }

    private void undo() {
        office.in(() -> {
            var join = room(Joins.class).history(patient(early)).getFirst();
            return room(Joins.class).undo(patient(early), join.id(), DANA);
        });
    }

    private OnlinePatient.Id patient(OnlineAppointment.Id visit) {
        return office.in(() -> office.get(visit).patient());
    }
}
