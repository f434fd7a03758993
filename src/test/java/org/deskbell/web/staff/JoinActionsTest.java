package org.deskbell.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.web.staff.FrontDesk.NINE;

import java.time.Duration;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.patients.Joins;
import org.deskbell.patients.Links;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.Pairs;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsPatients;
import org.deskbell.practice.MapleStreet;
import org.junit.jupiter.api.Test;

/** Two online registrations of one human, on the pages of the front desk. */
class JoinActionsTest {
    private static final String LIST = "/settings/online-scheduler/online-patients";

    private final FrontDesk desk = FrontDesk.open();
    private final OnlineAppointment early = desk.books(People.jefferson(), NINE);
    private final OnlineAppointment late = afterADay();
    private final String first = "/online-patients/" + early.patient();
    private final String second = "/online-patients/" + late.patient();
    private final String pair = second + "/pairs/" + early.patient();

    private OnlineAppointment afterADay() {
        House.clock().advance(Duration.ofDays(1));
        return desk.books(People.named(People.jefferson(), "Tom", "Jefferson"), NINE.plus(Duration.ofHours(2)));
    }

    @Test
    void the_list_and_the_details_of_both_show_the_pair() {
        assertThat(desk.sees(LIST))
                .contains("Registered twice? Thomas Jefferson, Nov 23", "Registered twice? Tom Jefferson, Nov 24");
        assertThat(desk.sees(first)).contains("Registered twice? Tom Jefferson, Nov 24");
        assertThat(desk.sees(pair))
                .contains("One person, registered twice?", "Join", "These are two people")
                .contains(
                        "Tom Jefferson, registered Tue, Nov 24, 09:00, is joined into Thomas Jefferson, registered Mon, Nov 23");
    }

    @Test
    void joined_the_visits_of_both_show_under_who_stays_and_the_other_leaves_the_list() {
        assertThat(join("He told us so."))
                .contains("Joined. The visits of both show here.", "Undo")
                .contains("joined into this one Tue, Nov 24, 09:00 by Tom Webb: “He told us so.”")
                .contains("Tue, Dec 8, 09:00", "Tue, Dec 8, 11:00");

        assertThat(desk.sees(LIST))
                .contains("Jefferson, Thomas")
                .doesNotContain("Jefferson, Tom ", "Registered twice?");
        assertThat(desk.sees("/online-appointments"))
                .contains("Thomas Jefferson")
                .doesNotContain("Tom Jefferson");
        assertThat(desk.sees(second)).contains("Joined into another registration of the same person.");
        assertThat(desk.sees("/?open=" + late.id())).contains("Who is Thomas Jefferson in the PMS?");
    }

    @Test
    void both_visits_are_linked_from_the_panel_of_either() {
        inPms("JEFTH000");
        join("He told us so.");

        assertThat(desk.presses(
                        first + "/link",
                        "pmsPatient",
                        "JEFTH000",
                        "appointment",
                        late.id().toString()))
                .contains("Linked to JEFTH000.");
        assertThat(desk.presses(second + "/link", "pmsPatient", "JEFTH000"))
                .contains("This registration is joined into another one of the same person. Link that one.");
    }

    @Test
    void undone_both_stand_for_themselves_again() {
        join("He told us so.");
        var join = House.in(desk.maple().id(), () -> House.room(Joins.class).history(early.patient()))
                .getFirst();

        assertThat(desk.presses(first + "/joins/" + join.id() + "/undoing"))
                .contains("The join is undone.", "undone Tue, Nov 24, 09:00 by Tom Webb")
                .doesNotContain("Tue, Dec 8, 11:00");
        assertThat(desk.sees(LIST)).contains("Jefferson, Tom ");
    }

    @Test
    void without_a_reason_nothing_is_joined() {
        assertThat(join(" ")).contains("Say in a few words why they are one person.", "These are two people");
        assertThat(join("x".repeat(501))).contains("Keep it under 500 characters.");
        assertThat(desk.sees(LIST)).contains("Registered twice?");
    }

    @Test
    void two_who_are_both_linked_are_told_what_to_do() {
        link(early.patient(), inPms("JEFTH000"));
        link(late.patient(), inPms("JEFTH001"));

        assertThat(desk.sees(pair))
                .contains("Both are linked, to JEFTH001 and JEFTH000.", "have them merged there")
                .doesNotContain("Why are they one person?");
        assertThat(join("He told us so.")).contains("Both are linked, to JEFTH001 and JEFTH000.");
    }

    @Test
    void two_people_are_remembered_and_no_pair_until_that_is_taken_back() {
        assertThat(desk.presses(second + "/two-people", "other", early.patient().toString()))
                .contains("Remembered: these are two people.", "another person, said Tue, Nov 24, 09:00 by Tom Webb");
        assertThat(desk.sees(LIST)).doesNotContain("Registered twice?");

        var said = House.in(desk.maple().id(), () -> House.room(Pairs.class).saidOf(early.patient()));
        assertThat(desk.presses(first + "/two-people/" + said.getFirst().id() + "/removal"))
                .contains("They are shown as a pair again", "Registered twice? Tom Jefferson");
    }

    private String join(String reason) {
        return desk.presses(second + "/joins", "into", early.patient().toString(), "reason", reason);
    }

    private PmsPatientId inPms(String id) {
        var record = new PmsPatient(new PmsPatientId(id), People.jeffersonInPms(), true, null, null);
        House.in(desk.maple().id(), () -> {
            House.room(PmsPatients.class).take(record);
            return record;
        });
        return record.id();
    }

    private void link(OnlinePatient.Id id, PmsPatientId record) {
        House.in(desk.maple().id(), () -> House.room(Links.class).link(id, record, "two charts", MapleStreet.MARTHA));
    }
}
