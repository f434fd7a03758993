package org.deskbell.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import org.deskbell.House;
import org.junit.jupiter.api.Test;

/** Who may pass through which door. */
class SecurityTest {
    private static final String FORM = "deskbell-staff-form";

    private final TestPractice practice = TestPractice.open();

    @Test
    void a_page_of_the_staff_asks_for_sign_in() {
        var answer = new Visitor().get("/settings/audit-trail");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
    }

    @Test
    void staff_come_in_with_the_right_password_under_a_new_session() {
        var visitor = new Visitor();
        visitor.get("/sign-in");
        var before = visitor.cookie(FORM);

        var answer = visitor.post("/sign-in", "email", practice.manager(), "password", TestPractice.PASSWORD);

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/");
        assertThat(visitor.session()).isNotEmpty();
        visitor.get("/");
        assertThat(visitor.cookie(FORM)).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void who_has_not_signed_in_leaves_nothing_in_memory() {
        var visitor = new Visitor();

        visitor.get("/settings/audit-trail");
        visitor.get("/sign-in");
        visitor.post("/sign-in", "email", practice.manager(), "password", "guess");

        assertThat(visitor.session()).isEmpty();
    }

    @Test
    void an_icon_that_a_browser_asks_for_by_itself_asks_nobody_to_sign_in() {
        var answer = new Visitor().get("/favicon.ico");

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/favicon.svg");
        assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie");
    }

    @Test
    void a_page_with_an_endless_address_is_not_remembered() {
        var visitor = new Visitor();

        var answer = visitor.get("/settings/audit-trail?page=" + "1".repeat(5_000));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie");
    }

    @Test
    void after_sign_in_staff_come_to_the_page_they_asked_for() {
        var visitor = new Visitor();
        visitor.get("/settings/audit-trail");
        visitor.get("/sign-in");

        var answer = visitor.post("/sign-in", "email", practice.manager(), "password", TestPractice.PASSWORD);

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/settings/audit-trail");
    }

    @Test
    void a_wrong_password_is_said_without_saying_which_half_was_wrong() {
        var visitor = new Visitor();
        visitor.get("/sign-in");

        var known = visitor.post("/sign-in", "email", practice.manager(), "password", "guess");
        var unknown = visitor.post("/sign-in", "email", "x" + practice.manager(), "password", "guess");

        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(401);
        assertThat(known.body())
                .contains("do not fit")
                .contains(practice.manager())
                .doesNotContain("guess");
        assertThat(unknown.body()).contains("do not fit");
    }

    @Test
    void after_ten_failed_tries_even_the_right_password_waits_a_quarter_of_an_hour() {
        var email = practice.frontDesk();
        for (var i = 0; i < 10; i++) tryToSignIn(email, "guess " + i);

        assertThat(tryToSignIn(email, TestPractice.PASSWORD)).contains("Ten tries have failed");

        House.clock().advance(Duration.ofMinutes(15));
        assertThat(tryToSignIn(email, TestPractice.PASSWORD)).isEmpty();
    }

    @Test
    void a_stranger_who_guesses_locks_nobody_out_who_comes_from_elsewhere() {
        var email = practice.frontDesk();
        for (var i = 0; i < 10; i++) tryToSignIn(email, "guess " + i, "192.0.2.7");

        assertThat(tryToSignIn(email, TestPractice.PASSWORD, "192.0.2.7")).contains("Ten tries have failed");
        assertThat(tryToSignIn(email, TestPractice.PASSWORD)).isEmpty();
    }

    @Test
    void from_many_networks_together_a_password_is_guessed_a_hundred_times_at_most() {
        var email = practice.frontDesk();
        for (var i = 0; i < SignInTries.MOST_FOR_EMAIL; i++)
            tryToSignIn(email, "guess " + i, "2001:db8:%x::1".formatted(i));

        assertThat(tryToSignIn(email, TestPractice.PASSWORD, "2001:db8:ffff::1"))
                .contains("Ten tries have failed");
        House.clock().advance(Duration.ofMinutes(15));
    }

    @Test
    void all_addresses_of_one_network_are_one() {
        for (var i = 0; i < 10; i++) tryToSignIn(i + practice.frontDesk(), "guess", "2001:db8:9:9::" + i);

        assertThat(tryToSignIn(practice.frontDesk(), TestPractice.PASSWORD, "2001:db8:9:9::ff"))
                .contains("Ten tries have failed");
        House.clock().advance(Duration.ofMinutes(15));
    }

    private static String tryToSignIn(String email, String password) {
        return tryToSignIn(email, password, "127.0.0.1");
    }

    private static String tryToSignIn(String email, String password, String from) {
        var visitor = new Visitor();
        visitor.get("/sign-in");
        var forwarded = new String[] {"X-Forwarded-For", from};
        return visitor.postThrough("/sign-in", forwarded, "email", email, "password", password)
                .body();
    }

    @Test
    void who_sends_slowly_has_a_fifth_of_the_threads_and_others_are_served() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (var i = 0; i < AtOnce.MOST; i++) slow.add(beginning("198.51.100.9"));

            // Our own question takes a place too, so that one of them may have been sent away.
            while (statusFrom("198.51.100.9") != 429 && slow.size() < 2 * AtOnce.MOST)
                slow.add(beginning("198.51.100.9"));

            assertThat(statusFrom("198.51.100.9")).isEqualTo(429);
            assertThat(statusFrom("198.51.100.10")).isEqualTo(200);
        } finally {
            for (var one : slow) one.close();
        }
        // It sees them close.
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            while (statusFrom("198.51.100.9") != 200) Thread.onSpinWait();
        });
    }

    private static int statusFrom(String address) {
        return new Visitor().get("/sign-in", "X-Forwarded-For", address).statusCode();
    }

    /** A form of which the first sign was sent. */
    private static Socket beginning(String from) throws IOException {
        var deskbell = URI.create(House.address());
        var socket = new Socket(deskbell.getHost(), deskbell.getPort());
        var head = "POST /sign-in HTTP/1.1\r\nHost: deskbell\r\nX-Forwarded-For: " + from
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 6000\r\n\r\ne";
        socket.getOutputStream().write(head.getBytes(US_ASCII));
        return socket;
    }

    @Test
    void a_form_without_its_token_changes_nothing_and_leads_back_to_sign_in() {
        var nadia = practice.nadia();

        var answer = nadia.postWithoutToken("/sign-out");

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in?ended");
        assertThat(nadia.get("/settings/audit-trail").statusCode()).isEqualTo(200);
    }

    @Test
    void a_part_of_a_page_leads_the_whole_page_to_sign_in() {
        var answer = new Visitor().get("/settings/audit-trail", "HX-Request", "true");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/sign-in?ended");
    }

    @Test
    void signing_out_ends_the_session() {
        var nadia = practice.nadia();
        nadia.get("/settings/audit-trail");

        assertThat(nadia.post("/sign-out").headers().firstValue("Location").orElseThrow())
                .endsWith("/sign-in?bye");

        assertThat(nadia.get("/settings/audit-trail").statusCode()).isEqualTo(302);
    }

    @Test
    void the_front_desk_opens_no_settings_but_online_patients() {
        var tom = practice.tom();

        var answer = tom.get("/settings/audit-trail");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Only the office manager can open this page");
        assertThat(tom.get("/settings/online-scheduler/online-patients").statusCode())
                .isNotEqualTo(403);
    }

    @Test
    void every_page_carries_the_strict_headers() {
        var headers = new Visitor().get("/sign-in").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void what_the_pages_load_is_served_here() {
        var body = new Visitor().get("/sign-in").body();

        assertThat(body).contains("/webjars/htmx.org/").doesNotContain("style=").doesNotContain("onclick");
        for (var path : body.split("\"(?=/[a-z./0-9-]+\\.(js|css|svg)\")"))
            if (path.startsWith("/"))
                assertThat(new Visitor()
                                .get(path.substring(0, path.indexOf('"')))
                                .statusCode())
                        .as(path)
                        .isEqualTo(200);
    }

    @Test
    void health_is_open_and_metrics_are_for_this_machine_only() {
        assertThat(new Visitor().get("/actuator/health").body()).contains("UP");
        assertThat(new Visitor().get("/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(new Visitor()
                        .get("/actuator/prometheus", "X-Forwarded-For", "127.0.0.1, 203.0.113.9")
                        .statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void a_redirect_does_not_lead_to_the_host_that_was_claimed() throws IOException {
        var deskbell = URI.create(House.address());
        try (var socket = new Socket(deskbell.getHost(), deskbell.getPort())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n".getBytes(US_ASCII));

            var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answer).contains("Location: /sign-in").doesNotContain("evil.example");
        }
    }
}
