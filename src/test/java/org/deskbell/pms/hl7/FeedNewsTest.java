package org.deskbell.pms.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.deskbell.House;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsPatients;
import org.deskbell.pms.Refresh;
import org.deskbell.pms.Refreshes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told is in the mirror soon, and many messages are one refresh. */
class FeedNewsTest {
    private final Hl7Office office = new Hl7Office();

    @AfterEach
    void close() {
        office.close();
    }

    private void tells(String chart) {
        var answer = office.answer(
                "MSH|^~\\&|OFFICE|MAIN|DESKBELL|HERE|||ADT^A28|" + chart + "|P|2.5", "PID|||" + chart + "||Bell^Ann");
        assertThat(answer).isEqualTo("AA");
    }

    private boolean isDue() {
        return House.work("hl7 news").due().contains(office.practice());
    }

    private Refresh follow() {
        return House.in(office.practice(), () -> {
            House.work("hl7 news").drain();
            House.work("refresh").drain();
            return House.room(Refreshes.class).latest().orElseThrow();
        });
    }

    private boolean isInMirror(String chart) {
        return House.in(
                office.practice(),
                () -> House.room(PmsPatients.class)
                        .present(new PmsPatientId(chart))
                        .isPresent());
    }

    @Test
    void a_record_that_was_just_made_is_found_and_the_next_ones_by_what_changed() {
        tells("A");
        assertThat(isDue()).isTrue();
        House.clock().advance(Duration.ofMinutes(1));
        assertThat(follow().state()).isEqualTo(Refresh.State.DONE);
        assertThat(isInMirror("A")).isTrue();
        assertThat(isDue()).isFalse();

        for (var at = 0; at < 20; at++) tells("B" + at);
        assertThat(isDue()).isFalse();
        House.clock().advance(Duration.ofSeconds(5));
        assertThat(isDue()).isTrue();
        var run = follow();

        assertThat(run.kind()).isEqualTo(Refresh.Kind.CHANGES);
        assertThat(run.fresh()).isEqualTo(20);
        assertThat(isInMirror("B19")).isTrue();
    }

    @Test
    void a_list_that_waits_for_a_person_is_not_read_anew_with_each_message() {
        for (var at = 0; at < 30; at++) tells("A" + at);
        House.clock().advance(Duration.ofMinutes(1));
        assertThat(follow().state()).isEqualTo(Refresh.State.DONE);
        office.connect(Map.of("facility", "MAIN"));
        tells("B");
        House.clock().advance(Duration.ofMinutes(1));
        var question = follow();
        assertThat(question.state()).isEqualTo(Refresh.State.NEEDS_CONFIRMING);

        tells("C");
        House.clock().advance(Duration.ofMinutes(1));

        assertThat(follow()).isEqualTo(question);
        assertThat(isDue()).isFalse();
    }

    @Test
    void while_a_refresh_runs_the_news_waits() {
        tells("A");
        House.in(office.practice(), () -> House.room(Refreshes.class).ask(Hl7Office.NADIA));

        House.in(office.practice(), () -> {
            House.work("hl7 news").drain();
            return true;
        });

        assertThat(isDue()).isTrue();
    }
}
