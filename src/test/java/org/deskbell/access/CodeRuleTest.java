package org.deskbell.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.access.StaffRoster.Outcome;
import org.deskbell.access.StaffUser.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An office manager may ask everybody for a code, and helps who has lost his telephone. */
class CodeRuleTest {
    private final Enrolled nadia = Enrolled.open();
    private final StaffDesk desk = nadia.desk();
    private final CodeRule rule = House.room(CodeRule.class);
    private final StaffUsers staff = House.room(StaffUsers.class);

    @BeforeEach
    void morning() {
        House.clock().set(MovableClock.START.plus(Duration.ofMinutes(1)));
    }

    @AfterEach
    void end() {
        House.clock().set(MovableClock.START);
    }

    @Test
    void once_it_is_on_who_has_none_goes_nowhere_else_and_who_has_one_goes_on() {
        var tom = who(desk.invites("Tom", Role.FRONT_DESK));
        assertThat(desk.in(rule::isForEverybody)).isFalse();
        assertThat(staff.standing(tom)).isEqualTo(Standing.GOES_ON);

        assertThat(set(true, nadia.nadia())).isEqualTo(Outcome.MADE);

        assertThat(staff.standing(tom)).isEqualTo(Standing.NEEDS_AUTHENTICATOR);
        assertThat(staff.standing(who(nadia.nadia()))).isEqualTo(Standing.GOES_ON);
        assertThat(set(true, nadia.nadia())).isEqualTo(Outcome.NOT_NEEDED);
        assertThat(set(false, nadia.nadia())).isEqualTo(Outcome.MADE);
        assertThat(staff.standing(tom)).isEqualTo(Standing.GOES_ON);
        assertThat(nadia.trail()).contains("asked everybody for a code at sign-in");
    }

    @Test
    void the_rule_of_one_practice_is_none_of_another() {
        set(true, nadia.nadia());

        var other = StaffDesk.open();
        assertThat(staff.standing(new SignedIn(
                        other.practice(), other.nadia(), House.clock().instant())))
                .isEqualTo(Standing.GOES_ON);
    }

    @Test
    void the_front_desk_neither_makes_the_rule_nor_takes_an_authenticator_away() {
        var tom = desk.invites("Tom", Role.FRONT_DESK);

        assertThat(set(true, tom)).isEqualTo(Outcome.NOT_ALLOWED);
        assertThat(take(nadia.nadia(), tom)).isEqualTo(Outcome.NOT_ALLOWED);
        assertThat(nadia.showsPassword()).isInstanceOf(FirstStep.CodeAsked.class);
    }

    @Test
    void who_lost_the_telephone_signs_in_with_the_password_and_is_signed_out_everywhere() {
        var ines = desk.invites("Ines", Role.OFFICE_MANAGER);
        var before = who(nadia.nadia());
        House.clock().advance(Duration.ofSeconds(1));

        assertThat(take(nadia.nadia(), ines)).isEqualTo(Outcome.MADE);

        assertThat(staff.standing(before)).isEqualTo(Standing.SIGNS_IN_ANEW);
        assertThat(nadia.showsPassword().in()).isPresent();
        assertThat(take(nadia.nadia(), ines)).isEqualTo(Outcome.NOT_NEEDED);
        assertThat(nadia.trail()).contains("took the authenticator away");
    }

    @Test
    void nobody_takes_his_own_away_without_a_code() {
        assertThat(take(nadia.nadia(), nadia.nadia())).isEqualTo(Outcome.YOURSELF);
    }

    @Test
    void the_list_says_who_has_one() {
        desk.invites("Tom", Role.FRONT_DESK);

        assertThat(desk.in(desk.roster()::all))
                .extracting(StaffMember::hasAuthenticator)
                .containsExactly(true, false);
    }

    private SignedIn who(StaffUser user) {
        return new SignedIn(desk.practice(), user, House.clock().instant());
    }

    private Outcome set(boolean forEverybody, StaffUser by) {
        return desk.in(() -> rule.set(forEverybody, by));
    }

    private Outcome take(StaffUser whose, StaffUser by) {
        return desk.in(() -> desk.roster().takeAuthenticator(whose.id(), by));
    }
}
