package org.deskbell.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.writeback.ConnectedOffice.NINE;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import org.deskbell.House;
import org.deskbell.writeback.WriteBack.State;
import org.junit.jupiter.api.Test;

/** What lies in a folder to be imported is called back when it should not stand any more. */
class PendingVisitsTest {
    private static final Instant TEN = NINE.plus(Duration.ofHours(1));

    private final FilesOffice office = FilesOffice.open(true);

    private static String exported(String key) {
        return "id,date,start,minutes,provider,operatory,online_key\nV1,12/08/2026,9:00 AM,60,DR1,OP1," + key + "\n";
    }

    @Test
    void a_visit_that_is_cancelled_before_it_is_imported_is_not_left_in_the_folder() {
        var visit = office.left(NINE);
        var key = office.row(visit).onlineKey();
        assertThat(office.waiting()).containsExactly(key + ".csv");

        office.cancel(visit);
        office.work();

        assertThat(office.waiting()).containsExactly(key + ".cancel.csv");
        assertThat(office.row(visit).state()).isEqualTo(State.NOT_NEEDED);
    }

    @Test
    void a_visit_whose_person_is_unlinked_before_it_is_imported_is_not_left_in_the_folder() {
        var visit = office.left(NINE);
        var key = office.row(visit).onlineKey();

        office.unlink(visit);
        office.work();

        assertThat(office.waiting()).containsExactly(key + ".cancel.csv");
        assertThat(office.row(visit).state()).isEqualTo(State.WAITING_FOR_LINK);
    }

    @Test
    void a_visit_that_is_moved_before_it_is_imported_lies_in_the_folder_at_its_new_time_alone() {
        var visit = office.left(NINE);
        var key = office.row(visit).onlineKey();

        office.move(visit, TEN);
        office.work();
        office.work();

        assertThat(office.waiting())
                .containsExactlyInAnyOrder(
                        key + ".cancel.csv", office.row(visit).onlineKey() + ".csv");
        assertThat(office.row(visit).onlineKey()).isNotEqualTo(key);
    }

    @Test
    void where_the_pms_keeps_no_keys_a_person_is_asked_too() {
        var deaf = FilesOffice.open(false);
        var visit = deaf.left(NINE);
        var key = deaf.row(visit).onlineKey();

        deaf.unlink(visit);
        deaf.work();

        assertThat(deaf.waiting()).containsExactly(key + ".cancel.csv");
        assertThat(deaf.alerts()).containsExactly("TAKE_OUT JEFTH000");
    }

    @Test
    void a_cancel_that_is_not_imported_yet_is_left_once_and_again_only_after_the_pms_had_its_time() {
        var visit = office.left(NINE);
        var key = office.row(visit).onlineKey();
        office.takes(key + ".csv");
        office.exports("schedule.csv", exported(key));
        office.sweep();
        office.cancel(visit);
        office.work();
        office.takes(key + ".cancel.csv");

        office.sweep();
        office.sweep();
        assertThat(office.waiting()).isEmpty();
        assertThat(office.doublesTakenOut()).isZero();

        House.clock().advance(Duration.ofDays(4));
        office.sweep();
        assertThat(office.waiting()).containsExactly(key + ".cancel.csv");
        assertThat(office.doublesTakenOut()).isZero();
    }

    @Test
    void a_visit_begins_and_says_so_where_there_is_no_way_to_the_pms() throws IOException {
        takeTheFolderAway();
        var visit = office.left(NINE);
        assertThat(office.row(visit).state()).isEqualTo(State.QUEUED);

        House.clock().set(NINE);
        office.work();

        assertThat(office.row(visit).state()).isEqualTo(State.EXPIRED);
    }

    private void takeTheFolderAway() throws IOException {
        Files.move(
                office.folder(), office.folder().resolveSibling(office.folder().getFileName() + ".away"));
    }
}
