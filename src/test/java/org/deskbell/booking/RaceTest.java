package org.deskbell.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.booking.Crowd.entry;
import static org.deskbell.booking.Diary.TUESDAY;
import static org.deskbell.booking.Diary.at;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many at once, who all book; whatever they are told, nobody is in two places and no chair holds two. */
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
                .and(200, i -> diary.strangerBooks("09:00", washington))
                .atOnce();

        assertThat(Crowd.kinds(told)).containsOnly(entry(Kept.class, 1), entry(SlotTaken.class, 199));
        assertThat(told)
                .filteredOn(SlotTaken.class::isInstance)
                .allSatisfy(taken -> assertThat(((SlotTaken) taken).nearest()).hasSize(3));
        assertThat(diary.appointmentsKept()).isEqualTo(1);
        assertThat(diary.patientsKept()).isEqualTo(1);
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
                0,
                OnlineAppointmentType.Spanish.NONE);
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
                        i -> diary.strangerBooks(
                                "09:00",
                                i % 2 == 0 ? washington : maple.franklin().id()))
                .atOnce();

        assertThat(Crowd.kinds(told)).containsOnly(entry(Kept.class, 1), entry(SlotTaken.class, 59));
    }

    @Test
    void anyone_is_two_where_two_are_free() throws Exception {
        var told = new Crowd<BookingOutcome>()
                .and(60, i -> diary.strangerBooks("09:00", null))
                .atOnce();

        assertThat(Crowd.kinds(told)).containsOnly(entry(Kept.class, 2), entry(SlotTaken.class, 58));
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
    void a_request_sent_twenty_times_at_once_has_one_effect_and_one_answer() throws Exception {
        var asked = diary.asks(People.linh(), washington, "09:00");

        var told =
                new Crowd<BookingOutcome>().and(20, i -> diary.request(asked)).atOnce();

        assertThat(Crowd.kinds(told).keySet()).isSubsetOf(Kept.class, BookingOutcome.UnderWay.class);
        assertThat(told.stream().filter(Kept.class::isInstance).distinct()).containsExactly(diary.request(asked));
        assertThat(diary.appointmentsKept()).isEqualTo(1);
        assertThat(diary.patientsKept()).isEqualTo(1);
        assertThat(diary.letters()).hasSize(4);
    }

    @Test
    void a_family_of_three_gets_all_or_none() throws Exception {
        for (var i = 0; i < 5; i++) {
            var told = new Crowd<BookingOutcome>()
                    .and(() -> diary.request(family("09:00", "10:00", "11:00")))
                    .and(() -> diary.request(family("10:00", "09:00", "11:00")))
                    .and(3, one -> diary.strangerBooks("09:00", washington))
                    .and(3, one -> diary.strangerBooks("11:00", washington))
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
                    .and(10, one -> diary.strangerBooks("09:00", washington))
                    .and(() -> diary.refreshFills("09:00", standing))
                    .and(10, one -> diary.strangerBooks("09:00", washington))
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
        return new BookingRequest(visits, Diary.key(), (Actor.Staff) MapleStreet.MARTHA);
    }
}
