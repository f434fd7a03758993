package org.deskbell.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.House;
import org.deskbell.access.CodeRule;
import org.deskbell.access.StaffUser;
import org.deskbell.access.StaffUsers;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.practice.OnlineAppointmentType.Mode;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.web.TestPractice;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.Test;

/** Staff try the patient site out as somebody new, or known; nothing comes of it. */
class TrialTest {
    private static final String NINE = "2026-12-08T16:00:00Z";
    private static final String TEN = "2026-12-08T17:00:00Z";
    /** On Monday, the day it is: too soon for somebody new. */
    private static final String TODAY = "2026-11-23T20:00:00Z";

    private final Booker thomas = Booker.open();
    private final Booker nadia = new Booker(thomas.practice(), staff());

    private Visitor staff() {
        var email = "nadia@trial-" + thomas.practice().id() + ".example";
        House.in(thomas.practice().id(), () -> {
            House.room(StaffUsers.class)
                    .add("Nadia Flores", email, TestPractice.PASSWORD, StaffUser.Role.OFFICE_MANAGER);
            return true;
        });
        return Visitor.signedIn(email, TestPractice.PASSWORD);
    }

    @Test
    void nothing_is_kept_or_booked_and_the_last_page_says_what_would_have_been() {
        var page = nadia.choose(nadia.see("?for=try-new&provider=anyone&day=" + Booker.DAY), NINE);
        assertThat(page.words())
                .contains("This is a test: you see what a new patient sees.", "Book this appointment")
                .doesNotContain("9:00 AM is kept for you");

        var last = nadia.press(page);

        assertThat(last.status()).isEqualTo(200);
        assertThat(last.words())
                .contains(
                        "The test went through",
                        "A patient would have this visit now:",
                        "9:00 AM",
                        "Nothing was booked");
        assertThat(thomas.see("?provider=anyone&day=" + Booker.DAY).times()).contains(NINE);
        assertThat(House.in(
                        thomas.practice().id(),
                        () -> House.room(OnlinePatients.class).unlinked()))
                .isEmpty();
    }

    @Test
    void where_new_patients_show_a_code_the_trial_shows_that_step_and_sends_none() {
        thomas.change(now -> now.with(to -> to.proveContact = true));
        var page = nadia.choose(nadia.see("?for=try-new&provider=anyone&day=" + Booker.DAY), NINE);

        var step = nadia.press(page).next();
        assertThat(nadia.follow(step).words())
                .contains("This is a test, so no code is sent.", "Book this appointment")
                .doesNotContain("Send another code");
        assertThat(Sight.of(nadia.visitor().post(step, "code", "")).words()).contains("The test went through");
        assertThat(Sight.of(nadia.visitor().post(step + "/codes")).status()).isEqualTo(200);

        var sent = House.in(
                thomas.practice().id(),
                () -> House.room(PracticeDatabase.class)
                        .sql("select count(*) as n from message where practice_id = :practice")
                        .one(row -> row.count("n")));
        assertThat(sent).isZero();
        assertThat(nadia.press(nadia.choose(nadia.see("?for=try-known&provider=anyone&day=" + Booker.DAY), NINE))
                        .words())
                .as("as somebody known")
                .contains("The test went through");
    }

    @Test
    void who_has_yet_to_set_up_an_authenticator_is_a_visitor_like_any_other() {
        var trial = "?for=try-new&provider=anyone&day=" + Booker.DAY;
        assertThat(nadia.see(trial).words()).contains("This is a test");

        House.in(thomas.practice().id(), () -> {
            var manager = House.room(StaffUsers.class).all().stream()
                    .filter(user -> user.role() == StaffUser.Role.OFFICE_MANAGER)
                    .findFirst();
            return House.room(CodeRule.class).set(true, manager.orElseThrow());
        });

        assertThat(nadia.see(trial).words()).doesNotContain("This is a test");
    }

    @Test
    void what_is_typed_is_checked_as_it_will_be() {
        var page = nadia.choose(nadia.see("?for=try-new&provider=anyone&day=" + Booker.DAY), NINE);

        var answer = nadia.press(page, "birthDate", "13/45/1983");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words()).contains("This is a test", "There is no month 13.");
    }

    @Test
    void a_known_patients_notice_is_shorter_and_he_is_not_asked_who_he_is() {
        assertThat(nadia.see("?for=try-new&provider=anyone&day=2026-11-23").times())
                .doesNotContain(TODAY);

        var page = nadia.choose(nadia.see("?for=try-known&provider=anyone&day=2026-11-23"), TODAY);

        assertThat(page.words()).contains("signed in and known to you").doesNotContain("Legal first name");
        assertThat(nadia.press(page).words()).contains("The test went through");
    }

    @Test
    void a_request_is_named_as_one() {
        thomas.offer(thomas.cleaning(Mode.REQUEST));
        var page = nadia.choose(nadia.see("?for=try-new&provider=anyone&day=" + Booker.DAY), NINE);

        assertThat(nadia.press(page).words()).contains("A patient would have asked you for this visit now:");
    }

    @Test
    void nobody_else_tries_anything_out() {
        var page = thomas.see("?for=try-known&provider=anyone&day=2026-11-23");
        assertThat(page.words()).doesNotContain("This is a test");
        assertThat(page.times()).doesNotContain(TODAY);

        var stranger = new Booker(thomas.practice(), TestPractice.open().nadia());
        assertThat(stranger.see("?for=try-known&provider=anyone&day=2026-11-23").times())
                .doesNotContain(TODAY);
        thomas.booked(thomas.choose(thomas.see("?for=try-new&provider=anyone&day=" + Booker.DAY), NINE));
    }

    @Test
    void what_was_typed_into_a_trial_is_never_booked_once_nobody_is_signed_in_any_more() {
        var page = nadia.choose(nadia.see("?for=try-new&provider=anyone&day=" + Booker.DAY), NINE);
        nadia.visitor().get("/");
        nadia.visitor().post("/sign-out");
        nadia.see("?provider=anyone&day=" + Booker.DAY);

        var answer = nadia.press(page);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.words()).contains("The test is over.");
        assertThat(nadia.pressTime(page, NINE).status()).isEqualTo(409);
        assertThat(thomas.see("?provider=anyone&day=" + Booker.DAY).times()).contains(NINE);
    }

    @Test
    void what_was_typed_stays_when_another_time_is_chosen() {
        var page = nadia.choose(nadia.see("?for=try-new&provider=anyone&day=" + Booker.DAY), NINE);

        assertThat(nadia.choose(page, TEN, "firstName", "Thomas").html()).contains("value=\"Thomas\"");
    }

    @Test
    void nobody_who_tries_waits_for_a_time() {
        var page = nadia.see("?for=try-new&provider=anyone&around=07:00&within=1&day=" + Booker.DAY);
        assertThat(page.html()).contains("id=\"nearest\"").doesNotContain("/waitlist");

        assertThat(nadia.see("/waitlist?for=try-known").status()).isEqualTo(303);
        assertThat(nadia.post("/waitlist", "for", "try-known").location()).isEqualTo(nadia.site());
    }
}
