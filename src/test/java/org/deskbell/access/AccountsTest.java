package org.deskbell.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.audit.AuditEntry;
import org.deskbell.audit.AuditTrail;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A code proves a contact, a password opens an account, and neither can be guessed. */
class AccountsTest {
    private static final AccountContact MAIL = contact("t.jefferson@example.com");
    private static final Letterhead ENGLISH = new Letterhead("Maple Street", "desk@maple.example", Locale.ENGLISH);
    private static final String ADDRESS = "192.0.2.7";
    private static final String PASSWORD = "quiet bell 1783";

    private final Accounts accounts = House.room(Accounts.class);
    private final PatientSessions sessions = House.room(PatientSessions.class);
    private final PracticeId practice = PracticeId.fresh();

    @BeforeEach
    @AfterEach
    void morning() {
        House.clock().set(MovableClock.START);
    }

    private static AccountContact contact(String typed) {
        return AccountContact.parse(typed).orElseThrow();
    }

    private <T> T in(Supplier<T> work) {
        return House.in(practice, work::get);
    }

    private CodeAsked ask(AccountContact contact, String address) {
        return in(() -> accounts.askCode(contact, ENGLISH, address));
    }

    private Handle asked() {
        House.clock().advance(Duration.ofSeconds(1));
        return ((CodeAsked.Sent) ask(MAIL, ADDRESS)).handle();
    }

    private CodeAnswered answer(Handle handle, String code) {
        return in(() -> accounts.answer(handle, code, ADDRESS));
    }

    /** The code as it was sent last. */
    private String sent() {
        var body = letters().getLast();
        return body.replaceAll("(?s)^\\D*(\\d{6}).*$", "$1");
    }

    private List<String> letters() {
        return in(() -> House.room(PracticeDatabase.class)
                .sql("select body from message where practice_id = :practice order by created_at, id")
                .list(row -> row.text("body")));
    }

    private static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private Account.Id opened() {
        var proven = ((CodeAnswered.Right) answer(asked(), sent())).proven();
        return in(() -> accounts.open(proven));
    }

    private boolean setPassword(Account.Id account, String password) {
        return in(() -> {
            accounts.setPassword(account, password);
            return true;
        });
    }

    private PasswordTried password(AccountContact contact, String password) {
        return in(() -> accounts.tryPassword(contact, password, ADDRESS));
    }

    @Test
    void the_code_that_was_sent_proves_the_contact() {
        var handle = asked();

        var answered = answer(handle, sent());

        assertThat(answered)
                .isInstanceOfSatisfying(
                        CodeAnswered.Right.class,
                        right -> assertThat(right.proven().contact()).isEqualTo(MAIL));
    }

    @Test
    void a_code_is_good_once() {
        var handle = asked();
        var code = sent();
        answer(handle, code);

        assertThat(answer(handle, code)).isInstanceOf(CodeAnswered.Wrong.class);
    }

    @Test
    void after_five_wrong_answers_the_right_one_is_wrong_too() {
        var handle = asked();
        var code = sent();
        for (var i = 0; i < 5; i++) assertThat(answer(handle, other(code))).isInstanceOf(CodeAnswered.Wrong.class);

        assertThat(answer(handle, code)).isInstanceOf(CodeAnswered.Wrong.class);
    }

