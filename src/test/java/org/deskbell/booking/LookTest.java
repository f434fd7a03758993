package org.deskbell.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.booking.Diary.TUESDAY;
import static org.deskbell.practice.MapleStreet.MARTHA;

import java.time.Duration;
import org.deskbell.House;
import org.deskbell.practice.HoursException;
import org.deskbell.practice.HoursExceptions;
import org.junit.jupiter.api.Test;

/** Who looks later sees the same, or what he sees is counted again. */
class LookTest {
    private final Diary diary = Diary.open();
    private final SlotSearch search =
            SlotSearch.anyone(diary.maple().cleaning().id(), TUESDAY.minusDays(1), TUESDAY.plusDays(1));

    @Test
    void who_looks_again_sees_the_same() {
        assertThat(seen().isStill(look())).isTrue();
    }

    @Test
    void a_time_that_is_taken_since_is_seen() {
        var seen = seen();

        diary.book("10:00");

        assertThat(seen.isStill(look())).isFalse();
    }

    @Test
    void a_schedule_that_has_changed_since_is_seen() {
        var seen = seen();

        diary.in(() -> House.room(HoursExceptions.class)
                .add(HoursException.away(diary.maple().washington().id(), TUESDAY, "Ill"), MARTHA));

        assertThat(seen.isStill(look())).isFalse();
    }

    @Test
    void another_question_is_another_look() {
        var seen = seen();

        assertThat(seen.isStill(look(search.forAudience(Audience.KNOWN)))).isFalse();
    }

    @Test
    void a_time_is_too_near_from_the_second_on_in_which_its_notice_is_over() {
        House.clock().set(Diary.at(TUESDAY.minusDays(2), "05:00"));
        var seen = seen();
        var notice = look().schedule().settings().noticeNew();

        House.clock().set(seen.first().minus(notice));
        assertThat(seen.isStill(look())).isTrue();

        House.clock().advance(Duration.ofSeconds(1));
        assertThat(seen.isStill(look())).isFalse();
    }

    @Test
    void as_long_as_it_is_the_same_look_it_is_the_same_calendar() {
        diary.book("10:00");
        House.clock().set(Diary.at(TUESDAY.minusDays(2), "09:00"));
        var calendar = look().calendar();
        var same = 0;

        for (var i = 0; i < 400; i++) {
            House.clock().advance(Duration.ofMinutes(9));
            var now = look();
            if (calendar.seen().isStill(now)) {
                same++;
                assertThat(now.calendar().days()).isEqualTo(calendar.days());
            } else calendar = now.calendar();
        }
        assertThat(same).isBetween(300, 399);
    }

    private Look.Seen seen() {
        return look().calendar().seen();
    }

    private Look look() {
        return look(search);
    }

    private Look look(SlotSearch what) {
        return diary.in(() -> House.room(FreeTimes.class).look(what));
    }
}
