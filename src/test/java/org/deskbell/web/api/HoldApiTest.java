package org.deskbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Times kept by programs. */
class HoldApiTest {
    private final ApiPractice practice = ApiPractice.open();

    @AfterEach
    void theClockGoesBack() {
        House.clock().set(MovableClock.START);
    }

    @Test
    void a_hold_says_what_it_keeps_and_until_when() {
        var hold = practice.hold("09:00");

        assertThat(hold.status()).isEqualTo(201);
        assertThat(hold.header("Location")).isEqualTo(practice.at("/holds/" + hold.<String>read("$.id")));
        assertThat(hold.<String>read("$.slot.startsAt")).isEqualTo("2026-11-25T09:00:00-07:00");
        assertThat(hold.<String>read("$.slot.provider.name")).isEqualTo("Dr. George Washington");
        assertThat(hold.<String>read("$.until")).isEqualTo("2026-11-23T09:10:00-07:00");
        assertThat(Program.ANYBODY.get(hold.header("Location")).body()).isEqualTo(hold.body());
    }

    @Test
    void a_held_time_is_free_again_when_it_is_given_back() {
        var hold = practice.hold("09:00");

        assertThat(practice.hold("09:00").status()).isEqualTo(409);
        assertThat(Program.ANYBODY.send("DELETE", hold.header("Location"), "").status())
                .isEqualTo(204);
        assertThat(Program.ANYBODY.get(hold.header("Location")).status()).isEqualTo(404);
        assertThat(practice.hold("09:00").status()).isEqualTo(201);
    }

    @Test
    void a_hold_that_has_lapsed_is_anybodys() {
        var hold = practice.hold("09:00");
        House.clock().advance(Duration.ofMinutes(10));

        assertThat(Program.ANYBODY.get(hold.header("Location")).<Boolean>read("$.lapsed"))
                .isTrue();
        assertThat(practice.hold("09:00").status()).isEqualTo(201);
        assertThat(Program.ANYBODY.get(hold.header("Location")).status()).isEqualTo(404);
    }

    @Test
    void a_hold_goes_on_to_the_next_time() {
        var first = practice.hold("09:00").<String>read("$.id");

        var second = Program.ANYBODY.send("POST", practice.at("/holds"), """
                {"type": "%s", "provider": "%s", "startsAt": "2026-11-25T09:30:00-07:00", "instead": "%s"}
                """.formatted(
                        practice.street().cleaning().id(),
                        practice.street().washington().id(),
                        first));

        assertThat(second.status()).isEqualTo(201);
        assertThat(Program.ANYBODY.get(practice.at("/holds/" + first)).status()).isEqualTo(404);
    }

    @Test
    void where_times_are_shown_only_to_who_has_signed_in_nobody_else_holds_one_but_to_move_a_visit() {
        var visit = practice.booked("Jefferson", "09:00").<String>read("$.id");
        practice.showsTimesOnlyToSignedIn();
        var ten = """
                {"type": "%s", "startsAt": "2026-11-25T10:00:00-07:00", "moving": "%s"}
                """.formatted(practice.street().cleaning().id(), UUID.randomUUID());

        assertThat(practice.hold("11:00").status()).isEqualTo(401);
        assertThat(practice.hold("09:00").body()).doesNotContain("startsAt", "alternatives");
        assertThat(Program.ANYBODY.send("POST", practice.at("/holds"), ten).status())
                .isEqualTo(401);
        assertThat(practice.frontDesk().send("POST", practice.at("/holds"), ten).status())
                .isEqualTo(201);
        var move = ten.replace("10:00:00", "13:00:00").replaceFirst("\"moving\": \"[^\"]+", "\"moving\": \"" + visit);
        assertThat(Program.ANYBODY.send("POST", practice.at("/holds"), move).status())
                .isEqualTo(201);
    }

    @Test
    void every_wrong_field_is_named() {
        var answer = Program.ANYBODY.send("POST", practice.at("/holds"), """
                {"provider": "%s", "startsAt": "9999-01-01T00:00:00Z", "audience": "STAFF"}
                """.formatted(UUID.randomUUID()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.<List<String>>read("$.errors[*].field"))
                .containsExactlyInAnyOrder("type", "provider", "startsAt", "audience");
    }

    @Test
    void staff_of_the_practice_may_hold_without_notice_and_staff_of_another_may_not() {
        var soon = """
                {"type": "%s", "startsAt": "2026-11-23T13:00:00-07:00", "audience": "STAFF"}
                """.formatted(practice.street().cleaning().id());
        var stranger = ApiPractice.open().frontDesk();

        assertThat(stranger.send("POST", practice.at("/holds"), soon).<List<String>>read("$.errors[*].field"))
                .containsExactly("audience");
        assertThat(practice.frontDesk()
                        .send("POST", practice.at("/holds"), soon)
                        .status())
                .isEqualTo(201);
    }
}
