package org.deskbell.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.Test;

/** Booking a visit on the patient site, from the first page to the confirmation. */
class BookPagesTest {
    private final Booker thomas = Booker.open();

    @Test
    void a_visitor_comes_from_the_first_page_to_the_confirmation_by_links_and_two_presses() {
        thomas.offer(MapleStreet.type(
                "Toothache", 30, List.of(thomas.practice().washington().id())));

        var reasons = thomas.see("");
        var providers = thomas.follow(
                reasons.link("type-" + thomas.practice().cleaning().id()));
        var calendar = thomas.follow(providers.link("provider-anyone"));
        var december = thomas.follow(calendar.link("later"));
        var day = thomas.follow(december.link("day-2026-12-08"));
        var details = thomas.choose(day, "2026-12-08T16:00:00Z");
        var visit = thomas.follow(thomas.booked(details));

        assertThat(visit.words()).contains("See you on Tuesday, December 8, 2026, at 9:00 AM", "Cleaning, 60 minutes");
    }

    @Test
    void the_address_of_a_page_says_nothing_of_the_visitor() {
        var page = thomas.details();

        assertThat(page.links().values())
                .allMatch(link -> link.replaceAll("(/party)?([?&#].*)?$", "").equals(thomas.site()));
    }

    @Test
    void while_online_booking_is_off_the_page_says_so_and_gives_the_phone() {
        thomas.change(now -> now.with(to -> to.online = false));

        assertThat(thomas.see("").words()).contains("Online booking is off for now", "(303) 555-0142");
    }

    @Test
    void an_unknown_practice_is_not_found() {
        assertThat(Sight.of(new Visitor().get("/p/nobody-here")).status()).isEqualTo(404);
    }

    @Test
    void a_type_that_the_practice_answers_first_sends_a_request() {
        thomas.offer(thomas.cleaning(OnlineAppointmentType.Mode.REQUEST));
        var page = thomas.details();

        var visit = thomas.booked(page);

        assertThat(page.words())
                .contains(
                        "Send request",
                        "The practice confirms this kind of visit itself. We answer by Tuesday, November 24, 2026, at 5:00 PM.");
        assertThat(thomas.appointment(visit).status()).isEqualTo(OnlineAppointment.Status.REQUESTED);
        assertThat(thomas.follow(visit).words())
                .contains(
                        "We have your request",
                        "We answer by Tuesday, November 24, 2026, at 5:00 PM. Until we do, the time is kept for you.",
                        "By Tuesday, November 24, 5:00 PM: we answer.",
                        "The visit is not booked yet")
                .doesNotContain("at the front desk, or show", "could not be booked at once");
    }

    @Test
    void pressing_twice_books_once() {
        var page = thomas.details();

        var first = thomas.booked(page);
        var second = thomas.booked(page);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void sending_the_form_again_with_other_answers_is_asked_about() {
        var page = thomas.details();
        thomas.booked(page);

        var again = thomas.press(page, "firstName", "Martha", "sex", "FEMALE");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.words()).contains("You have sent this form already");
        assertThat(again.html()).contains("value=\"Martha\"");
    }

    @Test
    void a_time_taken_meanwhile_is_said_with_others_and_one_of_them_can_be_booked() {
        var page = thomas.see(thomas.withWashington("2026-12-08T16:00:00Z"));
        var martha = thomas.other();
        martha.booked(
                martha.see(thomas.withWashington("2026-12-08T16:00:00Z")), "firstName", "Martha", "sex", "FEMALE");

        var gone = thomas.press(page, "message", "I am a little nervous.");
        var other = gone.times().get(2);
        var visit = thomas.booked(thomas.choose(gone, other, "message", "I am a little nervous."));

        assertThat(gone.status()).isEqualTo(409);
        assertThat(gone.words()).contains("That time has just gone.", "are free.", "Choose a time first");
        assertThat(gone.html()).contains("value=\"Thomas\"", "I am a little nervous.");
        assertThat(thomas.appointment(visit).startsAt()).isEqualTo(other);
    }

