package org.deskbell.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.web.staff.FrontDesk.NINE;

import java.time.Duration;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.booking.OnlineAppointment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody registers again after his record in the PMS was linked: nobody is led to make a second chart. */
class TakenRecordTest {
    private final FrontDesk desk = FrontDesk.open();
    private final OnlineAppointment early = desk.books(People.jefferson(), NINE);
    private final OnlineAppointment late = later();
    private final String panel = "/?open=" + late.id();
    private final String first = "/online-patients/" + early.patient();
    private final String second = "/online-patients/" + late.patient();

    private OnlineAppointment later() {
        House.clock().advance(Duration.ofMinutes(5));
        return desk.books(People.named(People.jefferson(), "Tom", "Jefferson"), NINE.plus(Duration.ofHours(2)));
    }

    @BeforeEach
    void thomasIsLinked() {
        desk.inPms("JEFTH000", People.jeffersonInPms());
        desk.inPms("JEFPE001", People.peter());
        desk.presses(first + "/link", "pmsPatient", "JEFTH000");
    }

    @Test
    void the_panel_names_first_who_has_the_record_and_leads_to_the_join() {
        assertThat(desk.sees(panel))
                .contains("1. Thomas Jefferson JEFTH000", "2. Peter Jefferson JEFPE001")
                .contains("linked to Thomas Jefferson, registered 09:00", "Join with Thomas Jefferson …")
                .doesNotContain("Nobody fits", "Registered twice?");
        assertThat(desk.tom().get(panel).body()).contains(second + "/pairs/" + early.patient());
    }

    @Test
    void find_and_compare_say_whose_a_record_is() {
        var find = "/online-appointments/" + late.id() + "/find";

        assertThat(FrontDesk.words(desk.tom().post(find, "name", "Jefferson, Thomas")))
                .contains("JEFTH000 Born Apr 13, 1983 linked to Thomas Jefferson, registered 09:00 ");
        assertThat(FrontDesk.words(desk.tom().post(find, "compare", "JEFTH000")))
                .contains("linked to Thomas Jefferson, registered 09:00", "Join with Thomas Jefferson …");
    }

    @Test
    void online_patients_says_the_same() {
        var list = "/settings/online-scheduler/online-patients";

        assertThat(desk.sees(list + "?patient=" + late.patient()))
                .contains("Record taken", "JEFTH000 Born Apr 13, 1983 · linked to Thomas Jefferson, registered 09:00");
    }

    @Test
    void of_two_people_no_join_is_offered_any_more() {
        desk.presses(second + "/two-people", "other", early.patient().toString());

        assertThat(desk.sees(panel)).contains("1. Peter Jefferson").doesNotContain("Join with", "linked to Thomas");
    }

    @Test
    void a_first_registration_that_is_not_linked_either_stands_over_the_candidates() {
        assertThat(desk.presses(first + "/unlink", "reason", "mixed up", "pmsPatient", "ADAJO000"))
                .contains("Nothing was unlinked: this person is not linked to ADAJO000 any more.");
        desk.presses(first + "/unlink", "reason", "mixed up", "pmsPatient", "JEFTH000");

        assertThat(desk.sees(panel))
                .contains("Registered twice? Thomas Jefferson, registered 09:00: compare and join")
                .doesNotContain("Join with");
    }
}
