package org.deskbell.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.web.staff.FrontDesk.NINE;

import org.deskbell.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A father who books for his son and types his own birth date, in the link panels. */
class RelativesDatePanelTest {
    private final FrontDesk desk = FrontDesk.open();

    @BeforeEach
    void bothAreOnFile() {
        desk.inPms("JEFPE000", People.peter());
        desk.inPms("JEFTH000", People.jeffersonInPms());
    }

    @Test
    void the_son_comes_first_and_the_panel_says_whose_date_it_is() {
        var visit = desk.books(People.born(People.peter(), People.jefferson().born()), NINE);

        assertThat(desk.sees("/?open=" + visit.id()))
                .contains("1. Peter Jefferson JEFPE000", "the date typed is that of Thomas Jefferson (JEFTH000)")
                .contains("is that of somebody else of the household, who perhaps booked for the patient")
                .doesNotContain("twin");
        assertThat(desk.sees("/settings/online-scheduler/online-patients?open=" + visit.patient()))
                .contains("the birth date is a relative\u2019s: needs a reason")
                .doesNotContain("??");
    }
}
