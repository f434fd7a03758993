package org.deskbell.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Patients sign in and see their own; nobody learns who is known. */
class SignInPagesTest {
    private static final String MAIL = "t.jefferson@example.com";
    private static final String BORN = "4/13/1983";

    private final Booker thomas = Booker.open();

    @BeforeEach
    @AfterEach
    void morning() {
        House.clock().set(MovableClock.START);
    }

    private Sight post(Booker who, String below, String... form) {
        return Sight.of(who.visitor().post(who.site() + below, form));
    }

    private static String location(Sight answer) {
        return answer.answer().headers().firstValue("Location").orElse("").replaceAll("^https?://[^/]*", "");
    }

    /** Asks for a code, and gives the address of the page that takes it. */
    private String asked(Booker who, String contact, String... choices) {
        House.clock().advance(Duration.ofSeconds(1));
        who.see("/sign-in");
        var form = new ArrayList<>(List.of("contact", contact));
        form.addAll(Arrays.asList(choices));
        var answer = post(who, "/sign-in", form.toArray(String[]::new));
        assertThat(answer.status()).isEqualTo(303);
        return location(answer);
    }

    private String code() {
        return thomas.code();
    }

    private Sight answer(Booker who, String page, String code, String born) {
        who.follow(page);
        return Sight.of(who.visitor().post(page, "code", code, "birthDate", born));
    }

    private Sight signIn(Booker who, String contact, String born) {
        var page = asked(who, contact);
        return answer(who, page, code(), born);
    }

    private void booked() {
        thomas.booked(thomas.details());
        House.clock().advance(Duration.ofSeconds(1));
    }

    @Test
    void with_code_and_birth_date_my_visits_are_seen() {
        booked();

        var answer = signIn(thomas, MAIL, BORN);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(location(answer)).endsWith("/account");
        assertThat(thomas.see("/account").words())
                .contains("Thomas Jefferson", "Tuesday, December 8, 2026, 9:00 AM", "Cleaning with Dr.", "Booked");
    }

    @Test
    void with_the_code_alone_nothing_of_the_people_there_is_seen() {
        booked();

        var answer = signIn(thomas, MAIL, "4/14/1983");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(thomas.see("/account").words())
                .contains("Nobody is here yet")
                .doesNotContain("Jefferson", "December 8");
    }

    @Test
    void asking_for_a_code_answers_alike_for_somebody_known_and_somebody_unknown() {
        booked();
        asked(thomas, "a.first@example.com"); // keeps where it went: from now on there is a session

        var known = post(thomas, "/sign-in", "contact", MAIL);
        var unknown = post(thomas, "/sign-in", "contact", "nobody@example.com");

        assertThat(unknown.status()).isEqualTo(known.status());
        assertThat(unknown.answer().headers().map().keySet())
                .isEqualTo(known.answer().headers().map().keySet());
        assertThat(page(location(unknown))).isEqualTo(page(location(known)));
        assertThat(sentTo(MAIL)).isEqualTo(sentTo("nobody@example.com")).isEqualTo(1);
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
        var page = asked(thomas, MAIL);
        var code = code();
        var wrong = answer(thomas, page, code.equals("111111") ? "222222" : "111111", BORN);
        assertThat(answer(thomas, page, code, BORN).status()).isEqualTo(303);
        post(thomas, "/sign-out");

        var used = answer(thomas, page, code, BORN);
        var never = answer(thomas, thomas.site() + "/sign-in/codes/AAAAAAAAAAAAAAAAAAAAAA", code, BORN);

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
        var page = asked(thomas, MAIL);

        assertThat(page).doesNotContain("jefferson", "@");
        assertThat(thomas.follow(page).words()).contains("We have sent it to " + MAIL + ".", "Send another code");
        var wrong = answer(thomas, page, "12345", BORN);
        assertThat(wrong.words()).contains("We have sent it to " + MAIL + ".", "Send another code");
        assertThat(wrong.html()).contains("value=\"" + BORN + "\"");
        assertThat(thomas.other().follow(page).words()).doesNotContain(MAIL);
    }

