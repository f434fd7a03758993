package org.deskbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Moving, cancelling and restoring by programs. */
class ChangesApiTest {
    private static final String KEY = "Idempotency-Key";

    private final ApiPractice practice = ApiPractice.open();
    private final Program.Answer booked = practice.booked("Jefferson", "13:00");
    private final String visit = booked.header("Location");
    private final String onDesk = "/api/v1/online-appointments/" + booked.<String>read("$.id");
    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void theClockGoesBack() {
        House.clock().set(MovableClock.START);
    }

    @Test
    void a_visit_says_how_it_stands_and_nothing_of_the_patient() {
        var answer = Program.ANYBODY.get(visit);

        assertThat(answer.<String>read("$.status")).isEqualTo("BOOKED");
        assertThat(answer.<String>read("$.changeableUntil")).isEqualTo("2026-11-24T13:00:00-07:00");
        assertThat(answer.<Object>read("$.restorableUntil")).isNull();
        assertThat(answer.body()).doesNotContain("Jefferson", "atient", "nervous");
    }

    @Test
    void a_booked_visit_is_completed_once_it_is_over() {
        var end = OffsetDateTime.parse(booked.<String>read("$.endsAt")).toInstant();

        House.clock().set(end.minusSeconds(1));
        assertThat(statuses()).containsOnly("BOOKED");
        House.clock().set(end);
        assertThat(statuses()).containsOnly("COMPLETED");
    }

    private List<String> statuses() {
        return List.of(
                Program.ANYBODY.get(visit).read("$.status"),
                practice.frontDesk().get(onDesk).read("$.status"));
    }

    @Test
    void a_cancelled_visit_stays_cancelled_when_its_time_has_passed() {
        cancel();

        House.clock().advance(Duration.ofDays(7));
        assertThat(statuses()).containsOnly("CANCELLED");
    }

