package org.deskbell.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.deskbell.tenancy.Refused;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The outbox, with a mail server nobody here wrote. */
class PostmanTest {
    private final PracticeId practice = PracticeId.fresh();
    private final GreenMail server = server();

    private static GreenMail server() {
        House.clock().set(MovableClock.START);
        var server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("desk@maple.example", "desk", "p:a+ss");
        return server;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void server_stops() {
        server.stop();
    }

    @Test
    void a_message_arrives_with_its_calendar_file_and_once() throws MessagingException, IOException {
        server.start();
        post("Your appointment", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");

        drain();
        drain();

        assertThat(server.getReceivedMessages()).hasSize(1);
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Your appointment");
        assertThat(mail.getFrom()[0]).hasToString("desk@maple.example");
        assertThat(mail.getAllRecipients()[0]).hasToString("t.jefferson@example.com");
        assertThat(GreenMailUtil.getWholeMessage(mail))
                .contains("text/calendar", "appointment.ics", "Buenos d=C3=ADas");
        assertThat(states()).containsExactly("sent after 1");
    }

    @Test
    void while_the_mail_server_is_away_nothing_is_lost() {
        post("Your appointment", null);

        drain();
        assertThat(states()).containsExactly("waiting after 1");
        assertThat(due()).doesNotContain(practice);

        server.start();
        House.clock().advance(Duration.ofMinutes(1));
        assertThat(due()).contains(practice);
        drain();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(states()).containsExactly("sent after 2");
    }

    @Test
    void after_ten_tries_a_message_is_given_up() {
        post("Your appointment", null);

        for (var i = 0; i < 12; i++) {
            drain();
            House.clock().advance(Duration.ofHours(12));
        }

        assertThat(states()).containsExactly("given up after 10");
        assertThat(due()).doesNotContain(practice);
    }

    @Test
    void who_falls_over_holds_up_one_message_for_two_minutes_and_no_other() {
        server.start();
        for (var i = 0; i < 3; i++) post("Your appointment", null);
        fallsOver();

        drain();
        assertThat(server.getReceivedMessages()).hasSize(2);

        House.clock().advance(Duration.ofMinutes(2));
        drain();
        assertThat(server.getReceivedMessages()).hasSize(3);
    }

    /** At its first message. */
    private void fallsOver() {
        assertThatThrownBy(() -> drain(outgoing -> {
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
    }

    @Test
    void a_code_is_not_tried_past_its_ten_minutes() {
        post(code());

        for (var i = 0; i < 10; i++) {
            drain();
            House.clock().advance(Duration.ofMinutes(1));
        }

        assertThat(states()).containsExactly("given up after 3");
    }

    @Test
    void a_code_that_comes_too_late_is_not_sent() {
        server.start();
        post(code());
        fallsOver();
        House.clock().advance(Duration.ofMinutes(10));

        drain();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(states()).containsExactly("given up after 2");
    }

    private static Message code() {
        return new Message(
                        "code",
                        Message.Channel.EMAIL,
                        "desk@maple.example",
                        "t@example.com",
                        "Your code",
                        "123456",
                        null)
                .until(House.clock().instant().plus(Message.CODE_GOOD_FOR));
    }

    @Test
    void two_workers_do_not_take_the_same_message() {
        post("Your appointment", null);
        post("Your appointment", null);
        var table = House.room(MessageTable.class);
        var now = House.clock().instant();

        var first = in(() -> table.claim(now, now.plusSeconds(600)));
        var second = in(() -> table.claim(now, now.plusSeconds(600)));

        assertThat(Stream.of(first, second)
                        .flatMap(Optional::stream)
                        .map(Outgoing::id)
                        .distinct())
                .hasSize(2);
    }

    @Test
    void one_that_cannot_be_sent_does_not_hold_up_the_others() {
        server.start();
        post(message("Your appointment", null, "no address at all <"));
        post("Your appointment", null);

        drain();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(states()).containsExactlyInAnyOrder("sent after 1", "waiting after 1");
    }

    @Test
    void a_line_break_in_a_subject_starts_no_header() throws MessagingException {
        server.start();
        post("Your appointment\r\nBcc: everyone@example.com", null);

        drain();

        assertThat(server.getReceivedMessages()[0].getSubject())
                .isEqualTo("Your appointment Bcc: everyone@example.com");
        assertThat(server.getReceivedMessages()[0].getHeader("Bcc")).isNull();
    }

    @Test
    void a_text_message_that_no_way_leads_for_is_given_up_and_not_told_as_sent() {
        server.start();
        var text =
                new Message("code", Message.Channel.SMS, "desk@maple.example", "+14345550143", "Code", "123456", null);
        post(text);

        drain();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(states()).containsExactly("given up after 1");
        assertThat(due()).doesNotContain(practice);
    }

    @Test
    void without_a_mail_server_messages_go_to_the_page_that_shows_them() {
        post("Your appointment", null);

        in(() -> {
            House.room(Postman.class).drain();
            return true;
        });

        assertThat(states()).containsExactly("sent after 1");
    }

    @Test
    void the_failure_that_is_kept_names_nobody() {
        post("Your appointment", null);

        drain();

        String kept = in(() -> House.room(PracticeDatabase.class)
                .sql("select failure from message where practice_id = :practice")
                .one(row -> row.text("failure")));
        assertThat(kept).isEqualTo("MailSendException");
    }

    @Test
    void an_address_that_is_none_is_refused_at_the_start() {
        for (var wrong : List.of("mail.example", "http://mail.example", "smtp://", "smtp://user name@mail.example"))
            assertThatThrownBy(() -> new Smtp(wrong))
                    .isInstanceOf(Refused.class)
                    .hasMessageStartingWith("DESKBELL_SMTP_URL");
    }

    private <T> T in(Supplier<T> work) {
        return House.in(practice, work::get);
    }

    private void post(String subject, @Nullable String calendar) {
        post(message(subject, calendar, "t.jefferson@example.com"));
    }

    private void post(Message message) {
        in(() -> {
            House.room(Outbox.class).post(message);
            return true;
        });
    }

    private static Message message(String subject, @Nullable String calendar, String recipient) {
        return new Message(
                "confirmation",
                Message.Channel.EMAIL,
                "desk@maple.example",
                recipient,
                subject,
                "Buenos días.",
                calendar);
    }

    private void drain() {
        var address = "smtp://desk:p%3Aa+ss@127.0.0.1:"
                + server.getSmtp().getServerSetup().getPort();
        drain(new Smtp(address));
    }

    private void drain(Carrier carrier) {
        in(() -> {
            new Postman(House.room(MessageTable.class), House.room(Undelivered.class), carrier, House.clock()).drain();
            return true;
        });
    }

    private static List<PracticeId> due() {
        return House.room(Postman.class).due();
    }

    private List<String> states() {
        return in(() -> House.room(PracticeDatabase.class)
                .sql("select attempts, sent_at, given_up_at from message where practice_id = :practice")
                .list(PostmanTest::state));
    }

    private static String state(Row row) {
        var waiting = row.maybeMoment("given_up_at") == null ? "waiting" : "given up";
        return (row.maybeMoment("sent_at") == null ? waiting : "sent") + " after " + row.number("attempts");
    }
}
