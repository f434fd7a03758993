package org.deskbell.pms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.pms.PmsPeople.patient;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.deskbell.House;
import org.deskbell.audit.Actor;
import org.deskbell.tenancy.PracticeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A refresh makes the mirror what the PMS has, and says what that changed. */
class RefreshTest {
    private static final Actor NADIA = FakeOffice.NADIA;

    private final FakeOffice office = new FakeOffice();
    private final PracticeId practice = office.practice();
    private final FakePms pms = office.pms();
    private final Refreshes refreshes = House.room(Refreshes.class);
    private final RefreshRuns runs = House.room(RefreshRuns.class);
    private final PmsPatients patients = House.room(PmsPatients.class);
    private final PmsConnections connections = office.connections();
    private final RefreshWork work = office.work();

    @BeforeEach
    void connected() {
        pms.patients = new ArrayList<>(List.of(
                patient("ADAAB000", "Adams", "Abigail"),
                patient("ADAJO000", "Adams", "John"),
                patient("MADJA000", "Madison", "James")));
    }

    private <T> T inside(Supplier<T> work) {
        return office.inside(work);
    }

    private Refresh refresh() {
        return office.refresh();
    }

    @Test
    void everything_is_new_at_first() {
        var done = refresh();

        assertThat(done.state()).isEqualTo(Refresh.State.DONE);
        assertThat(List.of(done.total(), done.read(), done.fresh(), done.changed(), done.gone()))
                .containsExactly(3, 3, 3, 0, 0);
        assertThat(inside(patients::count)).isEqualTo(3);
    }

    @Test
    void a_second_run_tells_what_is_new_changed_and_gone() {
        refresh();
        pms.patients.remove(1);
        pms.patients.set(1, patient("MADJA000", "Madison", "James", "3075550999"));
        pms.patients.add(patient("JEFTH000", "Jefferson", "Thomas"));

        var done = refresh();

        assertThat(List.of(done.fresh(), done.changed(), done.gone())).containsExactly(1, 1, 1);
        var madison = inside(() -> patients.find(new PmsPatientId("MADJA000")).orElseThrow());
        assertThat(madison.who().contact().mobile()).isEqualTo("3075550999");
        assertThat(inside(() -> patients.named("Adams", 10))).hasSize(1);
    }

    @Test
    void a_record_that_is_gone_is_kept_and_comes_back_as_new() {
        var john = pms.patients.get(1);
        refresh();
        pms.patients.remove(john);
        refresh();
        assertThat(inside(() -> patients.find(john.id()))).isPresent();
        assertThat(inside(() -> patients.like(john.who()))).doesNotContain(john);
        pms.patients.add(john);

        var done = refresh();

        assertThat(done.fresh()).isEqualTo(1);
        assertThat(inside(() -> patients.like(john.who()))).contains(john);
    }

    @Test
    void a_record_that_the_pages_pass_over_is_asked_for_before_it_is_taken_for_gone() {
        var john = pms.patients.get(1);
        var madison = pms.patients.get(2);
        refresh();
        pms.patients.removeAll(List.of(john, madison));
        pms.passedOver.add(john);

        var done = refresh();

        assertThat(List.of(done.read(), done.changed(), done.gone())).containsExactly(2, 0, 1);
        assertThat(inside(() -> patients.present(john.id()))).isPresent();
        assertThat(inside(() -> patients.present(madison.id()))).isEmpty();
    }

    @Test
    void whoever_presses_refresh_after_stop_gets_his_refresh() {
        pms.mark = "1";
        refresh();
        var asked = inside(() -> refreshes.askForChanges(NADIA));
        pms.beforePage = () -> {
            pms.beforePage = () -> {};
            refreshes.cancel(asked.id(), NADIA);
            refreshes.ask(NADIA);
        };

        for (var reading = 0; reading < 2; reading++)
            inside(() -> {
                work.drain();
                return true;
            });

        assertThat(inside(() -> refreshes.get(asked.id())).state()).isEqualTo(Refresh.State.DONE);
    }

    @Test
    void a_time_that_is_taken_most_of_a_year_ahead_is_known() {
        var farOff = House.clock().instant().plus(Duration.ofDays(330));
        pms.busy = List.of(new BusyTime("B1", "DR1", "OP1", farOff, farOff.plus(Duration.ofHours(1)), null));

        refresh();

        assertThat(inside(() -> House.room(PmsBusyTimes.class).between(farOff, farOff.plus(Duration.ofDays(1)))))
                .hasSize(1);
    }

    @Test
    void nothing_is_written_when_nothing_changed() {
        refresh();

        var done = refresh();

        assertThat(List.of(done.read(), done.fresh(), done.changed(), done.gone()))
                .containsExactly(3, 0, 0, 0);
    }

    @Test
    void a_record_that_drifts_into_a_second_page_is_taken_once() {
        pms.patients.add(pms.patients.getFirst());

        var done = refresh();

        assertThat(done.state()).isEqualTo(Refresh.State.DONE);
        assertThat(inside(patients::count)).isEqualTo(3);
    }

