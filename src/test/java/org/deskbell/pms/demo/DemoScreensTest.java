package org.deskbell.pms.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.deskbell.House;
import org.deskbell.pms.Catalogue;
import org.deskbell.web.TestPractice;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person reads and does on the demo PMS's own screen. */
class DemoScreensTest {
    private static final String[] THOMAS = {
        "last",
        "Jefferson",
        "first",
        "Thomas",
        "middle",
        "",
        "born",
        "04/13/1983",
        "sex",
        "M",
        "mobile",
        "(434) 555-0143",
        "home",
        "",
        "email",
        "t.jefferson@example.com",
        "street",
        "931 Monticello Loop",
        "city",
        "Charlottesville",
        "state",
        "VA",
        "zip",
        "22902"
    };

    private final TestPractice practice = TestPractice.open();
    private final DemoOffice office = House.room(DemoOffice.class);
    private final DemoPatients patients = House.room(DemoPatients.class);
    private final DemoVisits visits = House.room(DemoVisits.class);
    private final Visitor tom = Visitor.signedIn(practice.frontDesk(), TestPractice.PASSWORD);

    @BeforeEach
    void opened() {
        House.in(practice.id(), () -> {
            office.open("Maple Street", ZoneId.of("America/Denver"), "secret");
            House.room(DemoResources.class)
                    .add(List.of(
                            new DemoResource(Catalogue.Kind.PROVIDER, "VARNA", "Varna", null, "OP1"),
                            new DemoResource(Catalogue.Kind.OPERATORY, "OP1", "Operatory 1", null, null)));
            return office.get();
        });
    }

    @Test
    void the_form_for_a_new_patient_comes_filled_in_and_makes_nobody() {
        screen("");

        var answer = tom.post("/demo-pms/new", "last", "Adams", "first", "Abigail", "born", "11/22/1984", "sex", "F");

        assertThat(answer.body())
                .contains("value=\"Adams\"", "value=\"Abigail\"", "value=\"11/22/1984\"")
                .contains("value=\"F\" selected");
        assertThat(screen("")).doesNotContain("ADAAB000");
    }

    private DemoVisitOutcome write(String onlineKey, String start, String end) {
        return House.in(
                practice.id(),
                () -> visits.write(new DemoVisit(
                        onlineKey,
                        "JEFTH000",
                        "VARNA",
                        "OP1",
                        null,
                        LocalDateTime.parse(start),
                        LocalDateTime.parse(end),
                        "Filling",
                        onlineKey)));
    }

    private String screen(String query) {
        var answer = tom.get("/demo-pms" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private String create(String... form) {
        screen("");
        var answer = tom.post("/demo-pms/patients", form);
        return answer.statusCode() == 302 ? screen("") : answer.body();
    }

    @Test
    void nobody_sees_it_without_signing_in() {
        assertThat(new Visitor().get("/demo-pms").statusCode()).isEqualTo(302);
    }

    @Test
    void a_created_patient_has_the_next_chart_number() {
        assertThat(create(THOMAS)).contains("JEFTH000 is on file.");
        assertThat(create(THOMAS)).contains("JEFTH001 is on file.");

        var thomas = House.in(practice.id(), () -> patients.find("JEFTH000").orElseThrow());
        assertThat(thomas.birthDate()).hasToString("1983-04-13");
        assertThat(thomas.postcode()).isEqualTo("22902");
    }

    @Test
    void wrong_input_is_said_at_the_field_and_nothing_is_created() {
        var wrong = THOMAS.clone();
        wrong[7] = "02/29/1983";
        wrong[11] = "12";

        assertThat(create(wrong))
                .contains("There is no such day.", "A phone number has 7 to 15 digits", "value=\"02/29/1983\"");
        assertThat(House.in(practice.id(), patients::count)).isZero();
    }

    @Test
    void a_visit_may_be_for_a_chart_number_in_small_letters() {
        House.in(practice.id(), () -> {
            patients.add(List.of(
                    new NewPatientForm("Bell", "Ann", null, null, null, null, null, null, null, null, null, null)
                            .patient(House.clock().instant(), LocalDate.of(2026, 11, 23))
                            .withChart("rec-12-org")));
            return true;
        });
        screen("");

        var answer = tom.post(
                "/demo-pms/visits",
                "day",
                "2026-11-24",
                "chart",
                "rec-12-org",
                "operatory",
                "OP1",
                "time",
                "09:00",
                "minutes",
                "30",
                "note",
                "");

        assertThat(answer.statusCode()).isEqualTo(302);
    }

    @Test
    void a_day_beyond_every_calendar_shows_today() {
        var today = LocalDate.ofInstant(House.clock().instant(), ZoneId.of("America/Denver"));

        assertThat(screen("?day=%2B999999999-12-31")).contains("value=\"" + today + "\"");
        assertThat(screen("?day=0000-01-01")).contains("value=\"" + today + "\"");
    }

    @Test
    void a_patient_is_found_by_last_and_first_name() {
        create(THOMAS);

        var found = tom.post("/demo-pms/search", "name", "jeff, th").body();

        assertThat(found).contains("JEFTH000", "Jefferson, Thomas", "04/13/1983");
        assertThat(tom.post("/demo-pms/search", "name", "Zzz").body()).contains("Nobody called &quot;Zzz&quot;");
    }

    @Test
    void the_schedule_shows_who_comes_and_what_was_written_online() {
        create(THOMAS);
        write("db-41b09e", "2026-11-24T08:00", "2026-11-24T09:00");

        var day = screen("?day=2026-11-24");

        assertThat(day).contains("Schedule, Tuesday, Nov 24, 2026", "JEFFERSON, THOMAS", "* online, key db-41b09e");
        assertThat(day).contains("class=\"visit web\" rowspan=\"2\"");
    }

    @Test
    void visits_that_share_a_half_hour_stand_together() {
        create(THOMAS);
        write("one", "2026-11-24T08:00", "2026-11-24T08:40");
        write("two", "2026-11-24T08:40", "2026-11-24T09:20");

        assertThat(screen("?day=2026-11-24")).contains("rowspan=\"3\"", "key one", "key two", "08:40");
    }

    @Test
    void a_visit_is_added_by_hand_unless_the_time_is_taken() {
        create(THOMAS);
        String[] visit = {
            "day",
            "2026-11-24",
            "chart",
            "jefth000",
            "operatory",
            "OP1",
            "time",
            "10:00",
            "minutes",
            "30",
            "note",
            "Crown"
        };

        assertThat(tom.post("/demo-pms/visits", visit).statusCode()).isEqualTo(302);
        assertThat(screen("?day=2026-11-24")).contains("Crown");
        assertThat(tom.post("/demo-pms/visits", visit).body()).contains("10:00 is taken by another visit.");
        visit[9] = "3";
        assertThat(tom.post("/demo-pms/visits", visit).body()).contains("minutes (5 to 480) are needed");
    }

    @Test
    void faults_are_switched_on_and_all_off() {
        screen("");
        tom.post("/demo-pms/faults", "off", "true", "refuse", "true", "words", "Not today.");

        var faults = House.in(practice.id(), () -> office.get().faults());
        assertThat(faults.offlineSince()).isNotNull();
        assertThat(faults.refusesVisits()).isTrue();
        assertThat(faults.words()).isEqualTo("Not today.");
        assertThat(screen("")).contains("ON since");

        tom.post("/demo-pms/faults", "off", "true", "none", "true", "words", "Not today.");
        assertThat(House.in(practice.id(), () -> office.get().faults())).isEqualTo(DemoFaults.NONE);
    }
}
