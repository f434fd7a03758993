package org.deskbell.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.access.StaffMember;
import org.deskbell.access.StaffRoster;
import org.deskbell.web.Enrolled;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.Test;

/** The staff on its page: added, given another role, kept out, let in, sent a link. */
class StaffPageTest {
    private static final String PATH = "/settings/staff";

    private final Office office = Office.open();
    private final Visitor nadia = office.nadia();

    @Test
    void who_is_added_is_sent_a_link_and_has_no_password_yet() {
        nadia.get(PATH);

        nadia.post(PATH, "name", " Ines Okafor ", "email", ines(), "role", "FRONT_DESK");

        assertThat(nadia.get(PATH).body())
                .contains("Ines Okafor is added, and a link is on its way", ines(), "Has no password yet")
                .contains("Nadia Flores", "(you)", "Change my password");
        assertThat(member("Ines Okafor").hasPassword()).isFalse();
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nobody_is_added() {
        nadia.get(PATH);

        assertThat(nadia.post(PATH).body()).contains("This is needed");
        assertThat(nadia.post(PATH, "name", "Ines", "email", "ines at home", "role", "FRONT_DESK")
                        .body())
                .contains("No mail can go there");
        assertThat(nadia.post(PATH, "name", "Ines", "email", ines(), "role", "OWNER")
                        .body())
                .contains("Choose one from the list");
        assertThat(nadia.post(PATH, "name", "N", "email", office.practice().frontDesk(), "role", "FRONT_DESK")
                        .body())
                .contains("Nobody can be added with this e-mail address");
        assertThat(office.in(() -> House.room(StaffRoster.class).all())).hasSize(2);
    }

    @Test
    void another_role_keeping_out_and_letting_in() {
        nadia.get(PATH);
        var tom = PATH + "/" + member("Tom Webb").user().id();

        nadia.post(tom + "/role", "role", "OFFICE_MANAGER");
        assertThat(nadia.get(PATH).body()).contains("Tom Webb has another role now", "Make front desk");
        nadia.post(tom + "/active", "active", "false");
        assertThat(nadia.get(PATH).body()).contains("Tom Webb is kept out", "Let in again");
        nadia.post(tom + "/active", "active", "true");
        assertThat(nadia.get(PATH).body()).contains("Tom Webb may sign in again");
        nadia.post(tom + "/password-link");
        assertThat(nadia.get(PATH).body()).contains("A link is on its way to Tom Webb");
    }

    @Test
    void who_lost_the_telephone_is_seen_to_have_an_authenticator_and_it_is_taken_away() {
        House.clock().set(MovableClock.START);
        var tom = Enrolled.of(office.practice().frontDesk());
        assertThat(nadia.get(PATH).body()).containsOnlyOnce("with a code from an app</span>");

        nadia.post(PATH + "/" + member("Tom Webb").user().id() + "/authenticator/removal");

        assertThat(nadia.get(PATH).body())
                .contains("The authenticator of Tom Webb is taken away")
                .doesNotContain("with a code from an app</span>");
        assertThat(tom.browser().get("/").statusCode()).as("is signed out").isEqualTo(302);
        assertThat(office.practice().tom().get("/").statusCode()).isEqualTo(200);
        House.clock().set(MovableClock.START);
    }

    @Test
    void nobody_takes_his_own_authenticator_away_here() {
        House.clock().set(MovableClock.START);
        var herself = Enrolled.of(office.practice().manager()).browser();
        assertThat(herself.get(PATH).body()).doesNotContain("/authenticator/removal");

        herself.post(PATH + "/" + member("Nadia Flores").user().id() + "/authenticator/removal");

        assertThat(herself.get(PATH).body()).contains("Ask another office manager");
        assertThat(member("Nadia Flores").hasAuthenticator()).isTrue();
        House.clock().set(MovableClock.START);
    }

    @Test
    void an_invitation_is_taken_back_by_its_button_which_others_do_not_have() {
        assertThat(nadia.get(PATH).body()).doesNotContain("Take the invitation back");
        nadia.post(PATH, "name", "Ines Okafor", "email", ines(), "role", "FRONT_DESK");
        assertThat(nadia.get(PATH).body()).containsOnlyOnce("Take the invitation back");
        var tom = member("Tom Webb").user().id();

        nadia.post(PATH + "/" + member("Ines Okafor").user().id() + "/withdrawal");
        assertThat(nadia.get(PATH).body())
                .contains("The invitation of Ines Okafor is taken back, and the e-mail address is free");
        nadia.post(PATH + "/" + tom + "/withdrawal");

        assertThat(office.in(() -> House.room(StaffRoster.class).all()))
                .extracting(one -> one.user().name())
                .containsExactly("Nadia Flores", "Tom Webb");
    }

    @Test
    void nobody_keeps_himself_out_and_what_is_made_up_changes_nothing() {
        nadia.get(PATH);
        var herself = PATH + "/" + member("Nadia Flores").user().id();

        nadia.post(herself + "/active", "active", "false");

        assertThat(nadia.get(PATH).body()).contains("Ask another office manager");
        assertThat(nadia.post(herself + "/role", "role", "OWNER").statusCode()).isEqualTo(400);
        assertThat(nadia.post(PATH + "/00000000-0000-0000-0000-000000000000/password-link")
                        .statusCode())
                .isEqualTo(302);
        assertThat(member("Nadia Flores").active()).isTrue();
    }

    private String ines() {
        return "ines@" + office.practice().slug() + ".example";
    }

    private StaffMember member(String name) {
        return office.in(() -> House.room(StaffRoster.class).all()).stream()
                .filter(one -> one.user().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
