package org.deskbell.web.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.web.patient.Booker.BORN;
import static org.deskbell.web.patient.Booker.MAIL;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A patient who has signed in stays so here alone and until he signs out, and has his people with him. */
class SignedInPatientTest {
    private final Booker thomas = Booker.open();

    @Test
    void the_cookie_is_for_this_site_alone_and_for_no_script() {
        var cookie = thomas.signIn(MAIL, BORN).answer().headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith(SignedInPatient.COOKIE))
                .findFirst()
                .orElseThrow();

        assertThat(cookie)
                .contains("Path=" + thomas.site(), "HttpOnly", "SameSite=Lax", "Max-Age=2592000")
                .doesNotContain("Secure");
    }

    @Test
    void over_https_the_cookie_is_secure() {
        var page = thomas.asked(MAIL);
        var code = thomas.code();
        thomas.follow(page);

        var answer = thomas.visitor()
                .postThrough(page, new String[] {"X-Forwarded-Proto", "https"}, "code", code, "birthDate", BORN);

        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(one -> one.startsWith(SignedInPatient.COOKIE) && one.contains("Secure"));
    }

    @Test
    void signing_out_ends_it_also_for_whoever_kept_the_cookie() {
        thomas.signIn(MAIL, BORN);
        thomas.see("/account");
        var token = thomas.visitor().cookie(SignedInPatient.COOKIE);

        thomas.post("/sign-out");

        assertThat(thomas.see("/account").status()).isEqualTo(303);
        var kept = thomas.other().visitor().get(thomas.site() + "/account", "Cookie", "deskbell-patient=" + token);
        assertThat(kept.statusCode()).isEqualTo(303);
    }

    @Test
    void at_another_practice_the_session_is_nothing() {
        thomas.book();
        thomas.signIn(MAIL, BORN);
        var token = thomas.visitor().cookie(SignedInPatient.COOKIE);
        var elsewhere = Booker.open();

        var there = elsewhere.visitor().get(elsewhere.site() + "/account", "Cookie", "deskbell-patient=" + token);

        assertThat(there.statusCode()).isEqualTo(303);
        assertThat(there.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
    }

    @Test
    void a_patient_who_is_signed_in_is_nobody_among_the_staff() {
        thomas.signIn(MAIL, BORN);
        var token = thomas.visitor().cookie(SignedInPatient.COOKIE);

        var home = thomas.visitor().get("/", "Cookie", "deskbell-patient=" + token);

        assertThat(home.statusCode()).isEqualTo(302);
    }

    @Test
    void a_family_member_is_added_without_a_booking() {
        thomas.book();
        thomas.signIn(MAIL, BORN);
        assertThat(thomas.see("/account/people").html()).contains("value=\"(434) 555-0143\"");
        var peter = Booker.asThomas("relation", "CHILD", "firstName", "Peter", "birthDate", "2/29/2012");

        var faulty = thomas.post("/account/people", peter);
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.fault("guardian")).contains("under 18");

        var with = new ArrayList<>(List.of(peter));
        with.addAll(List.of("guardian", "Thomas Jefferson"));
        var added = thomas.post("/account/people", with.toArray(String[]::new));
        assertThat(added.status()).isEqualTo(303);
        assertThat(thomas.see("/account").words()).contains("Peter Jefferson Your child", "No visit is booked");
        assertThat(thomas.registrationsTold())
                .as("his own, with his visit, and Peter's")
                .isEqualTo(2);
    }

    @Test
    void who_presses_twice_adds_one_person() {
        thomas.signIn(MAIL, BORN);
        var page = thomas.see("/account/people");
        var key = page.html().replaceAll("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");
        var ann = Booker.asThomas("relation", "PARTNER", "firstName", "Ann", "key", key);
        var eve = Booker.asThomas("relation", "OTHER", "firstName", "Eve", "key", key);

        var first = thomas.post("/account/people", ann);
        var second = thomas.post("/account/people", ann);

        assertThat(second.location()).isEqualTo(first.location());
        assertThat(thomas.see("/account").words()).containsOnlyOnce("Ann Jefferson");
        var other = thomas.post("/account/people", eve);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.words()).contains("You have sent this form already, with other answers.");
        assertThat(other.html()).contains("value=\"Eve\"").doesNotContain(key);
    }

    @Test
    void who_books_for_somebody_new_while_signed_in_finds_him_among_his_people() {
        thomas.signIn(MAIL, BORN);
        assertThat(thomas.see("/account").words()).contains("Nobody is here yet");

        thomas.booked(thomas.details());

        assertThat(thomas.see("/account").words()).contains("Thomas Jefferson", "December 8, 2026");
    }
}
