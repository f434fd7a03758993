package org.deskbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deskbell.People;
import org.junit.jupiter.api.Test;

/** What spoke for a link, as programs read it in the history. */
class LinkEvidenceApiTest {
    @Test
    void the_history_tells_what_spoke_for_a_link_and_no_value_of_the_patients() {
        var practice = ApiPractice.open();
        var desk = practice.frontDesk();
        var patient = "/api/v1/online-patients/"
                + practice.booked("Jefferson", "09:00").<String>read("$.onlinePatient");
        practice.inPms("JEFTH000", People.jeffersonInPms());
        desk.send("PUT", patient + "/link", "{\"pmsPatientId\": \"JEFTH000\"}");

        var history = desk.get(patient + "/links");

        assertThat(history.<String>read("$.items[0].evidence.model")).startsWith("front-desk");
        assertThat(history.<String>read("$.items[0].evidence.grade")).isEqualTo("CERTAIN");
        assertThat(history.<List<String>>read("$.items[0].evidence.fields[?(@.field=='MOBILE')].agreement"))
                .containsExactly("SAME");
        assertThat(history.body()).doesNotContainIgnoringCase("jefferson");
        assertThat(String.valueOf(history.<Object>read("$.items[0].evidence.fields")))
                .doesNotContain("1983", "555", "Monticello");
    }
}
