package org.deskbell.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.House.room;
import static org.deskbell.writeback.ConnectedOffice.NINE;

import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.demo.DemoPatients;
import org.deskbell.writeback.WriteBack.State;
import org.junit.jupiter.api.Test;

/** What waits for a record that the PMS merged goes into the record that took it in, and never into the old one. */
class MergedRecordsWriteBackTest {
    private final ConnectedOffice office = ConnectedOffice.open();
    private final OnlineAppointment.Id appointment = office.book(NINE);
    private final PmsPatientId old = office.created();
    private final PmsPatientId survivor = other();

    @Test
    void what_waits_is_written_into_the_survivor() {
        office.link(appointment, old);

        merge();
        office.refresh();
        office.work();

        assertThat(office.state(appointment)).isEqualTo(State.WRITTEN);
        assertThat(office.chartsStanding()).containsExactly(survivor.value());
    }

    @Test
    void what_is_about_to_be_sent_to_the_old_record_is_not_sent() {
        office.link(appointment, old);
        var course = office.claimed();

        merge();
        office.refresh();

        assertThatThrownBy(() -> office.in(
                        () -> course.record(course.row().maybeSent(House.clock().instant()))))
                .isInstanceOf(Course.LeaseLost.class);
        office.work();
        assertThat(office.chartsStanding()).containsExactly(survivor.value());
    }

    @Test
    void what_stands_in_the_pms_went_along_there_and_is_left_alone() {
        office.link(appointment, old);
        office.work();
        var key = office.row(appointment).onlineKey();

        merge();
        office.refresh();
        office.work();

        assertThat(office.state(appointment)).isEqualTo(State.WRITTEN);
        assertThat(office.row(appointment).onlineKey()).isEqualTo(key);
        assertThat(office.chartsStanding()).containsExactly(survivor.value());
    }

    private PmsPatientId other() {
        return office.in(() -> {
            var pms = room(PmsConnections.class).pms();
            return new PmsPatientId(((PmsAnswer.Done) pms.createPatient("other", People.jeffersonInPms())).ref());
        });
    }

    private void merge() {
        assertThat(office.in(() -> room(DemoPatients.class).merge(old.value(), survivor.value())))
                .isTrue();
    }
}