    @Test
    void another_code_is_sent_by_a_press_and_the_address_can_be_mended() {
        var page = thomas.follow(asked(thomas, MAIL));
        assertThat(thomas.see("/sign-in").html()).doesNotContain("value=\"" + MAIL);
        assertThat(thomas.follow(page.link("change")).html()).contains("value=\"" + MAIL + "\"");

        House.clock().advance(Duration.ofSeconds(1));
        var again = post(thomas, "/sign-in", page.form("again"));

        assertThat(thomas.follow(location(again)).words()).contains("We have sent another one to " + MAIL);
        assertThat(answer(thomas, location(again), code(), BORN).status()).isEqualTo(303);
        post(thomas, "/sign-out");
        assertThat(thomas.follow(page.link("change")).html()).doesNotContain("value=\"" + MAIL);
    }

    @Test
    void what_is_wrong_with_the_form_uses_up_no_try() {
        var page = asked(thomas, MAIL);
        var code = code();
        for (var i = 0; i < 6; i++) answer(thomas, page, code, "13/4/1983");

        var wrong = answer(thomas, page, "12345", BORN);
        assertThat(wrong.fault("code")).contains("six digits");
        assertThat(answer(thomas, page, code, "13/4/1983").fault("birthDate")).contains("There is no month 13");
        assertThat(answer(thomas, page, code, BORN).status()).isEqualTo(303);
    }

    @Test
    void the_cookie_is_for_this_site_alone_and_for_no_script() {
        var cookie = signIn(thomas, MAIL, BORN).answer().headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith(SignedInPatient.COOKIE))
                .findFirst()
                .orElseThrow();

