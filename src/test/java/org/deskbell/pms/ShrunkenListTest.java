package org.deskbell.pms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.pms.FakeOffice.NADIA;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.deskbell.House;
import org.deskbell.audit.AuditTrail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list that lacks too many of the known records is not taken over before a person says that it is right. */
class ShrunkenListTest {
    private final FakeOffice office = new FakeOffice();
    private final Refreshes refreshes = House.room(Refreshes.class);

    @BeforeEach
    void read() {
        office.hasPatients(100);
        office.refresh();
    }

    @Test
    void a_tenth_and_twenty_may_vanish_and_no_more() {
        assertThat(new ShrunkenList(900, 810, 90).isDoubtful(0)).isFalse();
        assertThat(new ShrunkenList(900, 809, 91).isDoubtful(0)).isTrue();
        assertThat(new ShrunkenList(30, 10, 20).isDoubtful(0)).isFalse();
        assertThat(new ShrunkenList(30, 9, 21).isDoubtful(0)).isTrue();
    }

    @Test
    void new_records_do_not_make_up_for_those_that_vanished() {
        assertThat(new ShrunkenList(900, 5_000, 900).isDoubtful(0)).isTrue();
    }

    @Test
    void who_confirmed_a_number_confirmed_about_that_many() {
        var confirmed = ShrunkenList.confirmed(812);

        assertThat(new ShrunkenList(900, 80, 820).isDoubtful(confirmed)).isFalse();
        assertThat(new ShrunkenList(2_000, 1_100, 900).isDoubtful(confirmed)).isTrue();
    }

    @Test
    void one_patient_is_no_patients() {
        assertThat(new ShrunkenList(2_100, 1, 2_099).words())
                .startsWith("The PMS's list holds 1 patient; 2,099 of the 2,100 known ones would be marked gone.");
        assertThat(new ShrunkenList(1, 0, 1).words())
                .isEqualTo("The PMS's list is empty. The one known patient stays as it is.");
    }

    @Test
    void a_shrunken_list_changes_nothing_and_asks() {
        office.hasPatients(12);

        var run = office.refresh();

        assertThat(run.state()).isEqualTo(Refresh.State.NEEDS_CONFIRMING);
        assertThat(run.missing()).isEqualTo(88);
        assertThat(run.words()).isEqualTo("""
                The PMS's list holds 12 patients; 88 of the 100 known ones would be marked gone. \
                Confirm only if that is right.""");
        assertThat(office.present()).isEqualTo(100);
        assertThat(office.inside(refreshes::question)).contains(run);
        assertThat(trail()).contains("doubted a refresh that would mark 88 of 100 records gone");
    }

    @Test
    void what_was_confirmed_is_taken_over_by_the_next_run() {
        office.hasPatients(12);
        var doubted = office.refresh();

        House.clock().advance(Duration.ofSeconds(1));
        var asked = office.inside(() -> refreshes.confirm(doubted.id(), NADIA));
        office.works();

        var done = office.inside(() -> refreshes.get(asked.id()));
        assertThat(done.state()).isEqualTo(Refresh.State.DONE);
        assertThat(done.gone()).isEqualTo(88);
        assertThat(office.present()).isEqualTo(12);
        assertThat(office.inside(refreshes::question)).isEmpty();
        assertThat(trail()).contains("confirmed that 88 records are gone from the PMS");
    }

    @Test
    void a_list_that_shrinks_on_is_asked_about_again() {
        office.hasPatients(70);
        var doubted = office.refresh();
        office.hasPatients(12);

        House.clock().advance(Duration.ofSeconds(1));
        office.inside(() -> refreshes.confirm(doubted.id(), NADIA));
        office.works();

        var question = office.inside(refreshes::question).orElseThrow();
        assertThat(question.missing()).isEqualTo(88);
        assertThat(office.present()).isEqualTo(100);
    }

    @Test
    void what_is_asked_no_more_cannot_be_confirmed() {
        office.hasPatients(12);
        var doubted = office.refresh();
        office.hasPatients(100);
        var whole = office.refresh();

        assertThat(office.inside(refreshes::question)).isEmpty();
        assertThat(office.inside(() -> refreshes.confirm(doubted.id(), NADIA))).isEqualTo(whole);
    }

    @Test
    void an_empty_list_is_never_taken_over() {
        office.pms().patients = List.of();

        var run = office.refresh();

        assertThat(run.state()).isEqualTo(Refresh.State.FAILED);
        assertThat(run.words()).isEqualTo("The PMS's list is empty. The 100 known patients stay as they are.");
        assertThat(office.present()).isEqualTo(100);
    }

    @Test
    void a_pms_without_patients_is_no_fault_where_none_were_known() {
        var fresh = new FakeOffice();

        assertThat(fresh.refresh().state()).isEqualTo(Refresh.State.DONE);
    }

    @Test
    void the_worker_leaves_the_question_standing_and_looks_again_in_an_hour() {
        office.hasPatients(12);
        var doubted = office.refresh();

        House.clock().advance(Duration.ofMinutes(59));
        assertThat(office.work().due()).doesNotContain(office.practice());
        office.works();
        assertThat(office.inside(refreshes::question)).contains(doubted);

        House.clock().advance(Duration.ofMinutes(2));
        assertThat(office.work().due()).contains(office.practice());
        office.works();
        assertThat(office.inside(refreshes::question))
                .isNotEqualTo(Optional.of(doubted))
                .isPresent();
        assertThat(trail().stream().filter(deed -> deed.startsWith("doubted"))).hasSize(1);
    }

    @Test
    void nothing_is_asked_anew_for_who_only_wants_fresh_records() {
        office.hasPatients(12);
        var doubted = office.refresh();
        House.clock().advance(Duration.ofMinutes(5));

        assertThat(office.inside(() -> refreshes.askIfOlderThan(Duration.ofMinutes(1), NADIA)))
                .isEqualTo(doubted);
    }

    private List<String> trail() {
        return office.inside(() -> House.room(AuditTrail.class).newest(10)).stream()
                .map(entry -> entry.deed())
                .toList();
    }
}
