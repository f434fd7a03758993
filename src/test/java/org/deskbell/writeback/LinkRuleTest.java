package org.deskbell.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.House.room;
import static org.deskbell.writeback.ConnectedOffice.NINE;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.Together;
import org.deskbell.audit.Actor;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.patients.CertainLinks;
import org.deskbell.patients.LinkRecord;
import org.deskbell.patients.Links;
import org.deskbell.patients.NotThisPerson;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.people.Demographics;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsPatients;
import org.deskbell.pms.Refreshes;
import org.deskbell.practice.Practices;
import org.deskbell.writeback.WriteBack.State;
import org.junit.jupiter.api.Test;

/** The rule "link automatically": whom it links, when it looks, and what it leaves alone. */
class LinkRuleTest {
    private static final PmsPatientId RECORD = new PmsPatientId("JEFTH000");

    private static final Actor.Staff DANA = new Actor.Staff(UUID.randomUUID(), "Dana Whitfield");

    private final ConnectedOffice office = ConnectedOffice.open();

    @Test
    void who_is_certain_is_linked_after_the_booking_and_his_visit_goes_on_its_way() {
        switched(true);
        inPms(RECORD, People.jeffersonInPms());
        var visit = office.book(NINE);
        assertThat(link(visit)).isEqualTo("-1");

        work();

        assertThat(link(visit)).isEqualTo("JEFTH000");
        assertThat(office.state(visit)).isEqualTo(State.QUEUED);
        assertThat(history(visit).getFirst())
                .satisfies(made -> assertThat(made.how()).isEqualTo(LinkRecord.How.RULE))
                .satisfies(made -> assertThat(made.linkedBy()).isEqualTo("Link automatically"));
    }

    @Test
    void as_long_as_it_is_off_nobody_is_linked() {
        inPms(RECORD, People.jeffersonInPms());
        var visit = office.book(NINE);

        work();

        assertThat(link(visit)).isEqualTo("-1");
    }

    @Test
    void switched_on_it_looks_at_everybody_who_is_not_linked() {
        inPms(RECORD, People.jeffersonInPms());
        var visit = office.book(NINE);

        switched(true);
        work();

        assertThat(link(visit)).isEqualTo("JEFTH000");
    }

    @Test
    void whose_record_is_made_later_is_linked_after_the_refresh_that_brings_it() {
        switched(true);
        var visit = office.book(NINE);
        work();
        createInPms();

        refresh();
        work();

        assertThat(link(visit)).startsWith("JEFTH");
    }

    @Test
    void of_two_records_that_fit_it_links_neither_until_staff_put_one_aside() {
        switched(true);
        inPms(RECORD, People.jeffersonInPms());
        inPms(new PmsPatientId("JEFTH001"), People.jeffersonInPms());
        var visit = office.book(NINE);
        work();
        assertThat(link(visit)).isEqualTo("-1");

        office.in(() -> room(NotThisPerson.class).say(patient(visit), RECORD, DANA));
        work();

        assertThat(link(visit)).isEqualTo("JEFTH001");
    }

    @Test
    void what_warns_and_what_is_inactive_or_somebody_elses_is_left_to_staff() {
        switched(true);
        inPms(new PmsPatientId("JEFPE001"), People.peter());
        var household = office.book(NINE);
        work();
        assertThat(link(household)).isEqualTo("-1");

        take(new PmsPatient(RECORD, People.jeffersonInPms(), false, null, null));
        var inactive = office.book(NINE.plus(Duration.ofHours(2)));
        work();
        assertThat(link(inactive)).isEqualTo("-1");

        take(new PmsPatient(RECORD, People.jeffersonInPms(), true, null, null));
        office.link(household, RECORD);
        work();
        assertThat(link(inactive)).isEqualTo("-1");
    }

    @Test
    void undone_it_stays_undone_and_is_remembered_as_not_this_person() {
        switched(true);
        inPms(RECORD, People.jeffersonInPms());
        var visit = office.book(NINE);
        work();

        unlink(visit);
        work();

        assertThat(link(visit)).isEqualTo("-1");
        var said = office.in(() -> room(NotThisPerson.class).history(patient(visit)));
        assertThat(said)
                .hasSize(1)
                .allMatch(one -> one.holds() && one.pmsPatient().equals(RECORD));
    }

