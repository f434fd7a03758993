package org.deskbell.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.access.Door.ADDRESS;
import static org.deskbell.access.Door.MAIL;
import static org.deskbell.access.Door.accounts;
import static org.deskbell.access.Door.contact;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A code proves a contact to who asked for it, once and soon, and cannot be guessed. */
class CodesTest {
    private final Door door = Door.open();
    private final PatientSessions sessions = House.room(PatientSessions.class);

    @BeforeEach
    @AfterEach
    void morning() {
        House.clock().set(MovableClock.START);
    }

    @Test
    void the_code_that_was_sent_proves_the_contact() {
        var handle = door.asked();

        var answered = door.answer(handle, door.sent());

        assertThat(answered)
                .isInstanceOfSatisfying(
                        CodeAnswered.Right.class,
                        right -> assertThat(right.proven().contact()).isEqualTo(MAIL));
    }

    @Test
    void a_code_is_good_once() {
        var handle = door.asked();
        var code = door.sent();
        door.answer(handle, code);

        assertThat(door.answer(handle, code)).isInstanceOf(CodeAnswered.Wrong.class);
    }

    @Test
    void after_five_wrong_answers_the_right_one_is_wrong_too() {
        var handle = door.asked();
        var code = door.sent();
        for (var i = 0; i < 5; i++) assertThat(door.answer(handle, other(code))).isInstanceOf(CodeAnswered.Wrong.class);

        assertThat(door.answer(handle, code)).isInstanceOf(CodeAnswered.Wrong.class);
    }

    @Test
    void answers_at_the_same_moment_are_counted_each() {
        var handle = door.asked();
        var code = door.sent();

        var threads = IntStream.range(0, 5)
                .mapToObj(i -> Thread.startVirtualThread(() -> door.answer(handle, other(code))))
                .toList();
        threads.forEach(CodesTest::join);

        assertThat(door.answer(handle, code)).isInstanceOf(CodeAnswered.Wrong.class);
    }

    @Test
    void a_code_is_not_sent_once_it_has_lapsed() {
        door.asked();

        assertThat(door.in(() -> House.room(PracticeDatabase.class)
                        .sql("select good_until from message where practice_id = :practice")
                        .list(row -> row.moment("good_until"))))
                .containsExactly(House.clock().instant().plus(Duration.ofMinutes(10)));
    }

    @Test
    void a_code_lapses_after_ten_minutes() {
        var handle = door.asked();
        var code = door.sent();

        House.clock().advance(Duration.ofMinutes(10));

        assertThat(door.answer(handle, code)).isInstanceOf(CodeAnswered.Wrong.class);
    }

    @Test
    void a_code_answers_only_the_browser_that_asked_for_it() {
        var first = door.asked();
        var second = door.asked();
        var code = door.sent();

        var one = door.answer(first, code);
        var nobodys = door.answer(new Handle("nobody"), code);

        assertThat(one).isEqualTo(nobodys).isEqualTo(new CodeAnswered.Wrong());
        assertThat(door.answer(second, code)).isInstanceOf(CodeAnswered.Right.class);
    }

    @Test
    void a_code_of_another_practice_is_nothing_here() {
        var handle = door.asked();
        var code = door.sent();

        var elsewhere = House.in(PracticeId.fresh(), () -> accounts().answer(handle, code, ADDRESS));

        assertThat(elsewhere).isInstanceOf(CodeAnswered.Wrong.class);
    }

    @Test
    void the_letter_tells_practice_and_code_in_the_language_of_the_visitor() {
        door.in(() -> accounts()
                .askCode(contact("(434) 555-0143"), new Letterhead("Maple", "d@m.example", Locale.of("es")), ADDRESS));

        var letter = door.in(() -> House.room(PracticeDatabase.class)
                .sql("select channel || ' ' || recipient || ' ' || subject || ' ' || body as it from message "
                        + "where practice_id = :practice")
                .one(row -> row.text("it")));
        assertThat(letter).matches("(?s)SMS \\+14345550143 Su código para Maple \\d{6} es su código para Maple.*\n");
    }

    @Test
    void neither_code_nor_handle_nor_token_is_kept_as_it_is() {
        var handle = door.asked();
        var code = door.sent();
        var account = door.opened();
        var token = door.in(() -> sessions.begin(account));

        var kept = door.in(() -> House.room(PracticeDatabase.class).sql("""
                        select (select string_agg(c::text, ' ') from one_time_code c where c.practice_id = :practice)
                            || (select string_agg(s::text, ' ') from patient_session s where s.practice_id = :practice)
                            || (select string_agg(t::text, ' ') from tries t where t.practice_id = :practice) as it
                        """).one(row -> row.text("it")));
        assertThat(kept).doesNotContain("," + code + ",", handle.value(), token, ADDRESS);
    }

    @Test
    void for_one_contact_five_codes_an_hour_are_sent_and_ten_a_day() {
        for (var i = 0; i < 5; i++) assertThat(door.ask(MAIL, "192.0.2." + i)).isInstanceOf(CodeAsked.Sent.class);
        assertThat(door.ask(MAIL, "192.0.2.99")).isInstanceOf(CodeAsked.TooMany.class);
        assertThat(door.letters()).hasSize(5);

        House.clock().advance(Duration.ofHours(1));
        for (var i = 0; i < 5; i++) door.ask(MAIL, "192.0.2." + i);
        House.clock().advance(Duration.ofHours(1));
        assertThat(door.ask(MAIL, "192.0.2.99")).isInstanceOf(CodeAsked.TooMany.class);
        assertThat(door.ask(contact("m@example.com"), "192.0.2.99")).isInstanceOf(CodeAsked.Sent.class);
    }

    @Test
    void from_one_address_twenty_codes_an_hour_are_sent() {
        for (var i = 0; i < 20; i++) door.ask(contact("p" + i + "@example.com"), ADDRESS);

        assertThat(door.ask(MAIL, ADDRESS)).isInstanceOf(CodeAsked.TooMany.class);
        assertThat(door.ask(MAIL, "192.0.2.8")).isInstanceOf(CodeAsked.Sent.class);
    }

    @Test
    void a_contact_is_the_same_however_it_is_written() {
        assertThat(contact(" T.Jefferson@Example.COM ")).isEqualTo(MAIL);
        assertThat(contact("434.555.0143")).isEqualTo(contact("+1 (434) 555-0143"));
        assertThat(AccountContact.parse("Thomas")).isEmpty();
        assertThat(AccountContact.parse("")).isEmpty();
    }

    private static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
