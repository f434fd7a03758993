package org.deskbell.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.House.room;
import static org.deskbell.writeback.ConnectedOffice.NINE;
import static org.deskbell.writeback.ConnectedOffice.visit;

import java.time.Duration;
import java.util.List;
import org.deskbell.House;
import org.deskbell.pms.demo.Fault;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.writeback.WriteBack.State;
import org.junit.jupiter.api.Test;

/** Long outages end well: nothing is silent past its start, and what waits goes out in order and not all at once. */
class FaultyTimesTest {
    @Test
    void after_an_outage_of_72_hours_all_that_is_still_to_come_is_written_and_the_rest_says_that_it_is_not() {
        try (var trial = FaultyTrial.open(120, 3, false)) {
            var result = FaultyOutage.play(trial, 120);

            assertThat(result.written()).isPositive();
            assertThat(result.expired()).isPositive();
            assertThat(result.written() + result.expired()).isEqualTo(120);
            assertThat(result.isRight()).as(result.toString()).isTrue();
        }
    }

    @Test
    void a_visit_that_stands_twice_does_not_hide_one_that_is_lost() {
        try (var trial = FaultyTrial.open(3, 3, false)) {
            for (var i = 0; i < 3; i++) trial.book();
            trial.rest();
            var standing = trial.books.standing();
            trial.books.strike(standing.getFirst().id());
            trial.books.put(
                    standing.getLast(), String.valueOf(standing.getLast().onlineKey()));

            var result = FaultyOutage.result(trial);

            assertThat(result.lost()).isOne();
            assertThat(result.tooOften()).isOne();
            assertThat(result.isRight()).isFalse();
        }
    }

    @Test
    void a_backlog_goes_out_at_a_bounded_rate_a_second() {
        try (var trial = FaultyTrial.open(40, 3, false)) {
            trial.book();
            trial.rest();
            for (var i = 0; i < 25; i++) trial.book();

            trial.tick(Duration.ofSeconds(1));
            assertThat(trial.books.standing()).hasSize(1 + WriteBackWork.MOST_A_ROUND);
            trial.tick(Duration.ofSeconds(1));
            trial.tick(Duration.ofSeconds(1));
            assertThat(trial.books.standing()).hasSize(26);
        }
    }

    @Test
    void a_visit_that_may_have_been_sent_says_so_when_its_time_has_come_and_the_pms_is_still_silent() {
        try (var trial = FaultyTrial.open(1, 3, false)) {
            var visit = trial.book();
            trial.faults.onlyDeeds(Fault.ERROR_BEFORE);
            trial.tick(Duration.ZERO);
            trial.faults.always(Fault.OFFLINE);

            House.clock().set(trial.get(visit).startsAt().plus(Duration.ofMinutes(2)));
            trial.tick(Duration.ZERO);

            assertThat(trial.row(visit).state()).isEqualTo(State.EXPIRED);
            assertThat(trial.row(visit).words()).isEqualTo(OwnWords.SILENT_TO_THE_END);
        }
    }

    @Test
    void whose_time_is_taken_in_the_pms_is_written_to_once_with_the_nearest_times_and_the_way_to_choose() {
        var office = ConnectedOffice.open();
        var appointment = office.book(NINE);
        var chart = office.created();
        office.link(appointment, chart);
        office.in(() -> ConnectedOffice.pms().write(visit("theirs", chart, NINE)));

        office.work();
        office.pencil(appointment);
        office.work();

        assertThat(office.state(appointment)).isEqualTo(State.CONFLICT);
        assertThat(letters(office))
                .singleElement()
                .satisfies(body -> assertThat(body)
                        .contains("Tuesday, December 8, 2026, at 9:00 AM", "Tuesday, December 8, 2026, at 10:00 AM")
                        .contains("/visits/" + appointment));
    }

    private static List<String> letters(ConnectedOffice office) {
        return office.in(() -> {
            House.work("letters").drain();
            return room(PracticeDatabase.class)
                    .sql(
                            "select body from message where practice_id = :practice and kind = 'time-taken' and channel = 'EMAIL'")
                    .list(row -> row.text("body"));
        });
    }
}
