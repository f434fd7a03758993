package org.deskbell.pms.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.deskbell.House;
import org.deskbell.web.TestPractice;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be done to records on the demo PMS's own screen. */
class DemoRecordScreensTest {
    private final TestPractice practice = TestPractice.open();
    private final DemoPatients patients = House.room(DemoPatients.class);
    private final Visitor tom = Visitor.signedIn(practice.frontDesk(), TestPractice.PASSWORD);

    @BeforeEach
    void twoOnFile() {
        House.in(practice.id(), () -> {
            House.room(DemoOffice.class).open("Maple Street", ZoneId.of("America/Denver"), "secret");
            return patients;
        });
        tom.get("/demo-pms");
        for (var each = 0; each < 2; each++) {
            tom.post("/demo-pms/patients", form("", "Jefferson", "Thomas"));
            tom.get("/demo-pms");
        }
    }

    @Test
    void two_records_are_merged() {
        assertThat(does("merge", "chart", "jefth000", "into", "JEFTH001"))
                .contains("JEFTH000 is merged into JEFTH001, with its visits.");

        assertThat(isOnFile("JEFTH000")).isFalse();
        assertThat(House.in(practice.id(), () -> patients.under("JEFTH000"))
                        .orElseThrow()
                        .mergedInto())
                .isEqualTo("JEFTH001");
    }

    @Test
    void a_record_is_not_merged_into_itself_or_into_none() {
        assertThat(does("merge", "chart", "JEFTH000", "into", "JEFTH000")).contains("Nothing was merged");
        assertThat(does("merge", "chart", "JEFTH000", "into", "NOBODY")).contains("Nothing was merged");
        assertThat(isOnFile("JEFTH000")).isTrue();
    }

    @Test
    void a_record_is_deleted() {
        assertThat(does("deletion", "chart", "JEFTH000")).contains("JEFTH000 is deleted, with its visits.");
        assertThat(isOnFile("JEFTH000")).isFalse();
        assertThat(does("deletion", "chart", "JEFTH000")).contains("There is no JEFTH000 on file.");
    }

    @Test
    void a_number_is_given_to_somebody_else() {
        assertThat(does("handover", form("JEFTH000", "Okafor", "Amara")))
                .contains("JEFTH000 is somebody else now. Its visits stay.");
        assertThat(does("handover", form("JEFTH000", "", "Amara"))).contains("Nothing was changed");

        assertThat(House.in(practice.id(), () -> patients.find("JEFTH000"))
                        .orElseThrow()
                        .lastName())
                .isEqualTo("Okafor");
    }

    private static String[] form(String chart, String last, String first) {
        return new String[] {"chart", chart, "last", last, "first", first, "born", "9/2/1991"};
    }

    private String does(String deed, String... form) {
        tom.post("/demo-pms/records/" + deed, form);
        return tom.get("/demo-pms").body();
    }

    private boolean isOnFile(String chart) {
        return House.in(practice.id(), () -> patients.find(chart)).isPresent();
    }
}
