package org.deskbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Booking by programs. */
class BookingApiTest {
    private final ApiPractice practice = ApiPractice.open();
    private final String key = UUID.randomUUID().toString();

    @Test
    void a_program_finds_the_ids_it_needs() {
        var answer = Program.ANYBODY.get(practice.at(""));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.<String>read("$.zone")).isEqualTo("America/Denver");
        assertThat(answer.<String>read("$.types[0].id")).isEqualTo(cleaning());
        assertThat(answer.<List<String>>read("$.providers[*].name"))
                .containsExactly("Dr. George Washington", "Dr. Benjamin Franklin");
    }

    @Test
    void free_times_carry_the_offset_of_the_practice_and_their_provider() {
        var answer = Program.ANYBODY.get(times("&from=2026-11-25&to=2026-11-26&around=09:00&within=PT1H"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.<List<String>>read("$.days[*].day")).containsExactly("2026-11-25", "2026-11-26");
        assertThat(answer.<String>read("$.days[0].slots[0].startsAt")).isEqualTo("2026-11-25T09:00:00-07:00");
        assertThat(answer.<String>read("$.days[0].slots[0].provider.name")).isEqualTo("Dr. George Washington");
        assertThat(answer.<Integer>read("$.days[0].free")).isPositive();
    }

    @Test
    void where_times_are_shown_only_to_who_has_signed_in_nobody_else_books_but_is_told_again() {
        var booked = practice.book(practice.booking("Jefferson", "09:00"), key);
        practice.showsTimesOnlyToSignedIn();

        var refused = practice.book(
                practice.booking("Madison", "10:00"), UUID.randomUUID().toString());

        assertThat(refused.status()).isEqualTo(401);
        assertThat(practice.book(practice.booking("Jefferson", "09:00"), key).body())
                .isEqualTo(booked.body());
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-02-29,from",
        "from=2026-11-25&to=2026-11-24,to",
        "from=2026-11-25&to=2027-03-01,to",
        "from=9999-12-31,from",
        "around=9&within=PT1H,around",
        "around=09:00,within",
        "within=PT1H,around",
        "around=09:00&within=soon,within",
        "around=09:00&within=-PT1H,within",
        "provider=washington,provider",
        "provider=00000000-0000-0000-0000-000000000000,provider"
    })
    void a_wrong_parameter_is_named(String parameters, String field) {
        var answer = Program.ANYBODY.get(times("&" + parameters));

        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.<List<String>>read("$.errors[*].field")).containsExactly(field);
    }

    @Test
    void a_booking_is_created_and_tells_no_more_of_the_patient_than_an_id() {
        var answer = practice.book(practice.booking("Jefferson", "09:00"), key);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(practice.at("/appointments/" + answer.<String>read("$.id")));
        assertThat(answer.<String>read("$.startsAt")).isEqualTo("2026-11-25T09:00:00-07:00");
        assertThat(answer.<String>read("$.status")).isEqualTo("BOOKED");
        assertThat(answer.<String>read("$.code")).hasSize(6);
        assertThat(answer.body()).doesNotContain("Jefferson", "0143", "nervous");
    }

    @Test
    void the_same_request_sent_again_books_once_and_answers_the_same() {
        var first = practice.book(practice.booking("Jefferson", "09:00"), key);
        var second = practice.book(practice.booking("Jefferson", "09:00"), key);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(practice.manager().get("/api/v1/online-appointments").<List<Object>>read("$.items"))
                .hasSize(1);
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        practice.book(practice.booking("Jefferson", "09:00"), key);

        var other = practice.book(practice.booking("Adams", "10:00"), key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.<List<String>>read("$.errors[*].field")).containsExactly("Idempotency-Key");
    }

    @Test
    void a_booking_needs_a_key_of_8_to_100_characters() {
        var booking = practice.booking("Jefferson", "09:00");

        var without = Program.ANYBODY.send("POST", practice.at("/appointments"), booking);

        assertThat(without.status()).isEqualTo(400);
        assertThat(without.<List<String>>read("$.errors[*].field")).containsExactly("Idempotency-Key");
        assertThat(practice.book(booking, "short").status()).isEqualTo(400);
        assertThat(practice.book(booking, "x".repeat(101)).status()).isEqualTo(400);
    }

    @Test
    void a_taken_time_is_a_conflict_with_three_others() {
        practice.booked("Jefferson", "09:00");
        practice.booked("Adams", "09:00");

        var third = practice.book(practice.booking("Madison", "09:00"), key);

        assertThat(third.status()).isEqualTo(409);
        assertThat(third.header("Content-Type")).startsWith("application/problem+json");
        assertThat(third.<List<Map<String, Object>>>read("$.alternatives"))
                .hasSize(3)
                .allMatch(time -> String.valueOf(time.get("startsAt")).endsWith("-07:00"));
    }

    @ParameterizedTest
    @CsvSource({"03:00", "12:30", "09:07", "23:59"})
    void a_time_outside_the_hours_is_not_offered(String time) {
        var answer = practice.book(practice.booking("Jefferson", time), key);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.<List<String>>read("$.errors[*].field")).containsExactly("startsAt");
        assertThat(answer.<List<Object>>read("$.alternatives")).hasSize(3);
    }

    @Test
    void every_wrong_field_is_named_at_once_and_nothing_is_kept() {
        var answer = practice.book("""
                {"provider": "00000000-0000-0000-0000-000000000000", "startsAt": "2026-11-25T09:00:00-07:00",
                 "patient": {"firstName": "😀", "lastName": "%s", "birthDate": "1983-02-29", "sex": "M",
                             "mobile": "call me", "email": "x@", "address": {"postcode": "%s"}},
                 "message": "%s"}
                """.formatted("x".repeat(300), "1".repeat(21), "y".repeat(1001)), key);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.<List<String>>read("$.errors[*].field"))
                .containsExactly(
                        "type",
                        "provider",
                        "message",
                        "patient.firstName",
                        "patient.lastName",
                        "patient.birthDate",
                        "patient.sex",
                        "patient.mobile",
                        "patient.email",
                        "patient.address.postcode");
        assertThat(answer.body()).contains("FEMALE, MALE, OTHER, UNKNOWN").doesNotContain("xxx", "call me");
        assertThat(practice.manager().get("/api/v1/online-patients").<Integer>read("$.total"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|422|type",
                "{\"typ\": 1}|400|typ",
                "{\"type\": \"cleaning\"}|400|type",
                "{\"startsAt\": \"tomorrow\"}|400|startsAt",
                "{\"startsAt\": \"2026-11-25T09:00:00\"}|400|startsAt",
                "{\"patient\": \"Jefferson\"}|400|patient",
                "{\"patient\": {\"firstname\": \"Thomas\"}}|400|patient.firstname",
                "{\"patient\": {\"address\": {\"zip\": \"1\"}}}|400|patient.address.zip"
            })
    void a_body_of_another_form_is_refused_by_name(String json, int status, String field) {
        var answer = practice.book(json, key);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.<List<String>>read("$.errors[*].field")).contains(field);
    }

    @Test
    void an_unknown_property_is_answered_with_those_that_are_known() {
        assertThat(practice.book("{\"typ\": 1}", key).body())
                .contains("known are hold, message, onlinePatient, patient, provider, startsAt, type, visits");
    }

    @Test
    void what_is_no_json_is_refused() {
        assertThat(practice.book("{", key).status()).isEqualTo(400);
        assertThat(practice.book("", key).status()).isEqualTo(400);
        assertThat(practice.book("{} {}", key).status()).isEqualTo(400);
    }

    @Test
    void a_birth_date_that_can_be_read_in_two_ways_is_refused() {
        var booking = practice.booking("Jefferson", "09:00").replace("1983-04-13", "04/03/1983");

        assertThat(practice.book(booking, key).<List<String>>read("$.errors[*].field"))
                .containsExactly("patient.birthDate");
    }

    @Test
    void html_and_emoji_in_the_message_are_kept_as_they_are() {
        var booking = practice.booking("Jefferson", "09:00").replace("I am a little nervous.", "<b>Hi</b> 😀");

        practice.book(booking, key);

        assertThat(practice.manager().get("/api/v1/online-appointments").<String>read("$.items[0].message"))
                .isEqualTo("<b>Hi</b> 😀");
    }

    @Test
    void a_body_above_64_kilobytes_is_too_large() {
        var answer = practice.book("{\"message\": \"" + "x".repeat(65_536) + "\"}", key);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void an_unknown_practice_is_not_found() {
        assertThat(Program.ANYBODY.get("/api/v1/practices/nowhere").status()).isEqualTo(404);
    }

    private String cleaning() {
        return practice.street().cleaning().id().toString();
    }

    private String times(String parameters) {
        return practice.at("/availability?type=" + cleaning() + parameters);
    }
}
