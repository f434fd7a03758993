package org.deskbell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a practice asks everybody for a code, whoever has none reaches nothing before he has set one up. */
class EverybodyWithCodeTest {
    private static final String RULE = "/settings/staff/code-rule";
    private static final String SET_UP = "/my-authenticator";

    private final TestPractice practice = TestPractice.open();

    @BeforeEach
    @AfterEach
    void morning() {
        House.clock().set(MovableClock.START);
    }

    private static String where(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private Enrolled required() {
        var nadia = Enrolled.of(practice.manager());
        nadia.browser().get("/settings/staff");
        nadia.browser().post(RULE, "forEverybody", "on");
        return nadia;
    }

    @Test
    void who_signs_in_is_led_to_set_one_up_and_then_goes_on() {
        required();
        var tom = practice.tom();

        for (var path : new String[] {"/", "/my-password", "/settings/online-scheduler/online-patients", "/sent-mail"})
            assertThat(where(tom.get(path))).as(path).endsWith(SET_UP);
        var page = tom.get(SET_UP);
        assertThat(page.body())
                .contains("Everybody at your practice signs in with a code", "Sign out")
                .doesNotContain("href=\"/online-appointments\"");
        assertThat(where(tom.get(SET_UP + "/another"))).endsWith(SET_UP);
        tom.post(
                SET_UP,
                "sealed",
                Enrolled.sealed(page),
                "code",
                Enrolled.telephone(page).code(),
                "proof",
                TestPractice.PASSWORD);

        assertThat(Enrolled.recoveryCodes(tom.get(SET_UP))).hasSize(10);
        assertThat(tom.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void who_is_signed_in_already_is_led_there_with_the_next_page_and_may_sign_out() {
        var tom = practice.tom();
        var nadia = required();
        assertThat(nadia.browser().get("/settings/staff").body()).contains("Everybody signs in with a code", "checked");
        assertThat(where(tom.get("/"))).endsWith(SET_UP);
        var part = tom.get("/online-appointments/news", "HX-Request", "true");
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(part.headers().firstValue("HX-Redirect")).contains(SET_UP);

        tom.get(SET_UP);
        assertThat(where(tom.post("/sign-out"))).endsWith("/sign-in?bye");
    }

    @Test
    void an_office_manager_who_has_none_is_led_there_too_and_nobody_can_go_without_one() {
        var nadia = practice.nadia();
        nadia.get("/settings/staff");
        assertThat(where(nadia.post(RULE, "forEverybody", "on"))).endsWith("/settings/staff");
        assertThat(where(nadia.get("/settings/staff"))).endsWith(SET_UP);
        assertThat(where(nadia.post(RULE))).endsWith(SET_UP);

        var tom = Enrolled.of(practice.frontDesk());
        assertThat(tom.browser().get(SET_UP).body())
                .contains("can be replaced, but not taken away")
                .doesNotContain("/removal");
        tom.browser().post(SET_UP + "/removal", "code", tom.recoveryCodes().getFirst());
        assertThat(tom.browser().get(SET_UP).body()).contains("can be replaced, but not taken away");
    }

    @Test
    void switched_off_it_is_left_to_each() {
        var nadia = required();
        nadia.browser().get("/settings/staff");
        nadia.browser().post(RULE);

        assertThat(nadia.browser().get("/settings/staff").body()).contains("Whoever wants to signs in with a code");
        assertThat(practice.tom().get("/").statusCode()).isEqualTo(200);
    }
}
