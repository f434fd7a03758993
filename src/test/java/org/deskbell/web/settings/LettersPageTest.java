package org.deskbell.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.House;
import org.deskbell.audit.AuditEntry;
import org.deskbell.audit.AuditTrail;
import org.deskbell.booking.Addition;
import org.deskbell.booking.Additions;
import org.deskbell.booking.Occasion;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.Test;

/** What the office manager adds to the letters, and reads before anybody gets one. */
class LettersPageTest {
    private static final String LIST = "/settings/online-scheduler/letters";
    private static final String BOOKED = LIST + "/BOOKED";

    private final Office office = Office.open();
    private final Visitor nadia = office.nadia();

    @Test
    void what_is_saved_stands_in_the_letter_shown_and_in_the_list() {
        assertThat(nadia.get(BOOKED).body())
                .contains("Your appointment is booked.", "Su cita est")
                .contains("As a text message", "your appointment is booked for", "su cita est");

        var saved =
                nadia.post(BOOKED, "english", "Bring your card.\r\nPark behind.", "spanish", " Traiga su tarjeta. ");

        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(nadia.get(BOOKED).body())
                .contains("Saved at")
                .containsPattern("(?s)well letter.*Bring your card.\nPark behind.\n</p>");
        assertThat(addition()).isEqualTo(new Addition("Bring your card.\nPark behind.", "Traiga su tarjeta."));
        assertThat(nadia.get(LIST).body()).contains("Bring your card.", "Traiga su tarjeta.");
    }

    @Test
    void what_is_too_long_is_said_at_its_field_and_stays_typed() {
        nadia.get(BOOKED);

        var answer = nadia.post(BOOKED, "english", "x".repeat(601), "spanish", "Hola");

        assertThat(answer.body()).contains("Use 600 characters or fewer.", "x".repeat(601), "Hola");
        assertThat(addition()).isEqualTo(new Addition("", ""));
    }

    @Test
    void a_line_that_ends_counts_as_one_character_as_in_the_browser() {
        nadia.get(BOOKED);

        var answer = nadia.post(BOOKED, "english", "x".repeat(299) + "\r\n" + "x".repeat(300), "spanish", "");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(addition().english()).hasSize(600);
    }

    @Test
    void what_a_colleague_changed_meanwhile_is_shown_and_not_undone() {
        var shown = Office.shown(nadia.get(BOOKED));
        var martha = office.another();
        martha.get(BOOKED);
        martha.post(BOOKED, "english", "Park behind the house.", "spanish", "");

        var answer = nadia.post(BOOKED, "english", "Bring your card.", "spanish", "", "shown", shown);

        assertThat(answer.body())
                .contains(
                        "Somebody changed this meanwhile",
                        "<strong>Park behind the house.</strong>",
                        "Bring your card.");
        assertThat(addition().english()).isEqualTo("Park behind the house.");
        nadia.post(BOOKED, "english", "Bring your card.", "spanish", "", "shown", Office.shown(answer));
        assertThat(addition().english()).isEqualTo("Bring your card.");
    }

    @Test
    void the_trail_says_which_letter_and_not_what_it_says() {
        nadia.get(BOOKED);
        nadia.post(BOOKED, "english", "Bring your card.", "spanish", "");

        assertThat(office.in(() -> House.room(AuditTrail.class).newest(5)))
                .filteredOn(entry -> entry.deed().equals("changed what letters to patients add"))
                .singleElement()
                .extracting(AuditEntry::details)
                .asString()
                .contains("BOOKED")
                .doesNotContain("card");
    }

    private Addition addition() {
        return office.in(() -> House.room(Additions.class).of(Occasion.BOOKED));
    }
}
