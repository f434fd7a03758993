package org.deskbell.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.booking.Diary.TUESDAY;
import static org.deskbell.booking.Diary.at;

import java.time.Duration;
import java.util.Locale;
import org.deskbell.House;
import org.deskbell.booking.OnlineAppointment.Status;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class TakingTest {
    private final Diary diary = Diary.open();
    private final OnlineAppointment theirs = diary.book("09:00");

    @Test
    void a_code_that_is_another_visits_by_chance_does_not_make_a_free_time_taken() {
        assertThatThrownBy(() -> take(visit("14:00", theirs.code()))).isInstanceOf(DuplicateKeyException.class);
        assertThat(take(visit("14:00", Codes.fresh()))).isTrue();
    }

    @Test
    void a_taken_time_is_taken_whatever_the_code() {
        assertThat(take(visit("09:00", Codes.fresh()))).isFalse();
    }

    private boolean take(Taking taking) {
        return diary.in(() -> House.room(TakingTable.class).take(taking));
    }

    private Taking visit(String time, String code) {
        var from = at(TUESDAY, time);
        var to = from.plus(Duration.ofMinutes(60));
        var place = new Place(theirs.provider(), theirs.operatory(), from, to, from, to);
        var who = new Taking.For(theirs.patient(), null, Locale.ENGLISH, null, null, false);
        return new Taking(
                Taking.fresh(), code, theirs.type(), place, Status.BOOKED, theirs.bookedAt(), null, null, null, who);
    }
}
