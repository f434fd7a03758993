package org.deskbell.pms;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
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
    void the_next_page_is_asked_for_before_this_one_is_kept() throws Exception {
        var asked = new CountDownLatch(2);

        CurrentPractice.call(practice, () -> {
            try (var pages = new PagesAhead(from -> counted(asked, from), null)) {
                pages.next();
                assertThat(asked.await(10, SECONDS)).isTrue();
                assertThat(pages.next()).isSameAs(LAST);
                assertThat(pages.hasNext()).isFalse();
            }
            return true;
        });
    }

    private static Pms.PatientPage counted(CountDownLatch asked, @Nullable String from) {
        asked.countDown();
        return from == null ? page("2") : LAST;
    }

    @Test
    void pages_are_read_in_the_practice_at_hand() throws Exception {
        var read = CurrentPractice.call(practice, () -> {
            try (var pages = new PagesAhead(from -> inThePractice(), null)) {
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
            try (var pages = new PagesAhead(PagesAheadTest::onlyTheFirst, null)) {
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
        var interrupted = new CountDownLatch(1);

        CurrentPractice.call(practice, () -> {
            new PagesAhead(from -> hanging(interrupted), null).close();
            return true;
        });

        assertThat(interrupted.await(10, SECONDS)).isTrue();
    }

    private static Pms.PatientPage hanging(CountDownLatch interrupted) throws PmsSilent {
        try {
            new CountDownLatch(1).await();
            return LAST;
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw new PmsSilent("It was interrupted.");
        }
    }
}