    @Test
    void a_time_outside_the_hours_is_not_booked_and_others_are_offered() {
        var answer = thomas.press(thomas.details(), "at", "2026-12-12T16:00:00Z");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.words()).contains("That time cannot be booked online.");
        assertThat(answer.times()).isNotEmpty();
    }

    @Test
    void without_a_time_the_form_asks_for_one_and_keeps_what_was_typed() {
        var answer = thomas.press(thomas.details(), "at", "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words()).contains("No time is chosen yet.");
        assertThat(answer.html()).contains("value=\"Jefferson\"");
    }

    @Test
    void a_type_that_is_not_there_is_not_found() {
        var answer = thomas.press(thomas.details(), "type", UUID.randomUUID().toString());

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void whoever_reloads_the_sent_form_begins_again() {
        assertThat(thomas.see("/visits").status()).isEqualTo(303);
    }

    @Test
    void who_has_as_many_open_visits_as_allowed_is_told_so_and_keeps_what_was_typed() {
        thomas.booked(thomas.see(thomas.withWashington("2026-12-08T16:00:00Z")));
        thomas.booked(thomas.see(thomas.withWashington("2026-12-08T17:00:00Z")));

        var answer = thomas.press(thomas.see(thomas.withWashington("2026-12-08T18:00:00Z")));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.words()).contains("You have 2 open visits already", "(303) 555-0142");
        assertThat(answer.html()).contains("value=\"Jefferson\"");
    }

    @Test
    void from_one_address_thirty_bookings_an_hour_are_taken() {
        thomas.see("/sign-in");
        var from = new String[] {"X-Forwarded-For", "192.0.2.44"};
        for (var i = 0; i < 30; i++)
            assertThat(thomas.visitor()
                            .postThrough(thomas.site() + "/visits", from)
                            .statusCode())
                    .isNotEqualTo(429);

        var refused = Sight.of(thomas.visitor().postThrough(thomas.site() + "/visits", from));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.words()).contains("Many times were asked for from your connection");
        assertThat(thomas.visitor().post(thomas.site() + "/visits").statusCode())
                .isNotEqualTo(429);
    }

    @Test
    void in_spanish_every_sentence_and_date_is_spanish() {
        thomas.see("?lang=es");

        var page = thomas.details();
        var visit = thomas.follow(thomas.booked(page));

        assertThat(page.html()).contains("<html lang=\"es\"");
        assertThat(page.words())
                .contains("Pedir una cita", "Martes, 8 de diciembre de 2026, 9:00 a.m.", "Reservar esta cita");
        assertThat(visit.words()).contains("Le esperamos el martes, 8 de diciembre de 2026, a las 9:00 a.m.");
    }

    @Test
    void in_spanish_the_practices_own_words_are_said_to_be_english() {
        thomas.see("?lang=es");

        var page = thomas.details();
        var visit = thomas.follow(thomas.booked(page));

        assertThat(page.html()).contains("<span lang=\"en\">Cleaning</span>, 60 minutos", "lang=\"en\">Parking behind");
        assertThat(page.html()).contains("lang=\"en\">Monday to Friday");
        assertThat(visit.html()).contains("lang=\"en\">Please bring");
        thomas.see("?lang=en");
        assertThat(thomas.follow(thomas.site()).html()).doesNotContain("lang=\"en\">Cleaning");
    }

    @Test
    void in_spanish_no_second_stop_follows_a_time() {
        thomas.see("?lang=es");
        var day = thomas.see("?provider=anyone&day=2026-12-08&around=09:00&within=1");

        var kept = thomas.choose(day, "2026-12-08T16:00:00Z");
        var visit = thomas.booked(kept);

        assertThat(day.words()).contains("entre las 8:00 a.m. y las 10:00 a.m.");
        assertThat(kept.words()).contains("Le guardamos las 9:00 a.m. hasta las 9:10 a.m.");
        assertThat(thomas.follow(visit + "/move").words()).contains("a las 9:00 a.m. Sigue ahí");
        assertThat(day.words()
                        + kept.words()
                        + thomas.follow(visit).words()
                        + thomas.follow(visit + "/move").words())
                .doesNotContain("m..");
    }

    @Test
    void the_other_language_keeps_what_was_chosen() {
        var page = thomas.details();

        assertThat(page.html()).contains("at=2026-12-08T16:00:00Z&amp;lang=es");
    }

    @Test
    void where_times_are_shown_only_to_who_has_signed_in_nobody_else_books() {
        var page = thomas.details();
        thomas.change(now -> now.with(to -> to.lookWithoutSignIn = false));

        var refused = thomas.press(page);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("We show our free times to patients who have signed in.");
    }
}
