package org.deskbell.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.House.room;
import static org.deskbell.patients.Desk.DANA;
import static org.deskbell.patients.Desk.OMAR;

import java.util.List;
import java.util.UUID;
import org.deskbell.People;
import org.deskbell.patients.LinkOutcome.Linked;
import org.deskbell.patients.LinkOutcome.NotInPms;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.tenancy.NotFound;
import org.junit.jupiter.api.Test;

/** Records that the PMS made one of two: links go along where that is clear, and staff are told in any case. */
class MergedRecordsTest {
    private final Desk desk = new Desk();
    private final OnlinePatient.Id jefferson = desk.register(People.jefferson());
    private final PmsPatientId old = desk.inPms("JEFTH000", People.jeffersonInPms());
    private final PmsPatientId survivor = desk.inPms("JEFTH001", People.jeffersonInPms());

    @Test
    void a_link_goes_along_with_a_merge_and_says_so() {
        desk.link(jefferson, old, "two charts", DANA);
        var evidence = desk.history(jefferson).getFirst().evidence();

        desk.merged(old, survivor);

        assertThat(desk.patient(jefferson).link().shown()).isEqualTo("JEFTH001");
        var now = desk.history(jefferson).getFirst();
        var before = desk.history(jefferson).getLast();
        assertThat(now.how()).isEqualTo(LinkRecord.How.MERGED);
        assertThat(now.evidence()).isEqualTo(evidence).isNotNull();
        assertThat(before.unlinkReason()).isEqualTo("merged in the PMS");
        assertThat(before.unlinkedBy()).isEqualTo("refresh from the PMS");
        assertThat(desk.alerts()).containsExactly("MERGED JEFTH000 > JEFTH001");
        assertThat(desk.deeds())
                .contains(
                        "moved the link along with a merge in the PMS: refresh from the PMS: " + jefferson,
                        "raised an alert: refresh from the PMS: " + jefferson);
    }

    @Test
    void a_chain_of_merges_ends_at_the_last_survivor() {
        desk.link(jefferson, old, "two charts", DANA);
        var last = desk.inPms("JEFTH002", People.jeffersonInPms());
        desk.merged(survivor, last);

        desk.merged(old, survivor);

        assertThat(desk.patient(jefferson).link().shown()).isEqualTo("JEFTH002");
        assertThat(desk.alerts()).containsExactly("MERGED JEFTH000 > JEFTH002");
    }

    @Test
    void a_link_goes_along_once_more_when_the_survivor_is_merged_too() {
        desk.link(jefferson, old, "two charts", DANA);
        desk.merged(old, survivor);

        desk.merged(survivor, desk.inPms("JEFTH002", People.jeffersonInPms()));

        assertThat(desk.patient(jefferson).link().shown()).isEqualTo("JEFTH002");
        assertThat(desk.history(jefferson)).hasSize(3);
    }

    @Test
    void nobody_is_moved_in_a_circle() {
        desk.link(jefferson, old, "two charts", DANA);
        desk.merged(survivor, old);

        desk.merged(old, survivor);

        assertThat(desk.patient(jefferson).link().shown()).isEqualTo("-1");
        assertThat(desk.alerts()).containsExactly("MERGE_UNCLEAR JEFTH000");
    }

    @Test
    void nobody_is_moved_to_a_record_that_is_not_there() {
        desk.link(jefferson, old, "two charts", DANA);
        desk.gone(survivor);

        desk.merged(old, survivor);

        assertThat(desk.patient(jefferson).link().shown()).isEqualTo("-1");
        assertThat(desk.alerts()).containsExactly("MERGE_UNCLEAR JEFTH000");
    }

    @Test
    void nobody_is_moved_to_a_record_that_somebody_else_has() {
        var other = desk.register(People.jefferson());
        desk.link(jefferson, old, "two charts", DANA);
        desk.link(other, survivor, "two charts", DANA);

        desk.merged(old, survivor);

        assertThat(desk.patient(jefferson).link().shown()).isEqualTo("-1");
        assertThat(desk.patient(other).link().shown()).isEqualTo("JEFTH001");
        assertThat(desk.alerts()).containsExactly("MERGE_TAKEN JEFTH000 > JEFTH001");
        assertThat(desk.history(jefferson).getFirst().unlinkReason()).isEqualTo("merged in the PMS");
    }

    @Test
    void a_record_that_was_merged_is_neither_offered_nor_linked() {
        desk.merged(old, survivor);

        assertThat(desk.candidates(jefferson)).containsExactly("JEFTH001");
        assertThat(desk.link(jefferson, old, "two charts", DANA)).isEqualTo(new NotInPms());
        assertThat(desk.link(jefferson, survivor, null, DANA)).isEqualTo(new Linked(survivor));
    }

    @Test
    void a_merge_of_records_that_nobody_is_linked_to_is_nobodys_business() {
        desk.merged(old, survivor);

        assertThat(desk.alerts()).isEmpty();
        assertThat(desk.history(jefferson)).isEmpty();
    }

    @Test
    void an_alert_stands_until_somebody_settles_it_once() {
        desk.link(jefferson, old, "two charts", DANA);
        desk.merged(old, survivor);
        var id = new Alert.Id(UUID.fromString(desk.alertIds().getFirst()));

        assertThat(desk.in(() -> room(Alerts.class).settle(id, OMAR))).isTrue();
        assertThat(desk.in(() -> room(Alerts.class).settle(id, DANA))).isFalse();

        assertThat(desk.alerts()).isEmpty();
        assertThat(desk.deeds()).contains("settled an alert: Omar Reyes: " + jefferson);
        assertThatThrownBy(() -> new Desk().in(() -> room(Alerts.class).settle(id, DANA)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void who_is_linked_again_needs_no_alert_any_more() {
        desk.link(jefferson, old, "two charts", DANA);
        desk.gone(survivor);
        desk.merged(old, survivor);

        desk.link(jefferson, desk.inPms("JEFTH002", People.jeffersonInPms()), "a new chart", OMAR);

        assertThat(desk.alerts()).isEqualTo(List.of());
        assertThat(desk.deeds()).contains("settled an alert: Omar Reyes: " + jefferson);
    }
}
