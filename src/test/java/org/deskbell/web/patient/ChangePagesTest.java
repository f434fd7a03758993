package org.deskbell.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.deskbell.House;
import org.deskbell.booking.OnlineAppointment.Status;
import org.junit.jupiter.api.Test;

/** A patient changes a visit by its page: pages show, presses act. */
class ChangePagesTest {
    private static final String TEN = "2026-12-08T17:00:00Z";

    private final Booker thomas = Booker.open();
    private final String visit = booked();

    private String booked() {
        thomas.change(now -> now.with(to -> to.firstOnly = false));
        return thomas.booked(thomas.details());
    }

    private Sight chosen() {
        return thomas.choose(thomas.follow(visit + "/move?day=" + Booker.DAY), TEN);
    }

    private Sight press(String below, String... form) {
        return Sight.of(thomas.visitor().post(visit + below, form));
    }

    private Status status() {
        return thomas.appointment(visit).status();
    }

    @Test
    void a_visit_says_until_when_it_can_be_changed() {
        assertThat(thomas.follow(visit).words())
                .contains("Change the time", "Cancel the visit")
                .contains("You can change or cancel it until Monday, December 7, 2026, at 9:00 AM.");
    }

    @Test
    void opening_every_link_changes_nothing() {
        thomas.follow(visit + "/cancellation");
        thomas.follow(visit + "/move?day=" + Booker.DAY + "&at=" + TEN);
        thomas.follow(visit + "/restoration");
        thomas.follow(visit + "/party/cancellation");

        assertThat(status()).isEqualTo(Status.BOOKED);
        assertThat(thomas.appointment(visit).startsAt()).isEqualTo("2026-12-08T16:00:00Z");
    }

    @Test
    void a_visit_moves_by_choosing_a_time_and_a_press() {
        var page = chosen();

        assertThat(page.words()).contains("10:00 AM is kept for you", "Move to this time");
        assertThat(thomas.appointment(visit).startsAt()).isEqualTo("2026-12-08T16:00:00Z");

        var moved = press("/move", page.form("confirm"));

        assertThat(moved.next()).isEqualTo(visit);
        assertThat(thomas.appointment(visit).startsAt()).isEqualTo(TEN);
        assertThat(thomas.follow(visit).words()).contains("See you on Tuesday, December 8, 2026, at 10:00 AM");
    }

    @Test
    void the_times_offered_are_those_of_the_same_provider() {
        var before = thomas.appointment(visit).provider();

        var page = chosen();
        press("/move", page.form("confirm"));

        assertThat(thomas.appointment(visit).provider()).isEqualTo(before);
        assertThat(page.words()).contains("as now").doesNotContain("instead of", "need not be");
    }

    @Test
    void another_provider_is_said_before_the_last_press() {
        var practice = thomas.practice();
        var now = thomas.appointment(visit)
                        .provider()
                        .equals(practice.washington().id())
                ? practice.washington()
                : practice.franklin();
        var other = now.equals(practice.washington()) ? practice.franklin() : practice.washington();
        var calendar =
                thomas.follow(thomas.follow(visit + "/move?day=" + Booker.DAY).link("provider-" + other.id()));

        var page = thomas.choose(calendar, TEN);
        press("/move", page.form("confirm"));

        assertThat(page.words()).contains("With " + other.name() + " instead of " + now.name() + ".");
        assertThat(thomas.appointment(visit).provider()).isEqualTo(other.id());
    }

    @Test
    void a_visit_moves_by_less_than_its_own_length() {
        var page = thomas.follow(visit + "/move?day=" + Booker.DAY);
        assertThat(page.times())
                .contains("2026-12-08T16:30:00Z", "2026-12-08T17:00:00Z")
                .doesNotContain("2026-12-08T16:00:00Z");

        var chosen = thomas.choose(page, "2026-12-08T16:30:00Z");
        assertThat(chosen.words()).contains("9:30 AM", "Move to this time").doesNotContain("no longer kept");
        press("/move", chosen.form("confirm"));

        assertThat(thomas.appointment(visit).startsAt()).isEqualTo("2026-12-08T16:30:00Z");
    }

