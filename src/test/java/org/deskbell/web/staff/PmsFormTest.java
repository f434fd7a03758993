package org.deskbell.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.web.staff.FrontDesk.NINE;

import org.deskbell.People;
import org.deskbell.patients.OnlinePatient.Insurance;
import org.deskbell.patients.Registration;
import org.junit.jupiter.api.Test;

/** What staff carry into the PMS by hand: copied as a row, all of it. */
class PmsFormTest {
    private static final String ROW = "Jefferson\tThomas\t\t04/13/1983\tM\t4345550143\t\tt.jefferson@example.com"
            + "\t931 Monticello Loop\tCharlottesville\tVA\t22902\t\tDelta Dental\tD-4711\t";

    private final FrontDesk desk = FrontDesk.open();

    @Test
    void the_panel_and_patient_details_copy_every_answer_also_the_insurance() {
        var insured = new Registration(People.jefferson(), new Insurance("Delta Dental", "D-4711"), null);
        var visit = desk.maple().books(insured, NINE);

        assertThat(desk.tom().get("/?open=" + visit.id()).body()).contains("data-copy=\"" + ROW + "\"");
        assertThat(desk.tom().get("/online-patients/" + visit.patient()).body()).contains("data-copy=\"" + ROW + "\"");
    }
}
