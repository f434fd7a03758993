package org.deskbell.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.deskbell.House;
import org.deskbell.booking.OnlineAppointment.Status;
import org.deskbell.practice.MapleStreet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** By when an answer is promised, and of what none is. */
class PromisesTest {
    private final MapleStreet maple = MapleStreet.open();
    private final Instant now = House.clock().instant();

    private @Nullable Instant answerBy(Status status, Instant startsAt) {
        return House.in(maple.id(), () -> House.room(Promises.class).answerBy(status, startsAt));
    }

    @Test
    void a_request_for_a_time_to_come_is_answered_before_it() {
        var soon = now.plus(Duration.ofMinutes(5));

        assertThat(answerBy(Status.REQUESTED, soon)).isAfter(now).isBeforeOrEqualTo(soon);
        assertThat(answerBy(Status.REQUESTED, now.plus(Duration.ofDays(30)))).isAfter(soon);
    }

    @Test
    void nothing_is_promised_of_what_has_begun_or_is_booked() {
        assertThat(answerBy(Status.REQUESTED, now)).isNull();
        assertThat(answerBy(Status.REQUESTED, now.minus(Duration.ofDays(1)))).isNull();
        assertThat(answerBy(Status.BOOKED, now.plus(Duration.ofDays(30)))).isNull();
    }
}
