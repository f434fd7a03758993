package org.deskbell.pms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.deskbell.House;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A schedule that is not given, or has lost most of what is to come, opens no time to booking unasked. */
class ShrunkenScheduleTest {
    private final FakeOffice office = new FakeOffice();
    private final FakePms pms = office.pms();

    @BeforeEach
    void read() {
        office.hasPatients(3);
        pms.busy = times(10);
        office.refresh();
    }

    private static List<BusyTime> times(int count) {
        var first = House.clock().instant().plus(Duration.ofDays(1));
        return IntStream.range(0, count)
                .mapToObj(number -> time(number, first.plus(Duration.ofHours(number))))
                .toList();
    }

    private static BusyTime time(int number, Instant at) {
        return new BusyTime("V" + number, "VARNA", "OP1", at, at.plus(Duration.ofMinutes(30)), null);
    }

    private List<String> busy() {
        var now = House.clock().instant();
        return office.inside(() -> House.room(PmsBusyTimes.class).between(now, now.plus(Duration.ofDays(9)))).stream()
                .map(BusyTime::id)
                .toList();
    }

    @Test
    void a_pms_that_gave_its_schedule_and_gives_it_no_more_is_silent() {
        pms.readsSchedule = false;

        var run = office.refresh();

        assertThat(run.state()).isEqualTo(Refresh.State.FAILED);
        assertThat(run.words()).contains("schedule");
        assertThat(busy()).hasSize(10);
        assertThat(office.inside(() -> office.connections().can(Capability.READ_SCHEDULE)))
                .isTrue();
    }

    @Test
    void a_pms_that_never_gave_a_schedule_is_read_without_one() {
        var fresh = new FakeOffice();
        fresh.pms().readsSchedule = false;
        fresh.hasPatients(3);

        assertThat(fresh.refresh().state()).isEqualTo(Refresh.State.DONE);
    }

    @Test
    void most_of_the_times_to_come_are_kept_until_another_reading_lacks_them_too() {
        pms.busy = times(12).subList(8, 12);

        var doubted = office.refresh();

        assertThat(busy()).hasSize(12);
        assertThat(doubted.state()).isEqualTo(Refresh.State.DONE);
        assertThat(doubted.words()).isEqualTo("""
                The PMS's schedule lacks 8 of the 10 times to come that were taken. They stay taken until a later reading \
                lacks them too.""");
        assertThat(office.refresh().words()).isNotNull();
        assertThat(busy()).hasSize(12);
        House.clock().advance(Duration.ofMinutes(6));
        assertThat(office.refresh().words()).isNull();
        assertThat(busy()).containsExactly("V8", "V9", "V10", "V11");
    }

    @Test
    void a_schedule_that_is_whole_again_ends_the_doubt() {
        pms.busy = List.of();
        office.refresh();
        House.clock().advance(Duration.ofMinutes(6));
        pms.busy = times(10);
        office.refresh();
        House.clock().advance(Duration.ofMinutes(6));
        pms.busy = List.of();

        office.refresh();

        assertThat(busy()).hasSize(10);
    }

    @Test
    void few_times_may_vanish_and_half_of_many() {
        pms.busy = times(10).subList(5, 10);
        assertThat(office.refresh().words()).isNull();
        assertThat(busy()).hasSize(5);

        pms.busy = List.of();
        office.refresh();
        assertThat(busy()).hasSize(5);
        assertThat(new ShrunkenSchedule(4, 4).isDoubtful()).isFalse();
        assertThat(new ShrunkenSchedule(5, 5).isDoubtful()).isTrue();
    }
}
