package org.deskbell.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.deskbell.House;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.SchedulerSettings;
import org.junit.jupiter.api.Test;

/** A visitor of the patient site chooses a type, a provider, a day and a time, and is told where nothing is free. */
class ChoosingTest {
    private final Booker thomas = Booker.open();

    @Test
    void the_steps_open_one_after_another() {
        thomas.offer(MapleStreet.type(
                "Toothache", 30, List.of(thomas.practice().washington().id())));

        assertThat(thomas.see("").words())
                .contains("Step 1 of 5 What brings you here?", "Cleaning 60 minutes", "Toothache")
                .doesNotContain("Anyone", "Legal first name");
        assertThat(thomas.see("?type=" + thomas.practice().cleaning().id()).words())
                .contains("Step 2 of 5 Whom would you like to see?", "Anyone", "Dr. Benjamin Franklin")
                .doesNotContain("Around");
    }

    @Test
    void a_type_or_a_provider_that_stands_alone_needs_no_choosing() {
        thomas.offer(thomas.cleaning(OnlineAppointmentType.Mode.BOOK));

        assertThat(thomas.see("").words()).contains("Dr. George Washington", "Step 3 of 5 When would suit you?");
    }

    @Test
    void what_cannot_be_read_in_the_address_counts_as_not_chosen() {
        var page = thomas.see("?type=x&provider=%27&around=25:00&within=900&month=13&day=2026-02-30&at=never");

        assertThat(page.status()).isEqualTo(200);
    }

    @Test
    void past_months_and_days_are_not_offered() {
        var page = thomas.see("?provider=anyone&month=2026-03");

        assertThat(page.words()).contains("November 2026");
        assertThat(page.links()).doesNotContainKey("earlier").containsKey("later");
        assertThat(page.freeDays()).allMatch(day -> day.compareTo("2026-11-23") > 0);
    }

    @Test
    void beyond_the_horizon_there_is_no_later_month() {
        var page = thomas.see("?provider=anyone&month=2031-01");

        assertThat(page.words()).contains("February 2027");
        assertThat(page.links()).doesNotContainKey("later").containsKey("earlier");
    }

    @Test
    void every_day_says_in_words_what_is_free() {
        var december = thomas.see("?provider=anyone&month=2026-12").words();

        assertThat(december).contains("Tuesday, December 8, 8 ", " free", "Saturday, December 12, 12 closed");
    }

    @Test
    void counts_can_be_kept_to_the_practice() {
        thomas.change(ChoosingTest::withoutCounts);

        assertThat(thomas.see("?provider=anyone&month=2026-12").words())
                .contains("Tuesday, December 8, 8 free")
                .doesNotContain("dashes some");
    }

    private static SchedulerSettings withoutCounts(SchedulerSettings now) {
        return now.with(to -> to.showCounts = false);
    }

    @Test
    void a_month_with_nothing_that_fits_leads_to_the_nearest_time() {
        var page = thomas.see("?provider=anyone&month=2026-12&around=07:00&within=1");

        assertThat(page.words())
                .contains(
                        "Nothing that fits is free in December 2026. The nearest time is on Tuesday, December 1, 2026,"
                                + " at 9:00 AM, 2 hours later.");
        assertThat(thomas.follow(page.link("nearest")).words()).contains("9:00 AM");
    }

    @Test
    void at_a_months_end_the_first_month_with_something_free_is_opened() {
        House.clock().set(Instant.parse("2026-11-30T20:00:00Z"));

        var page = thomas.see("?provider=anyone");

        assertThat(page.words()).contains("December 2026").doesNotContain("Nothing that fits is free");
        assertThat(page.freeDays().getFirst()).startsWith("2026-12");
        assertThat(thomas.follow(page.link("earlier")).words()).contains("Nothing that fits is free in November 2026.");
    }

    @Test
    void days_that_are_free_at_other_times_alone_say_so_and_lead_there() {
        var page = thomas.see("?provider=anyone&month=2026-12&around=07:00&within=1");

        assertThat(page.words())
                .contains(
                        "Tuesday, December 8, 8 not then: free at other times",
                        "they are free at other times of the day")
                .doesNotContain("full");
        assertThat(thomas.follow(page.link("day-2026-12-08")).times()).isNotEmpty();
    }

    @Test
    void only_times_around_the_one_asked_for_are_offered() {
        thomas.change(now -> now.with(to -> to.firstOnly = false));

        var page = thomas.see("?provider=anyone&day=2026-12-08&around=14:00&within=1");

        assertThat(page.times())
                .contains("2026-12-08T20:00:00Z", "2026-12-08T22:00:00Z")
                .doesNotContain("2026-12-08T16:00:00Z");
    }

    @Test
    void a_chosen_time_stays_chosen_where_only_the_first_is_offered() {
        var page = thomas.see(thomas.query("2026-12-08T21:00:00Z"));

        assertThat(page.words()).contains("Tuesday, December 8, 2026, 2:00 PM", "Book this appointment");
    }

    @Test
    void a_chosen_time_that_has_gone_is_said() {
        thomas.booked(thomas.see(thomas.withWashington("2026-12-08T16:00:00Z")));

        var page = thomas.other().see(thomas.withWashington("2026-12-08T16:00:00Z"));

        assertThat(page.words())
                .contains("9:00 AM is not free any more. Choose another time.", "Choose a time first")
                .doesNotContain("Book this appointment");
    }

    @Test
    void where_free_times_are_for_patients_only_the_calendar_asks_to_sign_in() {
        thomas.change(now -> now.with(to -> to.lookWithoutSignIn = false));

        var page = thomas.see("?provider=anyone&day=2026-12-08");

        assertThat(page.words())
                .contains(
                        "About a minute, once you have signed in.",
                        "We show our free times to patients who have signed in.",
                        "New here? You sign in the same way, with a code that we send you.")
                .doesNotContain("no sign-in to look");
        assertThat(thomas.see("?provider=anyone&day=2026-12-08&lang=es").words())
                .contains("una vez que haya iniciado sesión.", "Funciona igual, con un código que le enviamos.")
                .doesNotContain("sin registrarse para mirar");
        assertThat(page.times()).isEmpty();
        assertThat(page.html()).contains("/sign-in?type=");
    }
}
