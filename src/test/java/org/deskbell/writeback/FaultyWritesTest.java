package org.deskbell.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.House.room;

import java.time.Duration;
import org.deskbell.House;
import org.deskbell.pms.demo.DemoVisit;
import org.deskbell.pms.demo.Fault;
import org.deskbell.practice.MapleStreet;
import org.deskbell.writeback.WriteBack.State;
import org.junit.jupiter.api.Test;

/** However the PMS does wrong, at rest every visit that is booked stands there once, and no other does. */
class FaultyWritesTest {
    private static final int VISITS = 200;

    @Test
    void a_quarter_of_the_writes_goes_wrong_and_at_rest_each_visit_stands_once() {
        try (var trial = FaultyTrial.open(VISITS * 2, 26, false)) {
            var result = trial.write(VISITS, 0.25);

            assertThat(result.everDoubled()).isPositive();
            assertThat(result.longestDoubled()).isLessThan(Duration.ofMinutes(10));
            assertIsRight(result);
        }
    }

    @Test
    void where_the_pms_knows_our_keys_none_ever_stands_twice() {
        try (var trial = FaultyTrial.open(VISITS * 2, 27, true)) {
            var result = trial.write(VISITS, 0.25);

            assertThat(result.everDoubled()).isZero();
            assertIsRight(result);
        }
    }

    private static void assertIsRight(FaultyResult result) {
        assertThat(result.visits()).isEqualTo(VISITS);
        assertThat(result.wrong()).isEmpty();
        assertThat(result.missing()).isZero();
        assertThat(result.doubled()).isZero();
        assertThat(result.ghosts()).isZero();
    }

    @Test
    void what_the_pms_does_later_than_its_patience_is_found_by_the_sweep() {
        try (var trial = FaultyTrial.open(1, 1, false)) {
            trial.faults.latest(Duration.ofMinutes(3));
            for (var i = 0; i < 10; i++) {
                trial.book();
                trial.faults.onlyDeeds(Fault.LATE);
                trial.tick(Duration.ofSeconds(1));
                trial.faults.always(null);
                trial.tick(Duration.ofSeconds(40));
                trial.tick(Duration.ofSeconds(1));
            }

            trial.rest();

            assertThat(trial.books.standing()).hasSize(10);
            assertThat(trial.books.everDoubled()).isPositive();
            assertThat(trial.books.longestDoubled()).isLessThan(Duration.ofMinutes(10));
        }
    }

    @Test
    void after_a_restored_backup_what_is_lost_is_written_again_and_what_was_cancelled_goes() {
        try (var trial = FaultyTrial.open(20, 1, false)) {
            var cancelled = trial.book();
            trial.rest();
            var backup = trial.books.backup();
            trial.cancel(cancelled);
            var lost = trial.book();
            trial.rest();
            assertThat(trial.books.standing()).hasSize(1);

            trial.books.restore(backup);
            trial.rest();

            assertThat(trial.row(lost).state()).isEqualTo(State.WRITTEN);
            assertThat(trial.result().ghosts()).isZero();
            assertThat(trial.books.standing())
                    .extracting(DemoVisit::onlineKey)
                    .containsExactly(trial.row(lost).onlineKey());
        }
    }

    @Test
    void of_many_that_are_lost_none_is_forgotten() {
        try (var trial = FaultyTrial.open(200, 1, false)) {
            trial.book();
            trial.rest();
            var backup = trial.books.backup();
            for (var i = 0; i < 130; i++) trial.book();
            trial.rest();
            assertThat(trial.books.standing()).hasSize(131);

            trial.books.restore(backup);
            trial.rest();

            assertThat(trial.books.standing()).hasSize(131);
        }
    }

    @Test
    void what_somebody_cancelled_in_the_pms_is_not_written_again_but_left_to_a_person() {
        try (var trial = FaultyTrial.open(20, 1, false)) {
            var visit = trial.book();
            trial.rest();

            trial.books.standing().forEach(one -> trial.books.strike(one.id()));
            trial.rest();

            assertThat(trial.row(visit).state()).isEqualTo(State.REFUSED);
            assertThat(trial.row(visit).words()).isEqualTo(OwnWords.CANCELLED_THERE);
            assertThat(trial.books.standing()).isEmpty();
            assertThat(trial.in(() -> room(WriteBacks.class).ask(visit, MapleStreet.MARTHA)))
                    .isInstanceOf(AskOutcome.Queued.class);
            trial.rest();
            assertThat(trial.books.standing()).hasSize(1);
        }
    }

    @Test
    void where_the_pms_does_not_tell_why_a_visit_is_gone_a_person_looks() {
        try (var trial = FaultyTrial.open(20, 1, false)) {
            trial.peerOffice.tellNothingOfCancelled();
            var visit = trial.book();
            trial.rest();

            trial.books.standing().forEach(one -> trial.books.strike(one.id()));
            trial.rest();

            assertThat(trial.row(visit).words()).isEqualTo(OwnWords.LOST_THERE);
        }
    }

    @Test
    void a_visit_with_a_key_that_was_never_ours_is_left_alone() {
        try (var trial = FaultyTrial.open(20, 1, false)) {
            trial.book();
            trial.rest();
            var ours = trial.books.standing().getFirst();

            trial.books.put(ours, "db-00000000-abcdef");
            trial.books.put(ours, "other-program-1");
            trial.rest();

            assertThat(trial.books.standing()).hasSize(3);
        }
    }

    @Test
    void a_sweep_is_one_nodes_at_a_time() {
        try (var trial = FaultyTrial.open(1, 1, false)) {
            var now = House.clock().instant();
            var table = room(SweepTable.class);

            assertThat(trial.in(() -> table.claim(now, now.plusSeconds(300)))).isTrue();
            assertThat(trial.in(() -> table.claim(now, now.plusSeconds(300)))).isFalse();
        }
    }
}