    @Test
    void a_visit_is_moved_and_the_same_request_answers_the_same() {
        var first = practice.move(visit, "15:00", key);
        var again = practice.move(visit, "15:00", key);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.<String>read("$.startsAt")).isEqualTo("2026-11-25T15:00:00-07:00");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(Program.ANYBODY.get(visit).<String>read("$.startsAt")).isEqualTo("2026-11-25T15:00:00-07:00");
    }

    @Test
    void moved_back_and_forth_each_answer_stays_what_it_was() {
        var first = practice.move(visit, "15:00", key);
        practice.move(visit, "16:00", UUID.randomUUID().toString());

        assertThat(practice.move(visit, "15:00", key).body()).isEqualTo(first.body());
        assertThat(Program.ANYBODY.get(visit).<String>read("$.startsAt")).isEqualTo("2026-11-25T16:00:00-07:00");
        assertThat(practice.move(visit, "15:30", key).<List<String>>read("$.errors[*].field"))
                .containsExactly(KEY);
    }

    @Test
    void a_visit_moves_to_no_taken_time() {
        practice.hold("15:00");

        var answer = practice.move(visit, "15:00", key);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.<String>read("$.type")).isEqualTo("urn:deskbell:problem:slot-taken");
        assertThat(answer.<List<Object>>read("$.alternatives")).hasSize(3);
    }

    @Test
    void every_change_but_a_cancellation_asks_for_a_key() {
        assertThat(Program.ANYBODY.send("PUT", visit + "/time", "{}").<List<String>>read("$.errors[*].field"))
                .containsExactly(KEY);
        assertThat(Program.ANYBODY.send("POST", visit + "/restoration", "").<List<String>>read("$.errors[*].field"))
                .containsExactly(KEY);
        assertThat(Program.ANYBODY
                        .send("POST", visit + "/restoration", "", KEY, "a b c d e f")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void cancelled_twice_is_cancelled_once_and_can_be_restored_for_ten_minutes() {
        var cancelled = cancel();

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.<String>read("$.status")).isEqualTo("CANCELLED");
        assertThat(cancelled.<String>read("$.restorableUntil")).isEqualTo("2026-11-23T09:10:00-07:00");
        assertThat(cancelled.<Object>read("$.changeableUntil")).isNull();
        assertThat(cancel().body()).isEqualTo(cancelled.body());

        var restored = restore(key);

        assertThat(restored.status()).isEqualTo(201);
        assertThat(restored.<String>read("$.status")).isEqualTo("BOOKED");
        assertThat(restore(key).body()).isEqualTo(restored.body());
    }

    @Test
    void after_ten_minutes_it_is_too_late_to_restore() {
        cancel();
        House.clock().advance(Duration.ofMinutes(11));

        var answer = restore(key);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.<String>read("$.type")).isEqualTo("urn:deskbell:problem:too-late");
        assertThat(answer.<String>read("$.until")).isEqualTo("2026-11-23T09:10:00-07:00");
    }

    @Test
    void the_same_time_can_be_booked_again_after_a_cancel_and_then_not_restored() {
        cancel();

        assertThat(practice.booked("Jefferson", "13:00").status()).isEqualTo(201);
        assertThat(practice.booked("Adams", "13:00").status()).isEqualTo(201);
        assertThat(restore(key).status()).isEqualTo(409);
        assertThat(restore(key).<List<Object>>read("$.alternatives")).hasSize(3);
    }

    @Test
    void the_first_booking_is_still_told_after_a_cancel() {
        var other = practice.book(practice.booking("Adams", "15:00"), key);
        Program.ANYBODY.send("PUT", other.header("Location") + "/cancellation", "");

        var again = practice.book(practice.booking("Adams", "15:00"), key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(other.body());
    }

    @Test
    void a_patient_is_too_late_a_day_before_and_staff_is_not() {
        House.clock().advance(Duration.ofHours(29));

        var patient = cancel();
        var staff = practice.frontDesk().send("PUT", onDesk + "/cancellation", "{\"words\": \"The doctor is ill.\"}");

        assertThat(patient.status()).isEqualTo(409);
        assertThat(patient.<String>read("$.type")).isEqualTo("urn:deskbell:problem:too-late");
        assertThat(staff.status()).isEqualTo(200);
        assertThat(staff.<String>read("$.status")).isEqualTo("CANCELLED");
    }

    @Test
    void staff_moves_and_restores() {
        var desk = practice.frontDesk();
        var time = "{\"startsAt\": \"2026-11-25T10:00:00-07:00\"}";

        assertThat(desk.send("PUT", onDesk + "/time", time, KEY, key).<String>read("$.startsAt"))
                .isEqualTo("2026-11-25T10:00:00-07:00");
        assertThat(desk.send("PUT", onDesk + "/cancellation", "{}").status()).isEqualTo(200);
        var restored = desk.send(
                "POST", onDesk + "/restoration", "", KEY, UUID.randomUUID().toString());
        assertThat(restored.status()).isEqualTo(201);
        assertThat(restored.header("Location")).isEqualTo(onDesk);
    }

    @Test
    void staff_cancels_no_visit_that_is_over() {
        House.clock().advance(Duration.ofDays(7));

        var answer = practice.frontDesk().send("PUT", onDesk + "/cancellation", "{}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.<String>read("$.type")).isEqualTo("urn:deskbell:problem:over");
    }

    @Test
    void what_was_moved_since_it_was_seen_is_not_changed() {
        var desk = practice.frontDesk();
        var elsewhere = "2026-11-24T13:00:00-07:00";
        var time = "{\"startsAt\": \"2026-11-25T10:00:00-07:00\", \"seenStartsAt\": \"" + elsewhere + "\"}";

        var moved = desk.send("PUT", onDesk + "/time", time, KEY, key);
        var cancelled = desk.send("PUT", onDesk + "/cancellation", "{\"startsAt\": \"" + elsewhere + "\"}");

        assertThat(moved.status()).isEqualTo(409);
        assertThat(moved.<String>read("$.type")).isEqualTo("urn:deskbell:problem:moved-meanwhile");
        assertThat(cancelled.<String>read("$.startsAt")).isEqualTo("2026-11-25T13:00:00-07:00");
        assertThat(Program.ANYBODY.get(visit).<String>read("$.status")).isEqualTo("BOOKED");
    }

    @Test
    void staff_enters_a_visit_for_somebody_known() {
        var body = """
                {"type": "%s", "startsAt": "2026-11-23T13:00:00-07:00", "onlinePatient": "%s"}
                """.formatted(practice.street().cleaning().id(), booked.<String>read("$.onlinePatient"));

        var entered = practice.frontDesk().send("POST", "/api/v1/online-appointments", body, KEY, key);

        assertThat(entered.status()).isEqualTo(201);
        assertThat(entered.<String>read("$.onlinePatient")).isEqualTo(booked.<String>read("$.onlinePatient"));
        assertThat(practice.frontDesk()
                        .send("POST", "/api/v1/online-appointments", body, KEY, key)
                        .body())
                .isEqualTo(entered.body());
    }

    @Test
    void somebody_new_who_calls_is_entered_with_one_way_to_reach_him() {
        var who = "\"firstName\": \"Abigail\", \"lastName\": \"Adams\", \"birthDate\": \"1974-11-22\"";
        var body = "{\"type\": \"%s\", \"startsAt\": \"2026-11-23T13:00:00-07:00\", \"patient\": {%s}}";
        var type = practice.street().cleaning().id();

        var reached = body.formatted(type, who + ", \"mobile\": \"(307) 555-0133\"");
        var desk = practice.frontDesk();
        var refused = desk.send("POST", "/api/v1/online-appointments", body.formatted(type, who), KEY, key);
        var entered = desk.send("POST", "/api/v1/online-appointments", reached, KEY, key);

        assertThat(refused.<List<String>>read("$.errors[*].field")).containsExactly("patient.mobile");
        assertThat(entered.status()).isEqualTo(201);
        assertThat(practice.book(reached, UUID.randomUUID().toString()).<List<String>>read("$.errors[*].field"))
                .contains("patient.email");
    }

    @Test
    void everybody_who_is_not_known_is_named_with_all_other_faults() {
        var visit = "{\"type\": \"%s\", \"startsAt\": \"%s\", \"onlinePatient\": \"%s\"}";
        var type = practice.street().cleaning().id();
        var known = visit.formatted(type, "2026-11-23T13:00:00-07:00", booked.<String>read("$.onlinePatient"));
        var nobody = visit.formatted(type, "2036-11-23T14:00:00-07:00", UUID.randomUUID());

        var answer = practice.frontDesk()
                .send("POST", "/api/v1/online-appointments", "{\"visits\": [" + known + "," + nobody + "]}", KEY, key);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.<List<String>>read("$.errors[*].field"))
                .containsExactlyInAnyOrder("visits[1].startsAt", "visits[1].onlinePatient");
    }

    @Test
    void nobody_but_staff_books_for_somebody_by_an_id() {
        var body = """
                {"type": "%s", "startsAt": "2026-11-25T09:00:00-07:00", "onlinePatient": "%s"}
                """.formatted(practice.street().cleaning().id(), booked.<String>read("$.onlinePatient"));

        var answer = practice.book(body, key);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.<List<String>>read("$.errors[*].field")).containsExactly("onlinePatient");
    }

    private Program.Answer cancel() {
        return Program.ANYBODY.send("PUT", visit + "/cancellation", "");
    }

    private Program.Answer restore(String named) {
        return Program.ANYBODY.send("POST", visit + "/restoration", "", KEY, named);
    }
}
