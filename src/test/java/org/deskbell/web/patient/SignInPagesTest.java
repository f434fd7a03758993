package org.deskbell.web.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.web.patient.Booker.BORN;
import static org.deskbell.web.patient.Booker.MAIL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Patients sign in and see their own; nobody learns who is known. */
class SignInPagesTest {
    private final Booker thomas = Booker.open();

    @BeforeEach
    @AfterEach
    void morning() {
        House.clock().set(MovableClock.START);
        House.post().carriesTexts(true);
    }

    @Test
    void with_code_and_birth_date_my_visits_are_seen() {
        thomas.book();

        var answer = thomas.signIn(MAIL, BORN);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).endsWith("/account");
        assertThat(thomas.see("/account").words())
                .contains("Thomas Jefferson", "Tuesday, December 8, 2026, 9:00 AM", "Cleaning with Dr.", "Booked");
    }

    @Test
    void a_visit_that_is_over_is_done() {
        thomas.book();
        House.clock().set(Instant.parse("2026-12-09T16:00:00Z"));

        thomas.signIn(MAIL, BORN);

        assertThat(thomas.see("/account").words()).containsPattern("December 8, 2026, 9:00 AM.* Done");
    }

    @Test
    void with_the_code_alone_nothing_of_the_people_there_is_seen() {
        thomas.book();

        var answer = thomas.signIn(MAIL, "4/14/1983");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(thomas.see("/account").words())
                .contains("Nobody is here yet")
                .doesNotContain("Jefferson", "December 8");
    }

    @Test
    void asking_for_a_code_answers_alike_for_somebody_known_and_somebody_unknown() {
        thomas.book();
        thomas.asked("a.first@example.com"); // keeps where it went: from now on there is a session

        var known = thomas.post("/sign-in", "contact", MAIL);
        var unknown = thomas.post("/sign-in", "contact", "nobody@example.com");

        assertThat(unknown.status()).isEqualTo(known.status());
        assertThat(unknown.answer().headers().map().keySet())
                .isEqualTo(known.answer().headers().map().keySet());
        assertThat(page(unknown.location())).isEqualTo(page(known.location()));
        assertThat(sentTo(MAIL)).isEqualTo(sentTo("nobody@example.com")).isEqualTo(1);
    }

    @Test
    void where_no_text_message_can_be_sent_an_email_address_is_asked_for_whoever_asks() {
        thomas.book();
        var sent = thomas.asked("(434) 555-0143");
        assertThat(thomas.see("/sign-in").words()).contains("E-mail or mobile");
        House.post().carriesTexts(false);

        var page = thomas.see("/sign-in");
        var known = thomas.post("/sign-in", "contact", "(434) 555-0143");
        var unknown = thomas.post("/sign-in", "contact", "(434) 555-0199");

        assertThat(sent).contains("/sign-in/codes/");
        assertThat(page.words()).contains("E-mail As t.jefferson@example.com").doesNotContain("mobile", "555");
        assertThat(known.status()).isEqualTo(422);
        assertThat(known.fault("contact")).contains("Codes go by e-mail here", "Enter your e-mail address.");
        assertThat(unknown.words()).isEqualTo(known.words());
        assertThat(sentTo("+14345550143")).isEqualTo(1);
        assertThat(thomas.asked(MAIL)).contains("/sign-in/codes/");
        assertThat(thomas.see("/sign-in/password").words()).contains("E-mail or mobile");
    }

    /** The page without what is another at each look: its own address and the token of its form. */
    private String page(String address) {
        return thomas.follow(address)
                .html()
                .replaceAll("(codes/|change=)[A-Za-z0-9_-]+", "")
                .replaceAll(MAIL + "|nobody@example.com", "where it went")
                .replaceAll("name=\"_csrf\"[^>]*", "");
    }

    private long sentTo(String recipient) {
        return House.in(
                thomas.practice().id(),
                () -> House.room(PracticeDatabase.class)
                        .sql(
                                "select count(*) as n from message where practice_id = :practice and kind = 'code' and recipient = :it")
                        .param("it", recipient)
                        .one(row -> row.count("n")));
    }

    @Test
    void a_wrong_code_a_used_one_and_one_never_sent_are_answered_alike() {
        var page = thomas.asked(MAIL);
        var code = thomas.code();
        var wrong = thomas.answer(page, code.equals("111111") ? "222222" : "111111", BORN);
        assertThat(thomas.answer(page, code, BORN).status()).isEqualTo(303);
        thomas.post("/sign-out");

        var used = thomas.answer(page, code, BORN);
        var never = thomas.answer(thomas.site() + "/sign-in/codes/AAAAAAAAAAAAAAAAAAAAAA", code, BORN);

        assertThat(List.of(wrong, used, never)).extracting(Sight::status).containsOnly(422);
        assertThat(withoutWhere(used))
                .contains("This is not the code")
                .isEqualTo(withoutWhere(wrong))
                .isEqualTo(withoutWhere(never));
        assertThat(thomas.see("/account").status()).isEqualTo(303);
    }

    /** The page of a code says where it went to whoever asked for it, and to nobody else. */
    private static String withoutWhere(Sight page) {
        return page.words()
                .replaceAll("We have sent it to.*?10 minutes\\.( Change it)?", "")
                .replaceAll("No code after a minute.*", "");
    }

    @Test
    void the_page_of_a_code_says_where_it_went_also_after_a_wrong_one() {
        var page = thomas.asked(MAIL);

        assertThat(page).doesNotContain("jefferson", "@");
        assertThat(thomas.follow(page).words()).contains("We have sent it to " + MAIL + ".", "Send another code");
        var wrong = thomas.answer(page, "12345", BORN);
        assertThat(wrong.words()).contains("We have sent it to " + MAIL + ".", "Send another code");
        assertThat(wrong.html()).contains("value=\"" + BORN + "\"");
        assertThat(thomas.other().follow(page).words()).doesNotContain(MAIL);
    }

    @Test
    void another_code_is_sent_by_a_press_and_the_address_can_be_mended() {
        var page = thomas.follow(thomas.asked(MAIL));
        assertThat(thomas.see("/sign-in").html()).doesNotContain("value=\"" + MAIL);
        assertThat(thomas.follow(page.link("change")).html()).contains("value=\"" + MAIL + "\"");

        House.clock().advance(Duration.ofSeconds(1));
        var again = thomas.post("/sign-in", page.form("again"));

        assertThat(thomas.follow(again.location()).words()).contains("We have sent another one to " + MAIL);
        assertThat(thomas.answer(again.location(), thomas.code(), BORN).status())
                .isEqualTo(303);
        thomas.post("/sign-out");
        assertThat(thomas.follow(page.link("change")).html()).doesNotContain("value=\"" + MAIL);
    }

    @Test
    void what_is_wrong_with_the_form_uses_up_no_try() {
        var page = thomas.asked(MAIL);
        var code = thomas.code();
        for (var i = 0; i < 6; i++) thomas.answer(page, code, "13/4/1983");

        var wrong = thomas.answer(page, "12345", BORN);
        assertThat(wrong.fault("code")).contains("six digits");
        assertThat(thomas.answer(page, code, "13/4/1983").fault("birthDate")).contains("There is no month 13");
        assertThat(thomas.answer(page, code, BORN).status()).isEqualTo(303);
    }

    @Test
    void without_the_forms_token_nothing_happens() {
        thomas.see("/sign-in");

        var answer = thomas.visitor().postWithoutToken(thomas.site() + "/sign-in", "contact", MAIL);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(sentTo(MAIL)).isZero();
    }

    @Test
    void after_signing_in_the_visitor_is_back_at_the_time_he_had_chosen() {
        var page = thomas.asked(MAIL, "type", "abc", "day", "2026-12-08", "evil", "//example.com");

        thomas.follow(page);
        var answer = Sight.of(thomas.visitor()
                .post(page, "code", thomas.code(), "birthDate", BORN, "type", "abc", "day", "2026-12-08", "evil", "x"));

        assertThat(page).endsWith("?day=2026-12-08&type=abc");
        assertThat(answer.location()).isEqualTo(thomas.site() + "?day=2026-12-08&type=abc");
    }

    @Test
    void a_password_that_was_set_signs_in() {
        thomas.book();
        thomas.signIn(MAIL, BORN);
        thomas.see("/account/password");
        assertThat(thomas.post("/account/password", "password", "short").fault("password"))
                .contains("8 characters");
        assertThat(thomas.post("/account/password", "password", "quiet bell 1783")
                        .status())
                .isEqualTo(303);
        assertThat(thomas.see("/account?saved").words()).contains("Your password is saved", "Change the password");

        var other = thomas.other();
        other.see("/sign-in/password");
        var wrong = other.post("/sign-in/password", "contact", MAIL, "password", "quiet bell 1784");
        var unknown = other.post("/sign-in/password", "contact", "x@example.com", "password", "quiet bell 1783");
        assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(422);
        assertThat(wrong.words()).isEqualTo(unknown.words()).contains("do not fit");
        assertThat(wrong.html()).doesNotContain("quiet bell");
        assertThat(other.post("/sign-in/password", "contact", MAIL, "password", "quiet bell 1783")
                        .status())
                .isEqualTo(303);
        assertThat(other.see("/account").words()).contains("Thomas Jefferson");
    }

    @Test
    void after_five_codes_an_hour_no_more_are_sent() {
        for (var i = 0; i < 5; i++) thomas.asked(MAIL);

        var answer = thomas.post("/sign-in", "contact", MAIL);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.words()).contains("Several codes have been sent already");
        assertThat(sentTo(MAIL)).isEqualTo(5);
    }

    @Test
    void where_looking_needs_a_sign_in_the_site_can_ask_for_it() {
        assertThat(thomas.see("/sign-in").words()).contains("Sign in", "Send me a code");
        assertThat(thomas.see("/sign-in?lang=es").words()).contains("Envíenme un código");
        assertThat(thomas.post("/sign-in", "contact", "Thomas").fault("contact"))
                .contains("No se puede enviar un código ahí");
    }
}
