package org.deskbell.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.House.room;
import static org.deskbell.writeback.ConnectedOffice.NINE;
import static org.deskbell.writeback.ConnectedOffice.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.deskbell.booking.Changes;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.pms.BusyTime;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsBusyTimes;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.practice.MapleStreet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A visit of ours that the front desk drags to another time in the PMS takes that time here, too. */
class MovedInPmsTest {
    private static final Instant TEN = NINE.plus(Duration.ofHours(1));

    private final ConnectedOffice office = ConnectedOffice.open();
    private final OnlineAppointment.Id appointment = office.book(NINE);
    private final PmsPatientId patient = office.created();

    @BeforeEach
    void written() {
        office.link(appointment, patient);
        office.work();
    }

    private void drag(Instant to) {
        var row = office.row(appointment);
        var moved = office.in(
                () -> ConnectedOffice.pms().move(String.valueOf(row.ref()), visit(row.onlineKey(), patient, to)));
        assertThat(moved).isInstanceOf(PmsAnswer.Done.class);
        office.refresh();
    }

    private List<Instant> busy() {
        return office.in(() -> room(PmsBusyTimes.class).between(NINE, NINE.plus(Duration.ofHours(8)))).stream()
                .map(BusyTime::startsAt)
                .toList();
    }

    @Test
    void a_visit_where_we_have_it_is_no_busy_time() {
        office.refresh();

        assertThat(busy()).isEmpty();
    }

    @Test
    void a_visit_that_was_moved_there_is_busy_at_its_new_time() {
        drag(TEN);

        assertThat(busy()).containsExactly(TEN);
        drag(NINE);
        assertThat(busy()).isEmpty();
    }

    @Test
    void a_visit_that_was_cancelled_here_is_busy_until_it_is_out_of_the_pms() {
        office.in(() -> room(Changes.class).cancel(appointment, "ill", MapleStreet.MARTHA));
        office.refresh();
        assertThat(busy()).containsExactly(NINE);

        office.work();
        office.refresh();

        assertThat(busy()).isEmpty();
    }
}
