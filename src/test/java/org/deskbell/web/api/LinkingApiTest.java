package org.deskbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.audit.AuditTrail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Linking, refreshing and writing back by programs. */
class LinkingApiTest {
    private final ApiPractice practice = ApiPractice.open();
    private final Program desk = practice.frontDesk();
    private String appointment = "";
    private String patient = "";

    @BeforeEach
    void somebodyBooks() {
        var booked = practice.booked("Jefferson", "09:00");
        appointment = "/api/v1/online-appointments/" + booked.<String>read("$.id");
        patient = "/api/v1/online-patients/" + booked.<String>read("$.onlinePatient");
        practice.inPms("JEFTH000", People.jeffersonInPms());
        practice.inPms("HALRO000", People.robert());
    }

    @Test
    void a_new_patient_shows_minus_one_until_linked() {
        assertThat(desk.get(patient).<String>read("$.patientId")).isEqualTo("-1");
        assertThat(desk.get(appointment).<String>read("$.patient.patientId")).isEqualTo("-1");

        link("JEFTH000");

        assertThat(desk.get(patient).<String>read("$.patientId")).isEqualTo("JEFTH000");
        assertThat(desk.get("/api/v1/online-patients").<String>read("$.items[0].patientId"))
                .isEqualTo("JEFTH000");
        assertThat(desk.get("/api/v1/online-appointments").<String>read("$.items[0].patient.patientId"))
                .isEqualTo("JEFTH000");
    }

    @Test
    void the_right_record_comes_first_with_its_reasons() {
        var answer = desk.get(patient + "/candidates");

        assertThat(answer.<String>read("$.items[0].patient.id")).isEqualTo("JEFTH000");
        assertThat(answer.<List<String>>read("$.items[0].fields[*].field"))
                .contains("LAST_NAME", "FIRST_NAME", "BORN", "MOBILE");
        assertThat(answer.<String>read("$.items[0].verdict")).doesNotStartWith("match.");
    }

    @Test
    void linking_the_same_two_again_changes_nothing() {
        assertThat(link("JEFTH000").status()).isEqualTo(200);
        assertThat(link("JEFTH000").status()).isEqualTo(200);

        assertThat(desk.get(patient + "/links").<List<Object>>read("$.items")).hasSize(1);
    }

