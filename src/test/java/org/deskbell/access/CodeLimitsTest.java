package org.deskbell.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.access.SignInTickets.Outcome;
import org.deskbell.access.StaffUser.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Codes are not guessed at leisure, and whoever guesses locks nobody out for ever. */
class CodeLimitsTest {
    private final Enrolled nadia = Enrolled.open();

    @BeforeEach
    void morning() {
        House.clock().set(MovableClock.START.plus(Duration.ofMinutes(5)));
    }

    @AfterEach
    void end() {
        House.clock().set(MovableClock.START);
    }

    private Outcome shows(String code, String from) {
        return nadia.answers(nadia.ticket(), code, from);
    }

    @Test
    void from_one_network_ten_wrong_ones_are_tried_in_a_quarter_of_an_hour_and_who_comes_from_elsewhere_is_in() {
        for (var i = 0; i < 10; i++)
            assertThat(shows(nadia.wrong(), "192.0.2.7")).isInstanceOf(Outcome.Wrong.class);

        assertThat(shows(nadia.telephone().code(), "192.0.2.7")).isInstanceOf(Outcome.TooMany.class);
        assertThat(shows(nadia.telephone().code(), "192.0.2.1")).isInstanceOf(Outcome.In.class);

        House.clock().advance(Duration.ofMinutes(15));
        assertThat(shows(nadia.telephone().code(), "192.0.2.7")).isInstanceOf(Outcome.In.class);
    }

    @Test
    void from_all_networks_together_a_hundred_are_tried_in_a_day_and_the_next_day_she_is_in() {
        guessAHundredTimes();

        assertThat(shows(nadia.telephone().code(), "192.0.2.1")).isInstanceOf(Outcome.TooMany.class);
        assertThat(shows(nadia.recoveryCodes().getFirst(), "192.0.2.2")).isInstanceOf(Outcome.In.class);
        assertThat(shows(nadia.telephone().code(), "192.0.2.1")).isInstanceOf(Outcome.TooMany.class);

        House.clock().advance(Duration.ofDays(1));
        assertThat(shows(nadia.telephone().code(), "192.0.2.1")).isInstanceOf(Outcome.In.class);
    }

    @Test
    void who_takes_her_authenticator_away_lets_her_in_at_once() {
        var ines = nadia.desk().invites("Ines", Role.OFFICE_MANAGER);
        guessAHundredTimes();

        nadia.desk()
                .in(() -> nadia.desk().roster().takeAuthenticator(nadia.nadia().id(), ines));

        assertThat(nadia.showsPassword().in()).isPresent();
    }

    private void guessAHundredTimes() {
        for (var i = 0; i < 20; i++) {
            var ticket = nadia.ticket();
            for (var j = 0; j < 5; j++) nadia.answers(ticket, nadia.wrong(), "198.51." + i + "." + j);
        }
    }

    @Test
    void a_right_code_takes_the_wrong_ones_back() {
        for (var i = 0; i < 9; i++) shows(nadia.wrong(), "192.0.2.1");
        assertThat(shows(nadia.telephone().code(), "192.0.2.1")).isInstanceOf(Outcome.In.class);
        House.clock().advance(Duration.ofSeconds(30));

        for (var i = 0; i < 9; i++) shows(nadia.wrong(), "192.0.2.1");

        assertThat(shows(nadia.telephone().code(), "192.0.2.1")).isInstanceOf(Outcome.In.class);
    }

    @Test
    void at_a_desk_that_was_left_open_ten_are_tried() {
        var authenticators = House.room(Authenticators.class);
        for (var i = 0; i < 10; i++) nadia.desk().in(() -> authenticators.remove(nadia.nadia(), nadia.wrong()));

        var code = nadia.telephone().code();
        assertThat(nadia.desk().in(() -> authenticators.remove(nadia.nadia(), code)))
                .isFalse();
        assertThat(shows(code, "192.0.2.1")).as("at home").isInstanceOf(Outcome.In.class);
    }
}
