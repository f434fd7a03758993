package org.deskbell.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.web.staff.FrontDesk.NINE;
import static org.deskbell.web.staff.FrontDesk.page;

import java.time.Duration;
import java.util.stream.Stream;
import org.deskbell.House;
import org.deskbell.People;
import org.junit.jupiter.api.Test;

/** Staff move a visit: to a free time, to another provider, and outside the rules once they have read which. */
class MoveTest {
    /** 19:00 in Denver on December 12, as a form names it before the provider. */
    private static final String SATURDAY = "2026-12-13T02:00:00Z/";

    private final FrontDesk desk = FrontDesk.open();

    @Test
    void a_visit_is_moved_to_a_free_time() {
        var visit = desk.books(People.jefferson(), NINE);
        var ten = NINE.plus(Duration.ofHours(1));

        assertThat(desk.sees(page(visit) + "?day=2026-12-08")).contains("Tuesday, December 8", "10:00");
        assertThat(desk.presses(
                        page(visit) + "/move",
                        "at",
                        ten + "/" + visit.provider().value()))
                .contains("Moved to Tue, Dec 8, 10:00.");
        assertThat(desk.now(visit.id()).startsAt()).isEqualTo(ten);
    }

    @Test
    void a_move_keeps_the_provider_unless_another_is_asked_for() {
        var visit = desk.books(People.jefferson(), NINE);
        var franklin = "/" + desk.maple().franklin().id().value() + "\"";

        assertThat(desk.tom().get(page(visit) + "?day=2026-12-08").body()).doesNotContain(franklin);
        assertThat(desk.tom()
                        .get(page(visit) + "?day=2026-12-08&provider=anyone")
                        .body())
                .contains(franklin, "The visit is with Dr. George Washington now.");
    }

    @Test
    void a_move_to_another_provider_says_so() {
        var visit = desk.books(People.jefferson(), NINE);
        var tenWithFranklin = NINE.plus(Duration.ofHours(1)) + "/"
                + desk.maple().franklin().id().value();

        assertThat(desk.presses(page(visit) + "/move", "provider", "anyone", "at", tenWithFranklin))
                .contains("Moved to Tue, Dec 8, 10:00, with Dr. Benjamin Franklin instead of Dr. George Washington.");
    }

    @Test
    void a_taken_time_is_answered_with_the_nearest() {
        var visit = desk.books(People.jefferson(), NINE);
        desk.books(People.linh(), NINE.plus(Duration.ofHours(1)));

        assertThat(desk.presses(
                        page(visit) + "/move",
                        "at",
                        NINE.plus(Duration.ofHours(1)) + "/" + visit.provider().value()))
                .contains("That time has just gone. The nearest free: ");
        assertThat(desk.now(visit.id()).startsAt()).isEqualTo(NINE);
    }

    @Test
    void a_move_outside_the_rules_says_which_it_breaks_and_is_done_by_the_second_press() {
        var visit = desk.books(People.jefferson(), NINE);
        String[] saturday = {"day", "2026-12-07", "at", "other", "on", "2026-12-12", "time", "19:00"};

        assertThat(desk.presses(page(visit) + "/move", saturday))
                .contains("This time is outside the rules:", "the provider has no hours then", "once more")
                .doesNotContain("it starts between the usual starts");
        assertThat(desk.now(visit.id()).startsAt()).isEqualTo(NINE);

        var read = with(saturday, "outside", SATURDAY + visit.provider().value() + " [PROVIDER_WORKS]");
        assertThat(desk.presses(page(visit) + "/move", read)).contains("Moved to Sat, Dec 12, 19:00.");
    }

    @Test
    void having_read_about_one_time_does_not_move_to_another() {
        var visit = desk.books(People.jefferson(), NINE);
        String[] sunday = {"at", "other", "on", "2026-12-13", "time", "19:00"};

        var readOfSaturday = with(sunday, "outside", SATURDAY + visit.provider().value() + " [PROVIDER_WORKS]");
        assertThat(desk.presses(page(visit) + "/move", readOfSaturday)).contains("This time is outside the rules:");
        assertThat(desk.now(visit.id()).startsAt()).isEqualTo(NINE);
    }

    @Test
    void having_read_of_other_rules_is_not_enough() {
        var visit = desk.books(People.jefferson(), NINE);

        var read = SATURDAY + visit.provider().value() + " [NOTICE]";
        assertThat(desk.presses(
                        page(visit) + "/move", "at", "other", "on", "2026-12-12", "time", "19:00", "outside", read))
                .contains("This time is outside the rules:");
    }

    @Test
    void a_move_to_where_the_visit_is_tells_nobody_anything() {
        var visit = desk.books(People.jefferson(), NINE);

        assertThat(desk.presses(
                        page(visit) + "/move",
                        "at",
                        NINE + "/" + visit.provider().value()))
                .contains("The visit was on Tue, Dec 8, 09:00 already. Nothing has changed.")
                .doesNotContain("Nothing has changed. The patient");
    }

    @Test
    void a_visit_that_was_cancelled_meanwhile_is_not_moved_and_the_page_says_why() {
        var visit = desk.books(People.jefferson(), NINE);
        desk.presses(page(visit) + "/cancellation", "words", "");

        assertThat(desk.presses(
                        page(visit) + "/move",
                        "at",
                        NINE.plus(Duration.ofHours(1)) + "/" + visit.provider().value()))
                .contains("It is cancelled, and can not be changed");
        assertThat(desk.presses(page(visit) + "/move", "at", "other", "on", "2026-12-12", "time", "19:00"))
                .contains("It is cancelled, and can not be changed");
    }

