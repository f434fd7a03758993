package org.deskbell.booking;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.booking.Diary.TUESDAY;
import static org.deskbell.booking.Diary.appointments;
import static org.deskbell.booking.Diary.at;
import static org.deskbell.booking.Diary.kept;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.availability.Slot;
import org.deskbell.booking.BookingOutcome.Kept;
import org.deskbell.booking.BookingOutcome.NotOffered;
import org.deskbell.booking.BookingOutcome.SlotTaken;
import org.deskbell.booking.OnlineAppointment.Status;
import org.deskbell.practice.ClosedDays;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Providers;
import org.junit.jupiter.api.Test;

/** A new patient asks for a time. */
class RequestTest {
    private final Diary diary = Diary.open();
    private final MapleStreet maple = diary.maple();

    @Test
    void a_free_time_is_booked_and_found_by_its_code() {
        var booked = diary.book("09:00");

        assertThat(booked.status()).isEqualTo(Status.BOOKED);
        assertThat(booked.endsAt()).isEqualTo(at(TUESDAY, "10:00"));
        assertThat(booked.code()).matches("[CDFGHJKMNPQRTVWXY34679]{6}");
        assertThat(diary.in(() -> appointments().byCode(" " + booked.code().toLowerCase(Locale.ROOT))))
                .contains(booked);
        assertThat(diary.in(() -> appointments().of(booked.patient()))).containsExactly(booked);
    }

    @Test
    void a_taken_time_is_answered_with_the_nearest_and_leaves_nothing() {
        diary.book("09:00");

        var second = diary.request(diary.asks(People.linh(), maple.washington().id(), "09:00"));

        assertThat(((SlotTaken) second).nearest())
                .extracting(Slot::startsAt)
                .containsExactly(at(TUESDAY, "10:00"), at(TUESDAY, "10:30"), at(TUESDAY, "11:00"));
        assertThat(diary.patientsKept()).isEqualTo(1);
        assertThat(diary.letters()).hasSize(4);
    }

    @Test
    void a_visit_that_overlaps_a_taken_time_is_refused() {
        var exam = MapleStreet.type("Exam", 30, List.of(maple.washington().id()));
        diary.save(exam);
        diary.book("09:00");

        var inside = new BookingRequest(
                exam.id(),
                null,
                at(TUESDAY, "09:30"),
                People.registration(People.linh()),
                null,
                UUID.randomUUID().toString());

        assertThat(diary.request(inside)).isInstanceOf(SlotTaken.class);
    }

    @Test
    void two_providers_cannot_use_one_operatory_at_once() {
        diary.in(() -> {
            var providers = House.room(Providers.class);
            providers.hours(maple.franklin().id()).forEach(hours -> providers.remove(hours.id(), MapleStreet.MARTHA));
            return MapleStreet.hours(maple.franklin(), maple.one(), DayOfWeek.TUESDAY, "09:00", "12:00");
        });
        diary.book("09:00");

        assertThat(diary.request(diary.asks(People.linh(), maple.franklin().id(), "09:30")))
                .isInstanceOf(SlotTaken.class);
    }

    @Test
    void what_the_pms_has_taken_is_taken() {
        diary.busyInPms("DR1", null, "09:15", "09:30");
        diary.busyInPms(null, "OP2", "10:00", "10:10");

        assertThat(diary.request(diary.asks(People.linh(), maple.washington().id(), "09:00")))
                .isInstanceOf(SlotTaken.class);
        assertThat(diary.request(diary.asks(People.linh(), maple.franklin().id(), "09:30")))
                .isInstanceOf(SlotTaken.class);
        assertThat(diary.request(diary.asks(People.linh(), maple.franklin().id(), "10:30")))
                .isInstanceOf(Kept.class);
    }

    @Test
    void times_off_the_grid_outside_hours_or_on_a_closed_day_are_not_offered() {
        diary.in(() -> House.room(ClosedDays.class).close(LocalDate.parse("2026-12-09"), "Snow", MapleStreet.MARTHA));

        assertNotOffered(at(TUESDAY, "09:10"));
        assertNotOffered(at(TUESDAY, "11:30"));
        assertNotOffered(at(TUESDAY, "18:00"));
        assertNotOffered(at(LocalDate.parse("2026-12-06"), "09:00"));
        assertNotOffered(at(LocalDate.parse("2026-12-09"), "09:00"));
        assertThat(diary.patientsKept()).isZero();
    }

    @Test
    void a_new_patient_gives_a_days_notice() {
        assertNotOffered(at(LocalDate.parse("2026-11-23"), "14:00"));
        assertNotOffered(at(LocalDate.parse("2026-11-20"), "09:00"));

        assertThat(ask(at(LocalDate.parse("2026-11-24"), "09:00"))).isInstanceOf(Kept.class);
    }

    @Test
    void the_horizon_is_the_last_day() {
        assertThat(ask(at(LocalDate.parse("2027-02-19"), "09:00"))).isInstanceOf(Kept.class);

        assertNotOffered(at(LocalDate.parse("2027-02-22"), "09:00"));
    }

    private void assertNotOffered(Instant time) {
        assertThat(ask(time)).isInstanceOf(NotOffered.class);
    }

    private BookingOutcome ask(Instant time) {
        return diary.request(diary.asks(
                People.linh(), maple.washington().id(), time, UUID.randomUUID().toString()));
    }

