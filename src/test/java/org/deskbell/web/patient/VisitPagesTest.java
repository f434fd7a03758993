package org.deskbell.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.deskbell.House;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.OnlineAppointmentType;
import org.junit.jupiter.api.Test;

/** What a patient sees of the visit that he has booked. */
class VisitPagesTest {
    private final Booker thomas = Booker.open();

    @Test
    void a_visit_tells_when_where_with_whom_and_what_to_bring() {
        var visit = thomas.booked(thomas.details());

        var page = thomas.follow(visit);

        assertThat(page.words())
                .contains("See you on Tuesday, December 8, 2026, at 9:00 AM")
                .contains("Cleaning, 60 minutes", "12 Maple Street, Denver, CO 80202", "your insurance card")
                .containsPattern("With Dr\\. (George Washington|Benjamin Franklin)")
                .contains("Tuesday, December 8, 8:50 AM: say your code");
    }

    @Test
    void the_code_is_there_to_say_and_as_a_picture() {
        var visit = thomas.booked(thomas.details());
        var code = thomas.appointment(visit).code();

        var page = thomas.follow(visit);

        assertThat(page.words().replace(" ", "")).contains(code);
        assertThat(page.html()).containsPattern("<svg role=\"img\" aria-label=\"QR code[^>]* viewBox=\"-2 -2 25 25\">");
    }

    @Test
    void the_page_says_whose_visit_it_is_by_the_first_name_alone_and_is_kept_nowhere() {
        var page = thomas.follow(thomas.booked(thomas.details()));

        assertThat(page.words()).contains("For Thomas When");
        assertThat(page.html()).doesNotContain("Jefferson", "t.jefferson", "555-0143");
        assertThat(page.title()).isEqualTo("Your visit is booked · Maple Street Dental");
        assertThat(page.answer().headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void an_answer_that_has_not_come_by_then_is_called_late() {
        thomas.offer(thomas.cleaning(OnlineAppointmentType.Mode.REQUEST));
        var visit = thomas.booked(thomas.details());
        House.clock().set(Instant.parse("2026-11-25T00:00:00Z"));

        assertThat(thomas.follow(visit).words())
                .contains(
                        "Our answer is late; until it comes, the time is kept for you.",
                        "As soon as we can: we answer.")
                .doesNotContain("We answer by");
    }

    @Test
    void a_request_for_a_time_that_comes_first_is_answered_before_it() {
        thomas.offer(thomas.cleaning(OnlineAppointmentType.Mode.REQUEST));
        var page = thomas.see("?type=" + thomas.practice().cleaning().id()
                + "&provider=anyone&day=2026-11-24&at=2026-11-24T17:00:00Z");

        assertThat(page.words()).contains("We answer by Tuesday, November 24, 2026, at 10:00 AM.");
        assertThat(thomas.follow(thomas.booked(page)).words())
                .contains("We answer by Tuesday, November 24, 2026, at 10:00 AM.");
    }

    @Test
    void the_calendar_file_is_one_and_names_no_patient() {
        var file = thomas.follow(thomas.booked(thomas.details()) + "/calendar.ics");

        assertThat(file.answer().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/calendar");
        assertThat(file.html())
                .contains("BEGIN:VEVENT", "SUMMARY:Appointment at Maple Street Dental")
                .contains("DTSTART;TZID=America/Denver:20261208T090000")
                .doesNotContain("Jefferson");
    }

    @Test
    void a_visit_that_is_past_says_so_and_leads_to_another() {
        var visit = thomas.booked(thomas.details());
        House.clock().advance(Duration.ofDays(15).plusMinutes(30));
        assertThat(thomas.follow(visit).words()).contains("See you on", "The time is yours.");

        House.clock().advance(Duration.ofMinutes(30));
        var page = thomas.follow(visit);

        assertThat(page.words())
                .contains("Over This visit is over It was on Tuesday, December 8, 2026, at 9:00 AM.")
                .contains("Book another visit")
                .doesNotContain("See you", "The time is yours", "say your code", "For the front desk", "call us:");
        assertThat(thomas.follow(page.link("again")).words()).contains("When would suit you?");
    }

    @Test
    void a_declined_request_says_so_and_offers_another_time() {
        thomas.offer(asked());
        var visit = thomas.booked(thomas.details());
        thomas.decline(visit);

        var page = thomas.follow(visit);

        assertThat(page.words())
                .contains("Declined", "We could not keep this time for you", "Choose another time")
                .doesNotContain("For the front desk");
        assertThat(thomas.follow(visit + "/calendar.ics").status()).isEqualTo(404);
    }

    private OnlineAppointmentType asked() {
        var cleaning = thomas.practice().cleaning();
        return new OnlineAppointmentType(
                cleaning.id(),
                "Cleaning",
                60,
                true,
                true,
                OnlineAppointmentType.Mode.REQUEST,
                "",
                "CLEAN",
                true,
                List.of(thomas.practice().washington().id()));
    }

    @Test
    void a_visit_of_another_practice_is_not_found() {
        var visit = thomas.booked(thomas.details());
        var elsewhere = new Booker(MapleStreet.open(), thomas.visitor());

        var page = elsewhere.follow(visit.replace(thomas.site(), elsewhere.site()));

        assertThat(page.status()).isEqualTo(404);
    }

    @Test
    void an_address_that_is_no_visit_is_not_found() {
        assertThat(thomas.see("/visits/K74M9P").status()).isEqualTo(404);
    }
}
