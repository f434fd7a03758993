package org.deskbell.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.Together;
import org.deskbell.access.StaffRoster.Outcome;
import org.deskbell.access.StaffUser.Role;
import org.deskbell.audit.AuditEntry;
import org.deskbell.audit.AuditTrail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Office managers say who is of the staff, and there is always one. */
class StaffRosterTest {
    private final StaffDesk desk = StaffDesk.open();
    private final StaffRoster roster = desk.roster();
    private final StaffUsers staff = House.room(StaffUsers.class);
    private final ProgramTokens tokens = House.room(ProgramTokens.class);

    @BeforeEach
    @AfterEach
    void morning() {
        House.clock().set(MovableClock.START);
    }

    @Test
    void who_was_added_is_listed_and_has_no_password_yet() {
        var tom = desk.invites("Tom", Role.FRONT_DESK);

        assertThat(desk.in(roster::all))
                .containsExactly(
                        new StaffMember(desk.nadia(), true, true, false), new StaffMember(tom, true, false, false));
    }

    @Test
    void an_email_is_one_staff_users_in_all_practices() {
        var there = StaffDesk.open();
        desk.invites("Tom", Role.FRONT_DESK);

        assertThat(desk.in(() -> roster.invite("T.", desk.tomsMail(), Role.FRONT_DESK, desk.sender(), desk.nadia())))
                .isEmpty();
        assertThat(there.in(() ->
                        roster.invite("T.", " " + desk.tomsMail(), Role.FRONT_DESK, there.sender(), there.nadia())))
                .isEmpty();
        assertThat(there.letters()).isEmpty();
    }

    @Test
    void an_invitation_that_is_taken_back_leaves_a_dead_link_and_a_free_address() {
        var tom = desk.invites("Tom", Role.FRONT_DESK);
        var link = desk.link();

        assertThat(withdraw(tom)).isEqualTo(Outcome.MADE);

        assertThat(desk.in(roster::all)).containsExactly(new StaffMember(desk.nadia(), true, true, false));
        assertThat(desk.passwords().choose(link, StaffDesk.PASSWORD)).isFalse();
        assertThat(withdraw(tom)).isEqualTo(Outcome.NOT_NEEDED);
        var there = StaffDesk.open();
        assertThat(there.in(() -> roster.invite("T.", desk.tomsMail(), Role.FRONT_DESK, there.sender(), there.nadia())))
                .isPresent();
        assertThat(desk.in(() -> House.room(AuditTrail.class).newest(3)))
                .extracting(AuditEntry::deed)
                .contains("took an invitation back");
    }

    @Test
    void who_has_chosen_a_password_or_has_a_program_is_not_taken_back() {
        var tom = desk.invites("Tom", Role.FRONT_DESK);
        desk.in(() -> {
            tokens.admit(tom.id(), desk.slug() + ".0123456789abcdef", "test");
            return true;
        });
        assertThat(withdraw(tom)).isEqualTo(Outcome.NOT_NEEDED);
        assertThat(desk.passwords().choose(desk.link(), StaffDesk.PASSWORD)).isTrue();

        assertThat(withdraw(tom)).isEqualTo(Outcome.NOT_NEEDED);
        assertThat(withdraw(desk.nadia())).isEqualTo(Outcome.YOURSELF);
        assertThat(desk.in(roster::all)).hasSize(2);
    }

    private Outcome withdraw(StaffUser user) {
        return desk.in(() -> roster.withdraw(user.id(), desk.nadia()));
    }

