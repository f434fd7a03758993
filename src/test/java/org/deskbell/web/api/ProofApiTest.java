package org.deskbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.audit.Actor;
import org.deskbell.patients.Families;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.practice.Practices;
import org.junit.jupiter.api.Test;

/** New patients who book by a program prove their contact first, where the practice asks for it. */
class ProofApiTest {
    private static final String KEY = "Idempotency-Key";

    private final ApiPractice practice = ApiPractice.open();
    private final String key = UUID.randomUUID().toString();

    ProofApiTest() {
        ask(true);
    }

    private void ask(boolean on) {
        House.in(practice.street().id(), () -> {
            House.room(Practices.class)
                    .change(settings -> settings.with(to -> to.proveContact = on), new Actor.Rule("test"));
            return true;
        });
        Program.ANYBODY.get(practice.at("/availability?type="
                + practice.street().cleaning().id() + "&from=" + ApiPractice.DAY + "&to=" + ApiPractice.DAY));
    }

    private Program signedIn() {
        return practice.signedIn("t.jefferson@example.com", "1983-04-13");
    }

    @Test
    void without_a_session_a_new_patient_is_refused_and_nothing_is_kept_of_it() {
        var refused = practice.book(practice.booking("Jefferson", "09:00"), key);

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(refused.<String>read("$.type")).isEqualTo("urn:deskbell:problem:contact-not-proven");
        assertThat(refused.<String>read("$.detail")).contains("POST codes", "POST sessions");

        var patient = signedIn();
        var booked =
                patient.send("POST", practice.at("/appointments"), practice.booking("Jefferson", "09:00"), KEY, key);
        assertThat(booked.status()).isEqualTo(201);
        assertThat(patient.get(practice.at("/me")).<List<String>>read("$.people[*].id"))
                .containsExactly(booked.<String>read("$.onlinePatient"));
        assertThat(isProven(booked)).isTrue();
    }

    private boolean isProven(Program.Answer booked) {
        var id = new OnlinePatient.Id(UUID.fromString(booked.read("$.onlinePatient")));
        return House.in(
                practice.street().id(),
                () -> House.room(Families.class)
                        .hasProven(House.room(OnlinePatients.class).get(id)));
    }

    @Test
    void what_is_wrong_with_a_booking_is_said_first() {
        assertThat(practice.book("{}", key).status()).isEqualTo(422);
    }

    @Test
    void what_was_answered_before_the_practice_asked_is_answered_again() {
        ask(false);
        var booked = practice.book(practice.booking("Jefferson", "09:00"), key);
        ask(true);

        assertThat(booked.status()).isEqualTo(201);
        assertThat(isProven(booked)).isFalse();
        assertThat(practice.book(practice.booking("Jefferson", "09:00"), key).body())
                .isEqualTo(booked.body());
    }

    @Test
    void who_wants_to_wait_is_refused_alike() {
        var refused = practice.waits(practice.wish("Jefferson"), key);

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.<String>read("$.type")).isEqualTo("urn:deskbell:problem:contact-not-proven");
        assertThat(signedIn()
                        .send("POST", practice.at("/waitlist"), practice.wish("Jefferson"), KEY, key)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void somebody_new_at_another_address_is_refused_until_the_account_has_proven_that_too() {
        var patient = signedIn();
        var other = practice.booking("Jefferson", "09:00")
                .replace("t.jefferson@", "martha@")
                .replace("Thomas", "Martha");

        var refused = patient.send("POST", practice.at("/appointments"), other, KEY, key);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.<String>read("$.type")).isEqualTo("urn:deskbell:problem:contact-not-proven");
        assertThat(refused.<String>read("$.detail")).contains("POST me/contacts");
        assertThat(prove(patient, "martha@example.com").status()).isEqualTo(204);

        var booked = patient.send("POST", practice.at("/appointments"), other, KEY, key);
        assertThat(booked.status()).isEqualTo(201);
        assertThat(isProven(booked)).isTrue();
        assertThat(patient.send("POST", practice.at("/waitlist"), practice.wish("Jefferson"), KEY, key)
                        .status())
                .as("his own")
                .isEqualTo(201);
    }

    private Program.Answer prove(Program patient, String contact) {
        return patient.send("POST", practice.at("/me/contacts"), practice.code(contact));
    }

    @Test
    void a_contact_is_proven_by_its_code_and_by_who_is_signed_in() {
        var patient = signedIn();

        assertThat(Program.ANYBODY
                        .send("POST", practice.at("/me/contacts"), practice.code("martha@example.com"))
                        .status())
                .isEqualTo(401);
        assertThat(patient.send("POST", practice.at("/me/contacts"), "{\"handle\": \"nobodys\", \"code\": \"111111\"}")
                        .body())
                .contains("This is not the code");
    }

    @Test
    void staff_are_believed() {
        assertThat(practice.frontDesk()
                        .send("POST", practice.at("/appointments"), practice.booking("Jefferson", "09:00"), KEY, key)
                        .status())
                .isEqualTo(201);
    }
}
