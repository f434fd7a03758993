package org.deskbell.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.booking.Diary.TUESDAY;
import static org.deskbell.booking.Diary.at;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.audit.Actor;
import org.deskbell.booking.BookingOutcome.Kept;
import org.deskbell.booking.BookingOutcome.SlotTaken;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many at once, through every door; whatever they are told, nobody is in two places and no chair holds two. */
class RaceTest {
    private final Diary diary = Diary.open();
    private final MapleStreet maple = diary.maple();
    private final Provider.Id washington = maple.washington().id();

    @AfterEach
    void nothing_overlaps() {
        assertThat(diary.overlaps()).isZero();
    }

    @Test
    void of_two_hundred_for_one_time_one_gets_it_and_the_others_hear_of_three_others() throws Exception {
        var told = new Crowd<BookingOutcome>()
                .and(200, i -> book("09:00", washington))
                .atOnce();

        assertThat(Crowd.kinds(told)).containsOnly(entry(Kept.class, 1), entry(SlotTaken.class, 199));
        assertThat(told)
                .filteredOn(SlotTaken.class::isInstance)
                .allSatisfy(taken -> assertThat(((SlotTaken) taken).nearest()).hasSize(3));
        assertThat(diary.appointmentsKept()).isEqualTo(1);
        assertThat(diary.patientsKept()).isEqualTo(1);
    }

    private static Map.Entry<Class<?>, Long> entry(Class<?> kind, long many) {
        return Map.entry(kind, many);
    }

    @Test
    void visits_of_all_lengths_never_overlap() throws Exception {
        var types = List.of(type("Look", 15), type("Exam", 30), type("Crown", 45));

        var told = new Crowd<BookingOutcome>()
                .and(90, i -> {
                    var type = types.get(i % 3);
                    var start = at(TUESDAY, "09:00").plusSeconds(60L * type.minutes() * (i / 3 % 4));
                    return diary.request(asks(type, start));
                })
                .atOnce();

        assertThat(Crowd.kinds(told)).containsOnlyKeys(Kept.class, SlotTaken.class);
    }

    /** It starts as often as it is long. */
    private OnlineAppointmentType type(String name, int minutes) {
        var type = new OnlineAppointmentType(
                new OnlineAppointmentType.Id(UUID.randomUUID()),
                name,
                minutes,
                true,
                true,
                OnlineAppointmentType.Mode.BOOK,
                "",
                null,
                true,
                List.of(washington),
                minutes,
                0,
                0);
        diary.save(type);
        return type;
    }

    private BookingRequest asks(OnlineAppointmentType type, Instant start) {
        return new BookingRequest(
                type.id(),
                null,
                start,
                People.registration(Diary.stranger()),
                null,
                UUID.randomUUID().toString());
    }

    @Test
    void two_providers_at_one_chair_never_sit_there_together() throws Exception {
        diary.in(() -> {
            var providers = House.room(Providers.class);
            providers.hours(maple.franklin().id()).forEach(hours -> providers.remove(hours.id(), MapleStreet.MARTHA));
            return MapleStreet.hours(maple.franklin(), maple.one(), DayOfWeek.TUESDAY, "09:00", "12:00");
        });

        var told = new Crowd<BookingOutcome>()
                .and(
                        60,
                        i -> book(
                                "09:00",
                                i % 2 == 0 ? washington : maple.franklin().id()))
                .atOnce();

        assertThat(Crowd.kinds(told)).containsOnly(entry(Kept.class, 1), entry(SlotTaken.class, 59));
    }

    @Test
    void anyone_is_two_where_two_are_free() throws Exception {
        var told = new Crowd<BookingOutcome>().and(60, i -> book("09:00", null)).atOnce();

        assertThat(Crowd.kinds(told)).containsOnly(entry(Kept.class, 2), entry(SlotTaken.class, 58));
    }

