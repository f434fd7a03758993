package org.deskbell.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.web.staff.FrontDesk.NINE;

import org.deskbell.People;
import org.junit.jupiter.api.Test;

/** Settings, Numbers: for office managers alone, and without a name of a patient. */
class NumbersPageTest {
    private static final String NUMBERS = "/settings/numbers";

    private final FrontDesk desk = FrontDesk.open();

    @Test
    void what_came_in_is_counted() {
        desk.books(People.jefferson(), NINE);

        var page = FrontDesk.words(desk.manager().get(NUMBERS + "?days=7"));

        assertThat(page)
                .contains("What patients asked for from Tue, Nov 17, 2026 to Mon, Nov 23, 2026")
                .contains("Asked for 1 Booked at once 1", "New: registered in these days 1", "Cleaning 1")
                .doesNotContain("Jefferson");
    }

    @Test
    void where_nobody_booked_it_says_so() {
        assertThat(FrontDesk.words(desk.manager().get(NUMBERS)))
                .contains("Nobody has booked online in these days. Try more of them.")
                .doesNotContain("Asked for");
    }

    @Test
    void there_are_no_other_days_and_no_numbers_for_the_front_desk() {
        assertThat(desk.manager().get(NUMBERS + "?days=8").statusCode()).isEqualTo(404);
        assertThat(desk.tom().get(NUMBERS).statusCode()).isEqualTo(403);
    }
}
