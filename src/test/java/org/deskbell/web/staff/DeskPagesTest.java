package org.deskbell.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.web.staff.FrontDesk.NINE;
import static org.deskbell.web.staff.FrontDesk.page;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.audit.Actor;
import org.deskbell.booking.Audience;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.BookingRequest;
import org.deskbell.booking.Changes;
import org.deskbell.booking.HoldRequest;
import org.deskbell.booking.Holds;
import org.deskbell.booking.OnlineAppointment.Status;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.booking.Visit;
import org.deskbell.booking.Waitlist;
import org.deskbell.booking.WaitlistWish;
import org.deskbell.people.Demographics;
import org.junit.jupiter.api.Test;

/** What the front desk does with visits from the window, and on the visit's own page. */
class DeskPagesTest {
    /** 19:00 in Denver on December 12, as a form names it before the provider. */
    private static final String SATURDAY = "2026-12-13T02:00:00Z/";

    private final FrontDesk desk = FrontDesk.open();

    @Test
    void a_request_says_since_when_and_why_it_waits_and_is_accepted_in_one_press() {
        desk.answersFirst();
        var asked = desk.books(People.jefferson(), NINE);

        assertThat(desk.sees("/"))
                .contains("1 needs you.")
                .contains("Waits for your answer since 09:00. This type is answered first.");
        assertThat(desk.presses(page(asked) + "/decision", "accept", "true", "view", "HOME"))
                .contains("Accepted. The patient is told by e-mail.");
        assertThat(desk.now(asked.id()).status()).isEqualTo(Status.BOOKED);
    }

    @Test
    void home_shows_what_needs_somebody_before_newer_rows_that_are_over() {
        desk.answersFirst();
        desk.books(People.jefferson(), NINE);
        List.of(People.linh(), People.robert(), People.maria(), People.peter()).forEach(who -> {
            House.clock().advance(Duration.ofMinutes(1));
            desk.presses(page(desk.books(who, NINE.plus(Duration.ofHours(1)))) + "/cancellation", "words", "");
        });

        assertThat(desk.sees("/")).contains("Need you", "Thomas Jefferson", "Show all 5", "Cancelled or declined");
    }

    @Test
    void a_request_is_declined_with_words_and_stays_in_the_window_as_nobodys_work() {
        desk.answersFirst();
        var asked = desk.books(People.jefferson(), NINE);

        assertThat(desk.sees("/"))
                .contains(
                        "Words to the patient (needed)",
                        "They stand in the e-mail to t.jefferson@example.com that declines the request.");
        assertThat(desk.presses(page(asked) + "/decision", "accept", "false", "words", " ", "view", "HOME"))
                .contains("Not declined yet: say in a few words why.");
        assertThat(desk.presses(page(asked) + "/decision", "accept", "false", "words", "We are away.", "view", "HOME"))
                .contains("Cancelled or declined", "Declined 09:00 by Tom Webb: “We are away.”")
                .contains("None needs you.", "No online appointments", "1 cancelled or declined.");
    }

    @Test
    void a_visit_is_cancelled_with_words_and_the_cancel_undone() {
        var visit = desk.books(People.jefferson(), NINE);

        assertThat(desk.presses(page(visit) + "/cancellation", "words", "The dentist is ill."))
                .contains("Cancelled. The patient is told by e-mail.", "Undo")
                .contains("Cancelled 09:00 by Tom Webb: “The dentist is ill.”");
        assertThat(desk.sees("/")).contains("Undo the cancel", "1 cancelled or declined.");
        assertThat(desk.presses(page(visit) + "/restoration")).contains("The visit stands again.");
        assertThat(desk.now(visit.id()).status()).isEqualTo(Status.BOOKED);
    }

    @Test
    void after_ten_minutes_a_cancel_can_not_be_undone() {
        var visit = desk.books(People.jefferson(), NINE);
        desk.presses(page(visit) + "/cancellation", "words", "");
        House.clock().advance(Duration.ofMinutes(11));

        assertThat(desk.sees("/")).doesNotContain("Undo the cancel");
        assertThat(desk.presses(page(visit) + "/restoration")).doesNotContain("The visit stands again.");
        assertThat(desk.now(visit.id()).status()).isEqualTo(Status.CANCELLED);
    }

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

    @Test
    void visits_kept_together_name_each_other() {
        var request = new BookingRequest(
                List.of(visit(People.jefferson(), 0), visit(People.peter(), 1)),
                UUID.randomUUID().toString());
        var kept = House.in(
                desk.maple().id(), () -> House.room(OnlineAppointments.class).request(request));

        assertThat(desk.sees("/online-appointments")).contains("with Peter", "with Thomas");
        assertThat(desk.sees(page(((BookingOutcome.Kept) kept).appointment())))
                .contains("Booked together with", "10:00 · Peter Jefferson");
    }

    private Visit visit(Demographics who, int hoursLater) {
        return new Visit(
                desk.maple().cleaning().id(),
                desk.maple().washington().id(),
                NINE.plus(Duration.ofHours(hoursLater)),
                new Visit.Who.Fresh(People.registration(who)),
                null,
                null);
    }

    @Test
    void a_hold_is_no_row_of_the_window() {
        House.in(
                desk.maple().id(),
                () -> House.room(Holds.class)
                        .hold(new HoldRequest(desk.maple().cleaning().id(), null, NINE, Audience.NEW, null, null)));

        assertThat(desk.sees("/")).contains("No online appointments yet.");
    }

    @Test
    void the_waitlist_says_who_waits_for_what_and_lets_staff_remove() {
        assertThat(desk.sees("/")).doesNotContain("on the waitlist");
        var day = LocalDate.parse("2026-12-08");
        var entry = House.in(
                desk.maple().id(),
                () -> House.room(Waitlist.class)
                        .join(new WaitlistWish(
                                new Visit.Who.Fresh(People.registration(People.linh())),
                                desk.maple().cleaning().id(),
                                desk.maple().washington().id(),
                                day,
                                day,
                                null,
                                null)));

        assertThat(desk.sees("/")).contains("1 on the waitlist");
        assertThat(desk.sees("/waitlist"))
                .contains("Linh Nguyen", "Cleaning", "Dr. George Washington", "Tue, Dec 8", "at any time");
        assertThat(desk.presses("/waitlist/" + entry.id() + "/removal"))
                .contains("Taken off the waitlist.", "Nobody waits.");
    }

    @Test
    void what_a_patient_cancelled_says_so() {
        var visit = desk.books(People.jefferson(), NINE);
        House.in(
                desk.maple().id(),
                () -> House.room(Changes.class)
                        .cancel(
                                visit.id(),
                                "",
                                new Actor.Patient(visit.patient().value())));

        assertThat(desk.sees("/")).contains("Cancelled 09:00 by patient.");
    }
}
