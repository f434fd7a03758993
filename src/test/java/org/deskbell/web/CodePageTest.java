package org.deskbell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.access.SignInTickets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Behind the password a code is asked for, and between the two nobody is signed in. */
class CodePageTest {
    private final TestPractice practice = TestPractice.open();
    private final Enrolled nadia = enrolled();

    private Enrolled enrolled() {
        House.clock().set(MovableClock.START);
        return Enrolled.of(practice.manager());
    }

    @BeforeEach
    void signedOut() {
        nadia.browser().post("/sign-out");
    }

    @AfterEach
    void morning() {
        House.clock().set(MovableClock.START);
    }

    private static String where(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void she_comes_to_the_page_she_asked_for_under_a_new_session_and_a_new_token_for_forms() {
        var visitor = new Visitor();
        visitor.get("/settings/audit-trail");
        visitor.get("/sign-in");

        assertThat(where(nadia.showsPassword(visitor))).endsWith("/sign-in/code");
        assertThat(visitor.get("/sign-in/code").body()).contains("Enter your code", "autocomplete=\"one-time-code\"");
        var before = visitor.cookie("deskbell-staff-form");
        var in = visitor.post("/sign-in/code", "code", nadia.telephone().code());

        assertThat(where(in)).endsWith("/settings/audit-trail");
        assertThat(visitor.session()).isNotEmpty();
        assertThat(visitor.get("/settings/audit-trail").statusCode()).isEqualTo(200);
        assertThat(visitor.cookie("deskbell-staff-form")).isNotEmpty().isNotEqualTo(before);
        assertThat(visitor.cookie("deskbell-sign-in")).isEmpty();
        assertThat(where(visitor.get("/sign-in/code"))).endsWith("/");
    }

    @Test
    void a_session_that_was_there_before_is_another_one_behind_the_code() {
        var visitor = practice.tom();
        visitor.get("/my-password");
        var before = visitor.session();
        nadia.showsPassword(visitor);
        visitor.get("/sign-in/code");
        assertThat(visitor.get("/").body()).contains("Tom Webb");

        visitor.post("/sign-in/code", "code", nadia.telephone().code());

        assertThat(visitor.session()).isNotEqualTo(before);
        assertThat(visitor.get("/").body()).contains("Nadia Flores").doesNotContain("Tom Webb");
    }

    @Test
    void whoever_has_shown_the_password_alone_reaches_no_page_and_leaves_nothing_in_memory() {
        var visitor = nadia.halfWay();

        for (var path : new String[] {"/", "/settings/staff", "/my-authenticator", "/my-password", "/sent-mail"})
            assertThat(where(visitor.get(path))).as(path).endsWith("/sign-in");
        assertThat(visitor.get("/api/v1/online-appointments").statusCode()).isEqualTo(401);
        assertThat(visitor.session()).isEmpty();
    }

    @Test
    void the_ticket_is_sent_to_no_other_page_and_seen_by_no_script() {
        var visitor = new Visitor();
        visitor.get("/sign-in");

        var cookie = nadia.showsPassword(visitor).headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("deskbell-sign-in="))
                .findFirst()
                .orElseThrow();

        assertThat(cookie).contains("Path=/sign-in/code", "Max-Age=300", "HttpOnly", "SameSite=Strict");
    }

    @Test
    void a_wrong_code_is_said_and_a_right_one_lets_in_behind_it() {
        var visitor = nadia.halfWay();

        var wrong = visitor.post("/sign-in/code", "code", "12345");
        assertThat(where(wrong)).endsWith("/sign-in/code?wrong");
        assertThat(visitor.get("/sign-in/code?wrong").body()).contains("This code does not fit", "aria-invalid");
        assertThat(where(visitor.get("/"))).endsWith("/sign-in");

        assertThat(where(visitor.post(
                        "/sign-in/code", "code", nadia.recoveryCodes().getFirst())))
                .endsWith("/");
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void the_same_code_lets_nobody_in_a_second_time() {
        var code = nadia.telephone().code();
        nadia.halfWay().post("/sign-in/code", "code", code);

        assertThat(where(nadia.halfWay().post("/sign-in/code", "code", code))).endsWith("?wrong");
    }

    @Test
    void after_five_minutes_or_without_a_ticket_the_password_is_asked_for_once_more() {
        var visitor = nadia.halfWay();
        House.clock().advance(SignInTickets.GOOD_FOR);

        assertThat(where(visitor.post("/sign-in/code", "code", nadia.telephone().code())))
                .endsWith("/sign-in/code");
        assertThat(visitor.get("/sign-in/code").statusCode()).isEqualTo(410);
        assertThat(visitor.get("/sign-in/code").body()).contains("Begin once more");
        assertThat(new Visitor()
                        .get("/sign-in/code", "Cookie", "deskbell-sign-in=made.up")
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void after_ten_wrong_codes_she_is_told_that_somebody_knows_her_password() {
        for (var i = 0; i < 2; i++) {
            var visitor = nadia.halfWay();
            for (var j = 0; j < 5; j++) visitor.post("/sign-in/code", "code", "guess");
        }
        var visitor = nadia.halfWay();

        assertThat(where(visitor.post("/sign-in/code", "code", nadia.telephone().code())))
                .endsWith("/sign-in/code?many");
        assertThat(visitor.get("/sign-in/code?many").body()).contains("somebody knows your password");
    }

    @Test
    void a_code_without_the_token_of_its_form_is_not_taken() {
        var visitor = nadia.halfWay();

        assertThat(where(visitor.postWithoutToken(
                        "/sign-in/code", "code", nadia.telephone().code())))
                .endsWith("/sign-in?ended");
    }

    @Test
    void a_password_chosen_by_a_letters_link_leaves_the_code() {
        var visitor = new Visitor();
        visitor.get("/lost-password");
        visitor.post("/lost-password", "email", practice.manager());
        var link = House.letters(practice.id()).getLast().replaceAll("(?s)^.*(/choose-password/\\S+)\\s.*$", "$1");
        visitor.get(link);
        visitor.post(link, "password", TestPractice.PASSWORD);
        House.clock().advance(Duration.ofSeconds(1));

        assertThat(where(nadia.showsPassword(visitor))).endsWith("/sign-in/code");
    }
}
