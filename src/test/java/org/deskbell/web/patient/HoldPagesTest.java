package org.deskbell.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.deskbell.House;
import org.deskbell.booking.OnlineAppointment;
import org.junit.jupiter.api.Test;

/** A chosen time is kept for the visitor while he finishes. */
class HoldPagesTest {
    private static final String NINE = "2026-12-08T16:00:00Z";
    private static final String HALF_PAST = "2026-12-08T16:30:00Z";
    private static final String TEN = "2026-12-08T17:00:00Z";

    private final Booker thomas = Booker.open();
    private final String washington =
            "?provider=" + thomas.practice().washington().id() + "&day=" + Booker.DAY;

    HoldPagesTest() {
        thomas.change(now -> now.with(to -> to.firstOnly = false));
    }

    private Sight day() {
        return thomas.see(washington);
    }

    private Sight seenByAnother() {
        return thomas.other().see(washington);
    }

    @Test
    void a_press_keeps_the_time_and_the_page_says_until_when() {
        var page = thomas.choose(day(), NINE);

        assertThat(page.words())
                .contains("9:00 AM is kept for you until 9:10 AM.", "Book this appointment")
                .contains("with Dr. George Washington");
        assertThat(page.html()).contains("data-left=\"600\"");
        assertThat(seenByAnother().times()).doesNotContain(NINE).contains(TEN);
    }

    @Test
    void the_address_of_a_kept_time_names_nobody() {
        var answer = thomas.pressTime(thomas.choose(day(), NINE), TEN, "firstName", "Thomas", "message", "It hurts.");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.next()).contains("hold=").doesNotContain("Thomas", "hurts");
    }

    @Test
    void who_goes_back_to_the_calendar_sees_his_time_as_his_and_goes_on_with_it() {
        var kept = thomas.pressTime(day(), NINE).next();

        var back = day();
        assertThat(back.times()).contains(NINE, TEN);
        assertThat(back.words())
                .contains(
                        "Tuesday, December 8, 2026, at 9:00 AM is kept for you until 9:10 AM.", "9:00 AM kept for you");
        assertThat(back.link("own-go-on")).isEqualTo(kept);
        assertThat(seenByAnother().words()).doesNotContain("kept for you");
        assertThat(thomas.follow(kept).has("own")).isFalse();

        thomas.choose(back, TEN);
        assertThat(seenByAnother().times()).contains(NINE).doesNotContain(TEN);
        House.clock().advance(Duration.ofMinutes(11));
        assertThat(day().words()).doesNotContain("kept for you");
    }

    @Test
    void choosing_another_time_gives_the_first_back() {
        var page = thomas.choose(thomas.choose(day(), NINE), TEN);

        assertThat(page.words()).contains("10:00 AM is kept for you until 9:10 AM.");
        assertThat(seenByAnother().times()).contains(NINE).doesNotContain(TEN);
    }

    @Test
    void what_was_typed_stays_when_another_time_is_chosen() {
        var page = thomas.choose(
                thomas.choose(day(), NINE), TEN, "firstName", "Thomas", "message", "I am a little nervous.");

        assertThat(page.html()).contains("value=\"Thomas\"", "I am a little nervous.");
    }

    @Test
    void the_kept_time_is_booked_and_nothing_else_stays_kept() {
        var visit = thomas.appointment(thomas.booked(thomas.choose(day(), NINE)));

        assertThat(visit.status()).isEqualTo(OnlineAppointment.Status.BOOKED);
        assertThat(visit.startsAt()).isEqualTo(NINE);
    }

    @Test
    void a_time_no_longer_kept_is_said_and_can_still_be_booked() {
        var kept = thomas.pressTime(day(), NINE).next();
        House.clock().advance(Duration.ofMinutes(11));

        var page = thomas.follow(kept);

        assertThat(page.words()).contains("This time is no longer kept for you.", "Book this appointment");
        assertThat(page.html()).containsPattern("id=\"lapsed\"(?![^>]* hidden)");
        assertThat(thomas.appointment(thomas.booked(page)).startsAt()).isEqualTo(NINE);
    }

    @Test
    void a_time_no_longer_kept_is_kept_once_more_by_a_press() {
        var kept = thomas.pressTime(day(), NINE).next();
        House.clock().advance(Duration.ofMinutes(11));
        var over = thomas.follow(kept);
        assertThat(over.words())
                .contains("9:00 AM is no longer kept for you. It may still be free", "Keep it once more");

        var page = thomas.choose(over, NINE);

        assertThat(page.words()).contains("9:00 AM is kept for you until 9:21 AM.");
        assertThat(page.html()).containsPattern("id=\"lapsed\"[^>]* hidden");
        assertThat(seenByAnother().times()).doesNotContain(NINE);
    }

    @Test
    void a_time_taken_after_it_was_kept_leads_to_the_nearest_and_keeps_what_was_typed() {
        var page = thomas.choose(day(), NINE);
        House.clock().advance(Duration.ofMinutes(11));
        var martha = thomas.other();
        martha.booked(martha.choose(martha.see(washington), NINE), "firstName", "Martha", "sex", "FEMALE");

        var gone = thomas.press(page, "message", "I am a little nervous.");
        var visit = thomas.booked(thomas.choose(gone, gone.times().getFirst()));

        assertThat(gone.status()).isEqualTo(409);
        assertThat(gone.words()).contains("That time has just gone.", "What you typed is kept.");
        assertThat(gone.html()).contains("value=\"Jefferson\"", "I am a little nervous.");
        assertThat(thomas.appointment(visit).startsAt()).isNotEqualTo(NINE);
    }

    @Test
    void who_presses_a_time_second_is_shown_the_three_nearest() {
        var late = thomas.other();
        var page = late.see(washington);
        thomas.choose(day(), NINE);

        var gone = late.pressTime(page, NINE);

        assertThat(gone.status()).isEqualTo(409);
        assertThat(gone.words()).contains("That time has just gone.");
        assertThat(late.choose(gone, gone.times().getFirst()).words()).contains("is kept for you until");
    }

    @Test
    void another_reason_asks_for_a_time_anew_and_keeps_the_details_open() {
        var kept = thomas.pressTime(day(), NINE).next();
        var page = thomas.follow(kept.replaceAll(
                "provider=[^&]*", "provider=" + thomas.practice().franklin().id()));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).doesNotContain("is kept for you until");
    }

    @Test
    void a_time_kept_for_the_visitor_changes_no_count_of_his() {
        assertThat(day().words()).contains("Tuesday, December 8, 8 12 free");

        var kept = thomas.pressTime(day(), NINE).next();

        assertThat(thomas.follow(kept).words()).contains("Tuesday, December 8, 8 12 free");
        assertThat(thomas.follow(kept).times()).contains(HALF_PAST);
        assertThat(seenByAnother().words()).contains("Tuesday, December 8, 8 10 free");
        var anyone = kept.replaceAll("provider=[^&]*", "provider=anyone");
        assertThat(thomas.follow(anyone).words()).contains("Tuesday, December 8, 8 12 free");
    }

    @Test
    void a_time_no_longer_kept_is_counted_once() {
        var kept = thomas.pressTime(day(), NINE).next();
        House.clock().advance(Duration.ofMinutes(11));

        assertThat(thomas.follow(kept).words()).contains("Tuesday, December 8, 8 12 free");
    }

    @Test
    void looking_keeps_nothing() {
        var kept = thomas.pressTime(day(), NINE).next();
        thomas.other().follow(kept);
        thomas.follow(thomas.site() + washington + "&at=" + TEN);

        assertThat(seenByAnother().times()).contains(TEN).doesNotContain(NINE);
    }
}
