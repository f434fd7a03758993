package org.deskbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.deskbell.House;
import org.deskbell.booking.Look;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.booking.SlotSearch;
import org.junit.jupiter.api.Test;

/** What was told once is told again, and not for ever. */
class ToldTimesTest {
    private static final LocalDate DAY = LocalDate.parse(ApiPractice.DAY);

    private final ApiPractice practice = ApiPractice.open();
    private final ToldTimes told = new ToldTimes();

    @Test
    void who_sees_the_same_is_told_the_same() {
        keep(DAY, new byte[1]);

        assertThat(isKept(DAY)).isTrue();
        assertThat(isKept(DAY.plusDays(1))).isFalse();
    }

    @Test
    void what_was_asked_for_longest_ago_is_forgotten() {
        var third = ToldTimes.MOST_BYTES / 3;
        keep(DAY, new byte[third]);
        keep(DAY, new byte[third]);
        keep(DAY.plusDays(1), new byte[third]);
        keep(DAY.plusDays(2), new byte[third]);
        assertThat(isKept(DAY)).isTrue();

        keep(DAY.plusDays(5), new byte[third]);

        assertThat(isKept(DAY.plusDays(1))).isFalse();
        assertThat(isKept(DAY)).isTrue();
    }

    @Test
    void small_answers_are_not_kept_for_ever_either() {
        for (var i = 0; i <= ToldTimes.MOST; i++) keep(DAY.plusDays(i), new byte[1]);

        assertThat(isKept(DAY)).isFalse();
        assertThat(isKept(DAY.plusDays(1))).isTrue();
    }

    @Test
    void an_answer_told_before_is_never_older_than_its_question() {
        var before = times();
        practice.booked("Jefferson", "09:00");
        var after = times();

        assertThat(times()).isEqualTo(after).isNotEqualTo(before);
        assertThat(after)
                .doesNotContain("\"" + ApiPractice.DAY + "T09:00:00-07:00\",\"provider\":{\"id\":\""
                        + practice.street().washington().id());
    }

    @Test
    void a_practice_that_no_longer_shows_how_many_are_free_is_obeyed_at_once() {
        assertThat(times()).contains("\"free\":");
        var settings = practice.manager().get("/api/v1/settings").body();
        var shown = settings.contains("\"showCounts\":true");
        practice.manager()
                .send(
                        "PUT",
                        "/api/v1/settings",
                        settings.replace("\"showCounts\":" + shown, "\"showCounts\":" + !shown));

        assertThat(times().contains("\"free\":null")).isEqualTo(shown);
    }

    private String times() {
        return Program.ANYBODY
                .get(practice.at("/availability?from=" + DAY + "&to=" + DAY + "&type="
                        + practice.street().cleaning().id()))
                .body();
    }

    private void keep(LocalDate day, byte[] json) {
        House.in(practice.street().id(), () -> {
            told.keep(look(day).calendar().seen(), json);
            return day;
        });
    }

    private boolean isKept(LocalDate day) {
        return House.in(practice.street().id(), () -> told.find(look(day)).isPresent());
    }

    private Look look(LocalDate day) {
        return House.room(OnlineAppointments.class)
                .look(SlotSearch.anyone(practice.street().cleaning().id(), day, day));
    }
}
