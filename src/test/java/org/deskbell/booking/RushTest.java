package org.deskbell.booking;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.booking.BookingOutcome.LimitReached;
import org.deskbell.booking.BookingOutcome.SlotTaken;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One is in front and tries to take a time; another comes while he does. */
@Timeout(30)
class RushTest {
    private static final BookingOutcome TRIED_HIMSELF = new BookingOutcome.Closed();

    private final Diary diary = Diary.open();
    private final Rush rush = House.room(Rush.class);
    /** Staff take it, who are in no rush. */
    private final BookingRequest taker =
            diary.entered(new Visit.Who.Fresh(People.registration(Diary.stranger())), "09:00");

    private final CountDownLatch frontTries = new CountDownLatch(1);
    private final CountDownLatch frontMayGoOn = new CountDownLatch(1);
    private final List<Future<?>> ahead = new ArrayList<>();
    private final ExecutorService people = Executors.newCachedThreadPool();

    @AfterEach
    void all_go_home() {
        people.shutdownNow();
    }

    @Test
    void who_comes_behind_the_taker_hears_of_three_other_times_and_does_not_try() throws Exception {
        var behind = behind(() -> diary.request(taker), Diary.key());

        assertThat(behind)
                .isInstanceOfSatisfying(
                        SlotTaken.class, taken -> assertThat(taken.nearest()).hasSize(3));
    }

    @Test
    void the_takers_own_request_sent_again_is_not_told_that_the_time_is_gone() throws Exception {
        assertThat(behind(() -> diary.request(taker), taker.key())).isEqualTo(TRIED_HIMSELF);
    }

    @Test
    void a_request_that_is_being_answered_elsewhere_is_not_told_so_either() throws Exception {
        var key = Diary.key();
        var entered = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        ahead.add(people.submit(() ->
                diary.in(() -> House.room(PracticeDatabase.class).together(() -> answers(key, entered, mayEnd)))));
        await(entered);

        var behind = behind(() -> diary.request(taker), key);
        mayEnd.countDown();

        assertThat(behind).isEqualTo(TRIED_HIMSELF);
    }

    @Test
    void who_comes_behind_somebody_who_was_refused_tries_himself() throws Exception {
        assertThat(behind(() -> new LimitReached(2), Diary.key())).isEqualTo(TRIED_HIMSELF);
    }

    @Test
    void a_time_that_was_given_back_meanwhile_is_tried_for() throws Exception {
        var behind = behind(
                () -> {
                    var outcome = diary.request(taker);
                    diary.cancelAll();
                    return outcome;
                },
                Diary.key());

        assertThat(behind).isEqualTo(TRIED_HIMSELF);
    }

    @Test
    void who_comes_behind_somebody_who_fails_tries_himself() throws Exception {
        var behind = behind(
                () -> {
                    throw new IllegalStateException("no database");
                },
                Diary.key());

        assertThat(behind).isEqualTo(TRIED_HIMSELF);
    }

    /** What somebody hears who comes while another is in front. */
    private BookingOutcome behind(Supplier<BookingOutcome> front, String key) throws Exception {
        ahead.add(people.submit(() -> take(Diary.key(), () -> {
            pause();
            return front.get();
        })));
        frontTries.await(10, SECONDS);
        var thread = new AtomicReference<Thread>();
        Future<BookingOutcome> behind = people.submit(() -> {
            thread.set(Thread.currentThread());
            return take(key, () -> TRIED_HIMSELF);
        });
        while (thread.get() == null || thread.get().getState() != Thread.State.WAITING) Thread.onSpinWait();
        frontMayGoOn.countDown();
        return behind.get(10, SECONDS);
    }

    private BookingOutcome take(String key, Supplier<BookingOutcome> tries) {
        var visit = taker.visits().getFirst();
        var wish = new Wish(visit.type(), visit.provider(), visit.startsAt(), Audience.NEW);
        return diary.in(() -> rush.take(wish, key, tries));
    }

    private static boolean answers(String key, CountDownLatch entered, CountDownLatch mayEnd) {
        House.room(RequestTable.class).enter(key);
        entered.countDown();
        await(mayEnd);
        return true;
    }

    private void pause() {
        frontTries.countDown();
        await(frontMayGoOn);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
