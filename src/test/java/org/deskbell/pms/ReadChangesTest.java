package org.deskbell.pms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.pms.FakeOffice.NADIA;
import static org.deskbell.pms.PmsPeople.patient;

import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the PMS can tell what changed, that alone is read between the nights. */
class ReadChangesTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final FakeOffice office = new FakeOffice();
    private final FakePms pms = office.pms();
    private final Refreshes refreshes = House.room(Refreshes.class);
    private final PmsPatients patients = House.room(PmsPatients.class);

    @BeforeEach
    void read() {
        House.clock().set(NOON);
        pms.mark = "one";
        office.hasPatients(5);
        office.refresh();
        pms.asked.clear();
        pms.mark = "two";
    }

    @AfterEach
    void back() {
        House.clock().set(MovableClock.START);
    }

    @Test
    void the_worker_asks_what_changed_since_the_mark_of_the_first_page() {
        pms.changes = List.of(patient("P1", "Adams1", "Abigail", "3075550999"), patient("NEW", "Quincy", "John"));

        var done = worked();

        assertThat(pms.asked).containsExactly("one: null");
        assertThat(done.kind()).isEqualTo(Refresh.Kind.CHANGES);
        assertThat(List.of(done.read(), done.fresh(), done.changed(), done.gone()))
                .containsExactly(2, 1, 1, 0);
        assertThat(office.present()).isEqualTo(6);
        pms.asked.clear();
        worked();
        assertThat(pms.asked).containsExactly("two: null");
    }

    @Test
    void nobody_is_gone_by_a_reading_of_changes() {
        pms.patients.clear();

        worked();

        assertThat(office.present()).isEqualTo(5);
    }

    @Test
    void what_is_told_twice_is_taken_once_and_what_is_known_is_not_written() {
        pms.changes = List.of(
                pms.patients.get(0),
                patient("P1", "Adams1", "Abigail", "3075550888"),
                patient("P1", "Adams1", "Abigail", "3075550999"));

        assertThat(worked().changed()).isOne();

        assertThat(office.inside(() -> patients.find(new PmsPatientId("P1")).orElseThrow()))
                .isEqualTo(pms.changes.getLast());
    }

    @Test
    void a_merge_is_seen() {
        pms.changes = List.of(pms.patients.get(1).mergedInto(new PmsPatientId("P2")));

        worked();

        assertThat(office.inside(() -> patients.present(new PmsPatientId("P1"))))
                .isEmpty();
    }

    @Test
    void a_press_reads_everything_and_sees_what_was_deleted() {
        pms.patients.removeLast();

        var done = office.refresh();

        assertThat(done.kind()).isEqualTo(Refresh.Kind.EVERYTHING);
        assertThat(done.gone()).isOne();
    }

    @Test
    void a_press_while_changes_are_read_makes_it_everything() {
        pms.changes = List.of(pms.patients.get(0), pms.patients.get(1), pms.patients.get(2));
        var asked = office.inside(() -> refreshes.askForChanges(NADIA));
        pms.beforePage = () -> {
            pms.beforePage = () -> {};
            refreshes.ask(NADIA);
        };

        office.works();
        office.works();

        var done = office.inside(() -> refreshes.get(asked.id()));
        assertThat(done.state()).isEqualTo(Refresh.State.DONE);
        assertThat(done.kind()).isEqualTo(Refresh.Kind.EVERYTHING);
        assertThat(pms.asked)
                .as("but for the page that was on its way")
                .filteredOn(page -> !page.equals("one: 2"))
                .containsExactly("one: null", "null", "2", "4");
    }

    @Test
    void who_only_wants_fresh_records_has_the_changes_read() {
        House.clock().advance(Duration.ofMinutes(5));

        var asked = office.inside(() -> refreshes.askIfOlderThan(Duration.ofMinutes(1), NADIA));

        assertThat(asked.kind()).isEqualTo(Refresh.Kind.CHANGES);
    }

    @Test
    void a_run_that_did_not_succeed_moves_no_mark() {
        pms.beforePage = () -> {
            throw new IllegalStateException("the PMS is upset");
        };
        worked();
        pms.beforePage = () -> {};
        pms.asked.clear();

        worked();

        assertThat(pms.asked).containsExactly("one: null");
    }

    @Test
    void changes_are_read_on_while_a_list_has_to_be_confirmed() {
        var all = pms.patients;
        office.hasPatients(100);
        office.refresh();
        pms.patients = all;
        assertThat(office.refresh().state()).isEqualTo(Refresh.State.NEEDS_CONFIRMING);
        pms.changes = List.of(patient("NEW", "Quincy", "John"));

        var done = worked();

        assertThat(done.kind()).isEqualTo(Refresh.Kind.CHANGES);
        assertThat(done.fresh()).isOne();
        assertThat(office.inside(refreshes::question)).isPresent();
    }

    @Test
    void changes_are_read_on_where_a_full_reading_failed_and_that_is_tried_again_in_an_hour() {
        House.clock().set(NOON.plus(Duration.ofHours(31)));
        var broken = List.of(patient("P1", "Adams1", "Abigail"));
        pms.patients = new BrokenList(broken);
        assertThat(worked().state()).isEqualTo(Refresh.State.FAILED);
        pms.changes = List.of(patient("NEW", "Quincy", "John"));

        var done = worked();

        assertThat(done.kind()).isEqualTo(Refresh.Kind.CHANGES);
        assertThat(done.fresh()).isOne();
        House.clock().advance(Duration.ofMinutes(30));
        assertThat(worked().kind()).isEqualTo(Refresh.Kind.CHANGES);
        pms.patients = new ArrayList<>(broken);
        assertThat(worked().kind()).isEqualTo(Refresh.Kind.EVERYTHING);
    }

    /** A list with a page that nobody can read. */
    private static final class BrokenList extends AbstractList<PmsPatient> {
        private final List<PmsPatient> list;

        BrokenList(List<PmsPatient> list) {
            this.list = list;
        }

        @Override
        public PmsPatient get(int at) {
            throw new IllegalStateException("unreadable");
        }

        @Override
        public int size() {
            return list.size();
        }
    }

    @Test
    void everything_is_read_at_night_by_the_clock_on_the_wall() {
        House.clock().set(Instant.parse("2026-11-26T07:59:00Z"));
        assertThat(worked().kind()).isEqualTo(Refresh.Kind.CHANGES);
        House.clock().set(Instant.parse("2026-11-26T23:30:00Z"));
        assertThat(worked().kind()).isEqualTo(Refresh.Kind.EVERYTHING); // the night was missed
        House.clock().set(Instant.parse("2026-11-27T02:00:00Z"));
        assertThat(worked().kind()).isEqualTo(Refresh.Kind.CHANGES);
        House.clock().set(Instant.parse("2026-11-28T00:30:00Z"));
        assertThat(worked().kind()).isEqualTo(Refresh.Kind.CHANGES);
        House.clock().set(Instant.parse("2026-11-28T01:30:00Z"));
        assertThat(worked().kind()).isEqualTo(Refresh.Kind.EVERYTHING);
    }

    @Test
    void another_pms_is_read_from_the_beginning() {
        office.inside(() -> {
            office.connections().connect(new PmsConnectionDraft("fake", "Another PMS", Map.of()), FakeOffice.NADIA);
            return true;
        });

        assertThat(worked().kind()).isEqualTo(Refresh.Kind.EVERYTHING);
    }

    @Test
    void a_pms_that_cannot_tell_is_asked_for_everything() {
        pms.mark = null;
        office.refresh();

        assertThat(worked().kind()).isEqualTo(Refresh.Kind.EVERYTHING);
    }

    /** Ten minutes later. */
    private Refresh worked() {
        House.clock().advance(Duration.ofMinutes(11));
        office.works();
        return office.inside(refreshes::latest).orElseThrow();
    }
}