    @Test
    void a_link_of_staff_that_staff_have_ended_is_not_made_again_by_the_rule() {
        inPms(RECORD, People.jeffersonInPms());
        var visit = office.book(NINE);
        office.link(visit, RECORD);
        switched(true);

        unlink(visit);
        work();

        assertThat(link(visit)).isEqualTo("-1");
        assertThat(office.in(() -> room(NotThisPerson.class).history(patient(visit))))
                .isEmpty();
    }

    @Test
    void a_record_that_comes_free_is_given_to_whom_it_certainly_fits() {
        switched(true);
        inPms(RECORD, People.jeffersonInPms());
        var robert = office.in(() -> room(OnlinePatients.class)
                .register(People.registration(People.robert()))
                .id());
        office.in(() -> room(Links.class).link(robert, RECORD, "mixed up", DANA));
        var visit = office.book(NINE);
        work();
        assertThat(link(visit)).isEqualTo("-1");

        office.in(() -> room(Links.class).unlink(robert, null, "mixed up", DANA));
        work();

        assertThat(link(visit)).isEqualTo("JEFTH000");
    }

    @Test
    void what_staff_said_of_one_registration_holds_for_another_of_the_same_human() {
        switched(true);
        inPms(RECORD, People.jeffersonInPms());
        var first = office.book(NINE);
        work();
        var second = office.book(NINE.plus(Duration.ofHours(1)));
        work();
        assertThat(link(first)).isEqualTo("JEFTH000");
        assertThat(link(second)).isEqualTo("-1");

        unlink(first);
        work();

        assertThat(link(second)).isEqualTo("-1");
        assertThat(office.in(() -> room(CertainLinks.class).waiting())).isZero();
    }

    @Test
    void two_nodes_that_look_at_once_make_one_link() throws Exception {
        switched(true);
        inPms(RECORD, People.jeffersonInPms());
        var visit = office.book(NINE);

        Together.of(this::worked, this::worked);

        assertThat(link(visit)).isEqualTo("JEFTH000");
        assertThat(history(visit)).hasSize(1);
    }

    private boolean worked() {
        work();
        return true;
    }

    @Test
    void a_turn_of_a_worker_that_died_is_taken_up_after_its_lease() {
        switched(true);
        work();
        inPms(RECORD, People.jeffersonInPms());
        var visit = office.book(NINE);
        var claimed =
                office.in(() -> room(LinkTurnTable.class).claim(House.clock().instant(), Duration.ofMinutes(5)));
        assertThat(claimed)
                .hasValueSatisfying(turn -> assertThat(turn.patient()).isEqualTo(patient(visit)));

        work();
        assertThat(link(visit)).isEqualTo("-1");
        House.clock().advance(Duration.ofMinutes(6));
        work();

        assertThat(link(visit)).isEqualTo("JEFTH000");
    }

    private void switched(boolean on) {
        office.in(() -> {
            room(Practices.class).change(before -> before.with(to -> to.linkAutomatically = on), DANA);
            return on;
        });
    }

    private void inPms(PmsPatientId id, Demographics who) {
        take(new PmsPatient(id, who, true, null, null));
    }

    private void take(PmsPatient record) {
        office.in(() -> {
            room(PmsPatients.class).take(record);
            return record;
        });
    }

    private void createInPms() {
        office.in(() -> ConnectedOffice.pms().createPatient("by-hand", People.jeffersonInPms()));
    }

    private void refresh() {
        office.in(() -> {
            room(Refreshes.class).ask(DANA);
            House.work("refresh").drain();
            return true;
        });
    }

    private void work() {
        office.in(() -> {
            House.work("link automatically").drain();
            return true;
        });
    }

    private void unlink(OnlineAppointment.Id visit) {
        office.in(() -> room(Links.class).unlink(patient(visit), null, "another Jefferson", DANA));
    }

    private OnlinePatient.Id patient(OnlineAppointment.Id visit) {
        return office.in(() -> office.get(visit).patient());
    }

    private String link(OnlineAppointment.Id visit) {
        return office.in(
                () -> room(OnlinePatients.class).get(patient(visit)).link().shown());
    }

    private List<LinkRecord> history(OnlineAppointment.Id visit) {
        return office.in(() -> room(Links.class).history(patient(visit)));
    }
}
