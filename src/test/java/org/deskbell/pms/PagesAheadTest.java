package org.deskbell.pms;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.deskbell.People;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.PracticeId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** While a page is kept, the next is on its way. */
class PagesAheadTest {
    private static final Pms.PatientPage LAST = page(null);

    private final PracticeId practice = PracticeId.fresh();

    private static Pms.PatientPage page(@Nullable String next) {
        return new Pms.PatientPage(List.of(), null, next);
    }

    @Test
    void the_next_page_is_asked_for_before_anybody_takes_the_first() throws Exception {
        var asked = new CountDownLatch(2);

        CurrentPractice.call(practice, () -> {
            try (var pages = new PagesAhead(from -> counted(asked, from), null, 2)) {
                assertThat(asked.await(10, SECONDS)).isTrue();
                while (pages.hasNext()) pages.next();
            }
            return true;
        });
    }

    private static Pms.PatientPage counted(CountDownLatch asked, @Nullable String from) {
        asked.countDown();
        return from == null ? page("2") : LAST;
    }

    /** Twenty pages with a patient each. */
    private static final class Twenty implements PagesAhead.Source {
        private final CountDownLatch asked;
        private final AtomicInteger pages = new AtomicInteger();
        private volatile Thread reader = Thread.currentThread();

        /** @param ahead so many are read before the first is taken */
        Twenty(int ahead) {
            asked = new CountDownLatch(ahead);
        }

        @Override
        public Pms.PatientPage page(@Nullable String from) {
            reader = Thread.currentThread();
            pages.incrementAndGet();
            asked.countDown();
            var number = from == null ? 1 : Integer.parseInt(from);
            var patient = new PmsPatient(new PmsPatientId("P" + number), People.jefferson(), true, null, null);
            return new Pms.PatientPage(
                    List.of(patient), 20, number == 20 ? null : String.valueOf(number + 1), "m" + number);
        }

        void awaitAllThere() throws InterruptedException {
            assertThat(asked.await(10, SECONDS)).isTrue();
            var end = System.nanoTime() + SECONDS.toNanos(10);
            while (reader.getState() != Thread.State.WAITING)
                assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    @Test
    void pages_that_are_there_are_kept_together_and_a_few_at_most() throws Exception {
        var twenty = new Twenty(2);

        CurrentPractice.call(practice, () -> {
            try (var pages = new PagesAhead(twenty, null, 2)) {
                twenty.awaitAllThere();
                assertThat(twenty.pages).hasValue(2);
                assertThat(pages.next().patients()).hasSize(2);
                while (pages.hasNext()) assertThat(pages.next().patients()).hasSizeBetween(1, 2);
            }
            return true;
        });
    }

    @Test
    void no_more_is_read_ahead_than_was_asked_for() throws Exception {
        var twenty = new Twenty(1);

        CurrentPractice.call(practice, () -> {
            try (var pages = new PagesAhead(twenty, null, 1)) {
                twenty.awaitAllThere();
                assertThat(twenty.pages).hasValue(1);
                assertThat(pages.next().next()).isEqualTo("2");
                while (pages.hasNext()) assertThat(pages.next().patients()).hasSize(1);
            }
            return true;
        });
    }

    @Test
    void pages_kept_together_name_all_patients_in_their_order_the_first_mark_and_the_last_cursor() throws Exception {
        var twenty = new Twenty(3);

        CurrentPractice.call(practice, () -> {
            try (var pages = new PagesAhead(twenty, "10", 3)) {
                twenty.awaitAllThere();

                var together = pages.next();

                assertThat(together.patients())
                        .extracting(patient -> patient.id().value())
                        .containsExactly("P10", "P11", "P12");
                assertThat(together.next()).isEqualTo("13");
                assertThat(together.mark()).isEqualTo("m10");
            }
            return true;
        });
    }

    @Test
    void pages_are_read_in_the_practice_at_hand() throws Exception {
        var read = CurrentPractice.call(practice, () -> {
            try (var pages = new PagesAhead(from -> inThePractice(), null, 2)) {
                return pages.next();
            }
        });

        assertThat(read).isSameAs(LAST);
    }

    private Pms.PatientPage inThePractice() {
        return CurrentPractice.get().equals(practice) ? LAST : page("elsewhere");
    }

    @Test
    void a_PMS_that_falls_silent_is_told_as_such_behind_the_pages_that_it_gave() throws Exception {
        CurrentPractice.call(practice, () -> {
            try (var pages = new PagesAhead(PagesAheadTest::onlyTheFirst, null, 2)) {
                assertThat(pages.next().next()).isEqualTo("2");
                assertThatThrownBy(pages::next).isInstanceOf(PmsSilent.class).hasMessage("It fell silent.");
            }
            return true;
        });
    }

    private static Pms.PatientPage onlyTheFirst(@Nullable String from) throws PmsSilent {
        if (from != null) throw new PmsSilent("It fell silent.");
        return page("2");
    }

    @Test
    void a_reading_that_stops_leaves_the_page_that_is_coming() throws Exception {
        var asked = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);

        CurrentPractice.call(practice, () -> {
            var pages = new PagesAhead(from -> hanging(asked, interrupted), null, 1);
            assertThat(asked.await(10, SECONDS)).isTrue();
            pages.close();
            return true;
        });

        assertThat(interrupted.await(10, SECONDS)).isTrue();
    }

    @Test
    void a_reading_that_stops_while_pages_wait_ends_its_reader_too() throws Exception {
        var twenty = new Twenty(2);

        CurrentPractice.call(practice, () -> {
            var pages = new PagesAhead(twenty, null, 2);
            twenty.awaitAllThere();
            pages.close();
            return true;
        });

        assertThat(twenty.reader.join(Duration.ofSeconds(10))).isTrue();
    }

    private static Pms.PatientPage hanging(CountDownLatch asked, CountDownLatch interrupted) throws PmsSilent {
        asked.countDown();
        try {
            new CountDownLatch(1).await();
            return LAST;
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw new PmsSilent("It was interrupted.");
        }
    }
}
