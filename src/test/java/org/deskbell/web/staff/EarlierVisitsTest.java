package org.deskbell.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.web.staff.FrontDesk.NINE;
import static org.deskbell.web.staff.FrontDesk.page;

import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.People;
import org.deskbell.booking.OnlineAppointment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What staff see of a visit whose time has passed. */
class EarlierVisitsTest {
    private final FrontDesk desk = FrontDesk.open();
    private final OnlineAppointment visit = desk.books(People.jefferson(), NINE);
    private final String details = "/online-patients/" + visit.patient();

    @AfterEach
    void the_clock_stands_where_it_stood() {
        House.clock().set(MovableClock.START);
    }

    @Test
    void one_that_was_cancelled_says_so_and_is_led_to() {
        desk.presses(page(visit) + "/cancellation", "words", "");
        House.clock().set(visit.endsAt());

        assertThat(desk.sees(details)).containsPattern("Earlier appointments Tue, Dec 8, 09:00 Cancelled");
        assertThat(desk.tom().get(details).body()).contains("href=\"" + page(visit) + "\"");
    }

    @Test
    void one_that_took_place_is_completed() {
        assertThat(desk.sees(page(visit))).contains("Status Booked");
        House.clock().set(visit.endsAt());

        assertThat(desk.sees(details)).containsPattern("Earlier appointments Tue, Dec 8, 09:00 Completed");
        assertThat(desk.sees(page(visit))).contains("Status Completed");
    }
}
