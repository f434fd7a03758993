package org.deskbell.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.pms.Capability;
import org.deskbell.pms.demo.DemoVisit;
import org.deskbell.pms.demo.Fault;
import org.deskbell.pms.demo.FaultyOffice;
import org.deskbell.practice.MapleStreet;
import org.deskbell.writeback.WriteBack.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A visit that is moved stands in the PMS at one time or the other at every moment, whether the PMS moves it or has to be
 * written to twice. */
class FaultyMovesTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private static Set<Capability> able(boolean moves) {
        var able = new HashSet<>(FaultyOffice.all());
        if (!moves) able.remove(Capability.MOVE_APPOINTMENT);
        return able;
    }

    private static List<Instant> times(FaultyTrial trial) {
        return trial.books.standing().stream()
                .map(DemoVisit::startsAt)
                .map(at -> at.atZone(MapleStreet.DENVER).toInstant())
                .toList();
    }

    private static FaultyTrial full(boolean moves) {
        return FaultyTrial.full(20, 1, able(moves));
    }

    private static OnlineAppointment.Id written(FaultyTrial trial) {
        var visit = trial.book();
        trial.rest();
        assertThat(trial.row(visit).state()).isEqualTo(State.WRITTEN);
        return visit;
    }

    @Test
    void where_the_pms_moves_it_keeps_its_reference() {
        try (var trial = full(true)) {
            var visit = written(trial);
            var before = trial.row(visit);

            trial.move(visit);
            trial.rest();

            assertThat(trial.row(visit).state()).isEqualTo(State.WRITTEN);
            assertThat(trial.row(visit).ref()).isEqualTo(before.ref());
            assertThat(trial.row(visit).onlineKey()).isNotEqualTo(before.onlineKey());
            assertThat(times(trial)).containsExactly(trial.get(visit).startsAt());
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void a_new_time_that_is_taken_leaves_the_visit_at_the_old_one_until_it_is_moved_again(boolean moves) {
        try (var trial = full(moves)) {
            var visit = written(trial);
            var old = trial.get(visit).startsAt();
            var taken = trial.books.standing().getFirst();
            trial.move(visit);
            trial.books.put(trial.shifted(taken, trial.get(visit)), "theirs");

            trial.rest();

            assertThat(trial.row(visit).state()).isEqualTo(State.CONFLICT);
            assertThat(times(trial))
                    .containsExactlyInAnyOrder(old, trial.get(visit).startsAt());
            assertThat(trial.row(visit).mayStand()).isTrue();

            trial.move(visit);
            trial.rest();

            assertThat(trial.row(visit).state()).isEqualTo(State.WRITTEN);
            assertThat(times(trial)).contains(trial.get(visit).startsAt()).doesNotContain(old);
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void a_visit_that_could_not_be_moved_and_is_cancelled_leaves_nothing(boolean moves) {
        try (var trial = full(moves)) {
            var visit = written(trial);
            trial.move(visit);
            trial.books.put(trial.shifted(trial.books.standing().getFirst(), trial.get(visit)), "theirs");
            trial.rest();

            trial.cancel(visit);
            trial.rest();

            assertThat(trial.books.standing()).extracting(DemoVisit::onlineKey).containsExactly("theirs");
            assertThat(trial.row(visit).state()).isEqualTo(State.NOT_NEEDED);
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void a_visit_that_is_in_its_own_way_moves_by_a_quarter_of_an_hour(boolean moves) {
        try (var trial = full(moves)) {
            var visit = written(trial);
            var later = trial.get(visit).startsAt().plus(QUARTER);

            trial.moveTo(visit, later);
            trial.rest();

            assertThat(trial.row(visit).state()).isEqualTo(State.WRITTEN);
            assertThat(times(trial)).containsExactly(later);
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"ERROR_BEFORE", "ERROR_AFTER", "LATE", "CUT_BEFORE", "CUT_AFTER", "TWICE", "NONSENSE", "OFFLINE"})
    void however_the_answer_is_lost_it_ends_up_at_the_new_time_alone(Fault fault) {
        for (var moves : List.of(true, false))
            try (var trial = full(moves)) {
                var visit = written(trial);
                trial.move(visit);

                trial.faults.onlyDeeds(fault);
                trial.tick(Duration.ofSeconds(5));
                trial.faults.always(null);
                trial.rest();

                assertThat(trial.row(visit).state()).isEqualTo(State.WRITTEN);
                assertThat(times(trial)).containsExactly(trial.get(visit).startsAt());
            }
    }

    @Test
    void a_visit_that_is_moved_again_while_it_may_be_moving_ends_up_at_the_last_time() {
        try (var trial = full(true)) {
            var visit = written(trial);
            trial.move(visit);
            trial.faults.onlyDeeds(Fault.LATE);
            trial.tick(Duration.ofSeconds(1));
            trial.faults.always(null);

            trial.move(visit);
            trial.rest();

            assertThat(times(trial)).containsExactly(trial.get(visit).startsAt());
        }
    }
}
