package org.deskbell.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TriesTest {
    private final Tries tries = House.room(Tries.class);
    private final PracticeId practice = PracticeId.fresh();

    @BeforeEach
    @AfterEach
    void morning() {
        House.clock().set(MovableClock.START);
    }

    private long allowed(Limit limit, String whose, int times) {
        return IntStream.range(0, times)
                .filter(i -> House.in(practice, () -> tries.allow(limit, whose)))
                .count();
    }

    @Test
    void who_has_many_addresses_of_one_network_is_one() {
        assertThat(allowed(Limit.BOOKINGS_FROM_ADDRESS, "2001:db8:1:2::1", 20)).isEqualTo(20);
        assertThat(allowed(Limit.BOOKINGS_FROM_ADDRESS, "2001:db8:1:2:ffff::2", 20))
                .isEqualTo(10);
        assertThat(allowed(Limit.BOOKINGS_FROM_ADDRESS, "2001:db8:1:3::1", 20)).isEqualTo(20);
    }

    @Test
    void so_many_are_allowed_within_the_window_and_as_many_in_the_next() {
        assertThat(allowed(Limit.BOOKINGS_FROM_ADDRESS, "192.0.2.1", 35)).isEqualTo(30);
        assertThat(allowed(Limit.BOOKINGS_FROM_ADDRESS, "192.0.2.2", 5)).isEqualTo(5);

        House.clock().advance(Duration.ofHours(1));
        assertThat(allowed(Limit.BOOKINGS_FROM_ADDRESS, "192.0.2.1", 35)).isEqualTo(30);
    }

    @Test
    void each_practice_counts_for_itself() {
        allowed(Limit.BOOKINGS_FROM_ADDRESS, "192.0.2.1", 31);

        assertThat(House.in(PracticeId.fresh(), () -> tries.allow(Limit.BOOKINGS_FROM_ADDRESS, "192.0.2.1")))
                .isTrue();
    }

    @Test
    void from_this_machine_holds_and_bookings_are_not_counted_but_secrets_are() {
        assertThat(allowed(Limit.HOLDS_FROM_ADDRESS, "127.0.0.1", 70)).isEqualTo(70);
        assertThat(allowed(Limit.CODES_FROM_ADDRESS, "127.0.0.1", 30)).isEqualTo(20);
    }

    @Test
    void who_keeps_times_for_six_keeps_six() {
        var kept = IntStream.range(0, 12)
                .filter(i -> House.in(practice, () -> tries.allow(Limit.HOLDS_FROM_ADDRESS, "192.0.2.9", 6)))
                .count();

        assertThat(kept).isEqualTo(10);
    }

    @Test
    void counts_long_over_are_cleared_away() {
        allowed(Limit.HOLDS_FROM_ADDRESS, "192.0.2.1", 1);
        House.clock().advance(Duration.ofDays(3));
        allowed(Limit.HOLDS_FROM_ADDRESS, "192.0.2.2", 1);

        long kept = House.in(
                practice,
                () -> House.room(PracticeDatabase.class)
                        .sql("select count(*) as n from tries where practice_id = :practice")
                        .one(row -> row.count("n")));
        assertThat(kept).isEqualTo(1);
    }
}