    @Test
    void answers_at_the_same_moment_are_counted_each() {
        var handle = asked();
        var code = sent();

        var threads = IntStream.range(0, 5)
                .mapToObj(i -> Thread.startVirtualThread(() -> answer(handle, other(code))))
                .toList();
        threads.forEach(AccountsTest::join);

        assertThat(answer(handle, code)).isInstanceOf(CodeAnswered.Wrong.class);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_code_lapses_after_ten_minutes() {
        var handle = asked();
        var code = sent();

        House.clock().advance(Duration.ofMinutes(10));

        assertThat(answer(handle, code)).isInstanceOf(CodeAnswered.Wrong.class);
    }

    @Test
    void a_code_answers_only_the_browser_that_asked_for_it() {
        var first = asked();
        var second = asked();
        var code = sent();

        var one = answer(first, code);
        var nobodys = answer(new Handle("nobody"), code);

        assertThat(one).isEqualTo(nobodys).isEqualTo(new CodeAnswered.Wrong());
        assertThat(answer(second, code)).isInstanceOf(CodeAnswered.Right.class);
    }

    @Test
    void a_code_of_another_practice_is_nothing_here() {
        var handle = asked();
        var code = sent();

        var elsewhere = House.in(PracticeId.fresh(), () -> accounts.answer(handle, code, ADDRESS));

        assertThat(elsewhere).isInstanceOf(CodeAnswered.Wrong.class);
    }

    @Test
    void the_letter_tells_practice_and_code_in_the_language_of_the_visitor() {
        in(() -> accounts.askCode(
                contact("(434) 555-0143"), new Letterhead("Maple", "d@m.example", Locale.of("es")), ADDRESS));

        var letter = in(() -> House.room(PracticeDatabase.class)
                .sql("select channel || ' ' || recipient || ' ' || subject || ' ' || body as it from message "
                        + "where practice_id = :practice")
                .one(row -> row.text("it")));
        assertThat(letter).matches("(?s)SMS \\+14345550143 Su código para Maple \\d{6} es su código para Maple.*\n");
    }

    @Test
    void neither_code_nor_handle_nor_token_is_kept_as_it_is() {
        var handle = asked();
        var code = sent();
        var account = opened();
        var token = in(() -> sessions.begin(account));

        var kept = in(() -> House.room(PracticeDatabase.class).sql("""
                        select (select string_agg(c::text, ' ') from one_time_code c where c.practice_id = :practice)
                            || (select string_agg(s::text, ' ') from patient_session s where s.practice_id = :practice)
                            || (select string_agg(t::text, ' ') from tries t where t.practice_id = :practice) as it
                        """).one(row -> row.text("it")));
        assertThat(kept).doesNotContain("," + code + ",", handle.value(), token, ADDRESS);
    }

    @Test
    void for_one_contact_five_codes_an_hour_are_sent_and_ten_a_day() {
        for (var i = 0; i < 5; i++) assertThat(ask(MAIL, "192.0.2." + i)).isInstanceOf(CodeAsked.Sent.class);
        assertThat(ask(MAIL, "192.0.2.99")).isInstanceOf(CodeAsked.TooMany.class);
        assertThat(letters()).hasSize(5);

        House.clock().advance(Duration.ofHours(1));
        for (var i = 0; i < 5; i++) ask(MAIL, "192.0.2." + i);
        House.clock().advance(Duration.ofHours(1));
        assertThat(ask(MAIL, "192.0.2.99")).isInstanceOf(CodeAsked.TooMany.class);
        assertThat(ask(contact("m@example.com"), "192.0.2.99")).isInstanceOf(CodeAsked.Sent.class);
    }

    @Test
    void from_one_address_twenty_codes_an_hour_are_sent() {
        for (var i = 0; i < 20; i++) ask(contact("p" + i + "@example.com"), ADDRESS);

        assertThat(ask(MAIL, ADDRESS)).isInstanceOf(CodeAsked.TooMany.class);
        assertThat(ask(MAIL, "192.0.2.8")).isInstanceOf(CodeAsked.Sent.class);
    }

    @Test
    void a_password_opens_its_account_and_no_other() {
        var account = opened();
        setPassword(account, PASSWORD);
        var second = opened();
        setPassword(second, PASSWORD + "!");

        assertThat(password(MAIL, PASSWORD)).isEqualTo(new PasswordTried.Right(account));
        assertThat(password(MAIL, PASSWORD + "!")).isEqualTo(new PasswordTried.Right(second));
        assertThat(password(MAIL, "quiet bell 1784")).isEqualTo(new PasswordTried.Wrong());
        assertThat(password(contact("x@example.com"), PASSWORD)).isEqualTo(new PasswordTried.Wrong());
    }

    @Test
    void nobody_comes_in_where_there_is_no_password() {
        opened();

        assertThat(password(MAIL, "")).isEqualTo(new PasswordTried.Wrong());
        assertThat(password(MAIL, "nobody has this password")).isEqualTo(new PasswordTried.Wrong());
    }

    @Test
    void after_ten_wrong_passwords_the_right_one_waits() {
        setPassword(opened(), PASSWORD);
        for (var i = 0; i < 10; i++) password(MAIL, "guess " + i);

        assertThat(password(MAIL, PASSWORD)).isInstanceOf(PasswordTried.TooMany.class);
        House.clock().advance(Duration.ofMinutes(15));
        assertThat(password(MAIL, PASSWORD)).isInstanceOf(PasswordTried.Right.class);
    }

    @Test
    void a_wrong_password_stands_in_the_trail_whoever_it_was_for() {
        opened();
        password(MAIL, "guess");
        password(contact("x@example.com"), "guess");

        assertThat(in(() -> House.room(AuditTrail.class).newest(10)))
                .extracting(AuditEntry::deed)
                .containsExactly("refused a wrong password", "refused a wrong password");
    }

    @Test
    void a_session_lasts_thirty_days_and_ends_when_signed_out() {
        var account = opened();
        var token = in(() -> sessions.begin(account));
        var other = in(() -> sessions.begin(account));

        in(() -> {
            sessions.end(other);
            return true;
        });

        assertThat(in(() -> sessions.find(other))).isEmpty();
        House.clock().advance(Duration.ofDays(30).minusSeconds(1));
        assertThat(in(() -> sessions.find(token))).contains(account);
        House.clock().advance(Duration.ofSeconds(1));
        assertThat(in(() -> sessions.find(token))).isEmpty();
    }

    @Test
    void a_session_of_another_practice_is_nothing_here() {
        var account = opened();
        var token = in(() -> sessions.begin(account));

        assertThat(House.in(PracticeId.fresh(), () -> sessions.find(token))).isEmpty();
    }

    @Test
    void a_new_password_signs_everybody_out() {
        var account = opened();
        var token = in(() -> sessions.begin(account));

        setPassword(account, PASSWORD);

        assertThat(in(() -> sessions.find(token))).isEmpty();
        assertThatThrownBy(() -> setPassword(account, "short")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_contact_is_the_same_however_it_is_written() {
        assertThat(contact(" T.Jefferson@Example.COM ")).isEqualTo(MAIL);
        assertThat(contact("434.555.0143")).isEqualTo(contact("+1 (434) 555-0143"));
        assertThat(AccountContact.parse("Thomas")).isEmpty();
        assertThat(AccountContact.parse("")).isEmpty();
    }
}