    @Test
    void a_visit_that_was_moved_meanwhile_is_not_moved_from_a_time_that_staff_did_not_see() {
        var visit = desk.books(People.jefferson(), NINE);
        var ten = NINE.plus(Duration.ofHours(1)) + "/" + visit.provider().value();
        var seen = NINE.plus(Duration.ofHours(3)).toString();

        assertThat(desk.tom().get(page(visit) + "?day=2026-12-08").body())
                .containsPattern("(?s)/move\".+name=\"startsAt\" value=\"" + NINE);
        assertThat(desk.presses(page(visit) + "/move", "at", ten, "startsAt", seen))
                .contains("Somebody has moved this visit to Tue, Dec 8, 09:00 since you opened the page.");
        assertThat(desk.presses(
                        page(visit) + "/move", "at", "other", "on", "2026-12-12", "time", "19:00", "startsAt", seen))
                .contains("Somebody has moved this visit")
                .doesNotContain("once more");
        assertThat(desk.now(visit.id()).startsAt()).isEqualTo(NINE);

        assertThat(desk.presses(page(visit) + "/move", "at", ten, "startsAt", NINE.toString()))
                .contains("Moved to Tue, Dec 8, 10:00.");
    }

    @Test
    void a_move_pressed_twice_is_told_twice_of_the_same() {
        var visit = desk.books(People.jefferson(), NINE);
        var ten = NINE.plus(Duration.ofHours(1)) + "/" + visit.provider().value();
        String[] once = {"at", ten, "startsAt", NINE.toString(), "key", "0af0e6a6-5f2e-4f1c-9ac7-2d1b7b3f5a11"};

        desk.presses(page(visit) + "/move", once);
        assertThat(desk.presses(page(visit) + "/move", once)).doesNotContain("Somebody has moved");
    }

    @Test
    void words_that_are_too_long_stay_in_the_form_and_a_line_break_counts_once() {
        var visit = desk.books(People.jefferson(), NINE);
        var lines = "x\r\n".repeat(200) + "y".repeat(100);

        assertThat(desk.presses(page(visit) + "/cancellation", "words", lines + "z"))
                .contains("Keep your words under 500 characters.", "yyz");
        assertThat(desk.presses(page(visit) + "/cancellation", "words", lines)).contains("Cancelled.");
    }

    @Test
    void the_time_that_the_visit_has_now_is_in_nobodys_way() {
        var visit = desk.books(People.jefferson(), NINE);

        assertThat(desk.presses(page(visit) + "/move", "at", "other", "on", "2026-12-08", "time", "09:05"))
                .contains("it starts between the usual starts")
                .doesNotContain("This time cannot be had");
    }

    @Test
    void a_move_over_another_visit_is_refused_however_often_it_is_pressed() {
        var visit = desk.books(People.jefferson(), NINE);
        desk.books(People.linh(), NINE.plus(Duration.ofHours(1)));
        var ten = "2026-12-08T17:00:00Z/" + visit.provider().value();
        String[] over = {"at", "other", "on", "2026-12-08", "time", "10:00", "outside", ten};

        assertThat(desk.presses(page(visit) + "/move", over)).contains("That time has just gone.");
        assertThat(desk.presses(page(visit) + "/move", over))
                .contains("That time has just gone.", "This time cannot be had:");
        assertThat(desk.now(visit.id()).startsAt()).isEqualTo(NINE);
    }

    @Test
    void another_time_must_be_on_the_clock_and_what_was_filled_in_stays() {
        var visit = desk.books(People.jefferson(), NINE);

        var next = desk.tom()
                .post(page(visit) + "/move", "day", "2027-03-08", "at", "other", "on", "2027-03-14", "time", "02:30");
        var address = next.headers().firstValue("Location").orElseThrow();
        assertThat(desk.tom().get(address.replace(House.address(), "")).body())
                .contains("Choose a time first.", "value=\"2027-03-14\"", "value=\"02:30\"");
    }

    @Test
    void a_move_that_is_refused_says_why_in_its_form_and_the_address_leads_there() {
        var visit = desk.books(People.jefferson(), NINE);

        var next = desk.tom().post(page(visit) + "/move", "day", "2026-12-07", "at", "other");
        var address = next.headers().firstValue("Location").orElseThrow();
        assertThat(address).endsWith("#move-problem");
        assertThat(desk.tom().get(address.replace(House.address(), "")).body())
                .containsPattern("(?s)<form[^>]+/move\".+id=\"move-problem\".+Choose a time first.+Move the visit");
    }

    @Test
    void a_move_that_is_refused_keeps_the_week_of_anyone() {
        var visit = desk.books(People.jefferson(), NINE);

        var next = desk.tom().post(page(visit) + "/move", "day", "2026-12-07", "provider", "anyone", "at", "other");
        assertThat(next.headers().firstValue("Location").orElseThrow()).contains("day=2026-12-07", "provider=anyone");
    }

    private static String[] with(String[] some, String... more) {
        return Stream.of(some, more).flatMap(Stream::of).toArray(String[]::new);
    }
}