    @Test
    void a_cancelled_run_stops_after_a_page_and_changes_nothing() {
        var asked = inside(() -> refreshes.ask(NADIA));
        pms.beforePage = () -> refreshes.cancel(asked.id(), NADIA);

        inside(() -> {
            work.drain();
            return true;
        });

        var run = inside(() -> refreshes.get(asked.id()));
        assertThat(run.state()).isEqualTo(Refresh.State.CANCELLED);
        assertThat(inside(patients::count)).isZero();
    }

    @Test
    void a_run_that_nobody_began_is_cancelled_at_once() {
        var asked = inside(() -> refreshes.ask(NADIA));

        var run = inside(() -> refreshes.cancel(asked.id(), NADIA));

        assertThat(run.state()).isEqualTo(Refresh.State.CANCELLED);
        assertThat(inside(() -> refreshes.ask(NADIA)).id()).isNotEqualTo(asked.id());
    }

    @Test
    void a_silent_pms_fails_the_run_and_is_known_to_be_silent() {
        pms.silence = "It is off line.";

        var run = refresh();

        assertThat(run.state()).isEqualTo(Refresh.State.FAILED);
        assertThat(run.words()).isEqualTo("It is off line.");
        var silent = inside(() -> connections.find().orElseThrow());
        assertThat(silent.silentSince()).isNotNull();
        assertThat(silent.silentWords()).isEqualTo("It is off line.");
    }

    @Test
    void a_pms_that_answers_again_is_not_silent_any_more() {
        pms.silence = "It is off line.";
        refresh();
        pms.silence = null;

        refresh();

        var back = inside(() -> connections.find().orElseThrow());
        assertThat(back.isSilent()).isFalse();
        assertThat(back.can(Capability.READ_SCHEDULE)).isTrue();
    }

    @Test
    void only_one_run_is_open() {
        var first = inside(() -> refreshes.ask(NADIA));

        assertThat(inside(() -> refreshes.ask(NADIA)).id()).isEqualTo(first.id());
    }

    @Test
    void a_young_run_is_given_instead_of_a_new_one() {
        var done = refresh();

        assertThat(inside(() -> refreshes.askIfOlderThan(Duration.ofMinutes(1), NADIA)))
                .isEqualTo(done);
        assertThat(inside(() -> refreshes.askIfOlderThan(Duration.ofMillis(-1), NADIA))
                        .isOpen())
                .isTrue();
    }

    @Test
    void a_run_whose_reader_fell_silent_is_begun_anew() {
        var asked = inside(() -> refreshes.ask(NADIA));
        var first = inside(() -> runs.claim().orElseThrow());
        assertThat(inside(runs::claim)).isEmpty();

        House.clock().advance(Duration.ofMinutes(3));
        inside(() -> {
            work.drain();
            return true;
        });

        assertThat(inside(() -> refreshes.get(asked.id())).state()).isEqualTo(Refresh.State.DONE);
        var page = new Pms.PatientPage(List.of(), 0, null);
        assertThat(inside(() -> runs.keep(first, page))).isFalse();
    }

    @Test
    void the_worker_asks_by_itself_when_what_we_hold_has_grown_old() {
        assertThat(work.due()).contains(practice);
        refresh();
        assertThat(work.due()).doesNotContain(practice);

        House.clock().advance(Duration.ofMinutes(11));

        assertThat(work.due()).contains(practice);
        inside(() -> {
            work.drain();
            return true;
        });
        assertThat(inside(refreshes::latestDone).orElseThrow().askedBy()).isEqualTo("automatic refresh");
    }

    @Test
    void a_time_with_a_key_is_busy_as_long_as_no_appointment_of_ours_takes_it() {
        var from = Instant.parse("2026-11-24T15:00:00Z");
        var to = from.plus(Duration.ofMinutes(30));
        pms.busy = List.of(
                new BusyTime("V1", "VARNA", "OP1", from, to, null),
                new BusyTime("V2", "VARNA", "OP1", from, to, "db-41b09e"));

        refresh();

        var busy = House.room(PmsBusyTimes.class);
        assertThat(inside(() -> busy.between(from, to)))
                .containsExactly(
                        new BusyTime("V1", "VARNA", "OP1", from, to, null),
                        new BusyTime("V2", "VARNA", "OP1", from, to, null));
        assertThat(inside(() -> busy.between(to, to.plusSeconds(1)))).isEmpty();
    }

    @Test
    void the_catalogue_is_what_the_pms_names_now() {
        var varna = new Catalogue.Entry(Catalogue.Kind.PROVIDER, "VARNA", "Varna", null);
        var filling = new Catalogue.Entry(Catalogue.Kind.APPOINTMENT_TYPE, "FILL", "Filling", 40);
        pms.catalogue = List.of(varna, filling);

        refresh();

        var catalogue = House.room(PmsCatalogue.class);
        assertThat(inside(() -> catalogue.all(Catalogue.Kind.PROVIDER))).containsExactly(varna);
        assertThat(inside(() -> catalogue.all(Catalogue.Kind.APPOINTMENT_TYPE))).containsExactly(filling);
    }
}
