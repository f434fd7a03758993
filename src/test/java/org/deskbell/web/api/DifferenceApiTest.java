package org.deskbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deskbell.People;
import org.deskbell.people.Contact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What differs from the PMS, told to and settled by programs of the staff. */
class DifferenceApiTest {
    private final ApiPractice practice = ApiPractice.open();
    private final Program desk = practice.frontDesk();
    private String patient = "";

    @BeforeEach
    void somebodyIsLinkedWhosePhoneIsNewAndWhoseEmailThePmsMisspells() {
        var booked = practice.booked("Jefferson", "09:00");
        patient = "/api/v1/online-patients/" + booked.<String>read("$.onlinePatient");
        practice.inPms("JEFTH000", People.reached(People.jefferson(), new Contact("(434) 555-0199", null, "at home")));
        var link = desk.send("PUT", patient + "/link", "{\"pmsPatientId\": \"JEFTH000\", \"reason\": \"it is him\"}");
        assertThat(link.status()).isEqualTo(200);
    }

    private Program.Answer settle(String how, String body) {
        return desk.send("POST", patient + "/differences/" + how, body);
    }

    @Test
    void the_details_tell_each_with_both_values() {
        var details = desk.get(patient);

        assertThat(details.<List<String>>read("$.differences[*].field")).contains("MOBILE", "EMAIL");
        assertThat(details.<List<String>>read("$.differences[?(@.field=='MOBILE')].online"))
                .containsExactly("+14345550143");
        assertThat(details.<List<String>>read("$.differences[?(@.field=='MOBILE')].inPms"))
                .containsExactly("+14345550199");
        assertThat(details.<List<Boolean>>read("$.differences[?(@.field=='EMAIL')].mayBeTaken"))
                .containsExactly(false);
    }

    @Test
    void one_is_taken_over_and_another_kept() {
        var mobile = "{\"field\": \"MOBILE\", \"online\": \"+14345550143\", \"inPms\": \"+14345550199\"}";
        var email = "{\"field\": \"EMAIL\", \"online\": \"t.jefferson@example.com\", \"inPms\": \"at home\"}";

        assertThat(settle("taken", mobile).<List<String>>read("$.items[*].field"))
                .contains("EMAIL")
                .doesNotContain("MOBILE");
        assertThat(settle("kept", email).<List<String>>read("$.items[*].field")).doesNotContain("EMAIL", "MOBILE");

        assertThat(desk.get(patient).<String>read("$.who.mobile")).isEqualTo("+14345550199");
        assertThat(settle("taken", mobile).status()).isEqualTo(409);
    }

    @Test
    void what_is_wrong_names_its_field() {
        var unfit = settle(
                "taken", "{\"field\": \"EMAIL\", \"online\": \"t.jefferson@example.com\", \"inPms\": \"at home\"}");
        assertThat(unfit.status()).isEqualTo(422);
        assertThat(unfit.<List<String>>read("$.errors[*].field")).containsExactly("inPms");

        var nothing = settle("kept", "{}");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.<List<String>>read("$.errors[*].field")).containsExactly("field");
    }
}
