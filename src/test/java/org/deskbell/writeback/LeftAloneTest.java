package org.deskbell.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.deskbell.House;
import org.deskbell.pms.demo.Fault;
import org.deskbell.writeback.WriteBack.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A PMS that says when to come again is left alone until then. */
class LeftAloneTest {
    private final FaultyTrial trial = FaultyTrial.open(20, 1, false);

    @AfterEach
    void close() {
        trial.close();
    }

    private static Instant now() {
        return House.clock().instant();
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_MANY", "OFFLINE"})
    void all_that_waits_comes_again_when_the_pms_says_and_not_before(Fault fault) {
        var first = trial.book();
        var second = trial.book();
        trial.peer.retryAfter("900");
        trial.faults.always(fault);
        var said = now();

        trial.tick(Duration.ZERO);
        var asked = played(fault);
        for (var i = 0; i < 29; i++) trial.tick(Duration.ofSeconds(30));
        assertThat(trial.row(first).dueAt()).isEqualTo(said.plusSeconds(900));
        assertThat(trial.row(second).dueAt()).isEqualTo(said.plusSeconds(900));
        assertThat(played(fault)).isEqualTo(asked);

        House.clock().set(said.plusSeconds(900));
        trial.faults.always(null);
        trial.tick(Duration.ZERO);
        assertThat(trial.row(first).state()).isEqualTo(State.WRITTEN);
        assertThat(trial.row(second).state()).isEqualTo(State.WRITTEN);
    }

    private int played(Fault fault) {
        return trial.played().getOrDefault(fault, 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_MANY", "OFFLINE"})
    void nobody_is_left_alone_for_longer_than_an_hour(Fault fault) {
        var visit = trial.book();
        trial.peer.retryAfter("86400");
        trial.faults.always(fault);

        trial.tick(Duration.ZERO);

        assertThat(trial.row(visit).dueAt()).isEqualTo(now().plus(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_MANY", "OFFLINE"})
    void what_may_have_been_sent_waits_no_longer_than_until_the_visit_begins(Fault fault) {
        var visit = trial.book();
        var begins = trial.get(visit).startsAt();
        House.clock().set(begins.minus(Duration.ofMinutes(20)));
        trial.faults.onlyDeeds(Fault.ERROR_BEFORE);
        trial.tick(Duration.ofSeconds(40));
        trial.peer.retryAfter("3000");
        trial.faults.always(fault);

        trial.tick(Duration.ZERO);
        assertThat(trial.row(visit).dueAt()).isEqualTo(begins);

        House.clock().set(begins);
        trial.tick(Duration.ZERO);
        assertThat(trial.row(visit).state()).isEqualTo(State.EXPIRED);
    }
}
