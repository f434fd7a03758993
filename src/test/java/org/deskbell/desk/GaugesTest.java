package org.deskbell.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.practice.MapleStreet;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the operator's metrics say of all practices together. */
class GaugesTest {
    private static int days;

    private final MapleStreet maple = MapleStreet.open();
    private final MapleStreet other = MapleStreet.open();

    @BeforeEach
    void a_long_time_after_the_last_count() {
        House.clock().advance(Duration.ofDays(++days));
        count();
    }

    @AfterEach
    void the_clock_stands_where_it_stood() {
        House.clock().set(MovableClock.START);
    }

    @Test
    void letters_that_wait_are_counted_and_the_oldest_has_an_age() {
        var before = told("deskbell_letters_unsent");
        letter(other, "now()");
        letter(maple, "'2020-01-01T00:00:00Z'");

        later();

        assertThat(told("deskbell_letters_unsent")).isEqualTo(before + 2);
        var oldest = Duration.between(
                Instant.parse("2020-01-01T00:00:00Z"), House.clock().instant());
        assertThat(told("deskbell_letters_oldest_seconds")).isEqualTo((double) oldest.toSeconds());
        sql(maple, "update message set given_up_at = now() where practice_id = :practice");
        later();
        assertThat(told("deskbell_letters_unsent")).isEqualTo(before + 1);
    }

    @Test
    void silent_pms_and_the_oldest_data_are_told() {
        var silent = told("deskbell_pms_silent");
        var running = told("deskbell_refreshes_running");
        sql(maple, """
                insert into pms_connection (practice_id, kind, name, settings, capabilities, silent_since)
                values (:practice, 'demo', 'Demo PMS', '{}', '{}', now())
                """);
        refresh(maple, "DONE", "'2019-01-01T00:00:00Z'");
        refresh(maple, "READING", "'2019-02-01T00:00:00Z'");

        later();

        assertThat(told("deskbell_pms_silent")).isEqualTo(silent + 1);
        assertThat(told("deskbell_refreshes_running")).isEqualTo(running + 1);
        var oldest = Duration.between(
                Instant.parse("2019-01-01T00:00:00Z"), House.clock().instant());
        assertThat(told("deskbell_pms_data_oldest_seconds")).isEqualTo((double) oldest.toSeconds());
        sql(maple, "update pms_refresh set state = 'FAILED', asked_at = now() where practice_id = :practice");
        sql(maple, "update pms_connection set silent_since = null where practice_id = :practice");
    }

    @Test
    void it_is_counted_every_half_minute_at_most() {
        var before = told("deskbell_letters_unsent");
        letter(maple, "now()");

        House.clock().advance(Duration.ofSeconds(29));
        count();
        assertThat(told("deskbell_letters_unsent")).isEqualTo(before);

        House.clock().advance(Duration.ofSeconds(1));
        assertThat(told("deskbell_letters_unsent")).as("asking counts nothing").isEqualTo(before);
        count();
        assertThat(told("deskbell_letters_unsent")).isEqualTo(before + 1);
    }

    @Test
    void what_was_counted_long_ago_is_told_no_more() {
        House.clock().advance(Duration.ofMinutes(2));

        assertThat(told("deskbell_letters_unsent")).isNaN();
    }

    @Test
    void write_backs_are_told_by_state_and_no_practice_is_named() {
        assertThat(told("deskbell_write_backs{state=\"waiting\"}")).isNotNegative();
        assertThat(told("deskbell_write_backs{state=\"refused\"}")).isNotNegative();
        assertThat(told("deskbell_write_backs{state=\"conflict\"}")).isNotNegative();
        assertThat(metrics()).doesNotContain(maple.id().toString(), "Maple");
    }

    private static void later() {
        House.clock().advance(Duration.ofSeconds(30));
        count();
    }

    private static void count() {
        assertThat(House.work("gauges").due()).isEmpty();
    }

    private static String metrics() {
        return new Visitor().get("/actuator/prometheus").body();
    }

    private static double told(String metric) {
        var line = Pattern.compile("(?m)^" + Pattern.quote(metric) + " (\\S+)$").matcher(metrics());
        assertThat(line.find()).as(metric).isTrue();
        return Double.parseDouble(line.group(1));
    }

    private static void letter(MapleStreet practice, String at) {
        sql(practice, """
                insert into message (practice_id, id, kind, channel, sender, recipient, subject, body, created_at, due_at, attempts)
                values (:practice, gen_random_uuid(), 'test', 'EMAIL', 'a@b.example', 'c@d.example', '', '', %s, now(), 0)
                """.formatted(at));
    }

    private static void refresh(MapleStreet practice, String state, String at) {
        sql(practice, """
                insert into pms_refresh (practice_id, id, state, asked_by, asked_at, cancel_asked, read_count, new_count,
                                         changed_count, gone_count)
                values (:practice, gen_random_uuid(), '%s', 'test', %s, false, 0, 0, 0, 0)
                """.formatted(state, at));
    }

    private static void sql(MapleStreet practice, String sql) {
        House.in(
                practice.id(), () -> House.room(PracticeDatabase.class).sql(sql).update());
    }
}
