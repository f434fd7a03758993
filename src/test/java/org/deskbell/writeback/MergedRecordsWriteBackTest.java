package org.deskbell.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.House.room;
import static org.deskbell.writeback.ConnectedOffice.NINE;

import java.time.Duration;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.Visit;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.demo.DemoPatients;
import org.deskbell.writeback.WriteBack.State;
import org.junit.jupiter.api.Test;

/** What waits for a record that the PMS merged goes into the record that took it in, and never into the old one. */
class MergedRecordsWriteBackTest {
    private final ConnectedOffice office = ConnectedOffice.open();
    private final OnlineAppointment.Id appointment = office.book(NINE);
    private final PmsPatientId old = office.created();
    private final PmsPatientId survivor = office.createdToo();

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

        assertThatThrownBy(() -> office.in(() -> course.record(ConnectedOffice.aboutToSend(course))))
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

    @Test
    void of_who_is_not_moved_what_waits_waits_for_a_link_and_what_stands_there_stays() {
        office.link(appointment, old);
        office.work();
        var later = office.book(NINE.plusSeconds(7200), office.get(appointment).patient());
        var linh = new Visit.Who.Fresh(People.registration(People.linh()));
        var other = office.book(NINE.plusSeconds(14400), linh);
        office.link(other, survivor);

        merge();
        office.refresh();
        House.clock().advance(Duration.ofMinutes(1));
        office.work();

        assertThat(office.alerts()).containsExactly("MERGE_TAKEN " + old);
        assertThat(office.state(later)).isEqualTo(State.WAITING_FOR_LINK);
        assertThat(office.state(appointment)).isEqualTo(State.WRITTEN);
    }

    private void merge() {
        assertThat(office.in(() -> room(DemoPatients.class).merge(old.value(), survivor.value())))
                .isTrue();
    }
}
