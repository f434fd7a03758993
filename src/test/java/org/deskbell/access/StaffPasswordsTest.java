package org.deskbell.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.access.StaffPasswords.Sender;
import org.deskbell.access.StaffUser.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A link to choose a password is good once, for a while, and for one staff user. */
class StaffPasswordsTest {
    private static final String CHOSEN = "a quiet brass bell";
    private final StaffDesk desk = StaffDesk.open();
    private final StaffPasswords passwords = desk.passwords();
    private final StaffUsers staff = House.room(StaffUsers.class);

    @BeforeEach
    @AfterEach
    void morning() {
        House.clock().set(MovableClock.START);
    }

    @Test
    void who_is_invited_chooses_a_password_and_comes_in() {
        var tom = desk.invites("Tom", Role.FRONT_DESK);
        assertThat(staff.signIn(tom.email(), "").in()).isEmpty();
        assertThat(desk.letters().getLast())
                .contains("Hello Tom", "Nadia Flores", "Maple Street", House.PUBLISHED_AT + "/choose-password/");

        assertThat(passwords.invited(desk.link())).contains(tom);
        assertThat(passwords.choose(desk.link(), CHOSEN)).isTrue();

        assertThat(staff.signIn(tom.email(), CHOSEN).in()).map(SignedIn::user).contains(tom);
    }

    @Test
    void a_link_is_good_once() {
        desk.invites("Tom", Role.FRONT_DESK);
        passwords.choose(desk.link(), CHOSEN);

        assertThat(passwords.invited(desk.link())).isEmpty();
        assertThat(passwords.choose(desk.link(), "somebody else's")).isFalse();
        assertThat(staff.signIn(desk.tomsMail(), CHOSEN).in()).isPresent();
    }

    @Test
    void an_invitation_lapses_after_a_week_and_a_lost_password_after_an_hour() {
        desk.invites("Tom", Role.FRONT_DESK);
        var invitation = desk.link();
        House.clock().advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(passwords.invited(invitation)).isPresent();
        House.clock().advance(Duration.ofSeconds(1));
        assertThat(passwords.invited(invitation)).isEmpty();
        assertThat(passwords.choose(invitation, CHOSEN)).isFalse();

        lost(desk.nadia().email());
        House.clock().advance(Duration.ofHours(1));
        assertThat(passwords.invited(desk.link())).isEmpty();
    }

    @Test
    void the_link_sent_last_is_good_alone() {
        lost(desk.nadia().email());
        var first = desk.link();
        House.clock().advance(Duration.ofMinutes(1));
        lost(desk.nadia().email());

        assertThat(passwords.invited(first)).isEmpty();
        assertThat(passwords.invited(desk.link())).contains(desk.nadia());
    }

    @Test
    void a_lost_password_is_asked_for_three_times_an_hour_and_of_staff_alone() {
        for (var i = 0; i < 5; i++) lost(" " + desk.nadia().email().toUpperCase(Locale.ROOT) + " ");
        lost("nobody@" + desk.slug() + ".example");
        lost("");

        assertThat(desk.letters()).hasSize(3);
    }

    @Test
    void who_chooses_a_password_is_signed_out_everywhere() {
        var before = staff.signIn(desk.nadia().email(), StaffDesk.PASSWORD).in().orElseThrow();
        assertThat(staff.standing(before)).isEqualTo(Standing.GOES_ON);
        House.clock().advance(Duration.ofMinutes(1));

        lost(desk.nadia().email());
        passwords.choose(desk.link(), CHOSEN);

        assertThat(staff.standing(before)).isEqualTo(Standing.SIGNS_IN_ANEW);
        assertThat(staff.standing(
                        staff.signIn(desk.nadia().email(), CHOSEN).in().orElseThrow()))
                .isEqualTo(Standing.GOES_ON);
        assertThat(staff.signIn(desk.nadia().email(), StaffDesk.PASSWORD).in()).isEmpty();
    }

    @Test
    void who_changes_his_password_ends_the_link_that_somebody_else_asked_for() {
        lost(desk.nadia().email());

        assertThat(changes(StaffDesk.PASSWORD)).isTrue();

        assertThat(passwords.choose(desk.link(), "an intruder's")).isFalse();
    }

    @Test
    void a_letter_ends_with_its_link() {
        desk.invites("Tom", Role.FRONT_DESK);
        lost(desk.nadia().email());

        assertThat(desk.ends())
                .containsExactlyInAnyOrder(
                        MovableClock.START.plus(Duration.ofDays(7)), MovableClock.START.plus(Duration.ofHours(1)));
    }

    @Test
    void who_has_a_password_is_not_welcomed_once_more() {
        var tom = desk.invites("Tom", Role.FRONT_DESK);
        passwords.choose(desk.link(), CHOSEN);
        House.clock().advance(Duration.ofSeconds(1));

        desk.in(() -> desk.roster().sendLink(tom.id(), desk.sender(), desk.nadia()));

        assertThat(desk.letters().getLast()).contains("has lost the password").doesNotContain("a place at the desk");
    }

    @Test
    void ones_own_password_is_changed_by_who_knows_the_one_before() {
        assertThat(changes("wrong")).isFalse();
        assertThat(changes(StaffDesk.PASSWORD)).isTrue();
        assertThat(staff.signIn(desk.nadia().email(), CHOSEN).in()).isPresent();
        for (var i = 0; i < 10; i++) changes("wrong");
        assertThat(changes(CHOSEN)).as("after too many").isFalse();
    }

    @Test
    void a_password_that_is_too_short_leaves_the_link_good() {
        desk.invites("Tom", Role.FRONT_DESK);

        assertThatThrownBy(() -> passwords.choose(desk.link(), "short")).isInstanceOf(IllegalArgumentException.class);

        assertThat(passwords.invited(desk.link())).isPresent();
    }

    @Test
    void a_link_of_another_practice_or_of_nobody_opens_nothing() {
        desk.invites("Tom", Role.FRONT_DESK);
        var secret = desk.link().substring(desk.link().indexOf('.'));

        assertThat(passwords.invited(StaffDesk.open().slug() + secret)).isEmpty();
        assertThat(passwords.invited("nowhere.secret")).isEmpty();
        assertThat(passwords.invited("")).isEmpty();
    }

    private boolean changes(String before) {
        return desk.in(() -> passwords.change(desk.nadia(), before, CHOSEN));
    }

    private void lost(String email) {
        Supplier<Sender> sender = desk::sender;
        passwords.lost(email, sender);
    }
}
