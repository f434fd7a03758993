package org.deskbell.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.booking.Diary.TUESDAY;
import static org.deskbell.booking.Diary.at;
import static org.deskbell.booking.PartySearch.Arrangement.BACK_TO_BACK;
import static org.deskbell.booking.PartySearch.Arrangement.SIDE_BY_SIDE;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.deskbell.House;
import org.deskbell.availability.Slot;
import org.deskbell.booking.OpenDay.State;
import org.deskbell.booking.PartySearch.Arrangement;
import org.deskbell.booking.PartySearch.Seat;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The times at which a family can come together. */
class PartiesTest {
    private final Diary diary = Diary.open();
    private final MapleStreet maple = diary.maple();

    @BeforeEach
    void showEveryTime() {
        diary.everySlot();
    }

    @Test
    void back_to_back_each_begins_when_the_one_before_ends() {
        var times = day(BACK_TO_BACK, seat(maple.washington()), seat(maple.washington()))
                .times();

        assertThat(times).hasSize(8).allMatch(PartiesTest::follow);
        assertThat(times.getFirst())
                .extracting(Slot::startsAt)
                .containsExactly(at(TUESDAY, "09:00"), at(TUESDAY, "10:00"));
    }

    @Test
    void a_follower_need_not_begin_at_one_of_the_usual_starts() {
        var exam = MapleStreet.type("Exam", 40, List.of(maple.washington().id()));
        diary.save(exam);

        var times = day(BACK_TO_BACK, new Seat(exam.id(), null, Audience.NEW), seat(maple.washington()))
                .times();

        assertThat(times.getFirst())
                .extracting(Slot::startsAt)
                .containsExactly(at(TUESDAY, "09:00"), at(TUESDAY, "09:40"));
    }

    @Test
    void with_one_person_the_time_kept_free_lies_between_the_visits() {
        keepFree(10, 5);

        var times = day(BACK_TO_BACK, seat(maple.washington()), seat(maple.washington()))
                .times();

        assertThat(times.getFirst())
                .extracting(Slot::startsAt)
                .containsExactly(at(TUESDAY, "09:00"), at(TUESDAY, "10:15"));
    }

    @Test
    void with_two_people_nothing_lies_between_the_visits() {
        keepFree(10, 5);

        var times = day(BACK_TO_BACK, seat(maple.washington()), seat(maple.franklin()))
                .times();

        assertThat(times.getFirst())
                .extracting(Slot::startsAt)
                .containsExactly(at(TUESDAY, "09:00"), at(TUESDAY, "10:00"));
    }

    @Test
    void side_by_side_all_begin_at_one_time_each_with_somebody_else() {
        var times = day(SIDE_BY_SIDE, seat(null), seat(null)).times();

        assertThat(times).hasSize(12).allMatch(PartiesTest::apart);
    }

    @Test
    void side_by_side_needs_as_many_people_as_seats() {
        assertThat(day(SIDE_BY_SIDE, seat(null), seat(null), seat(null)))
                .isEqualTo(new PartyDay(TUESDAY, State.FULL, List.of()));
    }

    @Test
    void what_is_taken_for_one_of_them_is_not_offered_to_all() {
        diary.busyInPms("DR2", null, "09:00", "12:00");

        assertThat(day(SIDE_BY_SIDE, seat(null), seat(null)).times().getFirst())
                .extracting(slot -> slot.at().toLocalTime())
                .containsOnly(LocalTime.of(13, 0));
    }

    @Test
    void a_day_on_which_all_can_come_at_another_time_alone_says_so() {
        assertThat(noon(seat(null), seat(null)).state()).isEqualTo(State.NOT_THEN);
        assertThat(noon(seat(null), seat(null), seat(null)).state()).isEqualTo(State.FULL);
    }

    private PartyDay noon(Seat... seats) {
        var search =
                new PartySearch(List.of(seats), SIDE_BY_SIDE, TUESDAY, TUESDAY, LocalTime.NOON, Duration.ofMinutes(30));
        return diary.in(() -> House.room(Parties.class).openDays(search)).getFirst();
    }

    @Test
    void each_comes_by_the_rules_that_bind_him() {
        var recall = new OnlineAppointmentType(
                new OnlineAppointmentType.Id(UUID.randomUUID()),
                "Recall",
                60,
                /* forNew= */ false,
                /* forKnown= */ true,
                OnlineAppointmentType.Mode.BOOK,
                "",
                null,
                true,
                List.of(maple.washington().id()));
        diary.save(recall);

        var parent = new Seat(recall.id(), null, Audience.KNOWN);
        assertThat(day(SIDE_BY_SIDE, parent, seat(maple.franklin())).state()).isEqualTo(State.FREE);
        assertThat(day(SIDE_BY_SIDE, new Seat(recall.id(), null, Audience.NEW), seat(maple.franklin()))
                        .state())
                .isEqualTo(State.CLOSED);
    }

    @Test
    void a_day_without_hours_is_closed() {
        var sunday = LocalDate.parse("2026-12-06");
        var search = new PartySearch(List.of(seat(null), seat(null)), SIDE_BY_SIDE, sunday, sunday, null, null);

        assertThat(diary.in(() -> House.room(Parties.class).openDays(search)))
                .containsExactly(new PartyDay(sunday, State.CLOSED, List.of()));
    }

    private void keepFree(int before, int after) {
        var type = maple.cleaning();
        diary.save(new OnlineAppointmentType(
                type.id(),
                type.name(),
                60,
                true,
                true,
                type.mode(),
                "",
                null,
                true,
                type.providers(),
                null,
                before,
                after,
                OnlineAppointmentType.Spanish.NONE));
    }

    private Seat seat(@Nullable Provider provider) {
        return new Seat(maple.cleaning().id(), provider == null ? null : provider.id(), Audience.NEW);
    }

    private PartyDay day(Arrangement arrangement, Seat... seats) {
        var search = new PartySearch(List.of(seats), arrangement, TUESDAY, TUESDAY, null, null);
        return diary.in(() -> House.room(Parties.class).openDays(search)).getFirst();
    }

    private static boolean follow(List<Slot> slots) {
        return slots.getLast().startsAt().equals(slots.getFirst().startsAt().plusSeconds(3600));
    }

    private static boolean apart(List<Slot> slots) {
        var starts = slots.stream().map(Slot::startsAt).distinct().count();
        return starts == 1
                && slots.stream().map(Slot::provider).distinct().count() == slots.size()
                && Stream.of(slots)
                                .flatMap(List::stream)
                                .map(Slot::operatory)
                                .distinct()
                                .count()
                        == slots.size();
    }
}
