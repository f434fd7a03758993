package org.deskbell.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.web.staff.FrontDesk.NINE;

import java.time.Duration;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.desk.Worklist;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a press in the link panel leads: back to where it was made, with a word of what happened. */
class PanelWayBackTest {
    private final FrontDesk desk = FrontDesk.open();
    private final OnlineAppointment visit = desk.books(People.jefferson(), NINE);
    private final String patient = "/online-patients/" + visit.patient();
    private final String panel = "/online-appointments?open=" + visit.id();

    @BeforeEach
    void onFile() {
        desk.inPms("JEFTH000", People.jeffersonInPms());
    }

    @Test
    void a_link_made_in_the_full_window_leads_back_to_it_and_says_for_which_visit() {
        var answer = press("/link", "pmsPatient", "JEFTH000");

        assertThat(answer).isEqualTo("/online-appointments");
        assertThat(desk.sees(answer))
                .contains("Online Appointments", "Thomas Jefferson, Tue, Dec 8, 09:00 : Linked to JEFTH000.", "Undo");
    }

    @Test
    void a_claim_holds_for_a_quarter_of_an_hour() {
        press("/claim");
        assertThat(claimedBy()).isEqualTo("Tom Webb");

        House.clock().advance(Duration.ofMinutes(15));
        assertThat(claimedBy()).isNull();
    }

    private @Nullable String claimedBy() {
        return House.in(
                desk.maple().id(),
                () -> House.room(Worklist.class).row(visit.id()).claimedByName());
    }

    @Test
    void so_does_what_is_in_the_way_a_claim_and_not_this_person() {
        assertThat(press("/link", "pmsPatient", "NOBODY00")).isEqualTo(panel);
        assertThat(press("/claim")).isEqualTo(panel);
        assertThat(press("/not-this-person", "pmsPatient", "JEFTH000")).isEqualTo(panel);
    }

    @Test
    void every_form_of_the_panel_says_in_which_window_it_stands() {
        assertThat(desk.tom()
                        .get(panel)
                        .body()
                        .split("<section class=\"link-panel\"")[1]
                        .split("</section>\\s*</td>")[0])
                .contains("name=\"view\" value=\"ALL\"")
                .doesNotContain("name=\"view\" value=\"HOME\"");
        assertThat(desk.tom().get("/online-appointments").body()).contains("Appointments · Deskbell</title>");
    }

    @Test
    void what_find_showed_read_anew_is_the_panel() {
        var answer = desk.tom().get("/online-appointments/" + visit.id() + "/find");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(panel);
    }

    @Test
    void who_was_linked_meanwhile_has_no_panel_but_a_word_of_it() {
        press("/link", "pmsPatient", "JEFTH000");
        desk.sees("/online-appointments");

        assertThat(desk.sees(panel))
                .contains("Thomas Jefferson is linked to JEFTH000 already: Tom Webb, just now.")
                .doesNotContain("Who is Thomas Jefferson in the PMS?");
        assertThat(desk.sees(press("/link", "pmsPatient", "JEFTH000").replace(House.address(), "")))
                .contains("Tom Webb linked this person to JEFTH000 just now. Nothing was changed now.")
                .doesNotContain("already: Tom Webb");
    }

    private String press(String deed, String... more) {
        var form = new String[more.length + 4];
        System.arraycopy(more, 0, form, 4, more.length);
        form[0] = "appointment";
        form[1] = visit.id().toString();
        form[2] = "view";
        form[3] = "ALL";
        return desk.tom()
                .post(patient + deed, form)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replace(House.address(), "");
    }
}
