package org.deskbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.deskbell.House;
import org.deskbell.audit.Actor;
import org.deskbell.desk.SentMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Names planted in bookings turn up where they belong and nowhere else. */
class CanaryTest {
    private static final List<String> CANARIES =
            List.of("Kanarivogel", "Gelbschnabel", "kanari@example.com", "5550177", "Kanariweg", "KANARI-77", "Piep");

    private final ApiPractice practice = ApiPractice.open();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(log);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Test
    void the_names_of_a_booking_are_in_no_log_mail_subject_or_metric() {
        var booked = book(canary("09:00"));
        practice.manager().get("/api/v1/online-patients?q=Kanarivogel");
        practice.manager().get("/api/v1/pms-patients?q=Kanarivogel");
        practice.manager().get("/api/v1/online-patients/" + booked.<String>read("$.onlinePatient") + "/candidates");

        assertThat(booked.status()).isEqualTo(201);
        assertThat(logged()).noneMatch(CanaryTest::sings);
        assertThat(subjects()).isNotEmpty().noneMatch(CanaryTest::sings);
        assertThat(Program.ANYBODY.get("/actuator/prometheus").body()).matches(body -> !sings(body));
    }

    @Test
    void the_message_to_the_practice_is_in_no_mail() {
        book(canary("09:00"));

        assertThat(mail()).isNotEmpty().noneMatch(mail -> mail.body().contains("Piep"));
    }

    private List<SentMail.Mail> mail() {
        return House.in(practice.street().id(), () -> {
            House.work("letters").drain();
            return House.room(SentMail.class).newest(50, new Actor.Rule("test"));
        });
    }

    @Test
    void no_refusal_repeats_what_was_sent() {
        practice.booked("Adams", "09:00");
        practice.booked("Madison", "09:00");
        var key = UUID.randomUUID().toString();
        practice.book(canary("10:00"), key);

        var refusals = Stream.of(
                        book(canary("09:00")),
                        book(canary("03:00")),
                        book(canary("10:00").replace("1983-04-13", "1983-02-30")),
                        book(canary("10:00").replace("\"firstName\"", "\"name\"")),
                        book(canary("10:00").replace("\"Kanarivogel\"", "{\"Kanarivogel\": 1}")),
                        book(canary("10:00").replace("{\"type", "{\"type\": \"Kanarivogel\", \"type")),
                        book(canary("10:00").replace("Kanarivogel", "Kanarivogel" + "x".repeat(300))),
                        book(canary("10:00").replace("kanari@example.com", "kanari@example.com@")),
                        book(canary("10:00") + "Kanarivogel"),
                        practice.book(canary("11:00"), key))
                .toList();

        assertThat(refusals).allMatch(answer -> answer.status() >= 400 && answer.status() < 500);
        assertThat(refusals).map(Program.Answer::body).noneMatch(CanaryTest::sings);
        assertThat(logged()).noneMatch(CanaryTest::sings);
    }

    @Test
    void what_cannot_be_read_is_in_no_log() {
        practice.manager().get("/api/v1/online-patients/Kanarivogel");
        practice.manager().get("/api/v1/online-patients?limit=Kanarivogel");
        practice.manager().get("/api/v1/online-patients?q=Kanarivogel%ff");
        Program.ANYBODY.get("/p/" + practice.slug() + "?day=Kanarivogel%ff");
        Program.ANYBODY.get("/p/" + practice.slug() + "/visits/Kanarivogel");

        assertThat(logged()).noneMatch(CanaryTest::sings);
    }

    @Test
    void who_moves_cancels_waits_or_signs_in_is_named_nowhere() {
        var visit = book(canary("13:00")).header("Location");
        var anybody = Program.ANYBODY;
        var waiting = practice.waits(planted(practice.wish("Kanarivogel")), "Kanarivogel");

        var answers = Stream.of(
                        anybody.get(visit),
                        practice.move(visit, "15:00", UUID.randomUUID().toString()),
                        anybody.send("PUT", visit + "/cancellation", ""),
                        anybody.send("POST", visit + "/restoration", "", "Idempotency-Key", "Kanarivogel"),
                        waiting,
                        anybody.get(waiting.header("Location")),
                        practice.manager().get("/api/v1/waitlist"),
                        anybody.send("POST", practice.at("/codes"), "{\"contact\": \"kanari@example.com\"}"),
                        anybody.send("POST", practice.at("/codes"), "{\"contact\": \"Kanarivogel\"}"),
                        anybody.send(
                                "POST", practice.at("/sessions"), "{\"handle\": \"Kanarivogel\", \"code\": \"Piep\"}"),
                        anybody.send("POST", practice.at("/holds"), "{\"type\": \"Kanarivogel\"}"))
                .toList();

        assertThat(answers).map(Program.Answer::body).noneMatch(CanaryTest::sings);
        assertThat(answers).map(Program.Answer::status).containsOnly(200, 201, 202, 400, 422);
        assertThat(logged()).noneMatch(CanaryTest::sings);
        assertThat(subjects()).isNotEmpty().noneMatch(CanaryTest::sings);
    }

    @Test
    void a_tag_is_told_to_staff_alone() {
        var booked = book(practice.booking("Jefferson", "09:00"));
        var desk = practice.frontDesk();
        var tags = "/api/v1/online-patients/" + booked.<String>read("$.onlinePatient") + "/tags";
        var added = desk.send("POST", tags, "{\"words\": \"Piep\"}");
        var wrong = desk.send("POST", tags, "{\"words\": \"Piep %s\"}".formatted("x".repeat(30)));
        var visit = booked.header("Location");
        practice.move(visit, "15:00", UUID.randomUUID().toString());
        var patients = Program.ANYBODY.get(visit);
        Program.ANYBODY.send("PUT", visit + "/cancellation", "");

        assertThat(added.body()).matches(CanaryTest::sings);
        assertThat(patients.status()).isEqualTo(200);
        assertThat(List.of(wrong, patients)).map(Program.Answer::body).noneMatch(CanaryTest::sings);
        assertThat(logged()).noneMatch(CanaryTest::sings);
        assertThat(mail()).isNotEmpty().noneMatch(mail -> sings(mail.subject() + mail.body()));
    }

    private static boolean sings(String text) {
        return CANARIES.stream().anyMatch(text::contains);
    }

    private Program.Answer book(String json) {
        return practice.book(json, UUID.randomUUID().toString());
    }

    private String canary(String time) {
        return planted(practice.booking("Kanarivogel", time));
    }

    private static String planted(String json) {
        return json.replace("\"Thomas\"", "\"Gelbschnabel\"")
                .replace("t.jefferson@example.com", "kanari@example.com")
                .replace("(434) 555-0143", "(434) 5550177")
                .replace("931 Monticello Loop", "Kanariweg 3")
                .replace("BR-1", "KANARI-77")
                .replace("I am a little nervous.", "Piep");
    }

    private List<String> logged() {
        return List.copyOf(log.list).stream()
                .map(event -> event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .toList();
    }

    private List<String> subjects() {
        return mail().stream().map(SentMail.Mail::subject).toList();
    }
}
