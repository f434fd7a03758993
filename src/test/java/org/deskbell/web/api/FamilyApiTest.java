package org.deskbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.audit.AuditEntry;
import org.deskbell.audit.AuditTrail;
import org.junit.jupiter.api.Test;

/** Patients who sign in by a program, and families that come together. */
class FamilyApiTest {

    private final ApiPractice practice = ApiPractice.open();
    private final String key = UUID.randomUUID().toString();

    @Test
    void a_family_is_booked_together_and_answered_the_same_again() {
        var first = practice.book(family("09:00", "10:00"), key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.<List<String>>read("$.visits[*].startsAt"))
                .containsExactly("2026-11-25T09:00:00-07:00", "2026-11-25T10:00:00-07:00");
        assertThat(first.<String>read("$.id")).isEqualTo(first.<String>read("$.visits[0].id"));
        assertThat(practice.book(family("09:00", "10:00"), key).body()).isEqualTo(first.body());
    }

    @Test
    void where_one_of_them_finds_no_time_nobody_is_booked() {
        practice.booked("Adams", "10:00");
        practice.booked("Madison", "10:00");

        var answer = practice.book(family("09:00", "10:00"), key);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(practice.manager().get("/api/v1/online-patients").<Integer>read("$.total"))
                .isEqualTo(2);
    }

    @Test
    void a_wrong_field_of_a_family_is_named_with_its_visit() {
        var visits = family("09:00", "10:00");

        assertThat(fields(visits.replaceFirst("1983-04-13", "1983-02-30")))
                .containsExactly("visits[0].patient.birthDate");
        assertThat(fields("{\"visits\": [{}, {}]}")).contains("visits[0].type", "visits[1].type", "visits[1].patient");
        assertThat(fields("{\"visits\": []}")).containsExactly("visits");
        assertThat(fields("{\"visits\": [null]}")).containsExactly("visits");
        assertThat(fields("{\"message\": \"x\", \"visits\": [{}]}")).containsExactly("visits");
    }

    @Test
    void a_code_and_a_birth_date_open_the_account_and_nothing_else_does() {
        var booked = practice.booked("Jefferson", "09:00");
        var handle = ask().<String>read("$.handle");

        assertThat(answer(handle, "000000", "1983-04-13").<List<String>>read("$.errors[*].field"))
                .containsExactly("code");
        var session = answer(handle, practice.lastCode(), "1983-04-13");
        assertThat(session.status()).isEqualTo(201);

        var patient = new Program(session.read("$.token"));
        var me = patient.get(practice.at("/me"));
        assertThat(me.<List<String>>read("$.people[*].lastName")).containsExactly("Jefferson");
        assertThat(me.<List<String>>read("$.visits[*].id")).containsExactly(booked.<String>read("$.id"));
        var look = look("looked at the visits of an account");
        assertThat(look.kind()).isEqualTo(AuditEntry.Kind.PATIENT);
        assertThat(look.subject().ids()).containsExactly(me.<String>read("$.people[0].id"));
    }

    @Test
    void who_asks_for_an_appointment_by_its_id_looks_as_its_patient() {
        var booked = practice.booked("Jefferson", "09:00");

        Program.ANYBODY.get(practice.at("/appointments/" + booked.<String>read("$.id")));

        var look = look("looked at an online appointment");
        assertThat(look.kind()).isEqualTo(AuditEntry.Kind.PATIENT);
        assertThat(look.subject().ids()).containsExactly(booked.<String>read("$.onlinePatient"));
    }

    @Test
    void with_another_birth_date_the_account_shows_nobody() {
        practice.booked("Jefferson", "09:00");
        var handle = ask().<String>read("$.handle");

        var patient =
                new Program(answer(handle, practice.lastCode(), "1984-01-01").read("$.token"));

        assertThat(patient.get(practice.at("/me")).<List<Object>>read("$.people"))
                .isEmpty();
    }

    @Test
    void who_is_signed_in_books_for_his_people() {
        practice.booked("Jefferson", "09:00");
        var handle = ask().<String>read("$.handle");
        var patient =
                new Program(answer(handle, practice.lastCode(), "1983-04-13").read("$.token"));
        var who = patient.get(practice.at("/me")).<String>read("$.people[0].id");
        var body = """
                {"type": "%s", "startsAt": "2026-11-25T14:00:00-07:00", "onlinePatient": "%s"}
                """.formatted(practice.street().cleaning().id(), who);

        var booked = patient.send("POST", practice.at("/appointments"), body, "Idempotency-Key", key);

        assertThat(booked.status()).isEqualTo(201);
        assertThat(booked.<String>read("$.onlinePatient")).isEqualTo(who);
    }

    @Test
    void a_session_ends_and_is_nothing_at_another_practice() {
        var handle = ask().<String>read("$.handle");
        var patient =
                new Program(answer(handle, practice.lastCode(), "1983-04-13").read("$.token"));

        assertThat(patient.get(ApiPractice.open().at("/me")).status()).isEqualTo(401);
        assertThat(patient.send("DELETE", practice.at("/sessions/current"), "").status())
                .isEqualTo(204);
        assertThat(patient.get(practice.at("/me")).status()).isEqualTo(401);
        assertThat(practice.manager().get(practice.at("/me")).status()).isEqualTo(401);
    }

    @Test
    void the_same_is_told_whether_or_not_somebody_is_known() {
        practice.booked("Jefferson", "09:00");

        var known = ask();
        var unknown = ask("nobody@example.com");

        assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(202);
        assertThat(unknown.body()).hasSameSizeAs(known.body());
    }

    @Test
    void a_mobile_number_is_refused_where_no_text_message_can_be_sent() {
        assertThat(ask("(434) 555-0143").status()).isEqualTo(202);

        House.post().carriesTexts(false);
        try {
            assertThat(ask("(434) 555-0143").<List<String>>read("$.errors[*].field"))
                    .containsExactly("contact");
            assertThat(ask().status()).isEqualTo(202);
        } finally {
            House.post().carriesTexts(true);
        }
    }

    private AuditEntry look(String deed) {
        return House.in(
                        practice.street().id(),
                        () -> House.room(AuditTrail.class).newest(100))
                .stream()
                .filter(entry -> entry.deed().equals(deed))
                .findFirst()
                .orElseThrow();
    }

    private Program.Answer ask() {
        return ask("t.jefferson@example.com");
    }

    private Program.Answer ask(String contact) {
        return Program.ANYBODY.send("POST", practice.at("/codes"), "{\"contact\": \"" + contact + "\"}");
    }

    private Program.Answer answer(String handle, String code, String born) {
        var body = """
                {"handle": "%s", "code": "%s", "birthDate": "%s"}
                """.formatted(handle, code, born);
        return Program.ANYBODY.send("POST", practice.at("/sessions"), body);
    }

    private List<String> fields(String body) {
        return practice.book(body, UUID.randomUUID().toString()).read("$.errors[*].field");
    }

    private String family(String first, String second) {
        var child = practice.booking("Jefferson", second).replace("Thomas", "Martha");
        return "{\"visits\": [" + practice.booking("Jefferson", first) + ", " + child + "]}";
    }
}
