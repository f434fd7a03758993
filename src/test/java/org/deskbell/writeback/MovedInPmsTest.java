package org.deskbell.writeback;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.House.room;
import static org.deskbell.writeback.ConnectedOffice.NINE;
import static org.deskbell.writeback.ConnectedOffice.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.deskbell.audit.Actor;
import org.deskbell.booking.Changes;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.desk.AlertList;
import org.deskbell.patients.Alerts;
import org.deskbell.pms.BusyTime;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsBusyTimes;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.practice.MapleStreet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A visit of ours that the front desk drags to another time in the PMS takes that time here, too. */
class MovedInPmsTest {
    private static final Actor.Staff DANA = new Actor.Staff(UUID.randomUUID(), "Dana Whitfield");
    private static final Instant TEN = NINE.plus(Duration.ofHours(1));
    private static final Instant ELEVEN = TEN.plus(Duration.ofHours(1));

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
    void staff_are_told_where_it_stands_until_it_stands_where_it_should() {
        drag(TEN);
        office.sweep();
        office.sweep();

        assertThat(office.alerts()).containsExactly("MOVED_THERE " + patient);
        assertThat(standsAt()).containsExactly(TEN);
        drag(ELEVEN);
        office.sweep();
        assertThat(standsAt()).containsExactly(ELEVEN);
        drag(NINE);
        office.sweep();
        assertThat(office.alerts()).isEmpty();
    }

    @Test
    void what_stood_where_it_should_again_is_told_again() {
        drag(TEN);
        office.sweep();
        drag(NINE);
        office.sweep();
        drag(TEN);
        office.sweep();

        assertThat(standsAt()).containsExactly(TEN);
    }

    @Test
    void a_visit_that_was_moved_further_off_than_any_is_told_too() {
        var farOff = NINE.plus(Duration.ofDays(210));
        drag(farOff);
        office.sweep();

        assertThat(standsAt()).containsExactly(farOff);
    }

    @Test
    void what_somebody_has_settled_is_not_told_again() {
        drag(TEN);
        office.sweep();

        office.in(() -> room(Alerts.class).settle(alerts().getFirst().id(), DANA));
        office.sweep();

        assertThat(office.alerts()).isEmpty();
    }

    @Test
    void a_visit_that_moves_along_here_is_right_again() {
        drag(TEN);
        office.sweep();

        office.move(appointment, TEN, MapleStreet.MARTHA);
        office.work();
        office.sweep();

        assertThat(office.timesStanding()).containsExactly(TEN);
        assertThat(office.alerts()).isEmpty();
    }

    private List<AlertList.Row> alerts() {
        return office.in(() -> room(AlertList.class).open(10, MapleStreet.MARTHA))
                .rows();
    }

    private List<Instant> standsAt() {
        return alerts().stream()
                .map(row -> requireNonNull(row.visit()).standsAt())
                .toList();
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
