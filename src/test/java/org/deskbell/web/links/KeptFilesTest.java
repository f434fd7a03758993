package org.deskbell.web.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.PracticeId;
import org.deskbell.web.links.KeptFiles.Moment;
import org.junit.jupiter.api.Test;

/** How often a file is written, and how much of them is kept. */
class KeptFilesTest {
    private static final Moment NINE = new Moment(1, Instant.parse("2026-11-23T16:00:00Z"));

    private final KeptFiles files = new KeptFiles();
    private final AtomicInteger written = new AtomicInteger();
    private final PracticeId maple = PracticeId.fresh();

    @Test
    void a_file_is_written_once_for_all_who_ask_at_once() {
        IntStream.range(0, 100).parallel().forEach(i -> ask(maple, "a", NINE, 1));

        assertThat(written).hasValue(1);
    }

    @Test
    void it_is_written_anew_for_a_later_minute_another_edition_and_another_practice() {
        ask(maple, "a", NINE, 1);
        ask(maple, "a", new Moment(1, NINE.minute().plusSeconds(60)), 1);
        ask(maple, "a", new Moment(2, NINE.minute().plusSeconds(60)), 1);
        ask(PracticeId.fresh(), "a", NINE, 1);

        assertThat(written).hasValue(4);
    }

    @Test
    void what_was_asked_for_longest_ago_is_forgotten() {
        var third = KeptFiles.MOST_BYTES / 3;
        for (var file : new String[] {"a", "b", "c", "a", "d"}) ask(maple, file, NINE, third);
        assertThat(written).hasValue(4);

        ask(maple, "a", NINE, third);
        assertThat(written).hasValue(4);
        ask(maple, "b", NINE, third);
        assertThat(written).hasValue(5);
    }

    private void ask(PracticeId practice, String file, Moment moment, int size) {
        CurrentPractice.call(
                practice,
                () -> files.get(file, moment, () -> {
                    written.incrementAndGet();
                    return new byte[size];
                }));
    }
}
