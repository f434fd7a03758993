package org.deskbell.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.web.staff.FrontDesk.NINE;

import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.patients.Links;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.practice.MapleStreet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What differs from the PMS, on Patient Details. */
class DifferenceActionsTest {
    private static final String EMAIL = "t.jefferson@example.com";

    private final FrontDesk desk = FrontDesk.open();
    private final OnlineAppointment visit = desk.books(People.jefferson(), NINE);
    private final String details = "/online-patients/" + visit.patient();

    private void linkedTo(Demographics inPms) {
        desk.inPms("JEFTH000", inPms);
        House.in(
                desk.maple().id(),
                () -> House.room(Links.class)
                        .link(visit.patient(), new PmsPatientId("JEFTH000"), "it is him", MapleStreet.MARTHA));
    }

    private static Demographics reached(String mobile, @Nullable String email) {
        return People.reached(People.jefferson(), new Contact(mobile, null, email));
    }

    private String presses(String deed, String inPms) {
        return desk.presses(
                details + "/differences/" + deed, "field", "MOBILE", "online", "+14345550143", "inPms", inPms);
    }

    @Test
    void nothing_is_said_while_nothing_differs() {
        linkedTo(People.jefferson());

        assertThat(desk.sees(details)).doesNotContain("Differs from the PMS");
    }

    @Test
    void both_values_stand_side_by_side_and_an_empty_side_is_told_as_such() {
        linkedTo(reached("(434) 555-0149", null));

        assertThat(desk.sees(details))
                .contains(
                        "Differs from the PMS",
                        "Mobile (434) 555-0143 (434) 555-0149 one digit differs Take the PMS’s Keep ours",
                        "E-mail t.jefferson@example.com not in the PMS Keep ours");
        assertThat(desk.tom().get(details).body()).contains("aria-label=\"Copy Mobile, to type it into the PMS\"");
    }

    @Test
    void what_is_taken_over_stands_in_the_registration_and_the_old_answer_among_what_is_settled() {
        linkedTo(reached("(434) 555-0199", EMAIL));

        var page = presses("taken", "+14345550199");

        assertThat(page)
                .contains("Nothing else differs from JEFTH000.", "Settled: 1")
                .contains("Mobile: “(434) 555-0199” taken over from JEFTH000 Mon, Nov 23, 09:00 by Tom Webb.")
                .contains("It was “(434) 555-0143”.");
        assertThat(page.substring(page.indexOf("Registration"))).contains("Mobile (434) 555-0199");
    }

    @Test
    void what_is_kept_is_not_told_again() {
        linkedTo(reached("(434) 555-0199", EMAIL));

        assertThat(presses("kept", "+14345550199"))
                .contains("Nothing else differs from JEFTH000.")
                .contains(
                        "Mobile: “(434) 555-0143” kept Mon, Nov 23, 09:00 by Tom Webb. JEFTH000 said “(434) 555-0199”.");
    }

    @Test
    void who_presses_on_an_old_page_is_told_and_nothing_is_changed() {
        linkedTo(reached("(434) 555-0199", EMAIL));

        assertThat(presses("taken", "+14345550177"))
                .contains("One of the two values has changed a moment ago", "Mobile (434) 555-0143 (434) 555-0199");
        assertThat(desk.tom()
                        .post(details + "/differences/taken", "field", "SHOE_SIZE", "online", "9")
                        .statusCode())
                .isBetween(400, 499);
    }

    @Test
    void somebody_of_another_practice_has_no_differences_here() {
        var elsewhere = FrontDesk.open().books(People.linh(), NINE);

        for (var deed : new String[] {"taken", "kept"})
            assertThat(desk.tom()
                            .post("/online-patients/" + elsewhere.patient() + "/differences/" + deed, "field", "MOBILE")
                            .statusCode())
                    .isEqualTo(404);
    }
}
