package org.deskbell.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.access.Door.ADDRESS;
import static org.deskbell.access.Door.MAIL;
import static org.deskbell.access.Door.accounts;
import static org.deskbell.access.Door.contact;

import java.time.Duration;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.audit.AuditEntry;
import org.deskbell.audit.AuditTrail;
import org.deskbell.tenancy.PracticeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A password opens an account and cannot be guessed; the session it begins ends by itself. */
class PasswordsTest {
    private static final String PASSWORD = "quiet bell 1783";

    private final Door door = Door.open();
    private final PatientSessions sessions = House.room(PatientSessions.class);

    @BeforeEach
    @AfterEach
    void morning() {
        House.clock().set(MovableClock.START);
    }

    @Test
    void a_password_opens_its_account_and_no_other() {
        var account = door.opened();
        setPassword(account, PASSWORD);
        var second = door.opened();
        setPassword(second, PASSWORD + "!");

        assertThat(password(MAIL, PASSWORD)).isEqualTo(new PasswordTried.Right(account));
        assertThat(password(MAIL, PASSWORD + "!")).isEqualTo(new PasswordTried.Right(second));
        assertThat(password(MAIL, "quiet bell 1784")).isEqualTo(new PasswordTried.Wrong());
        assertThat(password(contact("x@example.com"), PASSWORD)).isEqualTo(new PasswordTried.Wrong());
    }

    @Test
    void nobody_comes_in_where_there_is_no_password() {
        door.opened();

        assertThat(password(MAIL, "")).isEqualTo(new PasswordTried.Wrong());
        assertThat(password(MAIL, "nobody has this password")).isEqualTo(new PasswordTried.Wrong());
    }

    @Test
    void after_ten_wrong_passwords_the_right_one_waits() {
        setPassword(door.opened(), PASSWORD);
        for (var i = 0; i < 10; i++) password(MAIL, "guess " + i);

        assertThat(password(MAIL, PASSWORD)).isInstanceOf(PasswordTried.TooMany.class);
        House.clock().advance(Duration.ofMinutes(15));
        assertThat(password(MAIL, PASSWORD)).isInstanceOf(PasswordTried.Right.class);
    }

    @Test
    void a_wrong_password_stands_in_the_trail_whoever_it_was_for() {
        door.opened();
        password(MAIL, "guess");
        password(contact("x@example.com"), "guess");

        assertThat(door.in(() -> House.room(AuditTrail.class).newest(10)))
                .extracting(AuditEntry::deed)
                .containsExactly("refused a wrong password", "refused a wrong password");
    }

    @Test
    void a_session_lasts_thirty_days_and_ends_when_signed_out() {
        var account = door.opened();
        var token = door.in(() -> sessions.begin(account));
        var other = door.in(() -> sessions.begin(account));

        door.in(() -> {
            sessions.end(other);
            return true;
        });

        assertThat(door.in(() -> sessions.find(other))).isEmpty();
        House.clock().advance(Duration.ofDays(30).minusSeconds(1));
        assertThat(door.in(() -> sessions.find(token))).contains(account);
        House.clock().advance(Duration.ofSeconds(1));
        assertThat(door.in(() -> sessions.find(token))).isEmpty();
    }

    @Test
    void a_session_of_another_practice_is_nothing_here() {
        var account = door.opened();
        var token = door.in(() -> sessions.begin(account));

        assertThat(House.in(PracticeId.fresh(), () -> sessions.find(token))).isEmpty();
    }

    @Test
    void a_new_password_signs_everybody_out() {
        var account = door.opened();
        var token = door.in(() -> sessions.begin(account));

        setPassword(account, PASSWORD);

        assertThat(door.in(() -> sessions.find(token))).isEmpty();
        assertThatThrownBy(() -> setPassword(account, "short")).isInstanceOf(IllegalArgumentException.class);
    }

    private boolean setPassword(Account.Id account, String password) {
        return door.in(() -> {
            accounts().setPassword(account, password);
            return true;
        });
    }

    private PasswordTried password(AccountContact contact, String password) {
        return door.in(() -> accounts().tryPassword(contact, password, ADDRESS));
    }
}
