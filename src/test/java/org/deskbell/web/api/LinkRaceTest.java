package org.deskbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** Two of the staff link one person, or one record, at the same moment: one wins, and the other reads who did, whom, and when. */
class LinkRaceTest {
    private final ApiPractice practice = ApiPractice.open();
    private String first = "";
    private String second = "";

    @BeforeEach
    void twoBook() {
        first = practice.booked("Jefferson", "09:00").read("$.onlinePatient");
        second = practice.booked("Jeffersen", "10:00").read("$.onlinePatient");
        practice.inPms("JEFTH000", People.jeffersonInPms());
        practice.inPms("JEFTH001", People.jeffersonInPms());
    }

    @RepeatedTest(10)
    void of_two_who_link_one_person_one_wins_and_the_other_is_told() {
        var answers = Race.of(
                2,
                number -> number == 0
                        ? link(practice.manager(), first, "JEFTH000")
                        : link(practice.frontDesk(), first, "JEFTH001"));

        var lost = theOneThatLost(answers);
        assertThat(lost.<String>read("$.detail")).isEqualTo("This online patient is linked already.");
        assertThat(lost.<String>read("$.patientId"))
                .isEqualTo(practice.manager()
                        .get("/api/v1/online-patients/" + first)
                        .<String>read("$.patientId"));
        assertThat(openLinks()).isOne();
    }

    @RepeatedTest(10)
    void of_two_who_link_one_record_one_wins_and_the_other_is_told() {
        var answers = Race.of(
                2,
                number -> number == 0
                        ? link(practice.manager(), first, "JEFTH000")
                        : link(practice.frontDesk(), second, "JEFTH000"));

        var lost = theOneThatLost(answers);
        assertThat(lost.<String>read("$.onlinePatient")).isIn(first, second);
        assertThat(openLinks()).isOne();
    }

    @RepeatedTest(3)
    void of_two_who_press_link_on_their_pages_one_reads_who_was_quicker() {
        var nadia = signedIn("nadia");
        var tom = signedIn("tom");

        var pressed = Race.of(2, number -> number == 0 ? press(nadia, "JEFTH000") : press(tom, "JEFTH001"));

        assertThat(Race.count(pressed, 302)).isEqualTo(2);
        assertThat(openLinks()).isOne();
        var shown = nadia.get("/settings/online-scheduler/online-patients").body()
                + tom.get("/settings/online-scheduler/online-patients").body();
        assertThat(shown).containsPattern("(Nadia Flores|Tom Webb) linked this person to JEFTH00\\d just now\\.");
    }

    private static Program.Answer theOneThatLost(List<Program.Answer> answers) {
        assertThat(Race.count(answers, 200)).isOne();
        var lost = answers.stream()
                .filter(answer -> answer.status() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(lost.header("Content-Type")).startsWith("application/problem+json");
        assertThat(lost.<String>read("$.linkedBy")).isIn("Nadia Flores", "Tom Webb");
        assertThat(Instant.parse(lost.<String>read("$.linkedAt")))
                .isEqualTo(House.clock().instant());
        return lost;
    }

    private static Program.Answer link(Program by, String patient, String record) {
        var json = "{\"pmsPatientId\": \"" + record + "\", \"reason\": \"He has two charts.\"}";
        return by.send("PUT", "/api/v1/online-patients/" + patient + "/link", json);
    }

    private Visitor signedIn(String who) {
        var visitor = Visitor.signedIn(who + "@" + practice.slug() + ".example", ApiPractice.PASSWORD);
        visitor.get("/");
        return visitor;
    }

    private Program.Answer press(Visitor who, String record) {
        var answer =
                who.post("/online-patients/" + first + "/link", "pmsPatient", record, "reason", "He has two charts.");
        return new Program.Answer(answer.statusCode(), answer.body(), answer);
    }

    private long openLinks() {
        var sql = "select count(*) as n from pms_link where practice_id = :practice and unlinked_at is null";
        return House.in(
                practice.street().id(),
                () -> House.room(PracticeDatabase.class).sql(sql).one(row -> row.count("n")));
    }
}
