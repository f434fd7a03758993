package org.deskbell.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.web.staff.FrontDesk.NINE;

import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.People;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.patients.NotThisPerson;
import org.deskbell.people.Demographics;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsPatients;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Not this person", in the link panel, on Online Patients and in Patient Details. */
class NotThisPersonActionsTest {
    private final FrontDesk desk = FrontDesk.open();
    private final OnlineAppointment visit = desk.books(People.jefferson(), NINE);
    private final String patient = "/online-patients/" + visit.patient();

    @BeforeEach
    void twoRecords() {
        inPms("JEFTH000", People.jeffersonInPms());
        inPms("JEFPE001", People.peter());
    }

    @Test
    void in_the_panel_one_press_takes_a_candidate_away_and_another_brings_it_back() {
        assertThat(desk.sees("/?open=" + visit.id())).contains("1. Thomas Jefferson", "Not this person");

        assertThat(say("JEFTH000", "appointment", visit.id().toString()))
                .contains("JEFTH000 is not offered for this person any more.", "Undo")
                .contains("1. Peter Jefferson", "Thomas Jefferson JEFTH000 said 09:00 by Tom Webb")
                .doesNotContain("1. Thomas Jefferson");

        assertThat(desk.presses(removal(), "appointment", visit.id().toString()))
                .contains("JEFTH000 is offered again where it fits.", "1. Thomas Jefferson");
    }

    @Test
    void found_by_name_it_says_so_and_asks_for_a_reason() {
        say("JEFTH000", "appointment", visit.id().toString());
        var find = "/online-appointments/" + visit.id() + "/find";

        assertThat(FrontDesk.words(desk.tom().post(find, "name", "Jefferson, Thomas")))
                .contains("said not to be this person: needs a reason");
        assertThat(FrontDesk.words(desk.tom().post(find, "compare", "JEFTH000")))
                .contains("Tom Webb said 09:00 that this is not the person.", "Link with a reason");
        assertThat(desk.presses(
                        patient + "/link",
                        "pmsPatient",
                        "JEFTH000",
                        "appointment",
                        visit.id().toString()))
                .contains("Linking JEFTH000 needs a second look.");
    }

    @Test
    void on_online_patients_the_chosen_record_is_said_not_to_be_him() {
        assertThat(say("JEFTH000"))
                .contains("JEFTH000 is not offered for this person any more.", "Show again")
                .contains("Thomas Jefferson JEFTH000 said 09:00 by Tom Webb");
        assertThat(say("")).contains("Choose a patient in the PMS first.");
        assertThat(say("NOBODY00")).contains("NOBODY00 is not in the PMS list, or not any more.");
        assertThat(desk.presses(removal())).contains("JEFTH000 is offered again where it fits.");
    }

    @Test
    void patient_details_keep_who_said_it_and_who_took_it_back() {
        say("JEFPE001");

        assertThat(desk.sees(patient)).contains("JEFPE001 said Mon, Nov 23, 09:00 by Tom Webb", "Show again");
        assertThat(desk.presses(removal(), "details", "true"))
                .contains("JEFPE001 is offered again where it fits.")
                .contains(", taken back Mon, Nov 23, 09:00 by Tom Webb");
    }

    @Test
    void of_a_linked_record_it_is_not_said() {
        desk.presses(patient + "/link", "pmsPatient", "JEFTH000");

        assertThat(say("JEFTH000")).contains("JEFTH000 is linked to this person. Unlink first.");
    }

    private String say(String pmsPatient, String... more) {
        var form = new String[more.length + 2];
        form[0] = "pmsPatient";
        form[1] = pmsPatient;
        System.arraycopy(more, 0, form, 2, more.length);
        return desk.presses(patient + "/not-this-person", form);
    }

    private String removal() {
        var said = House.in(
                desk.maple().id(), () -> House.room(NotThisPerson.class).history(visit.patient()));
        return patient + "/not-this-person/" + said.getFirst().id() + "/removal";
    }

    private void inPms(String id, Demographics who) {
        var record = new PmsPatient(new PmsPatientId(id), who, true, MovableClock.START, null);
        House.in(desk.maple().id(), () -> {
            House.room(PmsPatients.class).take(record);
            return record;
        });
    }
}
