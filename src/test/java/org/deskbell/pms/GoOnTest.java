package org.deskbell.pms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.pms.FakeOffice.NADIA;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.deskbell.DatabaseAway;
import org.deskbell.House;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** A run whose reader died goes on behind the last page that was kept. */
class GoOnTest {
    private final FakeOffice office = new FakeOffice();
    private final FakePms pms = office.pms();
    private final Refreshes refreshes = House.room(Refreshes.class);
    private final RefreshRuns runs = House.room(RefreshRuns.class);

    private Refresh.Id id = new Refresh.Id(new UUID(0, 0));

    @BeforeEach
    void a_reader_dies_behind_the_second_page() {
        office.hasPatients(7);
        id = office.inside(() -> refreshes.ask(NADIA)).id();
        reads(2);
        pms.asked.clear();
    }

    private void reads(int pages) {
        office.inside(() -> {
            var run = runs.claim().orElseThrow();
            var page = pms.patients(null);
            for (var read = 1; read <= pages; read++) {
                assertThat(runs.keep(run, page)).isTrue();
                if (page.next() != null) page = pms.patients(page.next());
            }
            return run;
        });
    }

    @Test
    void nobody_goes_on_before_the_lease_has_run_out() {
        House.clock().advance(Duration.ofSeconds(119));

        office.works();

        assertThat(pms.asked).isEmpty();
    }

    @Test
    void the_next_reader_goes_on_with_the_next_page() {
        House.clock().advance(Duration.ofMinutes(3));

        office.works();

        var done = office.inside(() -> refreshes.get(id));
        assertThat(pms.asked).containsExactly("4", "6");
        assertThat(done.state()).isEqualTo(Refresh.State.DONE);
        assertThat(done.read()).isEqualTo(7);
        assertThat(done.elapsed(House.clock().instant())).isEqualTo(Duration.ofMinutes(3));
        assertThat(office.present()).isEqualTo(7);
    }

    @Test
    void a_list_that_was_read_to_its_end_is_not_read_again() {
        House.clock().advance(Duration.ofMinutes(3));
        office.inside(() -> {
            var run = runs.claim().orElseThrow();
            runs.keep(run, pms.patients("4"));
            return runs.keep(run, pms.patients("6"));
        });
        pms.asked.clear();
        House.clock().advance(Duration.ofMinutes(3));

        office.works();

        assertThat(pms.asked).isEmpty();
        assertThat(office.present()).isEqualTo(7);
    }

    @Test
    void trouble_with_the_database_is_none_of_the_pms_and_the_run_goes_on() {
        House.clock().advance(Duration.ofMinutes(3));
        try (var away = new DatabaseAway()) {
            var isGone = new AtomicBoolean();
            pms.beforePage = () -> {
                if (!isGone.getAndSet(true)) away.begin();
            };

            assertThatThrownBy(office::works).isInstanceOfAny(DataAccessException.class, TransactionException.class);
        }

        assertThat(office.inside(() -> refreshes.get(id)).state()).isEqualTo(Refresh.State.READING);
        pms.beforePage = () -> {};
        pms.asked.clear();
        House.clock().advance(Duration.ofMinutes(3));
        office.works();
        assertThat(pms.asked).containsExactly("4", "6");
        assertThat(office.inside(() -> refreshes.get(id)).state()).isEqualTo(Refresh.State.DONE);
    }

    @Test
    void what_the_database_lost_is_read_again_from_the_beginning() {
        office.inside(() -> House.room(PracticeDatabase.class)
                .sql("delete from pms_stage where practice_id = :practice")
                .update());
        House.clock().advance(Duration.ofMinutes(3));

        office.works();

        assertThat(pms.asked).containsExactly("null", "2", "4", "6");
        assertThat(office.inside(() -> refreshes.get(id)).read()).isEqualTo(7);
        assertThat(office.present()).isEqualTo(7);
    }

    @Test
    void who_was_taken_for_dead_keeps_nothing_more() {
        House.clock().advance(Duration.ofMinutes(3));
        office.works();

        assertThat(office.inside(() -> refreshes.cancel(id, NADIA)).state()).isEqualTo(Refresh.State.DONE);
        assertThat(office.inside(runs::claim)).isEmpty();
    }

    @Test
    void the_rate_counts_what_was_read_in_a_second() {
        House.clock().advance(Duration.ofSeconds(2));

        assertThat(office.inside(() -> refreshes.get(id))
                        .perSecond(House.clock().instant()))
                .isEqualTo(2);
    }

    @Test
    void pages_that_go_in_a_circle_are_refused() {
        House.clock().advance(Duration.ofMinutes(3));
        pms.circles = true;

        office.works();

        var run = office.inside(() -> refreshes.get(id));
        assertThat(run.state()).isEqualTo(Refresh.State.FAILED);
        assertThat(run.words()).isEqualTo("The PMS gives the same page again and again.");
    }
}
