package org.deskbell.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.House;
import org.deskbell.access.ProgramTokens;
import org.deskbell.access.StaffUsers;
import org.junit.jupiter.api.Test;

/** What people and programs are told when something is not there or not allowed. */
class ProblemsTest {
    private final TestPractice practice = TestPractice.open();

    @Test
    void a_program_without_a_token_is_asked_for_one() {
        var answer = new Visitor().get("/api/v1/online-appointments");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.body()).contains("\"status\":401");
    }

    @Test
    void a_session_opens_nothing_to_programs() {
        assertThat(practice.nadia().get("/api/v1/online-appointments").statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_token_opens_what_its_staff_user_may_open() {
        var token = practice.slug() + ".0123456789abcdef0123456789abcdef";
        House.in(practice.id(), () -> {
            var user = House.room(StaffUsers.class).all().getFirst();
            House.room(ProgramTokens.class).admit(user.id(), token, "test");
            return token;
        });

        assertThat(nothing("Authorization", "Bearer " + token)).isEqualTo(404);
        assertThat(nothing("Authorization", "Bearer " + token + "x")).isEqualTo(401);
    }

    private static int nothing(String... headers) {
        return new Visitor().get("/api/v1/nothing-here", headers).statusCode();
    }

    @Test
    void an_unknown_practice_is_a_page_to_people_and_a_problem_to_programs() {
        var page = new Visitor().get("/p/no-such-practice");
        var problem = new Visitor().get("/api/v1/practices/no-such-practice/availability");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is nothing here").contains("class=\"patient\"");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.body()).contains("\"title\":\"Not Found\"");
    }

    @Test
    void a_patient_reads_the_problem_in_the_language_chosen() {
        assertThat(new Visitor()
                        .get("/p/no-such-practice", "Accept-Language", "es")
                        .body())
                .contains("Aquí no hay nada")
                .contains("lang=\"es\"");
    }

    @Test
    void staff_get_a_page_where_nothing_is() {
        var answer = practice.nadia().get("/nothing-here");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is nothing here").contains("Nadia Flores");
    }
}