    @Test
    void a_time_is_booked_although_only_the_first_of_the_day_is_shown() {
        assertThat(diary.book("14:30").startsAt()).isEqualTo(at(TUESDAY, "14:30"));
    }

    @Test
    void anyone_is_who_has_the_fewest_times_taken_that_day() {
        assertThat(diary.request(diary.asks(People.linh(), null, "09:00")))
                .satisfies(outcome -> assertThat(kept(outcome).provider())
                        .isEqualTo(maple.washington().id()));
        assertThat(diary.request(diary.asks(People.maria(), null, "14:00")))
                .satisfies(outcome -> assertThat(kept(outcome).provider())
                        .isEqualTo(maple.franklin().id()));
    }

    @Test
    void anyone_is_the_other_when_the_first_is_taken() {
        diary.book("09:00");

        assertThat(kept(diary.request(diary.asks(People.linh(), null, "09:00"))).provider())
                .isEqualTo(maple.franklin().id());
        assertThat(diary.request(diary.asks(People.maria(), null, "09:00"))).isInstanceOf(SlotTaken.class);
    }

    @Test
    void nothing_is_booked_while_the_scheduler_is_off() {
        diary.in(() -> {
            var practices = House.room(Practices.class);
            practices.change(practices.settings().with(to -> to.online = false), MapleStreet.MARTHA);
            return true;
        });

        assertThat(ask(at(TUESDAY, "09:00"))).isInstanceOf(BookingOutcome.Closed.class);
    }

    @Test
    void a_request_sent_again_is_answered_with_the_same_appointment() {
        var asked = diary.asks(People.linh(), null, at(TUESDAY, "09:00"), "key-of-linh");

        var first = kept(diary.request(asked));

        assertThat(kept(diary.request(asked))).isEqualTo(first);
        assertThat(diary.patientsKept()).isEqualTo(1);
        assertThat(diary.letters()).hasSize(4);
    }

    @Test
    void a_key_belongs_to_one_request() {
        diary.request(diary.asks(People.linh(), null, at(TUESDAY, "09:00"), "key-of-linh"));

        assertThat(diary.request(diary.asks(People.maria(), null, at(TUESDAY, "09:00"), "key-of-linh")))
                .isInstanceOf(BookingOutcome.KeyUsed.class);
    }

    @Test
    void where_the_practice_answers_first_the_time_is_requested() {
        diary.answersRequestsFirst();

        var requested = diary.book("09:00");

        assertThat(requested.status()).isEqualTo(Status.REQUESTED);
        assertThat(diary.deeds()).contains("requested an appointment").doesNotContain("booked");
    }

    @Test
    void of_fifty_at_once_one_gets_the_time() throws Exception {
        var outcomes = atOnce(IntStream.range(0, 50)
                .<Callable<BookingOutcome>>mapToObj(i -> () -> diary.request(
                        diary.asks(People.linh(), maple.washington().id(), "09:00")))
                .toList());

        assertThat(outcomes.stream().collect(groupingBy(Object::getClass, counting())))
                .containsEntry(Kept.class, 1L)
                .containsEntry(SlotTaken.class, 49L);
        assertThat(diary.appointmentsKept()).isEqualTo(1);
        assertThat(diary.patientsKept()).isEqualTo(1);
    }

    @Test
    void of_fifty_at_once_with_anyone_each_provider_gets_one() throws Exception {
        var outcomes = atOnce(IntStream.range(0, 50)
                .<Callable<BookingOutcome>>mapToObj(i -> () -> diary.request(diary.asks(People.linh(), null, "09:00")))
                .toList());

        assertThat(outcomes.stream().filter(Kept.class::isInstance)).hasSize(2);
        assertThat(diary.patientsKept()).isEqualTo(2);
    }

    @Test
    void a_request_sent_ten_times_at_once_books_once() throws Exception {
        var asked = diary.asks(People.linh(), null, at(TUESDAY, "09:00"), "key-of-linh");

        var outcomes = atOnce(IntStream.range(0, 10)
                .<Callable<BookingOutcome>>mapToObj(i -> () -> diary.request(asked))
                .toList());

        assertThat(outcomes)
                .hasAtLeastOneElementOfType(Kept.class)
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOfAny(Kept.class, BookingOutcome.UnderWay.class));
        assertThat(outcomes.stream()
                        .filter(Kept.class::isInstance)
                        .map(Diary::kept)
                        .map(OnlineAppointment::id))
                .containsOnly(kept(diary.request(asked)).id());
        assertThat(diary.patientsKept()).isEqualTo(1);
    }

    private static List<BookingOutcome> atOnce(List<Callable<BookingOutcome>> asked)
            throws InterruptedException, ExecutionException {
        try (var hands = Executors.newFixedThreadPool(asked.size())) {
            var outcomes = hands.invokeAll(asked);
            for (Future<BookingOutcome> outcome : outcomes) outcome.get();
            return outcomes.stream().map(Future::resultNow).toList();
        }
    }

    @Test
    void two_practices_keep_the_same_time_each() {
        var other = Diary.open();

        var ours = diary.book("09:00");
        var theirs = other.book("09:00");

        assertThat(diary.in(() -> appointments().byCode(theirs.code()))).isEmpty();
        assertThat(other.in(() -> appointments().of(ours.patient()))).isEmpty();
        assertThat(diary.appointmentsKept()).isEqualTo(1);
    }
}
