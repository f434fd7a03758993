package org.deskbell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.deskbell.access.StaffUsers;
import org.deskbell.audit.AuditTrail;
import org.deskbell.tenancy.Refused;
import org.deskbell.web.Enrolled;
import org.deskbell.web.TestPractice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The operator lets the only office manager in who has lost telephone and recovery codes. */
class StaffCommandTest {
    private final TestPractice practice = TestPractice.open();

    @BeforeEach
    @AfterEach
    void morning() {
        House.clock().set(MovableClock.START);
    }

    private static void run(String email) {
        StaffCommand.of(List.of("staff", "take-authenticator", "--email", email))
                .run(House.environment(House.database()));
    }

    @Test
    void she_signs_in_with_the_password_alone_is_signed_out_everywhere_and_the_trail_says_so() {
        var nadia = Enrolled.of(practice.manager());

        run(" " + practice.manager().toUpperCase(Locale.ROOT));

        assertThat(House.room(StaffUsers.class)
                        .signIn(practice.manager(), TestPractice.PASSWORD)
                        .in())
                .isPresent();
        assertThat(nadia.browser().get("/").statusCode()).isEqualTo(302);
        assertThat(House.in(practice.id(), () -> House.room(AuditTrail.class).newest(10)))
                .filteredOn(entry -> entry.actorName().equals("operator"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.deed()).isEqualTo("took the authenticator away"));
    }

    @Test
    void who_has_none_or_is_nobody_is_said() {
        assertThatThrownBy(() -> run(practice.frontDesk()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(practice.frontDesk());
        assertThatThrownBy(() -> run("nobody@nowhere.example")).isInstanceOf(Refused.class);
    }

    @Test
    void other_words_are_answered_with_the_usage() {
        for (var words : List.of(
                List.of("staff"),
                List.of("staff", "take-authenticator"),
                List.of("staff", "add", "--email", "a@b.example")))
            assertThatThrownBy(() -> StaffCommand.of(words)).hasMessageStartingWith("usage:");
    }
}
