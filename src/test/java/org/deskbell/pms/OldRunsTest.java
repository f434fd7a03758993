package org.deskbell.pms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.deskbell.House;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.Test;

/** Runs of long ago are forgotten, but for what screens and the next reading go by. */
class OldRunsTest {
    private static final Duration LONG = Duration.ofDays(91);

    private final FakeOffice office = new FakeOffice();
    private final Refreshes refreshes = House.room(Refreshes.class);

    private long runs() {
        return office.inside(() -> House.room(PracticeDatabase.class)
                .sql("select count(*) as runs from pms_refresh where practice_id = :practice")
                .one(row -> row.count("runs")));
    }

    @Test
    void what_is_older_than_ninety_days_goes_with_the_next_run() {
        office.hasPatients(3);
        office.refresh();
        office.refresh();
        House.clock().advance(LONG);

        var last = office.refresh();

        assertThat(last.state()).isEqualTo(Refresh.State.DONE);
        assertThat(runs()).isEqualTo(1);
    }

    @Test
    void the_last_that_ended_well_stays_however_long_ago_it_was() {
        office.hasPatients(3);
        office.refresh();
        var good = office.refresh();
        office.pms().silence = "It is off.";
        House.clock().advance(LONG);

        office.refresh();

        assertThat(office.inside(refreshes::latestDone)).map(Refresh::id).contains(good.id());
        assertThat(runs()).isEqualTo(2);
    }

    @Test
    void a_question_stays_however_long_it_waits() {
        office.hasPatients(100);
        office.refresh();
        office.hasPatients(50);
        var asked = office.refresh();
        office.pms().silence = "It is off.";
        House.clock().advance(LONG);

        office.refresh();

        assertThat(office.inside(refreshes::question)).map(Refresh::id).contains(asked.id());
        assertThat(runs()).isEqualTo(3);
    }
}
