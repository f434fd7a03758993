package org.deskbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers, for the office manager's programs. */
class NumbersApiTest {
    private final ApiPractice practice = ApiPractice.open();

    @Test
    void the_same_is_counted_for_programs() {
        practice.booked("Jefferson", "09:00");

        var numbers = practice.manager().get("/api/v1/numbers?days=7");

        assertThat(numbers.<String>read("$.from")).isEqualTo("2026-11-17");
        assertThat(numbers.<Integer>read("$.booked")).isEqualTo(1);
        assertThat(numbers.<List<String>>read("$.types[*].name")).containsExactly("Cleaning");
        assertThat(numbers.body()).doesNotContain("Jefferson");
    }

    @Test
    void other_days_are_refused_with_the_field() {
        var refused = practice.manager().get("/api/v1/numbers?days=8");

        assertThat(refused.status()).isBetween(400, 422);
        assertThat(refused.<List<String>>read("$.errors[*].field")).containsExactly("days");
    }

    @Test
    void the_front_desks_programs_have_none() {
        assertThat(practice.frontDesk().get("/api/v1/numbers").status()).isEqualTo(403);
    }
}
