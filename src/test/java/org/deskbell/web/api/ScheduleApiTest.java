package org.deskbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Closed days, blocks and hours on single dates, by programs of the office manager. */
class ScheduleApiTest {
    private static final String CLOSED = "/api/v1/closed-days/" + ApiPractice.DAY;

    private final ApiPractice practice = ApiPractice.open();
    private final Program manager = practice.manager();

    @Test
    void a_day_is_closed_and_opened_again() {
        assertThat(close("Thanksgiving").status()).isEqualTo(204);
        assertThat(close("Thanksgiving").status()).isEqualTo(204);
        assertThat(close("Holiday").status()).isEqualTo(409);
        assertThat(manager.get("/api/v1/closed-days").<List<String>>read("$.items[*].reason"))
                .containsExactly("Thanksgiving");
        assertThat(state()).isEqualTo("CLOSED");

        assertThat(manager.send("DELETE", CLOSED, "").status()).isEqualTo(204);
        assertThat(manager.send("DELETE", CLOSED, "").status()).isEqualTo(404);
        assertThat(state()).isEqualTo("FREE");
    }

    @Test
    void before_a_day_is_closed_the_visits_it_hits_are_told_and_nothing_changes() {
        var visit = practice.booked("Jefferson", "09:00").<String>read("$.id");

        assertThat(hits("GET", CLOSED + "/hits", "")).containsExactly(visit);
        assertThat(hits("GET", "/api/v1/closed-days/2026-11-26/hits", "")).isEmpty();
        assertThat(state()).isEqualTo("FREE");
        assertThat(manager.get("/api/v1/closed-days").<List<Object>>read("$.items"))
                .isEmpty();
    }

    @Test
    void a_block_takes_its_time_out_and_puts_it_back() {
        var visit = practice.book(atTen(), "block-" + practice.slug()).<String>read("$.id");
        var block = block("09:00", "12:00");

        assertThat(hits("POST", "/api/v1/blocks/hits", block)).containsExactly(visit);
        var made = manager.send("POST", "/api/v1/blocks", block);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.<String>read("$.madeBy")).isEqualTo("Nadia Flores");
        assertThat(practice.hold("09:00").status()).isEqualTo(422);
        assertThat(manager.get("/api/v1/blocks").<List<String>>read("$.items[*].reason"))
                .containsExactly("Staff meeting");

        assertThat(manager.send("DELETE", made.header("Location"), "").status()).isEqualTo(204);
        assertThat(manager.send("DELETE", made.header("Location"), "").status()).isEqualTo(404);
        assertThat(practice.hold("09:00").status()).isEqualTo(201);
    }

    @Test
    void a_provider_is_away_on_a_date() {
        var visit = practice.book(atTen(), "away-" + practice.slug()).<String>read("$.id");
        var away = """
                {"provider": "%s", "day": "%s", "reason": "Congress"}
                """.formatted(practice.street().washington().id(), ApiPractice.DAY);

        assertThat(hits("POST", "/api/v1/hours-exceptions/hits", away)).containsExactly(visit);
        var made = manager.send("POST", "/api/v1/hours-exceptions", away);

        assertThat(made.status()).isEqualTo(201);
        assertThat(practice.hold("15:00").status()).isEqualTo(422);
        assertThat(manager.send("POST", "/api/v1/hours-exceptions", away).status())
                .isEqualTo(409);
        assertThat(hits("GET", made.header("Location") + "/hits", "")).isEmpty();
        assertThat(manager.send("DELETE", made.header("Location"), "").status()).isEqualTo(204);
        assertThat(practice.hold("15:00").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "blocks|{}|from,reason,to",
                "blocks|{\"from\": \"2026-12-01T10:00\", \"to\": \"2026-12-01T09:00\", \"reason\": \"x\"}|to",
                "blocks|{\"from\": \"2026-11-01T10:00\", \"to\": \"2026-11-01T19:00\", \"reason\": \"x\"}|to",
                "blocks|{\"from\": \"2026-12-01T10:00:30\", \"to\": \"2026-12-01T11:00:00.5\", \"reason\": \"x\"}|from,to",
                "hours-exceptions|{}|day,provider",
                "hours-exceptions|{\"day\": \"2026-12-01\", \"from\": \"09:00\"}|provider,operatory",
                "hours-exceptions|{\"day\": \"+999999999-12-01\"}|provider,day"
            })
    void every_wrong_field_is_named(String what, String body, String fields) {
        var answer = manager.send("POST", "/api/v1/" + what, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.<List<String>>read("$.errors[*].field")).containsExactlyInAnyOrder(fields.split(","));
    }

    @Test
    void a_closed_day_has_a_reason_and_is_not_in_the_past() {
        assertThat(close(" ").<List<String>>read("$.errors[*].field")).containsExactly("reason");
        assertThat(manager.send("PUT", "/api/v1/closed-days/2026-11-01", "{\"reason\": \"x\"}")
                        .<List<String>>read("$.errors[*].field"))
                .containsExactly("day");
        assertThat(manager.send("PUT", "/api/v1/closed-days/tomorrow", "{\"reason\": \"x\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void every_rule_says_whether_it_lets_a_time_pass() {
        var base = "/api/v1/availability/reasons?type="
                + practice.street().cleaning().id() + "&provider="
                + practice.street().washington().id() + "&at=";

        var free = practice.frontDesk().get(base + "2026-11-25T09:00");
        var night = practice.frontDesk().get(base + "2026-11-25T03:00");

        assertThat(free.<Boolean>read("$.offered")).isTrue();
        assertThat(night.<Boolean>read("$.offered")).isFalse();
        assertThat(night.<List<Object>>read("$.rules[?(@.rule == 'PROVIDER_WORKS' && @.passes == false)]"))
                .hasSize(1);
        assertThat(practice.frontDesk().get("/api/v1/availability/reasons").<List<String>>read("$.errors[*].field"))
                .containsExactly("type", "provider", "at");
    }

    private Program.Answer close(String reason) {
        return manager.send("PUT", CLOSED, "{\"reason\": \"" + reason + "\"}");
    }

    private List<String> hits(String verb, String path, String body) {
        return manager.send(verb, path, body).read("$.items[*].id");
    }

    private String state() {
        return Program.ANYBODY
                .get(practice.at("/availability?from=2026-11-25&to=2026-11-25&type=")
                        + practice.street().cleaning().id())
                .read("$.days[0].state");
    }

    private String atTen() {
        return practice.booking("Jefferson", "10:00")
                .replaceFirst(
                        "\\{",
                        "{\"provider\": \"" + practice.street().washington().id() + "\", ");
    }

    private String block(String from, String to) {
        return """
                {"provider": "%s", "from": "%sT%s", "to": "%sT%s", "reason": "Staff meeting"}
                """.formatted(practice.street().washington().id(), ApiPractice.DAY, from, ApiPractice.DAY, to);
    }
}
