package org.deskbell.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.House.room;

import java.time.Duration;
import java.util.Comparator;
import org.deskbell.House;
import org.deskbell.pms.demo.DemoVisit;
import org.deskbell.pms.demo.Fault;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A long queue costs little while the PMS is silent, and nothing of it is late when the PMS is back. */
class LongSilenceTest {
    private static final int VISITS = 60;
    private static final int TRIED = 20;

    private final FaultyTrial trial = FaultyTrial.open(VISITS, 1, false);

    @BeforeEach
    void fallSilent() {
        trial.book();
        trial.rest();
        trial.faults.always(Fault.OFFLINE);
        while (trial.booked.size() < VISITS) trial.book();
        trial.tick(Duration.ZERO);
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private void afterTwoMinutes(Fault fault) {
        House.clock().advance(Duration.ofMinutes(2));
        trial.faults.always(fault);
        trial.tick(Duration.ZERO);
    }

    private long rewrittenNow() {
        return trial.in(() -> room(PracticeDatabase.class)
                .sql("select count(*) as rows from write_back where practice_id = :practice and updated_at = :now")
                .param("now", House.clock().instant())
                .one(row -> row.count("rows")));
    }

    @Test
    void a_try_rewrites_the_first_few_of_the_queue_and_no_more() {
        for (var i = 0; i < 10; i++) {
            afterTwoMinutes(Fault.OFFLINE);

            assertThat(rewrittenNow()).isEqualTo(TRIED);
        }
    }

    @Test
    void when_the_pms_is_back_the_rest_is_due_at_once_and_goes_out_in_order_whatever_it_said_before() {
        afterTwoMinutes(Fault.OFFLINE);
        afterTwoMinutes(Fault.TOO_MANY);
        House.clock().advance(Duration.ofMinutes(2));
        trial.faults.always(null);

        for (var i = 0; i < VISITS / WriteBackWork.MOST_A_ROUND; i++) trial.tick(Duration.ofSeconds(1));

        assertThat(trial.books.standing())
                .hasSize(VISITS)
                .isSortedAccordingTo(Comparator.comparing(DemoVisit::startsAt));
    }

    @Test
    void a_refresh_that_is_answered_wakes_them_too() {
        trial.faults.always(null);
        trial.refresh();

        trial.tick(Duration.ZERO);

        assertThat(trial.books.standing()).hasSize(1 + WriteBackWork.MOST_A_ROUND);
    }
}