    @Test
    void of_many_moves_to_one_time_one_arrives() throws Exception {
        var booked = Stream.of("09:00", "10:00", "13:00", "14:00")
                .map(time -> Diary.kept(book(time, washington)))
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
                    .and(4, one -> book("09:00", washington))
                    .and(4, one -> diary.in(() -> changes().restore(cancelled.id(), key(), MapleStreet.MARTHA)))
                    .atOnce();

            assertThat(diary.standingAt("09:00")).isEqualTo(1);
            assertThat(told).hasAtLeastOneElementOfType(Kept.class);
            diary.cancelAll();
        }
    }

    @Test
    void holds_and_bookings_take_a_time_once() throws Exception {
        var told = new Crowd<Object>()
                .and(30, i -> book("09:00", washington))
                .and(30, i -> hold("09:00"))
                .atOnce();

        var got = told.stream().filter(one -> one instanceof Kept || one instanceof HoldOutcome.Held);
        assertThat(got).hasSize(1);
        assertThat(Crowd.kinds(told).keySet())
                .isSubsetOf(Kept.class, SlotTaken.class, HoldOutcome.Held.class, HoldOutcome.SlotTaken.class);
    }

    @Test
    void a_lapsed_hold_is_confirmed_or_its_time_is_taken_but_not_both() throws Exception {
        for (var i = 0; i < 10; i++) {
            var held = ((HoldOutcome.Held) hold("09:00")).hold();
            House.clock().advance(Duration.ofMinutes(11));

            var told = new Crowd<BookingOutcome>()
                    .and(() -> diary.request(withHold("09:00", held)))
                    .and(8, one -> book("09:00", washington))
                    .atOnce();

            assertThat(Crowd.kinds(told)).containsEntry(Kept.class, 1L).containsEntry(SlotTaken.class, 8L);
            diary.cancelAll();
        }
    }

    @Test
    void somebody_new_who_books_eight_times_at_once_gets_as_many_as_he_may() throws Exception {
        var who = Diary.stranger();
        var times = List.of("09:00", "10:00", "11:00", "13:00", "14:00", "15:00", "16:00", "09:30");

        var told = new Crowd<BookingOutcome>()
                .and(8, i -> diary.request(diary.asks(who, null, times.get(i))))
                .atOnce();

        assertThat(Crowd.kinds(told)).containsOnly(entry(Kept.class, 2), entry(BookingOutcome.LimitReached.class, 6));
    }

    @Test
    void two_accepts_of_one_request_are_one() throws Exception {
        diary.answersRequestsFirst();
        var id = diary.book("09:00").id();

        var told = new Crowd<Boolean>()
                .and(20, i -> diary.in(() -> Diary.appointments().accept(id, null, MapleStreet.MARTHA)))
                .atOnce();

        assertThat(told).containsOnlyOnce(true);
    }

    @Test
    void a_request_sent_twenty_times_at_once_has_one_effect_and_one_answer() throws Exception {
        var asked = diary.asks(People.linh(), washington, "09:00");

        var told =
                new Crowd<BookingOutcome>().and(20, i -> diary.request(asked)).atOnce();

        assertThat(Crowd.kinds(told).keySet()).isSubsetOf(Kept.class, BookingOutcome.UnderWay.class);
        assertThat(told.stream().filter(Kept.class::isInstance).distinct()).containsExactly(diary.request(asked));
        assertThat(diary.appointmentsKept()).isEqualTo(1);
        assertThat(diary.patientsKept()).isEqualTo(1);
        assertThat(diary.letters()).hasSize(3);
    }

    @Test
    void a_family_of_three_gets_all_or_none() throws Exception {
        for (var i = 0; i < 5; i++) {
            var told = new Crowd<BookingOutcome>()
                    .and(() -> diary.request(family("09:00", "10:00", "11:00")))
                    .and(() -> diary.request(family("10:00", "09:00", "11:00")))
                    .and(3, one -> book("09:00", washington))
                    .and(3, one -> book("11:00", washington))
                    .atOnce();

            var together = told.stream().limit(2).filter(Kept.class::isInstance).count();
            assertThat(diary.ofParties()).isEqualTo(3 * together);
            assertThat(Crowd.kinds(told)).containsOnlyKeys(Kept.class, SlotTaken.class);
            diary.cancelAll();
        }
    }

    @Test
    void once_a_refresh_has_filled_a_time_nobody_gets_it_any_more() throws Exception {
        for (var i = 0; i < 10; i++) {
            var standing = new AtomicInteger();

            new Crowd<Object>()
                    .and(10, one -> book("09:00", washington))
                    .and(() -> diary.refreshFills("09:00", standing))
                    .and(10, one -> book("09:00", washington))
                    .atOnce();

            assertThat(diary.standingAt("09:00")).isEqualTo(standing.get());
            diary.cancelAll();
            diary.pmsIsFree();
        }
    }

    private BookingRequest family(String... times) {
        var visits = Stream.of(times)
                .map(time -> new Visit(
                        maple.cleaning().id(),
                        washington,
                        at(TUESDAY, time),
                        new Visit.Who.Fresh(People.registration(Diary.stranger())),
                        null,
                        null))
                .toList();
        return new BookingRequest(visits, key(), (Actor.Staff) MapleStreet.MARTHA);
    }

    private BookingOutcome book(String time, Provider.@Nullable Id provider) {
        return diary.request(diary.asks(Diary.stranger(), provider, time));
    }

    private BookingOutcome move(OnlineAppointment appointment, String time) {
        return diary.in(() -> changes()
                .move(new MoveRequest(
                        appointment.id(), washington, at(TUESDAY, time), null, key(), MapleStreet.MARTHA)));
    }

    private HoldOutcome hold(String time) {
        return diary.hold(time);
    }

    private BookingRequest withHold(String time, OnlineAppointment.Id hold) {
        return diary.withHold(time, hold);
    }

    private static Changes changes() {
        return House.room(Changes.class);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
