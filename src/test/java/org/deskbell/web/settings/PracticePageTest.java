package org.deskbell.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.deskbell.House;
import org.deskbell.audit.AuditEntry;
import org.deskbell.audit.AuditTrail;
import org.deskbell.practice.Practice;
import org.deskbell.practice.Practices;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.Test;

/** What the practice says of itself is changed on its page and stands on the patient site. */
class PracticePageTest {
    private static final String PATH = "/settings/online-scheduler/practice";

    private final Office office = Office.open();
    private final Visitor nadia = office.nadia();
    private final String site = "/p/" + office.practice().slug();

    @Test
    void what_is_saved_stands_on_the_patient_site_at_once() {
        nadia.get(PATH);

        assertThat(nadia.post(PATH, form("Maple & Oak Dental", "(307) 555-0199", "hello@maple.example"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(nadia.get(PATH).body()).contains("Saved at", "Maple &amp; Oak Dental");
        assertThat(new Visitor().get(site).body()).contains("Maple &amp; Oak Dental", "(307) 555-0199");
        assertThat(practice().slug()).isEqualTo(office.practice().slug());
        assertThat(practice().welcomeWords()).isEqualTo("Ring twice.");
    }

    @Test
    void the_same_words_in_spanish_are_kept_beside_them() {
        var form = new ArrayList<>(List.of(form("Maple Dental", "(307) 555-0199", "hello@maple.example")));
        nadia.get(PATH);
        var tooLong = new ArrayList<>(form);
        tooLong.addAll(List.of("openingSpanish", "x".repeat(201)));
        assertThat(nadia.post(PATH, tooLong.toArray(String[]::new)).body()).contains("Use 200 characters or fewer");

        form.addAll(List.of("openingSpanish", "De lunes a viernes", "welcomeSpanish", "Llame dos veces."));
        nadia.post(PATH, form.toArray(String[]::new));

        assertThat(practice().welcome().in("es")).isEqualTo("Llame dos veces.");
        assertThat(practice().welcome().in("en")).isEqualTo("Ring twice.");
        assertThat(nadia.get(PATH).body()).contains("De lunes a viernes");
    }

    @Test
    void each_line_of_a_text_counts_one_sign_more() {
        var text = "x".repeat(249) + "\r\n" + "x".repeat(250);
        nadia.get(PATH);

        assertThat(nadia.post(PATH, welcoming(text)).statusCode()).isEqualTo(302);
        assertThat(practice().welcomeWords()).isEqualTo(text.replace("\r\n", "\n"));
        assertThat(nadia.post(PATH, welcoming(text + "x")).body()).contains("Use 500 characters or fewer");
    }

    private static String[] welcoming(String text) {
        var form = form("Maple Dental", "(307) 555-0199", "hello@maple.example");
        form[form.length - 1] = text;
        return form;
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_is_kept() {
        var before = practice();
        nadia.get(PATH);

        assertThat(nadia.post(PATH).body()).contains("This is needed");
        assertThat(nadia.post(PATH, form("Maple", "call us", "hello@maple.example"))
                        .body())
                .contains("at least five digits");
        assertThat(nadia.post(PATH, form("Maple", "(307) 555-0199", "hello at maple"))
                        .body())
                .contains("No mail can go there");
        assertThat(nadia.post(PATH, form("x".repeat(101), "(307) 555-0199", "hello@maple.example"))
                        .body())
                .contains("Use 100 characters or fewer");
        assertThat(practice()).isEqualTo(before);
    }

    @Test
    void what_a_colleague_changed_meanwhile_is_not_undone() {
        var shown = Office.shown(nadia.get(PATH));
        var martha = office.another();
        martha.get(PATH);
        martha.post(PATH, form("Maple Dental", "(307) 555-0101", "hello@maple.example"));

        var answer =
                nadia.post(PATH, with(form("Oak Dental", "(307) 555-0102", "hello@maple.example"), "shown", shown));

        assertThat(answer.body()).contains("Somebody changed this meanwhile", "Oak Dental");
        assertThat(practice().name()).isEqualTo("Maple Dental");
        nadia.post(
                PATH, with(form("Oak Dental", "(307) 555-0102", "hello@maple.example"), "shown", Office.shown(answer)));
        assertThat(practice().name()).isEqualTo("Oak Dental");
    }

    @Test
    void the_trail_says_what_was_changed() {
        nadia.get(PATH);
        nadia.post(PATH, form("Oak Dental", "(307) 555-0100", "hello@maple.example"));

        assertThat(office.in(() -> House.room(AuditTrail.class).newest(5)))
                .filteredOn(entry -> entry.deed().equals("changed what the practice says of itself"))
                .singleElement()
                .extracting(AuditEntry::details)
                .asString()
                .contains("name, e-mail, address, opening hours, what to know")
                .doesNotContain("phone");
    }

    private static String[] form(String name, String phone, String email) {
        return new String[] {
            "name",
            name,
            "phone",
            phone,
            "email",
            email,
            "street",
            "1 Oak Street",
            "city",
            "Sheridan",
            "region",
            "WY",
            "postcode",
            "82801",
            "openingWords",
            "Mondays",
            "welcomeWords",
            "Ring twice."
        };
    }

    private static String[] with(String[] form, String... more) {
        var all = java.util.Arrays.copyOf(form, form.length + more.length);
        System.arraycopy(more, 0, all, form.length, more.length);
        return all;
    }

    private Practice practice() {
        return office.in(() -> House.room(Practices.class).current());
    }
}