        assertThat(cookie)
                .contains("Path=" + thomas.site(), "HttpOnly", "SameSite=Lax", "Max-Age=2592000")
                .doesNotContain("Secure");
    }

    @Test
    void over_https_the_cookie_is_secure() {
        var page = asked(thomas, MAIL);
        var code = code();
        thomas.follow(page);

        var answer = thomas.visitor()
                .postThrough(page, new String[] {"X-Forwarded-Proto", "https"}, "code", code, "birthDate", BORN);

        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(one -> one.startsWith(SignedInPatient.COOKIE) && one.contains("Secure"));
    }

    @Test
    void signing_out_ends_it_also_for_whoever_kept_the_cookie() {
        signIn(thomas, MAIL, BORN);
        thomas.see("/account");
        var token = thomas.visitor().cookie(SignedInPatient.COOKIE);

        post(thomas, "/sign-out");

        assertThat(thomas.see("/account").status()).isEqualTo(303);
        var kept = thomas.other().visitor().get(thomas.site() + "/account", "Cookie", "deskbell-patient=" + token);
        assertThat(kept.statusCode()).isEqualTo(303);
    }

    @Test
    void at_another_practice_the_session_is_nothing() {
        booked();
        signIn(thomas, MAIL, BORN);
        var token = thomas.visitor().cookie(SignedInPatient.COOKIE);
        var elsewhere = Booker.open();

        var there = elsewhere.visitor().get(elsewhere.site() + "/account", "Cookie", "deskbell-patient=" + token);

        assertThat(there.statusCode()).isEqualTo(303);
        assertThat(there.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
    }

    @Test
    void a_patient_who_is_signed_in_is_nobody_among_the_staff() {
        signIn(thomas, MAIL, BORN);
        var token = thomas.visitor().cookie(SignedInPatient.COOKIE);

        var home = thomas.visitor().get("/", "Cookie", "deskbell-patient=" + token);

        assertThat(home.statusCode()).isEqualTo(302);
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
        var page = asked(thomas, MAIL, "type", "abc", "day", "2026-12-08", "evil", "//example.com");

        thomas.follow(page);
        var answer = Sight.of(thomas.visitor()
                .post(page, "code", code(), "birthDate", BORN, "type", "abc", "day", "2026-12-08", "evil", "x"));

        assertThat(page).endsWith("?day=2026-12-08&type=abc");
        assertThat(location(answer)).isEqualTo(thomas.site() + "?day=2026-12-08&type=abc");
    }

    @Test
    void a_password_that_was_set_signs_in() {
        booked();
        signIn(thomas, MAIL, BORN);
        thomas.see("/account/password");
        assertThat(post(thomas, "/account/password", "password", "short").fault("password"))
                .contains("8 characters");
        assertThat(post(thomas, "/account/password", "password", "quiet bell 1783")
                        .status())
                .isEqualTo(303);
        assertThat(thomas.see("/account?saved").words()).contains("Your password is saved", "Change the password");

        var other = thomas.other();
        other.see("/sign-in/password");
        var wrong = post(other, "/sign-in/password", "contact", MAIL, "password", "quiet bell 1784");
        var unknown = post(other, "/sign-in/password", "contact", "x@example.com", "password", "quiet bell 1783");
        assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(422);
        assertThat(wrong.words()).isEqualTo(unknown.words()).contains("do not fit");
        assertThat(wrong.html()).doesNotContain("quiet bell");
        assertThat(post(other, "/sign-in/password", "contact", MAIL, "password", "quiet bell 1783")
                        .status())
                .isEqualTo(303);
        assertThat(other.see("/account").words()).contains("Thomas Jefferson");
    }

    @Test
    void a_family_member_is_added_without_a_booking() {
        booked();
        signIn(thomas, MAIL, BORN);
        assertThat(thomas.see("/account/people").html()).contains("value=\"(434) 555-0143\"");
        var peter = new String[] {
            "relation",
            "CHILD",
            "firstName",
            "Peter",
            "lastName",
            "Jefferson",
            "birthDate",
            "2/29/2012",
            "sex",
            "MALE",
            "mobile",
            "(434) 555-0143",
            "email",
            MAIL
        };

        var faulty = post(thomas, "/account/people", peter);
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.fault("guardian")).contains("under 18");

        var with = new ArrayList<>(List.of(peter));
        with.addAll(List.of("guardian", "Thomas Jefferson"));
        var added = post(thomas, "/account/people", with.toArray(String[]::new));
        assertThat(added.status()).isEqualTo(303);
        assertThat(thomas.see("/account").words()).contains("Peter Jefferson Your child", "No visit is booked");
    }

    @Test
    void after_five_codes_an_hour_no_more_are_sent() {
        for (var i = 0; i < 5; i++) asked(thomas, MAIL);

        var answer = post(thomas, "/sign-in", "contact", MAIL);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.words()).contains("Several codes have been sent already");
        assertThat(sentTo(MAIL)).isEqualTo(5);
    }

    @Test
    void where_looking_needs_a_sign_in_the_site_can_ask_for_it() {
        assertThat(thomas.see("/sign-in").words()).contains("Sign in", "Send me a code");
        assertThat(thomas.see("/sign-in?lang=es").words()).contains("Envíenme un código");
        assertThat(post(thomas, "/sign-in", "contact", "Thomas").fault("contact"))
                .contains("No se puede enviar un código ahí");
    }

    @Test
    void who_books_for_somebody_new_while_signed_in_finds_him_among_his_people() {
        signIn(thomas, MAIL, BORN);
        assertThat(thomas.see("/account").words()).contains("Nobody is here yet");

        thomas.booked(thomas.details());

        assertThat(thomas.see("/account").words()).contains("Thomas Jefferson", "December 8, 2026");
    }

    @Test
    void from_one_address_thirty_bookings_an_hour_are_taken() {
        thomas.see("/sign-in");
        var from = new String[] {"X-Forwarded-For", "192.0.2.44"};
        for (var i = 0; i < 30; i++)
            assertThat(thomas.visitor()
                            .postThrough(thomas.site() + "/visits", from)
                            .statusCode())
                    .isNotEqualTo(429);

        var refused = Sight.of(thomas.visitor().postThrough(thomas.site() + "/visits", from));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.words()).contains("Many times were asked for from your connection");
        assertThat(thomas.visitor().post(thomas.site() + "/visits").statusCode())
                .isNotEqualTo(429);
    }
}
