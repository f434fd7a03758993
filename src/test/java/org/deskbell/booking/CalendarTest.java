package org.deskbell.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.booking.Diary.TUESDAY;
import static org.deskbell.booking.Diary.appointments;
import static org.deskbell.booking.Diary.at;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.availability.Slot;
import org.deskbell.booking.OpenDay.State;
import org.deskbell.practice.ClosedDays;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.Practices;
import org.junit.jupiter.api.Test;

/** The calendar that a visitor sees. */
class CalendarTest {
    private final Diary diary = Diary.open();
    private final MapleStreet maple = diary.maple();

    @Test
    void only_the_first_time_of_a_day_is_shown_and_all_are_counted() {
        var day = diary.openDays(TUESDAY, TUESDAY).getFirst();

        assertThat(day.state()).isEqualTo(State.FREE);
        assertThat(day.slots()).extracting(Slot::startsAt).containsExactly(at(TUESDAY, "09:00"));
        assertThat(day.free()).isEqualTo(12);
    }

    @Test
    void where_the_practice_shows_every_time_all_are_listed() {
        diary.everySlot();

        assertThat(diary.openDays(TUESDAY, TUESDAY).getFirst().slots()).hasSize(12);
    }

    @Test
    void only_the_first_is_the_first_within_the_range_asked_for() {
        var day = around("14:00", "PT1H");

        assertThat(day.slots()).extracting(Slot::startsAt).containsExactly(at(TUESDAY, "13:00"));
        assertThat(day.free()).isEqualTo(5);
    }

    @Test
    void a_day_with_nothing_free_in_the_range_alone_is_not_full() {
        assertThat(around("12:00", "PT30M")).isEqualTo(new OpenDay(TUESDAY, State.NOT_THEN, List.of(), 0));

        diary.busyInPms("DR1", null, "08:00", "18:00");
        diary.busyInPms("DR2", null, "08:00", "18:00");

        assertThat(around("12:00", "PT30M").state()).isEqualTo(State.FULL);
    }

    private OpenDay around(String time, String within) {
        var search = SlotSearch.anyone(maple.cleaning().id(), TUESDAY, TUESDAY)
                .near(LocalTime.parse(time), Duration.parse(within));
        return diary.in(() -> appointments().openDays(search)).getFirst();
    }

    @Test
    void weekends_closed_days_past_days_and_days_beyond_the_horizon_are_closed() {
        diary.in(() -> House.room(ClosedDays.class).close(TUESDAY, "Snow", MapleStreet.MARTHA));

        assertThat(states("2026-12-05", "2026-12-09"))
                .containsExactly(State.CLOSED, State.CLOSED, State.FREE, State.CLOSED, State.FREE);
        assertThat(states("2026-11-20", "2026-11-24"))
                .containsExactly(State.CLOSED, State.CLOSED, State.CLOSED, State.CLOSED, State.FREE);
        assertThat(states("2027-02-19", "2027-02-22"))
                .containsExactly(State.FREE, State.CLOSED, State.CLOSED, State.CLOSED);
    }

    private List<State> states(String from, String to) {
        return diary.openDays(LocalDate.parse(from), LocalDate.parse(to)).stream()
                .map(OpenDay::state)
                .toList();
    }

    @Test
    void a_day_that_is_taken_from_end_to_end_is_full() {
        diary.busyInPms("DR1", null, "08:00", "18:00");
        diary.busyInPms("DR2", null, "08:00", "18:00");

        assertThat(diary.openDays(TUESDAY, TUESDAY)).containsExactly(new OpenDay(TUESDAY, State.FULL, List.of(), 0));
    }

    @Test
    void every_day_is_closed_while_the_scheduler_is_off() {
        diary.in(() -> {
            var practices = House.room(Practices.class);
            practices.change(practices.settings().with(to -> to.online = false), MapleStreet.MARTHA);
            return true;
        });

        assertThat(states("2026-12-07", "2026-12-08")).containsExactly(State.CLOSED, State.CLOSED);
    }

    @Test
    void one_time_is_offered_once_with_the_provider_who_has_less_to_do() {
        diary.everySlot();
        diary.book("16:00");

        assertThat(diary.openDays(TUESDAY, TUESDAY).getFirst().slots())
                .hasSize(12)
                .allMatch(slot -> slot.provider().equals(maple.franklin().id()));
    }

    @Test
    void the_nearest_lie_around_the_time_and_come_in_order() {
        var search = SlotSearch.anyone(maple.cleaning().id(), TUESDAY, TUESDAY)
                .near(LocalTime.parse("12:00"), Duration.ofMinutes(30));

        assertThat(diary.in(() -> appointments().nearest(search, 3)))
                .extracting(Slot::startsAt)
                .containsExactly(at(TUESDAY, "10:30"), at(TUESDAY, "11:00"), at(TUESDAY, "13:00"));
    }

    @Test
    void the_nearest_to_a_week_without_times_lie_on_the_days_beside_it() {
        var sunday = LocalDate.parse("2026-12-06");
        var search = SlotSearch.anyone(maple.cleaning().id(), sunday, sunday);

        assertThat(diary.in(() -> appointments().nearest(search, 2)))
                .extracting(slot -> slot.at().toLocalDate())
                .containsOnly(LocalDate.parse("2026-12-07"));
    }

    @Test
    void visits_of_forty_minutes_start_every_twenty() {
        assertThat(List.of(20, 30, 40, 45, 60, 80, 90))
                .extracting(minutes -> Weeks.grid(Duration.ofMinutes(minutes)).toMinutes())
                .containsExactly(20L, 30L, 20L, 30L, 30L, 20L, 30L);
    }

    @Test
    void nothing_is_looked_up_for_people_of_another_practice() {
        var other = Diary.open();
        other.everySlot();
        diary.everySlot();
        diary.request(diary.asks(People.linh(), null, "09:00"));
        diary.request(diary.asks(People.linh(), null, "09:00"));

        assertThat(other.openDays(TUESDAY, TUESDAY).getFirst().free()).isEqualTo(12);
        assertThat(diary.openDays(TUESDAY, TUESDAY).getFirst().free()).isEqualTo(10);
    }
}