    @Test
    void a_linked_patient_is_not_linked_to_another_record() {
        link("JEFTH000");

        var answer = link("HALRO000");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.<String>read("$.patientId")).isEqualTo("JEFTH000");
        assertThat(answer.<String>read("$.linkedBy")).isEqualTo("Tom Webb");
    }

    @Test
    void a_record_that_belongs_to_another_online_patient_is_a_conflict() {
        link("JEFTH000");
        var other = practice.booked("Jefferson", "10:00").<String>read("$.onlinePatient");

        var answer = desk.send(
                "PUT",
                "/api/v1/online-patients/" + other + "/link",
                "{\"pmsPatientId\": \"JEFTH000\", \"reason\": \"It is him.\"}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("onlinePatient");
    }

    @Test
    void a_record_that_the_pms_has_not_is_a_wrong_field() {
        var answer = link("NOBODY00");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.<List<String>>read("$.errors[*].field")).containsExactly("pmsPatientId");
    }

    @Test
    void a_warned_candidate_asks_for_a_reason() {
        practice.inPms("JEFTH001", People.jeffersonInPms());

        var without = link("JEFTH001");
        var with = desk.send(
                "PUT", patient + "/link", "{\"pmsPatientId\": \"JEFTH001\", \"reason\": \"He has the newer chart.\"}");

        assertThat(without.status()).isEqualTo(422);
        assertThat(without.<List<String>>read("$.errors[*].field")).containsExactly("reason");
        assertThat(with.status()).isEqualTo(200);
    }

    @Test
    void a_record_said_not_to_be_him_is_no_candidate_until_that_is_taken_back() {
        var not = patient + "/not-this-person";

        var said = desk.send("POST", not, "{\"pmsPatientId\": \"JEFTH000\"}");

        assertThat(said.<String>read("$.saidBy")).isEqualTo("Tom Webb");
        assertThat(items(patient + "/candidates")).isEmpty();
        assertThat(link("JEFTH000").<List<String>>read("$.errors[*].field")).containsExactly("reason");
        assertThat(desk.send("POST", not, "{\"pmsPatientId\": \"NOBODY00\"}").<List<String>>read("$.errors[*].field"))
                .containsExactly("pmsPatientId");

        var saying = not + "/" + said.<String>read("$.id");
        assertThat(desk.send("DELETE", saying, "").status()).isEqualTo(204);
        assertThat(desk.send("DELETE", saying, "").status()).isEqualTo(404);
        assertThat(items(patient + "/candidates")).hasSize(1);
        assertThat(desk.get(not).<String>read("$.items[0].takenBackBy")).isEqualTo("Tom Webb");

        link("JEFTH000");
        assertThat(desk.send("POST", not, "{\"pmsPatientId\": \"JEFTH000\"}").status())
                .isEqualTo(409);
    }

    @Test
    void two_registrations_of_one_human_are_a_pair_joined_and_undone() {
        var other = practice.booked("Jefferson", "10:00").<String>read("$.onlinePatient");
        var into = patient.substring(patient.lastIndexOf('/') + 1);
        var second = "/api/v1/online-patients/" + other;
        assertThat(desk.get(second + "/pairs").<String>read("$.items[0].other")).isEqualTo(into);

        var joined =
                desk.send("POST", second + "/joins", "{\"into\": \"" + into + "\", \"reason\": \"Registered twice.\"}");

        assertThat(joined.<String>read("$.joinedBy")).isEqualTo("Tom Webb");
        assertThat(desk.get(second).<String>read("$.joinedInto")).isEqualTo(into);
        assertThat(items(second + "/pairs")).isEmpty();
        assertThat(items("/api/v1/online-patients")).hasSize(1);
        assertThat(desk.send("PUT", second + "/link", "{\"pmsPatientId\": \"JEFTH000\"}")
                        .status())
                .isEqualTo(409);

        var join = second + "/joins/" + joined.<String>read("$.id");
        assertThat(desk.send("DELETE", join, "").status()).isEqualTo(204);
        assertThat(desk.send("DELETE", join, "").status()).isEqualTo(404);
        assertThat(desk.get(patient + "/joins").<String>read("$.items[0].undoneBy"))
                .isEqualTo("Tom Webb");
    }

    @Test
    void two_people_are_no_pair_until_that_is_taken_back() {
        var other = practice.booked("Jefferson", "10:00").<String>read("$.onlinePatient");

        assertThat(desk.send("POST", patient + "/two-people", "{\"other\": \"" + other + "\"}")
                        .status())
                .isEqualTo(204);
        assertThat(items(patient + "/pairs")).isEmpty();

        var said = desk.get(patient + "/two-people").<String>read("$.items[0].id");
        assertThat(desk.send("DELETE", patient + "/two-people/" + said, "").status())
                .isEqualTo(204);
        assertThat(items(patient + "/pairs")).hasSize(1);
        assertThat(desk.send("POST", patient + "/two-people", "{}").<List<String>>read("$.errors[*].field"))
                .containsExactly("other");
    }

    @Test
    void unlinking_needs_a_reason_and_stays_in_the_history() {
        link("JEFTH000");

        assertThat(desk.send("DELETE", patient + "/link", "{\"reason\": \" \"}").status())
                .isEqualTo(422);
        var another = "{\"reason\": \"Wrong person.\", \"pmsPatientId\": \"HALRO000\"}";
        assertThat(desk.send("DELETE", patient + "/link", another).<String>read("$.patientId"))
                .isEqualTo("JEFTH000");
        var seen = another.replace("HALRO000", "JEFTH000");
        assertThat(desk.send("DELETE", patient + "/link", seen).status()).isEqualTo(204);

        assertThat(desk.get(patient).<String>read("$.patientId")).isEqualTo("-1");
        assertThat(desk.get(patient + "/links").<String>read("$.items[0].unlinkReason"))
                .isEqualTo("Wrong person.");
        assertThat(desk.send("DELETE", patient + "/link", "{\"reason\": \"Again.\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void pms_patients_are_found_by_the_beginning_of_a_name() {
        assertThat(desk.get("/api/v1/pms-patients?q=Jeff,%20Th").<List<String>>read("$.items[*].id"))
                .containsExactly("JEFTH000");
        assertThat(desk.get("/api/v1/pms-patients?q=%20").<List<String>>read("$.errors[*].field"))
                .containsExactly("q");
        assertThat(desk.get("/api/v1/pms-patients").<List<String>>read("$.errors[*].field"))
                .containsExactly("q");
    }

    @Test
    void rows_go_into_the_archive_and_back() {
        assertThat(desk.send("PUT", appointment + "/archive", "").status()).isEqualTo(204);
        assertThat(items("/api/v1/online-appointments")).isEmpty();
        assertThat(items("/api/v1/online-appointments?archived=true")).hasSize(1);

        assertThat(desk.send("DELETE", appointment + "/archive", "").status()).isEqualTo(204);
        assertThat(items("/api/v1/online-appointments?q=jeff")).hasSize(1);
        assertThat(items("/api/v1/online-appointments?q=adams")).isEmpty();
    }

    @Test
    void the_pencil_says_why_nothing_can_be_written() {
        var answer = desk.send("POST", appointment + "/write-back", "");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("This PMS cannot be written to.");
        assertThat(desk.get(appointment + "/write-back").<String>read("$.state"))
                .isEqualTo("NOT_NEEDED");
    }

    @Test
    void a_booked_appointment_is_no_request_to_decline() {
        assertThat(desk.send("PUT", appointment + "/decision", "{\"accept\": true}")
                        .status())
                .isEqualTo(204);
        assertThat(desk.send("PUT", appointment + "/decision", "{\"accept\": false}")
                        .status())
                .isEqualTo(409);
        assertThat(desk.send("PUT", appointment + "/decision", "{}").<List<String>>read("$.errors[*].field"))
                .containsExactly("accept");
    }

    @Test
    void a_refresh_is_asked_for_watched_and_cancelled() {
        var asked = desk.send("POST", "/api/v1/refreshes", "");

        assertThat(asked.status()).isEqualTo(202);
        assertThat(desk.get(asked.header("Location")).<String>read("$.state")).isEqualTo("WAITING");
        assertThat(desk.send("DELETE", asked.header("Location"), "").status()).isEqualTo(202);
    }

    @Test
    void a_confirmation_of_what_nobody_asks_gives_the_newest_run() {
        var asked = desk.send("POST", "/api/v1/refreshes", "");

        var refused = desk.send("PUT", asked.header("Location") + "/confirmation", "");
        var answer = practice.manager().send("PUT", asked.header("Location") + "/confirmation", "");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.<String>read("$.id")).isEqualTo(asked.<String>read("$.id"));
    }

    @Test
    void every_look_of_a_program_is_in_the_trail() {
        desk.get(patient);
        desk.get(appointment);
        desk.get(patient + "/candidates");
        desk.get("/api/v1/pms-patients?q=Jefferson");
        link("JEFTH000");
        desk.get(appointment + "/write-back");
        Program.ANYBODY.send("POST", practice.at("/waitlist"), practice.wish("Webb"));
        desk.get("/api/v1/waitlist");
        practice.manager().get("/api/v1/closed-days/" + ApiPractice.DAY + "/hits");

        var deeds = House.in(
                practice.street().id(),
                () -> House.room(AuditTrail.class).newest(50).stream()
                        .map(entry -> entry.deed())
                        .toList());

        assertThat(deeds)
                .contains(
                        "opened patient details",
                        "looked at an online appointment",
                        "saw candidates in the PMS",
                        "found PMS patients by name",
                        "looked at a visit's way into the PMS",
                        "looked at the waitlist",
                        "looked at the bookings a change of the schedule hits");
    }

    private Program.Answer link(String pmsPatient) {
        return desk.send("PUT", patient + "/link", "{\"pmsPatientId\": \"" + pmsPatient + "\"}");
    }

    private List<Object> items(String path) {
        return desk.get(path).read("$.items");
    }
}
