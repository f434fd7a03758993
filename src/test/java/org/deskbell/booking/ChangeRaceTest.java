package org.deskbell.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.booking.Crowd.entry;
import static org.deskbell.booking.Diary.TUESDAY;
import static org.deskbell.booking.Diary.at;
import static org.deskbell.booking.Diary.changes;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.deskbell.House;
import org.deskbell.booking.BookingOutcome.Kept;
import org.deskbell.booking.BookingOutcome.NotPossible;
import org.deskbell.booking.BookingOutcome.SlotTaken;
import org.deskbell.practice.ClosedDays;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.Provider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many at once, who move, restore, accept or confirm what is there while others book; no two are in one place. */
class ChangeRaceTest {
    private final Diary diary = Diary.open();
    private final Provider.Id washington = diary.maple().washington().id();

    @AfterEach
    void nothing_overlaps() {
        assertThat(diary.overlaps()).isZero();
    }

    @Test
    void of_many_moves_to_one_time_one_arrives() throws Exception {
        var booked = Stream.of("09:00", "10:00", "13:00", "14:00")
                .map(time -> Diary.kept(diary.strangerBooks(time, washington)))
                .toList();

        var told = new Crowd<BookingOutcome>()
                .and(4, i -> move(booked.get(i), "11:00"))
                .atOnce();

        assertThat(Crowd.kinds(told)).containsOnly(entry(Kept.class, 1), entry(SlotTaken.class, 3));
    }

    @Test
    void those_who_want_each_others_time_do_not_wait_for_each_other() throws Exception {
        var nine = diary.book("09:00");
        var ten = diary.book("10:00");

        var told = new Crowd<BookingOutcome>()
                .and(
                        10,
                        i -> i % 2 == 0
                                ? move(nine, i % 4 == 0 ? "09:30" : "10:00")
                                : move(ten, i % 4 == 1 ? "09:30" : "09:00"))
                .atOnce();

        assertThat(Crowd.kinds(told).keySet()).isSubsetOf(Kept.class, SlotTaken.class);
    }

    @Test
    void cancelled_booked_by_another_and_restored_is_one_of_them() throws Exception {
        for (var i = 0; i < 10; i++) {
            var cancelled = diary.book("09:00");
            diary.in(() -> changes().cancel(cancelled.id(), "", MapleStreet.MARTHA));

            var told = new Crowd<BookingOutcome>()
                    .and(4, one -> diary.strangerBooks("09:00", washington))
                    .and(4, one -> diary.in(() -> changes().restore(cancelled.id(), Diary.key(), MapleStreet.MARTHA)))
                    .atOnce();

            assertThat(diary.standingAt("09:00")).isEqualTo(1);
            assertThat(told).hasAtLeastOneElementOfType(Kept.class);
            diary.cancelAll();
        }
    }

    @Test
    void holds_and_bookings_take_a_time_once() throws Exception {
        var told = new Crowd<Object>()
                .and(30, i -> diary.strangerBooks("09:00", washington))
                .and(30, i -> diary.hold("09:00"))
                .atOnce();

        var got = told.stream().filter(one -> one instanceof Kept || one instanceof HoldOutcome.Held);
        assertThat(got).hasSize(1);
        assertThat(Crowd.kinds(told).keySet())
                .isSubsetOf(Kept.class, SlotTaken.class, HoldOutcome.Held.class, HoldOutcome.SlotTaken.class);
    }

    @Test
    void a_lapsed_hold_is_confirmed_or_its_time_is_taken_but_not_both() throws Exception {
        for (var i = 0; i < 10; i++) {
            var held = ((HoldOutcome.Held) diary.hold("09:00")).hold();
            House.clock().advance(Duration.ofMinutes(11));

            var told = new Crowd<BookingOutcome>()
                    .and(() -> diary.request(diary.withHold("09:00", held)))
                    .and(8, one -> diary.strangerBooks("09:00", washington))
                    .atOnce();

            assertThat(Crowd.kinds(told)).containsEntry(Kept.class, 1L).containsEntry(SlotTaken.class, 8L);
            diary.cancelAll();
        }
    }

    @Test
    void two_accepts_of_one_request_are_one() throws Exception {
        diary.answersRequestsFirst();
        var id = diary.book("09:00").id();

        var told = new Crowd<BookingOutcome>()
                .and(20, i -> diary.in(() -> Diary.appointments().accept(id, null, MapleStreet.MARTHA)))
                .atOnce();

        assertThat(Crowd.kinds(told)).containsEntry(Kept.class, 1L);
    }

    @Test
    void a_family_that_cancels_and_a_day_that_is_closed_do_not_wait_for_each_other() throws Exception {
        for (var i = 0; i < 12; i++) {
            var family = Stream.of("09:00", "10:00", "11:00", "13:00", "14:00", "15:00", "16:00")
                    .map(time ->
                            Diary.kept(diary.strangerBooks(time, washington)).id())
                    .toList();

            var told = new Crowd<Object>()
                    .and(() -> diary.in(() -> changes().cancelAll(family)))
                    .and(() -> closeTuesday(Set.copyOf(family)))
                    .atOnce();

            assertThat(told).hasOnlyElementsOfTypes(Kept.class, NotPossible.class, ScheduleChanges.Outcome.Made.class);
            diary.in(() -> House.room(ClosedDays.class).open(TUESDAY, MapleStreet.MARTHA));
        }
    }

    private ScheduleChanges.Outcome closeTuesday(Set<OnlineAppointment.Id> seen) {
        var decided = new ScheduleChanges.Decided(seen, ScheduleChanges.Fate.CANCELLED, "");
        return diary.in(() -> House.room(ScheduleChanges.class)
                .make(
                        () -> House.room(ClosedDays.class).close(TUESDAY, "Snow", MapleStreet.MARTHA),
                        decided,
                        MapleStreet.MARTHA));
    }

    private BookingOutcome move(OnlineAppointment appointment, String time) {
        return diary.in(() -> changes()
                .move(new MoveRequest(
                        appointment.id(), washington, at(TUESDAY, time), null, Diary.key(), MapleStreet.MARTHA)));
    }
}
