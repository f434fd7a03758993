package org.deskbell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff come to a password of their own, and whoever changed something of himself signs in anew. */
class PasswordPagesTest {
    private static final String CHOSEN = "a quiet brass bell";
    private final TestPractice practice = TestPractice.open();

    @BeforeEach
    @AfterEach
    void morning() {
        House.clock().set(MovableClock.START);
    }

    @Test
    void a_lost_password_is_replaced_by_the_link_in_the_letter() {
        var tom = new Visitor();
        tom.get("/lost-password");
        assertThat(tom.post("/lost-password", "email", practice.frontDesk()).body())
                .contains("a letter is on its way");

        var page = tom.get(link());
        assertThat(page.body()).contains("Tom Webb, you sign in with it from now on", practice.frontDesk());
        var saved = tom.post(link(), "password", CHOSEN);

        assertThat(where(saved)).endsWith("/sign-in?chosen");
        assertThat(tom.get("/sign-in?chosen").body()).contains("Your password is saved");
        Visitor.signedIn(practice.frontDesk(), CHOSEN);
        assertThat(tom.get(link()).statusCode()).isEqualTo(410);
        assertThat(tom.get(link()).body()).contains("not good any more", "/lost-password");
    }

    @Test
    void nobody_learns_whose_address_it_is() {
        var stranger = new Visitor();
        stranger.get("/lost-password");

        var known = stranger.post("/lost-password", "email", practice.manager());
        var unknown = stranger.post("/lost-password", "email", "nobody@" + practice.slug() + ".example");

        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(said(unknown.body())).isEqualTo(said(known.body()));
        assertThat(letters()).hasSize(1);
    }

    @Test
    void an_endless_address_is_refused_and_not_remembered() {
        var stranger = new Visitor();
        stranger.get("/lost-password");

        assertThat(stranger.post("/lost-password", "email", "x".repeat(255)).body())
                .contains("No e-mail address is that long");
    }

    @Test
    void a_link_that_is_opened_changes_nothing_and_a_short_password_is_said() {
        var tom = new Visitor();
        tom.get("/lost-password");
        tom.post("/lost-password", "email", practice.frontDesk());

        tom.get(link());
        tom.get(link());
        Visitor.signedIn(practice.frontDesk(), TestPractice.PASSWORD);
        assertThat(tom.post(link(), "password", "short").body()).contains("8 characters or more");
        assertThat(tom.post(link(), "password", "\u00e4".repeat(40)).body()).contains("too long");
        assertThat(where(tom.post(link(), "password", CHOSEN))).endsWith("/sign-in?chosen");
    }

    @Test
    void ones_own_password_is_changed_and_every_session_ends() {
        var tom = practice.tom();
        var elsewhere = practice.tom();
        House.clock().advance(Duration.ofSeconds(1));
        tom.get("/my-password");

        assertThat(tom.post("/my-password", "before", "wrong", "password", CHOSEN)
                        .body())
                .contains("The password until now is another one");
        var saved = tom.post("/my-password", "before", TestPractice.PASSWORD, "password", CHOSEN);

        assertThat(where(saved)).endsWith("/sign-in?chosen");
        assertThat(where(tom.get("/"))).endsWith("/sign-in");
        assertThat(where(elsewhere.get("/"))).endsWith("/sign-in?anew");
        assertThat(elsewhere.get("/sign-in?anew").body()).contains("Sign in once more");
        Visitor.signedIn(practice.frontDesk(), CHOSEN);
    }

    @Test
    void a_part_of_a_page_brings_whoever_was_kept_out_to_sign_in_too() {
        var tom = practice.tom();
        var nadia = practice.nadia();
        House.clock().advance(Duration.ofSeconds(1));
        nadia.get("/settings/staff");
        nadia.post("/settings/staff/" + id("Tom Webb") + "/active", "active", "false");

        var part = tom.get("/online-appointments/news", "HX-Request", "true");

        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(part.headers().firstValue("HX-Redirect")).contains("/sign-in?anew");
        assertThat(tom.get("/lost-password").statusCode()).isEqualTo(200);
        assertThat(tom.get("/p/" + practice.slug()).statusCode())
                .as("a visitor like any other")
                .isEqualTo(200);
    }

    private static String where(java.net.http.HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** Without what the visitor typed and the token of the form. */
    private static String said(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "");
    }

    private String id(String name) {
        return House.in(
                practice.id(),
                () -> House.room(PracticeDatabase.class)
                        .sql("select id from staff_user where practice_id = :practice and name = :name")
                        .param("name", name)
                        .one(row -> row.uuid("id").toString()));
    }

    private String link() {
        return letters().getLast().replaceAll("(?s)^.*(/choose-password/\\S+)\\s.*$", "$1");
    }

    private List<String> letters() {
        return House.letters(practice.id());
    }
}
