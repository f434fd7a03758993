package org.deskbell.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.deskbell.House;
import org.deskbell.practice.ClosedDays;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.Test;

/** Closed days. */
class ClosedDaysPageTest {
    private static final String PATH = "/settings/online-scheduler";

    private final Office office = Office.open();
    private final Visitor nadia = office.nadia();

    @Test
    void a_day_is_closed_and_opened_again() {
        nadia.get(PATH + "/closed-days");

        nadia.post(PATH + "/closed-days", "day", "2027-12-24", "reason", "Christmas Eve");

        assertThat(nadia.get(PATH + "/closed-days").body())
                .contains("Fri, Dec 24, 2027")
                .contains("Christmas Eve");
        nadia.post(PATH + "/closed-days/2027-12-24/opening");
        assertThat(closed()).isZero();
    }

    @Test
    void a_day_that_cannot_be_closed_is_said_at_the_field() {
        nadia.get(PATH + "/closed-days");

        assertThat(nadia.post(PATH + "/closed-days", "day", "2027-02-29", "reason", "Leap")
                        .body())
                .contains("There is no such day");
        assertThat(nadia.post(PATH + "/closed-days", "day", "2020-01-01", "reason", "Gone")
                        .body())
                .contains("This day has passed");
        assertThat(nadia.post(PATH + "/closed-days", "day", "+999999999-12-31", "reason", "Far")
                        .body())
                .contains("within the next ten years");
        assertThat(nadia.post(PATH + "/closed-days/+999999999-12-31/opening").statusCode())
                .isEqualTo(302);
        assertThat(nadia.post(PATH + "/closed-days", "day", "2027-01-01", "reason", " ")
                        .body())
                .contains("Say why");
        assertThat(nadia.post(PATH + "/closed-days", "day", "2027-01-01", "reason", "x".repeat(81))
                        .body())
                .contains("80 characters or fewer");
        assertThat(closed()).isZero();
    }

    @Test
    void a_reason_with_markup_is_shown_as_it_was_typed() {
        nadia.get(PATH + "/closed-days");

        nadia.post(PATH + "/closed-days", "day", "2027-01-04", "reason", "<b>Team</b> 🎉");

        assertThat(nadia.get(PATH + "/closed-days").body()).contains("&lt;b&gt;Team&lt;/b&gt; 🎉");
    }

    private int closed() {
        return office.in(() -> House.room(ClosedDays.class).from(LocalDate.of(2020, 1, 1)))
                .size();
    }
}
