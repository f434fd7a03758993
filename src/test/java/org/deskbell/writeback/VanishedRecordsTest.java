package org.deskbell.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.House.room;
import static org.deskbell.writeback.ConnectedOffice.NINE;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.deskbell.House;
import org.deskbell.audit.Actor;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.desk.Worklist;
import org.deskbell.patients.LinkOutcome;
import org.deskbell.patients.LinkRecord;
import org.deskbell.patients.Links;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.demo.DemoPatient;
import org.deskbell.pms.demo.DemoPatients;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.Practices;
import org.deskbell.practice.SchedulerSettings;
import org.deskbell.writeback.WriteBack.State;
import org.junit.jupiter.api.Test;

/** A record that the PMS has no more: its person is -1 again, staff are told, and nothing is lost or done twice. */
class VanishedRecordsTest {
    private final ConnectedOffice office = ConnectedOffice.open();
    private final OnlineAppointment.Id appointment = office.book(NINE);
    private final OnlinePatient.Id person = office.get(appointment).patient();
    private final PmsPatientId record = office.created();

    @Test
    void who_was_linked_to_it_is_minus_one_again_with_an_alert_and_a_history() {
        office.link(appointment, record);

        vanish();

        assertThat(shown()).isEqualTo("-1");
        var ended = history().getFirst();
        assertThat(ended.unlinkReason()).isEqualTo("gone from the PMS");
        assertThat(ended.unlinkedBy()).isEqualTo("refresh from the PMS");
        assertThat(office.alerts()).containsExactly("GONE " + record);
    }

    @Test
    void what_was_on_its_way_waits_for_a_link_and_makes_no_new_chart() {
        set(now -> now.with(to -> {
            to.writeAutomatically = true;
            to.createPatientsAutomatically = true;
        }));
        office.link(appointment, record);
        vanish();
        var later = office.book(NINE.plusSeconds(7200), person);

        office.work();

        assertThat(office.state(appointment)).isEqualTo(State.WAITING_FOR_LINK);
        assertThat(office.state(later)).isEqualTo(State.WAITING_FOR_LINK);
        assertThat(office.in(() -> room(DemoPatients.class).count())).isOne();
    }

    @Test
    void a_visit_that_vanished_with_the_record_waits_for_a_link_too() {
        office.link(appointment, record);
        office.work();

        vanish();
        House.clock().advance(Duration.ofMinutes(1));
        office.work();

        assertThat(office.state(appointment)).isEqualTo(State.WAITING_FOR_LINK);
        office.link(appointment, office.created());
        office.work();
        assertThat(office.state(appointment)).isEqualTo(State.WRITTEN);
        assertThat(office.standing()).isEqualTo(1);
    }

    @Test
    void while_a_written_visit_is_looked_up_nobody_reads_that_a_chart_is_being_created() {
        office.link(appointment, record);
        office.work();

        vanish();

        assertThat(office.state(appointment)).isEqualTo(State.QUEUED);
        assertThat(office.in(() -> room(Worklist.class).row(appointment)).beingCreated())
                .isFalse();
    }

    @Test
    void a_record_that_comes_back_is_offered_again_and_not_linked_by_itself() {
        office.link(appointment, record);
        var kept =
                office.in(() -> room(DemoPatients.class).find(record.value())).orElseThrow();
        vanish();

        comeBack(kept);

        assertThat(shown()).isEqualTo("-1");
        assertThat(office.alerts()).containsExactly("BACK " + record);
        assertThat(office.in(() -> room(Links.class).candidates(person, 5, MapleStreet.MARTHA)))
                .extracting(found -> found.patient().id())
                .contains(record);
        assertThat(office.in(() -> room(Links.class).link(person, record, null, new Actor.Rule("certain"))))
                .isEqualTo(new LinkOutcome.ReasonNeeded());
        assertThat(office.in(() -> room(Links.class).link(person, record, "it is back", MapleStreet.MARTHA)))
                .isEqualTo(new LinkOutcome.Linked(record));
        assertThat(office.alerts()).isEmpty();
    }

    @Test
    void a_record_that_comes_back_for_somebody_who_is_linked_elsewhere_is_nobodys_business() {
        office.link(appointment, record);
        var kept =
                office.in(() -> room(DemoPatients.class).find(record.value())).orElseThrow();
        var other = office.createdToo();
        vanish();
        office.link(appointment, other);

        comeBack(kept);

        assertThat(office.alerts()).isEmpty();
    }

    @Test
    void a_record_that_nobody_was_linked_to_vanishes_without_a_word() {
        vanish();

        assertThat(office.alerts()).isEmpty();
    }

    private void vanish() {
        assertThat(office.in(() -> room(DemoPatients.class).delete(record.value())))
                .isTrue();
        office.refresh();
    }

    private void comeBack(DemoPatient kept) {
        office.in(() -> {
            room(DemoPatients.class).add(List.of(kept));
            return kept;
        });
        office.refresh();
    }

    private String shown() {
        return office.in(() -> room(OnlinePatients.class).get(person)).link().shown();
    }

    private List<LinkRecord> history() {
        return office.in(() -> room(Links.class).history(person));
    }

    private void set(UnaryOperator<SchedulerSettings> change) {
        office.in(() -> {
            var practices = room(Practices.class);
            practices.change(change.apply(practices.settings()), MapleStreet.MARTHA);
            return true;
        });
    }
}
