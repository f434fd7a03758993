package org.deskbell.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.Together;
import org.deskbell.access.SignInTickets.Outcome;
import org.deskbell.access.StaffUser.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has an authenticator is in once he has shown the password and then a code, each of which is good once. */
class SignInTicketsTest {
    private static final Duration STEP = Duration.ofSeconds(30);

    private final SignInTickets tickets = House.room(SignInTickets.class);
    private final Enrolled nadia = Enrolled.open();

    @BeforeEach
    void morning() {
        House.clock().set(MovableClock.START.plus(Duration.ofMinutes(1)));
    }

    @AfterEach
    void end() {
        House.clock().set(MovableClock.START);
    }

    @Test
    void the_password_alone_lets_nobody_in_and_the_code_behind_it_does() {
        var ticket = nadia.ticket();
        var begun = House.clock().instant();
        assertThat(nadia.trail().getFirst()).isEqualTo("asked for a code behind the right password");
        House.clock().advance(Duration.ofSeconds(1));

        var in = nadia.answers(ticket, nadia.telephone().code(), "192.0.2.1");

        assertThat(in).isEqualTo(new Outcome.In(new SignedIn(nadia.desk().practice(), nadia.nadia(), begun)));
        assertThat(nadia.trail().getFirst()).isEqualTo("signed in");
        assertThat(tickets.isOpen(ticket)).isFalse();
    }

    @Test
    void the_second_step_may_come_to_another_node() {
        var ticket = SignInTicket.parse(nadia.ticket().text()).orElseThrow();

        assertThat(House.anotherNode(SignInTickets.class)
                        .answer(ticket, nadia.telephone().code(), "192.0.2.1"))
                .isInstanceOf(Outcome.In.class);
    }

    @Test
    void a_telephone_may_be_a_step_behind_or_ahead_and_no_more() {
        assertThat(nadia.signsIn(nadia.telephone().code(STEP.multipliedBy(2)))).isInstanceOf(Outcome.Wrong.class);
        assertThat(nadia.signsIn(nadia.telephone().code(STEP.multipliedBy(-2)))).isInstanceOf(Outcome.Wrong.class);
        assertThat(nadia.signsIn(nadia.telephone().code(STEP.negated()))).isInstanceOf(Outcome.In.class);
        assertThat(nadia.signsIn(nadia.telephone().code(STEP))).isInstanceOf(Outcome.In.class);
    }

    @Test
    void a_code_is_good_once_and_so_are_those_before_it() {
        var code = nadia.telephone().code();
        nadia.signsIn(code);

        assertThat(nadia.signsIn(code)).isInstanceOf(Outcome.Wrong.class);
        assertThat(nadia.signsIn(nadia.telephone().code(STEP.negated()))).isInstanceOf(Outcome.Wrong.class);
        House.clock().advance(STEP);
        assertThat(nadia.signsIn(nadia.telephone().code())).isInstanceOf(Outcome.In.class);
    }

    @Test
    void the_first_code_which_set_it_up_signs_nobody_in() {
        House.clock().set(MovableClock.START);

        assertThat(nadia.signsIn(nadia.telephone().code())).isInstanceOf(Outcome.Wrong.class);
    }

    @Test
    void of_two_who_show_the_same_code_at_one_moment_one_is_in() throws Exception {
        for (var round = 0; round < 10; round++) {
            House.clock().advance(STEP);
            oneOfTwoIsIn(nadia.telephone().code(), nadia.telephone().code());
            oneOfTwoIsIn(nadia.recoveryCodes().get(round), nadia.recoveryCodes().get(round));
        }
    }

    private void oneOfTwoIsIn(String code, String other) throws Exception {
        var one = nadia.ticket();
        var another = nadia.ticket();

        var both = Together.of(
                () -> nadia.answers(one, code, "192.0.2.1"), () -> nadia.answers(another, other, "192.0.2.1"));

        assertThat(both).filteredOn(Outcome.In.class::isInstance).hasSize(1);
    }

    @Test
    void a_ticket_lets_in_once_also_with_two_good_codes_at_one_moment() throws Exception {
        var ticket = nadia.ticket();

        var both = Together.of(
                () -> nadia.answers(ticket, nadia.telephone().code(), "192.0.2.1"),
                () -> nadia.answers(ticket, nadia.recoveryCodes().getFirst(), "192.0.2.1"));

        assertThat(both).filteredOn(Outcome.In.class::isInstance).hasSize(1);
    }