    @Test
    void who_is_kept_out_is_out_at_once_with_his_programs_and_his_link() {
        var tom = desk.invites("Tom", Role.FRONT_DESK);
        desk.passwords().choose(desk.link(), StaffDesk.PASSWORD);
        var token = desk.slug() + ".0123456789abcdef";
        desk.in(() -> {
            tokens.admit(tom.id(), token, "test");
            return roster.sendLink(tom.id(), desk.sender(), desk.nadia());
        });
        var here = staff.signIn(tom.email(), StaffDesk.PASSWORD).in().orElseThrow();
        House.clock().advance(Duration.ofSeconds(1));

        assertThat(active(tom, false)).isEqualTo(Outcome.MADE);

        assertThat(staff.standing(here)).isEqualTo(Standing.SIGNS_IN_ANEW);
        assertThat(staff.signIn(tom.email(), StaffDesk.PASSWORD).in()).isEmpty();
        assertThat(tokens.find(token)).isEmpty();
        assertThat(desk.passwords().invited(desk.link())).isEmpty();
        assertThat(desk.in(() -> roster.sendLink(tom.id(), desk.sender(), desk.nadia())))
                .isEqualTo(Outcome.NOT_NEEDED);

        assertThat(active(tom, true)).isEqualTo(Outcome.MADE);
        assertThat(staff.standing(here)).as("signs in anew").isEqualTo(Standing.SIGNS_IN_ANEW);
        assertThat(tokens.find(token)).as("his programs work again").isPresent();
        assertThat(staff.signIn(tom.email(), StaffDesk.PASSWORD).in()).isPresent();
    }

    @Test
    void another_role_begins_with_another_sign_in() {
        desk.invites("Tom", Role.FRONT_DESK);
        desk.passwords().choose(desk.link(), StaffDesk.PASSWORD);
        var here = staff.signIn(desk.tomsMail(), StaffDesk.PASSWORD).in().orElseThrow();

        assertThat(role(here.user(), Role.OFFICE_MANAGER)).isEqualTo(Outcome.MADE);
        assertThat(role(here.user(), Role.OFFICE_MANAGER)).isEqualTo(Outcome.NOT_NEEDED);

        assertThat(staff.standing(here)).isEqualTo(Standing.SIGNS_IN_ANEW);
        assertThat(staff.signIn(desk.tomsMail(), StaffDesk.PASSWORD).in())
                .map(in -> in.user().role())
                .contains(Role.OFFICE_MANAGER);
    }

    @Test
    void nobody_changes_himself() {
        assertThat(role(desk.nadia(), Role.FRONT_DESK)).isEqualTo(Outcome.YOURSELF);
        assertThat(active(desk.nadia(), false)).isEqualTo(Outcome.YOURSELF);
    }

    @Test
    void two_office_managers_who_keep_each_other_out_at_one_moment_leave_one() throws Exception {
        var ines = desk.invites("Ines", Role.OFFICE_MANAGER);

        for (var round = 0; round < 20; round++) {
            Together.of(() -> keepsOut(desk.nadia(), ines), () -> keepsOut(ines, desk.nadia()));

            var left = desk.in(roster::all).stream().filter(StaffMember::active).toList();
            assertThat(left).hasSize(1);
            var there = left.getFirst().user();
            desk.in(() -> roster.setActive(other(there, ines).id(), true, there));
        }
    }

    private Outcome keepsOut(StaffUser one, StaffUser other) {
        return desk.in(() -> roster.setActive(other.id(), false, one));
    }

    private StaffUser other(StaffUser one, StaffUser ines) {
        return one.equals(ines) ? desk.nadia() : ines;
    }

    @Test
    void the_trail_says_who_did_what_with_whom() {
        var tom = desk.invites("Tom", Role.FRONT_DESK);
        role(tom, Role.OFFICE_MANAGER);
        active(tom, false);

        assertThat(desk.in(() -> House.room(AuditTrail.class).newest(10)))
                .filteredOn(entry -> entry.subject().ids().contains(tom.id().toString()))
                .extracting(AuditEntry::deed)
                .containsExactlyInAnyOrder(
                        "added a staff user, front desk",
                        "sent a link to choose a password",
                        "made office manager",
                        "kept out");
    }

    private Outcome role(StaffUser user, Role role) {
        return desk.in(() -> roster.changeRole(user.id(), role, desk.nadia()));
    }

    private Outcome active(StaffUser user, boolean active) {
        return desk.in(() -> roster.setActive(user.id(), active, desk.nadia()));
    }
}
