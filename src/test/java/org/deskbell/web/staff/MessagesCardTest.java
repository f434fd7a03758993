package org.deskbell.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.web.staff.FrontDesk.NINE;

import java.time.Duration;
import java.util.stream.IntStream;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.audit.Actor;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.patients.Alert;
import org.deskbell.patients.Alerts;
import org.deskbell.patients.Joins;
import org.deskbell.practice.MapleStreet;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.Test;

/** What a patient was written to, in Patient Details, and that he was not told, on Home. */
class MessagesCardTest {
    private final FrontDesk desk = FrontDesk.open();
    private final OnlineAppointment visit = desk.books(People.jefferson(), NINE);
    private final String details = "/online-patients/" + visit.patient();

    private void works(String name) {
        House.in(desk.maple().id(), () -> {
            House.work(name).drain();
            return true;
        });
    }

    private void becomes(String what) {
        House.in(
                desk.maple().id(),
                () -> House.room(PracticeDatabase.class)
                        .sql("update message set " + what + " where practice_id = :practice")
                        .update());
    }

    @Test
    void a_letter_is_waiting_until_it_is_sent() {
        assertThat(desk.sees(details)).contains("Messages None in the last 30 days.");

        works("letters");
        assertThat(desk.sees(details))
                .contains(
                        "Messages Confirmation waiting By e-mail, since Mon, Nov 23, 09:00",
                        "Confirmation waiting By text message, since Mon, Nov 23, 09:00");
        works("messages");

        assertThat(desk.sees(details))
                .contains("Messages Confirmation sent By e-mail, Mon, Nov 23, 09:00")
                .contains("Confirmation sent By text message, Mon, Nov 23, 09:00")
                .doesNotContain("Your appointment", "A new booking");
    }

    @Test
    void one_that_is_tried_again_or_given_up_says_so() {
        works("letters");
        becomes("attempts = 3, failure = 'Down'");
        assertThat(desk.sees(details))
                .contains(
                        "Confirmation waiting By e-mail, since Mon, Nov 23, 09:00; tried 3 times, and is tried again");

        becomes("attempts = 10, given_up_at = created_at");

        assertThat(desk.sees(details))
                .contains("Confirmation not sent By e-mail, given up Mon, Nov 23, 09:00 after 10 tries");
    }

    @Test
    void the_newest_show_and_the_rest_in_their_place() {
        works("letters");
        IntStream.range(0, 5).forEach(i -> {
            desk.presses("/online-appointments/" + visit.id() + "/cancellation");
            desk.presses("/online-appointments/" + visit.id() + "/restoration");
            House.clock().advance(Duration.ofSeconds(1));
            works("letters");
        });

        assertThat(desk.sees(details)).containsPattern("\\d+ older").doesNotContain("Messages Confirmation");
    }

    @Test
    void letters_to_others_do_not_show() {
        desk.books(People.robert(), NINE.plusSeconds(7200));
        works("letters");

        assertThat(desk.sees(details).split("Confirmation waiting By e-mail")).hasSize(2);
    }

    @Test
    void letters_to_a_registration_that_is_joined_show_with_who_stands_for_it() {
        works("letters");
        var again = desk.books(People.jefferson(), NINE.plusSeconds(7200));
        var wish = new Joins.Wish(visit.patient(), again.patient(), "twice");
        House.in(desk.maple().id(), () -> House.room(Joins.class).join(wish, (Actor.Staff) MapleStreet.MARTHA));

        assertThat(desk.sees("/online-patients/" + again.patient())).contains("Messages Confirmation waiting");
    }

    @Test
    void that_a_patient_was_not_told_stands_on_home_until_it_is_settled() {
        var alert = Alert.notTold(visit.patient(), NINE);
        House.in(desk.maple().id(), () -> {
            House.room(Alerts.class).raise(alert, MapleStreet.MARTHA);
            return alert;
        });

        assertThat(desk.sees("/"))
                .contains("Alerts: 1", "Thomas Jefferson : a letter to the patient could not be sent", "call.")
                .contains("Show the messages");
        assertThat(desk.tom().get("/").body())
                .contains(
                        "href=\"" + details + "#messages\"", "aria-label=\"Settle what is said of Thomas Jefferson\"");
        assertThat(desk.presses("/alerts/" + alert.id() + "/settlement")).doesNotContain("Alerts: 1");
    }
}