    @Test
    void a_recovery_code_is_good_once_however_it_is_written() {
        var code = nadia.recoveryCodes().getFirst();

        assertThat(nadia.signsIn(" " + code.toUpperCase(Locale.ROOT).replace("-", " ") + " "))
                .isInstanceOf(Outcome.In.class);
        assertThat(nadia.signsIn(code)).isInstanceOf(Outcome.Wrong.class);
        assertThat(nadia.trail()).contains("used a recovery code", "refused a wrong code");
    }

    @Test
    void somebody_elses_codes_are_none() {
        var ines = Enrolled.open();
        House.clock().set(MovableClock.START.plus(Duration.ofMinutes(2)));

        assertThat(nadia.signsIn(ines.telephone().code())).isInstanceOf(Outcome.Wrong.class);
        assertThat(nadia.signsIn(ines.recoveryCodes().getFirst())).isInstanceOf(Outcome.Wrong.class);
        assertThat(nadia.signsIn("")).isInstanceOf(Outcome.Wrong.class);
    }

    @Test
    void a_ticket_lapses_after_five_minutes_and_five_tries() {
        var lapsing = nadia.ticket();
        House.clock().advance(SignInTickets.GOOD_FOR);
        assertThat(nadia.answers(lapsing, nadia.telephone().code(), "192.0.2.1"))
                .isInstanceOf(Outcome.Lapsed.class);

        var tried = nadia.ticket();
        for (var i = 0; i < 5; i++)
            assertThat(nadia.answers(tried, nadia.wrong(), "192.0.2.1")).isInstanceOf(Outcome.Wrong.class);
        assertThat(tickets.isOpen(tried)).isFalse();
        assertThat(nadia.answers(tried, nadia.telephone().code(), "192.0.2.1")).isInstanceOf(Outcome.Lapsed.class);
        assertThat(nadia.signsIn(nadia.telephone().code())).isInstanceOf(Outcome.In.class);
    }

    @Test
    void who_was_kept_out_or_chose_another_password_meanwhile_begins_anew() {
        var ines = nadia.desk().invites("Ines", Role.OFFICE_MANAGER);
        var kept = nadia.ticket();
        House.clock().advance(Duration.ofSeconds(1));
        nadia.desk().in(() -> nadia.desk().roster().setActive(nadia.nadia().id(), false, ines));
        assertThat(nadia.answers(kept, nadia.telephone().code(), "192.0.2.1")).isInstanceOf(Outcome.Lapsed.class);
        nadia.desk().in(() -> nadia.desk().roster().setActive(nadia.nadia().id(), true, ines));

        var ticket = nadia.ticket();
        House.clock().advance(Duration.ofSeconds(1));
        nadia.desk().in(() -> nadia.desk().passwords().change(nadia.nadia(), StaffDesk.PASSWORD, "a quiet brass bell"));

        assertThat(nadia.answers(ticket, nadia.telephone().code(), "192.0.2.1")).isInstanceOf(Outcome.Lapsed.class);
    }

    @Test
    void a_password_chosen_by_a_letters_link_does_not_take_the_second_factor_away() {
        nadia.desk().passwords().lost(nadia.nadia().email(), nadia.desk()::sender);

        nadia.desk().passwords().choose(nadia.desk().link(), StaffDesk.PASSWORD);

        assertThat(nadia.showsPassword()).isInstanceOf(FirstStep.CodeAsked.class);
    }

    @Test
    void what_never_was_a_ticket_opens_nothing() {
        assertThat(SignInTicket.parse("")).isEmpty();
        assertThat(SignInTicket.parse("maple.secret")).isEmpty();
        var madeUp = SignInTicket.fresh(nadia.desk().practice());
        assertThat(nadia.answers(madeUp, nadia.telephone().code(), "192.0.2.1")).isInstanceOf(Outcome.Lapsed.class);
        var elsewhere =
                new SignInTicket(StaffDesk.open().practice(), nadia.ticket().secret());
        assertThat(nadia.answers(elsewhere, nadia.telephone().code(), "192.0.2.1"))
                .isInstanceOf(Outcome.Lapsed.class);
        assertThat(nadia.ticket().toString()).doesNotContain(nadia.ticket().secret());
    }
}
