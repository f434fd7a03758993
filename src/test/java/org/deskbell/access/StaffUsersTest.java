package org.deskbell.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import org.deskbell.House;
import org.deskbell.audit.AuditEntry;
import org.deskbell.audit.AuditTrail;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.junit.jupiter.api.Test;

/** Staff come in with what they know, and nothing else lets them in. */
class StaffUsersTest {
    private static final String PASSWORD = "calm bell desk";

    private final StaffUsers staff = House.room(StaffUsers.class);
    private final PracticeId practice = PracticeId.fresh();
    private final String email = "nadia@" + practice + ".example";
    private final StaffUser nadia = House.in(practice, () -> add("Nadia", email, PASSWORD));

    private StaffUser add(String name, String mail, String password) {
        return staff.add(name, mail, password, StaffUser.Role.OFFICE_MANAGER);
    }

    @Test
    void the_right_password_opens_the_practice_however_the_email_is_written() {
        assertThat(staff.signIn(" " + email.toUpperCase(Locale.ROOT), PASSWORD).in())
                .contains(new SignedIn(practice, nadia, House.clock().instant()));
    }

    @Test
    void a_wrong_password_or_an_unknown_email_opens_nothing() {
        assertThat(staff.signIn(email, "wrong").in()).isEmpty();
        assertThat(staff.signIn("x" + email, PASSWORD).in()).isEmpty();
        assertThat(staff.signIn("", "").in()).isEmpty();
        assertThat(staff.signIn(email, "x".repeat(300)).in()).isEmpty();
    }

    @Test
    void good_and_failed_tries_stand_in_the_trail() {
        staff.signIn(email, PASSWORD);
        House.clock().advance(Duration.ofSeconds(1));
        staff.signIn(email, "wrong");

        assertThat(House.in(practice, () -> House.room(AuditTrail.class).newest(2)))
                .extracting(AuditEntry::deed)
                .containsExactly("refused a wrong password", "signed in");
    }

    @Test
    void an_email_leads_to_one_staff_user_of_one_practice() {
        assertThatThrownBy(() -> House.in(PracticeId.fresh(), () -> add("Eve", email, PASSWORD)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> House.in(practice, () -> add("Eve", email, PASSWORD)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(House.in(practice, staff::all)).containsExactly(nadia);
    }

    @Test
    void a_password_too_short_to_hold_is_refused() {
        assertThatThrownBy(() -> House.in(practice, () -> add("Eve", "e" + email, "1234567")))
                .hasMessageContaining("8 characters");
    }

    @Test
    void a_password_is_not_kept_as_it_is() {
        var kept = House.in(
                practice, () -> House.room(PracticeDatabase.class).sql("""
                        select password_hash from staff_user where practice_id = :practice
                        """).one(row -> row.text("password_hash")));

        assertThat(kept).startsWith("{bcrypt}").doesNotContain(PASSWORD);
    }
}
