package org.deskbell.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.web.staff.FrontDesk.NINE;
import static org.deskbell.web.staff.FrontDesk.page;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.audit.Actor;
import org.deskbell.booking.Audience;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.BookingRequest;
import org.deskbell.booking.Changes;
import org.deskbell.booking.HoldRequest;
import org.deskbell.booking.Holds;
import org.deskbell.booking.MoveRequest;
import org.deskbell.booking.OnlineAppointment.Status;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.booking.Visit;
import org.deskbell.booking.Waitlist;
import org.deskbell.booking.WaitlistWish;
import org.deskbell.people.Demographics;
import org.junit.jupiter.api.Test;

/** What the front desk does with visits from the window, and on the visit's own page. */
class DeskPagesTest {
    private final FrontDesk desk = FrontDesk.open();

    @Test
    void a_request_says_since_when_and_why_it_waits_and_is_accepted_in_one_press() {
        desk.answersFirst();
        var asked = desk.books(People.jefferson(), NINE);

        assertThat(desk.sees("/"))
                .contains("1 needs you.")
                .contains("Waits for your answer since 09:00. This type is answered first.");
        assertThat(desk.presses(page(asked) + "/decision", "accept", "true", "view", "HOME"))
                .contains("Accepted. The patient is told.");
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
    void home_shows_what_begins_soon_then_requests_then_the_soonest_and_how_many_more_need_somebody() {
        desk.connected();
        desk.books(People.jefferson(), NINE);
        desk.books(People.peter(), NINE.plus(Duration.ofDays(1)));
        desk.books(People.linh(), NINE.plus(Duration.ofDays(2)));
        House.clock().advance(Duration.ofMinutes(1));
        desk.books(People.maria(), NINE.plus(Duration.ofDays(3)));
        desk.answersFirst();
        desk.books(People.robert(), NINE.plus(Duration.ofDays(9)));
        House.clock().set(NINE.minus(Duration.ofHours(20)));

        var home = desk.sees("/");
        assertThat(home).contains("1 more needs you").doesNotContain("María");
        assertThat(List.of("Thomas Jefferson", "Robert Hale", "Peter Jefferson", "Linh Nguyen"))
                .isSortedAccordingTo(Comparator.comparingInt(home::indexOf));
    }

    @Test
    void what_was_accepted_and_archived_waits_for_an_answer_again_once_its_patient_moves_it() {
        desk.answersFirst();
        var asked = desk.books(People.jefferson(), NINE);
        desk.presses(page(asked) + "/decision", "accept", "true", "view", "HOME");
        desk.presses("/online-appointments/archive", "id", asked.id().toString());

        var himself = new Actor.Patient(asked.patient().value());
        var later = new MoveRequest(
                asked.id(),
                asked.provider(),
                NINE.plus(Duration.ofHours(1)),
                null,
                UUID.randomUUID().toString(),
                himself);
        House.in(desk.maple().id(), () -> House.room(Changes.class).move(later));

        assertThat(desk.sees("/")).contains("1 needs you.", "Thomas Jefferson", "Waits for your answer", "Accept");
    }

    @Test
    void a_request_that_was_archived_can_still_be_answered() {
        desk.answersFirst();
        var asked = desk.books(People.jefferson(), NINE);
        desk.presses("/online-appointments/archive", "id", asked.id().toString());

        assertThat(desk.sees("/online-appointments/archives")).contains("Waits for your answer", "Accept");
        assertThat(desk.sees(page(asked))).contains("Waits for your answer", "Accept");
    }

    @Test
    void of_more_rows_than_a_page_holds_it_says_so_and_leads_on() {
        desk.answersFirst();
        var oldest = desk.books(People.jefferson(), NINE);
        desk.presses(page(oldest) + "/decision", "accept", "false", "words", "We are away.");
        desk.copies(oldest, 520);

        assertThat(desk.sees("/online-appointments")).contains("1–500 of 521 shown", "Next");
        assertThat(desk.sees("/online-appointments?page=1")).contains("501–521 of 521 shown", "Previous");
        assertThat(desk.tom().get("/online-appointments?page=1").body()).contains(page(oldest));
        assertThat(desk.tom().get("/online-appointments?page=200000000").statusCode())
                .isEqualTo(200);

        desk.archivesAll();
        assertThat(desk.sees("/online-appointments/archives")).contains("1–500 of 521 shown", "Next");
        assertThat(desk.sees("/online-appointments/archives?page=1")).contains("501–521 of 521 shown");
    }

    @Test
    void a_row_whose_panel_is_open_is_on_home_whatever_presses_more() {
        var far = desk.books(People.jefferson(), NINE.plus(Duration.ofDays(7)));
        House.clock().advance(Duration.ofMinutes(1));
        var others = List.of(People.linh(), People.robert(), People.maria(), People.peter());
        others.forEach(who -> desk.books(who, NINE.plus(Duration.ofDays(others.indexOf(who)))));

        assertThat(desk.sees("/")).doesNotContain("Thomas Jefferson");
        assertThat(desk.sees("/?open=" + far.id())).contains("Who is Thomas Jefferson in the PMS?");
    }

    @Test
    void minus_one_and_the_pencil_are_explained_in_words_below_the_table() {
        desk.books(People.jefferson(), NINE);

        assertThat(desk.sees("/"))
                .contains("To PMS", "(-1) new here not yet linked to a record in the PMS")
                .contains("The pencil finds and links the record of who is new here");
        assertThat(desk.tom().get("/").body()).contains("title=\"Not yet linked to a record in the PMS\"");
    }

    @Test
    void a_request_is_declined_with_words_and_stays_in_the_window_as_nobodys_work() {
        desk.answersFirst();
        var asked = desk.books(People.jefferson(), NINE);

        assertThat(desk.sees("/"))
                .contains(
                        "Words to the patient (needed)",
                        "They stand in the message to t.jefferson@example.com that declines the request.");
        assertThat(desk.presses(page(asked) + "/decision", "accept", "false", "words", " ", "view", "HOME"))
                .contains("Not declined yet: say in a few words why.");
        assertThat(desk.presses(page(asked) + "/decision", "accept", "false", "words", "We are away.", "view", "HOME"))
                .contains("Cancelled or declined", "Declined 09:00 by Tom Webb: “We are away.”")
                .contains("None needs you.", "No online appointments", "1 cancelled or declined.");
    }

    @Test
    void a_request_whose_time_has_come_is_offered_no_accept() {
        desk.answersFirst();
        var asked = desk.books(People.jefferson(), NINE);
        House.clock().set(NINE);
        var come = "The time that was asked for has come";

        assertThat(desk.sees("/")).contains(come, "Decline …");
        assertThat(desk.sees(page(asked))).contains(come, "Decline …");
        assertThat(desk.tom().get("/").body()).doesNotContain("name=\"accept\" value=\"true\"");
        assertThat(desk.presses(page(asked) + "/decision", "accept", "true", "view", "HOME"))
                .contains("so it can not be accepted any more");
    }

    @Test
    void what_was_moved_since_the_page_was_opened_is_neither_declined_nor_cancelled() {
        desk.answersFirst();
        var asked = desk.books(People.jefferson(), NINE);
        var seen = NINE.minus(Duration.ofHours(1)).toString();
        var moved = "Somebody has moved this visit to Tue, Dec 8, 09:00 since you opened the page.";
        assertThat(desk.tom().get("/").body())
                .containsPattern("value=\"false\"><input type=\"hidden\" name=\"startsAt\" value=\"" + NINE);

        assertThat(desk.presses(
                        page(asked) + "/decision", "accept", "false", "words", "Tuesday is full.", "startsAt", seen))
                .contains(moved);
        assertThat(desk.presses(page(asked) + "/cancellation", "words", "", "startsAt", seen))
                .contains(moved);
        assertThat(desk.now(asked.id()).status()).isEqualTo(Status.REQUESTED);
    }

    @Test
    void a_visit_is_cancelled_with_words_and_the_cancel_undone() {
        var visit = desk.books(People.jefferson(), NINE);

        assertThat(desk.presses(page(visit) + "/cancellation", "words", "The dentist is ill."))
                .contains("Cancelled. The patient is told.", "Undo")
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
        var wish = new WaitlistWish(
                new Visit.Who.Fresh(People.registration(People.linh())),
                desk.maple().cleaning().id(),
                desk.maple().washington().id(),
                day,
                day,
                null,
                null);
        House.in(desk.maple().id(), () -> House.room(Waitlist.class).join(wish, "linh waits"));
        var entry = House.in(
                desk.maple().id(), () -> House.room(Waitlist.class).waiting().getFirst());

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
