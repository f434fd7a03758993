package org.deskbell.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.web.staff.FrontDesk.NINE;

import java.util.List;
import java.util.regex.Pattern;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.audit.Actor;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.patients.Alert;
import org.deskbell.patients.Alerts;
import org.deskbell.patients.Links;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsPatients;
import org.deskbell.practice.MapleStreet;
import org.junit.jupiter.api.Test;

/** What the PMS changed under a link stands on Home and in Online Patients until somebody settles it. */
class AlertsTest {
    private static final Actor MARTHA = MapleStreet.MARTHA;

    private final FrontDesk desk = FrontDesk.open();
    private final OnlineAppointment visit = desk.books(People.jefferson(), NINE);

    @Test
    void a_merge_is_told_in_both_places_until_somebody_settles_it() {
        inPms("JEFTH000");
        inPms("JEFTH001");
        link("JEFTH000");

        merge("JEFTH000", "JEFTH001");

        var told = "Thomas Jefferson : the PMS merged JEFTH000 into JEFTH001, and the link went along.";
        assertThat(desk.sees("/")).contains("Alerts: 1", told, "(JEFTH001)");
        assertThat(desk.sees(OnlinePatientsPage.PATH)).contains(told);
        assertThat(desk.sees("/online-patients/" + visit.patient()))
                .contains("by the refresh from the PMS, as the PMS merged the records", "“merged in the PMS”");
        assertThat(desk.presses(settlement())).contains("Settled.").doesNotContain("Alerts:");
    }

    @Test
    void who_was_not_moved_is_linked_again_from_the_alert() {
        inPms("JEFTH000");
        inPms("JEFTH001");
        link("JEFTH000");
        var other = desk.books(People.jefferson(), NINE.plusSeconds(3600));
        in(() -> House.room(Links.class).link(other.patient(), new PmsPatientId("JEFTH001"), "two charts", MARTHA));

        merge("JEFTH000", "JEFTH001");

        assertThat(desk.sees("/"))
                .contains("the PMS merged JEFTH000 into JEFTH001, the record of Thomas Jefferson. Nobody was moved")
                .contains("Link again")
                .contains("(-1) new here");
        var link = OnlinePatientsPage.PATH + "?patient=" + visit.patient() + "#link-patient";
        assertThat(desk.tom().get("/").body()).contains(link);
    }

    @Test
    void a_visit_that_was_moved_in_the_pms_is_told_with_both_times_and_leads_to_the_visit() {
        var there = new Alert.Visit(visit.id().value(), "17", NINE.plusSeconds(3600));
        var moved = Alert.movedThere(visit.patient(), new PmsPatientId("JEFTH000"), there, NINE);
        in(() -> {
            House.room(Alerts.class).movedThere(List.of(moved), MARTHA);
            return moved;
        });

        assertThat(desk.sees("/"))
                .contains("Thomas Jefferson : the visit of Tue, Dec 8, 09:00 stands at Tue, Dec 8, 10:00 in the PMS.")
                .contains("Show the visit")
                .doesNotContain("Link again");
        assertThat(desk.tom().get("/").body()).contains("href=\"/online-appointments/" + visit.id() + "\"");
    }

    @Test
    void an_alert_that_somebody_has_settled_says_so() {
        inPms("JEFTH000");
        inPms("JEFTH001");
        link("JEFTH000");
        merge("JEFTH000", "JEFTH001");
        var path = settlement();
        desk.presses(path);

        assertThat(desk.presses(path, "list", "true")).contains("Somebody has settled this already.", "Link Patient");
    }

    private void inPms(String id) {
        in(() -> {
            take(new PmsPatient(new PmsPatientId(id), People.jeffersonInPms(), true, null, null));
            return id;
        });
    }

    private static void take(PmsPatient record) {
        House.room(PmsPatients.class).take(record);
    }

    private void merge(String id, String into) {
        in(() -> {
            var record = House.room(PmsPatients.class).find(new PmsPatientId(id));
            take(record.orElseThrow().mergedInto(new PmsPatientId(into)));
            return id;
        });
    }

    private void link(String id) {
        in(() -> House.room(Links.class).link(visit.patient(), new PmsPatientId(id), "two charts", MARTHA));
    }

    private <T> T in(ScopedValue.CallableOp<T, RuntimeException> work) {
        return House.in(desk.maple().id(), work);
    }

    private String settlement() {
        var found = Pattern.compile("/alerts/[-0-9a-f]+/settlement")
                .matcher(desk.tom().get("/").body());
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
