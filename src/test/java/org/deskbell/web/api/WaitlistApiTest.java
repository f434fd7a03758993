package org.deskbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Waiting for a time by programs. */
class WaitlistApiTest {
    private static final String KEY = "Idempotency-Key";

    private final ApiPractice practice = ApiPractice.open();
    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void theClockGoesBack() {
        House.clock().set(MovableClock.START);
    }

    @Test
    void who_joins_is_told_how_it_stands_and_staff_sees_it() {
        var joined = join(practice.wish("Jefferson"));

        assertThat(joined.status()).isEqualTo(201);
        assertThat(joined.<String>read("$.state")).isEqualTo("WAITING");
        assertThat(joined.header("Location")).isEqualTo(practice.at("/waitlist/" + joined.<String>read("$.id")));
        assertThat(joined.body()).doesNotContain("Jefferson");
        assertThat(Program.ANYBODY.get(joined.header("Location")).body()).isEqualTo(joined.body());
        assertThat(practice.frontDesk().get("/api/v1/waitlist").<List<String>>read("$.items[*].id"))
                .containsExactly(joined.<String>read("$.id"));
    }

    @Test
    void an_offer_is_taken_once() {
        var entry = join(practice.wish("Jefferson")).header("Location");
        offer();

        var told = Program.ANYBODY.get(entry);
        var taken = take(entry, key);

        assertThat(told.<String>read("$.state")).isEqualTo("OFFERED");
        assertThat(told.<String>read("$.offer.slot.startsAt")).startsWith(ApiPractice.DAY);
        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.<String>read("$.startsAt")).isEqualTo(told.<String>read("$.offer.slot.startsAt"));
        assertThat(take(entry, key).body()).isEqualTo(taken.body());
        assertThat(Program.ANYBODY.get(entry).<String>read("$.state")).isEqualTo("BOOKED");
    }

    @Test
    void an_offer_is_given_back() {
        var entry = join(practice.wish("Jefferson")).header("Location");

        assertThat(Program.ANYBODY.send("DELETE", entry + "/offer", "").status())
                .isEqualTo(409);
        offer();

        assertThat(Program.ANYBODY.send("DELETE", entry + "/offer", "").status())
                .isEqualTo(204);
        assertThat(Program.ANYBODY.get(entry).<String>read("$.state")).isEqualTo("WAITING");
    }

    @Test
    void nothing_is_taken_where_nothing_is_offered() {
        var entry = join(practice.wish("Jefferson")).header("Location");

        assertThat(take(entry, key).<String>read("$.type")).isEqualTo("urn:deskbell:problem:nothing-offered");
        assertThat(Program.ANYBODY.send("POST", entry + "/appointment", "").<List<String>>read("$.errors[*].field"))
                .containsExactly(KEY);
    }

    @Test
    void an_offer_that_has_lapsed_is_gone() {
        var entry = join(practice.wish("Jefferson")).header("Location");
        offer();
        House.clock().advance(Duration.ofHours(2));

        assertThat(take(entry, key).status()).isEqualTo(409);
    }

    @Test
    void who_leaves_has_left() {
        var entry = join(practice.wish("Jefferson")).header("Location");

        assertThat(Program.ANYBODY.send("DELETE", entry, "").status()).isEqualTo(204);
        assertThat(Program.ANYBODY.send("DELETE", entry, "").status()).isEqualTo(204);
        assertThat(Program.ANYBODY.get(entry).<String>read("$.state")).isEqualTo("LEFT");
    }

    @Test
    void every_wrong_field_is_named_once() {
        var answer = join("{\"from\": \"2026-11-01\", \"to\": \"2026-11-02\", \"around\": \"09:00\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.<List<String>>read("$.errors[*].field"))
                .containsExactlyInAnyOrder("type", "patient", "to", "within");
    }

    @Test
    void who_sends_his_wish_twice_stands_once_on_the_list() {
        var joined = practice.waits(practice.wish("Jefferson"), key);
        var again = practice.waits(practice.wish("Jefferson"), key);

        assertThat(again.body()).isEqualTo(joined.body());
        assertThat(again.header("Location")).isEqualTo(joined.header("Location"));
        assertThat(practice.frontDesk().get("/api/v1/waitlist").<List<String>>read("$.items[*].id"))
                .hasSize(1);
        assertThat(practice.waits(practice.wish("Madison"), key).<String>read("$.type"))
                .isEqualTo("urn:deskbell:problem:key-used");
    }

    private Program.Answer join(String wish) {
        return practice.waits(wish, UUID.randomUUID().toString());
    }

    private static Program.Answer take(String entry, String key) {
        return Program.ANYBODY.send("POST", entry + "/appointment", "", KEY, key);
    }

    private void offer() {
        House.in(practice.street().id(), () -> {
            House.work("waitlist").drain();
            return true;
        });
    }
}
