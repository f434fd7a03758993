package org.deskbell.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.House.room;
import static org.deskbell.writeback.ConnectedOffice.NINE;

import java.time.Duration;
import java.time.LocalDate;
import org.deskbell.House;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.patients.LinkRecord;
import org.deskbell.patients.Links;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.demo.Charts;
import org.deskbell.pms.demo.DemoPatient;
import org.deskbell.pms.demo.DemoPatients;
import org.deskbell.practice.MapleStreet;
import org.deskbell.writeback.WriteBack.State;
import org.junit.jupiter.api.Test;

/** An id under which the PMS has somebody else now: found at the refresh, and before anything is written there. */
class GivenAwayRecordsTest {
    private final ConnectedOffice office = ConnectedOffice.open();
    private final OnlineAppointment.Id appointment = office.book(NINE);
    private final PmsPatientId record = office.created();

    @Test
    void a_refresh_ends_the_link_and_takes_out_what_was_written() {
        office.link(appointment, record);
        office.work();
        assertThat(office.standing()).isEqualTo(1);

        giveAway();
        office.refresh();
        office.work();

        assertThat(shown()).isEqualTo("-1");
        assertThat(history().unlinkReason()).isEqualTo("the PMS gave the ID to somebody else");
        assertThat(office.alerts()).containsExactly("GIVEN_AWAY " + record);
        assertThat(office.state(appointment)).isEqualTo(State.WAITING_FOR_LINK);
        assertThat(office.standing()).isZero();
    }

    @Test
    void nothing_is_written_where_somebody_else_is_since_the_last_refresh() {
        office.link(appointment, record);

        giveAway();
        workTwice();

        assertThat(office.standing()).isZero();
        assertThat(office.state(appointment)).isEqualTo(State.WAITING_FOR_LINK);
        assertThat(shown()).isEqualTo("-1");
        assertThat(office.alerts()).containsExactly("GIVEN_AWAY " + record);
    }

    @Test
    void nothing_is_written_into_a_record_that_vanished_since_the_last_refresh() {
        office.link(appointment, record);

        office.in(() -> room(DemoPatients.class).delete(record.value()));
        workTwice();

        assertThat(office.state(appointment)).isEqualTo(State.WAITING_FOR_LINK);
        assertThat(office.alerts()).containsExactly("GONE " + record);
    }

    @Test
    void what_was_merged_since_the_last_refresh_is_written_into_the_survivor() {
        var survivor = office.createdToo();
        office.link(appointment, record);

        office.in(() -> room(DemoPatients.class).merge(record.value(), survivor.value()));
        workTwice();

        assertThat(office.state(appointment)).isEqualTo(State.WRITTEN);
        assertThat(office.chartsStanding()).containsExactly(survivor.value());
        assertThat(office.alerts()).containsExactly("MERGED " + record);
    }

    @Test
    void a_corrected_record_is_still_the_same_persons() {
        office.link(appointment, record);

        give("Jefferson", "Thomas", LocalDate.of(1983, 4, 18));
        workTwice();

        assertThat(office.state(appointment)).isEqualTo(State.WRITTEN);
        assertThat(office.chartsStanding()).containsExactly(record.value());
        assertThat(office.alerts()).isEmpty();
    }

    @Test
    void an_id_that_nobody_is_linked_to_changes_hands_without_a_word() {
        giveAway();
        office.refresh();

        assertThat(office.alerts()).isEmpty();
        assertThat(office.in(() ->
                        room(Links.class).candidates(office.get(appointment).patient(), 5, MapleStreet.MARTHA)))
                .isEmpty();
    }

    private void giveAway() {
        give("Okafor", "Amara", LocalDate.of(1991, 9, 2));
    }

    private void give(String last, String first, LocalDate born) {
        office.in(() -> room(DemoPatients.class).giveAway(record.value(), patient(last, first, born)));
    }

    private static DemoPatient patient(String last, String first, LocalDate born) {
        return Charts.bare("", last, first, born, "U", House.clock().instant());
    }

    private void workTwice() {
        office.work();
        House.clock().advance(Duration.ofSeconds(2));
        office.work();
    }

    private String shown() {
        return office.in(() ->
                        room(OnlinePatients.class).get(office.get(appointment).patient()))
                .link()
                .shown();
    }

    private LinkRecord history() {
        return office.in(() -> room(Links.class).history(office.get(appointment).patient()))
                .getFirst();
    }
}