    @Test
    void pressing_twice_moves_once() {
        var page = chosen();
        press("/move", page.form("confirm"));

        assertThat(press("/move", page.form("confirm")).next()).isEqualTo(visit);
        assertThat(thomas.appointment(visit).startsAt()).isEqualTo(TEN);
    }

    @Test
    void a_cancelled_visit_can_be_taken_back_for_ten_minutes() {
        assertThat(thomas.follow(visit + "/cancellation").words())
                .contains("Cancel this visit?", "For 10 minutes you can undo it");

        press("/cancellation");

        assertThat(status()).isEqualTo(Status.CANCELLED);
        assertThat(thomas.follow(visit).words()).contains("Until 9:10 AM you can take that back", "Undo");

        press("/restoration");

        assertThat(status()).isEqualTo(Status.BOOKED);
    }

    @Test
    void what_has_been_done_is_said_once_at_the_top_with_the_focus_on_it() {
        press("/move", chosen().form("confirm"));
        said("done", "Your visit is moved: it is now on Tuesday, December 8, 2026, at 10:00 AM, with Dr.");

        press("/cancellation");
        said("undo", "Your visit is cancelled. Until 9:10 AM");

        press("/restoration");
        said("done", "Your visit is no longer cancelled: it is on Tuesday, December 8, 2026, at 10:00 AM");
    }

    private void said(String where, String words) {
        var page = thomas.follow(visit);
        assertThat(page.words().strip()).startsWith(words);
        assertThat(page.html()).containsPattern("<div [^>]*id=\"" + where + "\"[^>]*autofocus");
        assertThat(thomas.follow(visit).html()).doesNotContain("autofocus");
    }

    @Test
    void reloading_the_address_of_a_press_leads_to_where_it_was_pressed() {
        assertThat(thomas.follow(visit + "/holds?lang=es").location()).isEqualTo(visit + "/move");
        assertThat(thomas.follow(visit + "/move").words()).contains("Cambiar la hora");
        assertThat(thomas.follow(visit + "/restoration?lang=en").location()).isEqualTo(visit);
        assertThat(thomas.follow(visit).words()).contains("See you on");
    }

    @Test
    void after_ten_minutes_it_cannot_be_taken_back() {
        press("/cancellation");
        House.clock().advance(Duration.ofMinutes(11));

        assertThat(thomas.follow(visit).words())
                .contains("This visit is cancelled")
                .doesNotContain("Undo");
        assertThat(press("/restoration").words()).contains("This was possible until", "(303) 555-0142");
        assertThat(status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void a_time_taken_meanwhile_leads_to_the_nearest() {
        press("/cancellation");
        taken();

        var page = press("/restoration");

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.words()).contains("That time has just gone.", "Choose another time");
    }

    private void taken() {
        var provider = thomas.appointment(visit).provider();
        var martha = thomas.other();
        martha.booked(
                martha.see("?provider=" + provider + "&day=" + Booker.DAY + "&at=2026-12-08T16:00:00Z"),
                "firstName",
                "Martha",
                "sex",
                "FEMALE");
    }

    @Test
    void too_late_to_change_says_until_when_it_was_possible_and_the_phone() {
        House.clock().advance(Duration.ofDays(14).plusHours(2));

        var page = thomas.follow(visit);

        assertThat(page.words())
                .contains("You could change it here until Monday, December 7, 2026, at 9:00 AM.", "(303) 555-0142")
                .doesNotContain("Cancel the visit");
        assertThat(thomas.follow(visit + "/cancellation").words()).doesNotContain("Cancel this visit?");
        assertThat(press("/cancellation").words()).contains("This was possible until Monday, December 7, 2026");
        assertThat(status()).isEqualTo(Status.BOOKED);
    }

    @Test
    void the_pages_of_a_change_name_no_patient() {
        assertThat(thomas.follow(visit + "/move").html()).doesNotContain("Thomas", "Jefferson");
        assertThat(thomas.follow(visit + "/cancellation").html()).doesNotContain("Thomas", "Jefferson");
    }
}
