package org.deskbell.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.deskbell.House;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.Waitlist;
import org.junit.jupiter.api.Test;

/** Who finds nothing that fits waits for it, and answers an offer by a press. */
class WaitlistPagesTest {
    private static final String DAY = Booker.DAY;

    private final Booker thomas = Booker.open();

    private Sight ask() {
        return thomas.see("/waitlist?provider=anyone&around=09:00&within=1&from=" + DAY + "&to=" + DAY);
    }

    private Sight join(String... answers) {
        return Sight.of(thomas.visitor().post(thomas.site() + "/waitlist", ask().form("details", wish(answers))));
    }

    private static String[] wish(String... answers) {
        var all = new ArrayList<>(
                List.of("provider", "anyone", "around", "09:00", "within", "1", "from", DAY, "to", DAY));
        all.addAll(List.of(answers));
        return Booker.asThomas(all.toArray(String[]::new));
    }

    private void offers() {
        House.in(thomas.practice().id(), () -> {
            House.work("waitlist").drain();
            return true;
        });
    }

    @Test
    void what_was_looked_for_is_what_is_waited_for() {
        assertThat(ask().html()).contains("value=\"09:00\" selected=\"selected\"", "value=\"" + DAY + "\"");
    }

    @Test
    void on_the_list_the_page_says_what_is_waited_for_and_names_nobody() {
        var page = thomas.follow(join().next());

        assertThat(page.words())
                .contains("You are on the list", "Tuesday, December 8, 2026", "Around 9:00 AM, 1 hour before or after");
        assertThat(page.html()).doesNotContain("Thomas", "Jefferson");
    }

    @Test
    void pressing_twice_puts_on_the_list_once() {
        var form = ask().form("details", wish());

        var first = thomas.post("/waitlist", form).next();
        var second = thomas.post("/waitlist", form).next();

        assertThat(second).isEqualTo(first);
        assertThat(House.in(
                        thomas.practice().id(), () -> House.room(Waitlist.class).waiting()))
                .hasSize(1);
    }

    @Test
    void the_form_of_one_wish_sent_with_another_asks_whether_that_is_meant() {
        var page = ask();
        thomas.post("/waitlist", page.form("details", wish()));

        var other = thomas.post("/waitlist", page.form("details", wish("firstName", "Martha")));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.words()).contains("You have sent this form already, with other answers.");
        var meant = thomas.post("/waitlist", other.form("details", wish("firstName", "Martha")));
        assertThat(thomas.follow(meant.next()).words()).contains("You are on the list");
    }

    @Test
    void a_time_that_fits_and_is_free_already_can_be_booked_instead() {
        var page = ask();

        assertThat(page.words())
                .contains("A time that fits is free already: Tuesday, December 8, 2026, at 9:00 AM, with Dr.")
                .contains("Keep this time and book it");
        var held = Sight.of(thomas.visitor()
                .post(thomas.site() + "/holds", page.form("details", wish("time", "2026-12-08T16:00:00Z"))));
        var booking = thomas.follow(held.next());
        assertThat(booking.words()).contains("9:00 AM is kept for you until", "Book this appointment");
        assertThat(booking.html()).contains("value=\"Jefferson\"");
    }

    @Test
    void who_wished_for_something_free_is_told_before_he_waits_for_it() {
        var later = wish("from", "2026-12-09", "to", "2026-12-09");
        var told = Sight.of(thomas.visitor().post(thomas.site() + "/waitlist", ask().form("details", later)));

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.words()).contains("A time that fits is free already: Wednesday, December 9, 2026");
        assertThat(told.html()).contains("value=\"Jefferson\"");
        var waits = Sight.of(thomas.visitor().post(thomas.site() + "/waitlist", told.form("details", later)));
        assertThat(thomas.follow(waits.next()).words()).contains("You are on the list");
    }

    @Test
    void where_nothing_that_fits_is_free_nothing_is_said_of_it() {
        var nothing = thomas.see("/waitlist?provider=anyone&around=06:00&within=1&from=" + DAY + "&to=" + DAY);

        assertThat(nothing.words()).doesNotContain("free already");
    }

    @Test
    void every_wrong_answer_is_named() {
        var page = join("to", "2026-12-01", "lastName", "");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.fault("to")).contains("The last day is before the first");
        assertThat(page.fault("lastName")).isNotEmpty();
    }

    @Test
    void a_time_that_comes_free_is_offered_and_taken_by_a_press() {
        var entry = join().next();
        offers();
        var offered = thomas.follow(entry);

        var taken = Sight.of(thomas.visitor().post(entry + "/acceptance"));

        assertThat(offered.words()).contains("A time is free for you", "9:00 AM", "Not this time");
        assertThat(thomas.appointment(taken.next()).status()).isEqualTo(OnlineAppointment.Status.BOOKED);
        assertThat(thomas.follow(entry).words()).contains("You have taken a time", "See your visit");
    }

    @Test
    void an_offer_can_be_declined_without_leaving() {
        var entry = join().next();
        offers();

        thomas.visitor().post(entry + "/refusal");

        assertThat(thomas.follow(entry).words()).contains("You are on the list", "Leave the list");
    }

    @Test
    void who_leaves_is_off_the_list() {
        var entry = join().next();

        thomas.visitor().post(entry + "/departure");

        assertThat(thomas.follow(entry).words()).contains("You are off the list", "Wait again");
    }

    @Test
    void opening_the_links_answers_nothing() {
        var entry = join().next();
        offers();

        thomas.follow(entry + "/acceptance");
        thomas.follow(entry + "/refusal");
        thomas.follow(entry + "/departure");

        assertThat(thomas.follow(entry).words()).contains("A time is free for you");
    }

    @Test
    void reloading_the_address_of_a_press_leads_to_the_entry() {
        var entry = join().next();

        assertThat(thomas.follow(entry + "/acceptance?lang=es").location()).isEqualTo(entry);
        assertThat(thomas.follow(entry).words()).contains("lista");
    }

    @Test
    void an_entry_of_another_practice_is_not_found() {
        assertThat(thomas.see("/waitlist/3f0e2a52-0f1c-4a51-9d55-0d0f6a6f3c11").status())
                .isEqualTo(404);
    }
}
