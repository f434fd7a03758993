package org.deskbell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A staff user sets up an authenticator on a page of his own, another one, or none. */
class AuthenticatorPageTest {
    private static final String PATH = "/my-authenticator";

    private final TestPractice practice = TestPractice.open();

    @BeforeEach
    @AfterEach
    void morning() {
        House.clock().set(MovableClock.START);
    }

    private static String where(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void the_page_shows_a_picture_and_a_key_and_ten_recovery_codes_once() {
        var tom = practice.tom();
        assertThat(tom.get("/my-password").body()).contains(PATH);

        var page = tom.get(PATH);
        assertThat(page.body()).contains("<path d=\"M0 0h1v1h-1z", "Set up an authenticator app");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        var key = Enrolled.telephone(page);
        var session = tom.session();
        var done = tom.post(PATH, "sealed", Enrolled.sealed(page), "code", key.code(), "proof", TestPractice.PASSWORD);

        assertThat(where(done)).endsWith(PATH);
        assertThat(tom.session()).isNotEqualTo(session);
        var shown = tom.get(PATH);
        assertThat(Enrolled.recoveryCodes(shown)).hasSize(10);
        assertThat(shown.body())
                .contains("data-print", "data-copy", "Deskbell, Maple Street Dental, " + practice.frontDesk());
        var later = tom.get(PATH);
        assertThat(Enrolled.recoveryCodes(later)).isEmpty();
        assertThat(later.body()).contains("Recovery codes left</dt><dd>10<");
    }

    @Test
    void what_does_not_fit_is_said_at_its_field_and_the_picture_stays() {
        var tom = practice.tom();
        var page = tom.get(PATH);
        var key = Enrolled.telephone(page);
        var sealed = Enrolled.sealed(page);

        var wrongCode = tom.post(PATH, "sealed", sealed, "code", "12345", "proof", TestPractice.PASSWORD);
        assertThat(wrongCode.body()).contains("id=\"code-error\"").doesNotContain("id=\"proof-error\"");
        assertThat(Enrolled.telephone(wrongCode)).isEqualTo(key);
        var wrongPassword = tom.post(PATH, "sealed", sealed, "code", key.code(), "proof", "guess");
        assertThat(wrongPassword.body()).contains("id=\"proof-error\"").doesNotContain("guess");
        assertThat(where(tom.post(PATH, "sealed", "made up", "code", key.code())))
                .endsWith(PATH);

        assertThat(where(tom.post(PATH, "sealed", sealed, "code", key.code(), "proof", TestPractice.PASSWORD)))
                .endsWith(PATH);
    }

    @Test
    void who_sets_one_up_goes_on_here_and_is_signed_out_elsewhere() {
        var elsewhere = practice.tom();
        House.clock().advance(Duration.ofSeconds(1));

        var tom = Enrolled.of(practice.frontDesk());

        assertThat(tom.browser().get("/").statusCode()).isEqualTo(200);
        assertThat(where(elsewhere.get("/"))).endsWith("/sign-in?anew");
    }

    @Test
    void another_takes_its_place_by_a_code_of_the_one_before() {
        var tom = Enrolled.of(practice.frontDesk());
        var page = tom.browser().get(PATH + "/another");
        assertThat(page.body()).contains("Code from the app until now").doesNotContain("type=\"password\"");
        var key = Enrolled.telephone(page);
        var sealed = Enrolled.sealed(page);

        var refused = tom.browser().post(PATH, "sealed", sealed, "code", key.code(), "proof", TestPractice.PASSWORD);
        assertThat(refused.body()).contains("id=\"proof-error\"");
        tom.browser()
                .post(
                        PATH,
                        "sealed",
                        sealed,
                        "code",
                        key.code(),
                        "proof",
                        tom.telephone().code());

        House.clock().advance(Duration.ofMinutes(1));
        assertThat(where(tom.halfWay()
                        .post("/sign-in/code", "code", tom.telephone().code())))
                .endsWith("?wrong");
        assertThat(where(tom.halfWay().post("/sign-in/code", "code", key.code())))
                .endsWith("/");
    }

    @Test
    void new_recovery_codes_are_made_and_it_is_taken_away_by_a_code() {
        var tom = Enrolled.of(practice.frontDesk());
        var browser = tom.browser();
        assertThat(browser.post(PATH + "/recovery-codes", "code", "guess").body())
                .contains("id=\"renewal-error\"");
        browser.post(PATH + "/recovery-codes", "code", tom.telephone().code());
        var fresh = Enrolled.recoveryCodes(browser.get(PATH));
        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(tom.recoveryCodes());

        assertThat(browser.post(PATH + "/removal", "code", TestPractice.PASSWORD)
                        .body())
                .contains("id=\"removal-error\"");
        browser.post(PATH + "/removal", "code", fresh.getFirst());

        assertThat(browser.get(PATH).body()).contains("You sign in with your password alone", "Set it up");
        practice.tom();
    }

    @Test
    void where_few_recovery_codes_are_left_the_page_says_so() {
        var tom = Enrolled.of(practice.frontDesk());
        assertThat(tom.browser().get(PATH).body()).doesNotContain("are left for the day");

        for (var code : tom.recoveryCodes().subList(0, 8)) tom.halfWay().post("/sign-in/code", "code", code);

        assertThat(tom.browser().get(PATH).body()).contains("2 recovery codes are left for the day");
    }
}
