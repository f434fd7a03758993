package org.deskbell.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.web.staff.FrontDesk.NINE;

import java.time.Duration;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.booking.OnlineAppointment;
import org.junit.jupiter.api.Test;

/** What the link panel says while the PMS is read, and when that goes wrong. */
class PanelReadingTest {
    private final FrontDesk desk = FrontDesk.open();
    private final OnlineAppointment visit = desk.books(People.jefferson(), NINE);
    private final String panel = "/?open=" + visit.id();

    @Test
    void while_the_pms_is_read_nobody_is_led_to_make_a_record() {
        assertThat(desk.sees(panel))
                .contains("Reading the PMS", "Looking …")
                .doesNotContain("Nobody in the PMS fits", "Create the patient");
    }

    @Test
    void a_reading_that_failed_is_said_with_a_press_to_try_again() {
        desk.sees(panel);
        var seen = seen();
        House.clock().advance(Duration.ofSeconds(9));
        read();

        assertThat(desk.tom().get("/online-appointments/news?seen=" + seen).statusCode())
                .as("is news for the open page")
                .isEqualTo(200);
        assertThat(FrontDesk.words(desk.tom().get(panel, "X-News", "1")))
                .contains("The PMS did not answer at 09:00, and has not been read yet", "Try again")
                .contains("Nobody in the PMS fits")
                .doesNotContain("Looking …");
        assertThat(desk.sees(panel)).as("who presses").contains("Looking …");
    }

    private String seen() {
        return desk.tom().get("/").body().replaceAll("(?s).*data-seen=\"([^\"]*)\".*", "$1");
    }

    private void read() {
        House.in(desk.maple().id(), () -> {
            House.work("refresh").drain();
            return true;
        });
    }
}
