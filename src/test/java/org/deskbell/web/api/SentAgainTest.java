package org.deskbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.access.PatientSessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a patient's program sent with his token is answered again to him alone; without it, he is told that it takes the token. */
class SentAgainTest {
    private static final String KEY = "Idempotency-Key";
    private static final String NEEDED = "urn:deskbell:problem:session-needed";

    private final ApiPractice practice = ApiPractice.open();
    private final String key = UUID.randomUUID().toString();
    private final String booking = practice.booking("Jefferson", "09:00");

    @AfterEach
    void morning() {
        House.clock().set(MovableClock.START);
    }

    private Program thomas() {
        return practice.signedIn("t.jefferson@example.com", "1983-04-13");
    }

    private Program.Answer book(Program by, String body) {
        return by.send("POST", practice.at("/appointments"), body, KEY, key);
    }

    @Test
    void without_the_token_it_says_that_it_takes_the_token_and_with_a_new_one_it_is_answered_again() {
        var booked = book(thomas(), booking);

        var without = book(Program.ANYBODY, booking);
        assertThat(without.status()).isEqualTo(401);
        assertThat(without.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(without.<String>read("$.type")).isEqualTo(NEEDED);
        assertThat(without.<String>read("$.detail")).contains("token", "POST sessions");
        assertThat(without.body()).doesNotContain(booked.<String>read("$.code"));

        var again = thomas();
        assertThat(book(again, booking).body()).isEqualTo(booked.body());
        assertThat(again.get(practice.at("/me")).<List<String>>read("$.people[*].id"))
                .hasSize(1);
    }

    @Test
    void a_token_that_has_lapsed_does_nothing_as_if_there_were_none() {
        var thomas = thomas();
        House.clock().advance(PatientSessions.GOOD_FOR);

        var refused = book(thomas, booking.replace("2026-11-25", "2026-12-30"));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.<String>read("$.type")).isEqualTo(NEEDED);
        assertThat(thomas.get(practice.at("/me")).<String>read("$.type")).isEqualTo(NEEDED);
        assertThat(book(thomas(), booking.replace("2026-11-25", "2026-12-30")).status())
                .as("nothing was kept with the key")
                .isEqualTo(201);
    }

    @Test
    void nobody_else_is_told_what_a_patient_was_told() {
        var booked = book(thomas(), booking);
        var martha = practice.signedIn("martha@example.com", "1972-09-27");

        var refused = book(martha, booking);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.<String>read("$.type")).isEqualTo("urn:deskbell:problem:key-used");
        assertThat(refused.body()).doesNotContain(booked.<String>read("$.code"));
    }

    @Test
    void another_request_is_another_whoever_sends_it() {
        var thomas = thomas();
        book(thomas, booking);

        for (var program : List.of(thomas, Program.ANYBODY))
            assertThat(book(program, practice.booking("Adams", "10:00")).<String>read("$.type"))
                    .isEqualTo("urn:deskbell:problem:key-used");
    }

    @Test
    void what_was_asked_without_a_token_is_answered_again_with_one() {
        var booked = book(Program.ANYBODY, booking);

        assertThat(book(thomas(), booking).body()).isEqualTo(booked.body());
    }

    @Test
    void a_wish_for_the_waitlist_is_told_alike() {
        var wish = practice.wish("Jefferson");
        var joined = thomas().send("POST", practice.at("/waitlist"), wish, KEY, key);

        assertThat(practice.waits(wish, key).<String>read("$.type")).isEqualTo(NEEDED);
        assertThat(thomas().send("POST", practice.at("/waitlist"), wish, KEY, key)
                        .body())
                .isEqualTo(joined.body());
    }
}
