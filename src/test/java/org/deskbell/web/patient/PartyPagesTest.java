package org.deskbell.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.deskbell.House;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.practice.Block;
import org.deskbell.practice.Blocks;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.Test;

/** A parent without an account books for two children at once. */
class PartyPagesTest {
    private static final String NINE = "2026-12-08T16:00:00Z";
    private static final LocalDate TUESDAY = LocalDate.parse(Booker.DAY);

    private final Booker thomas = Booker.open();

    PartyPagesTest() {
        thomas.change(now -> now.with(to -> to.firstOnly = false));
    }

    private Sight calendar(String together) {
        return calendar(together, thomas, "");
    }

    private Sight calendar(String together, String near) {
        return calendar(together, thomas, near);
    }

    private Sight calendar(String together, Booker who, String near) {
        var cleaning = thomas.practice().cleaning().id();
        return who.see("/party?who1=new&type1=" + cleaning + "&who2=new&type2=" + cleaning + "&together=" + together
                + "&look=1&day=" + Booker.DAY + near);
    }

    private Sight seenByAnother() {
        return calendar("SIDE_BY_SIDE", thomas.other(), "");
    }

    private Sight press(Sight page, String... answers) {
        var all = new ArrayList<>(
                List.of("firstName1", "Martha", "lastName1", "Jefferson", "birthDate1", "9/27/2012", "sex1", "FEMALE"));
        all.addAll(
                List.of("firstName2", "Maria", "lastName2", "Jefferson", "birthDate2", "8/1/2014", "sex2", "FEMALE"));
        all.addAll(List.of("mobile", "(434) 555-0143", "email", "t.jefferson@example.com"));
        all.addAll(List.of(answers));
        var form = page.form("details", all.toArray(String[]::new));
        return Sight.of(thomas.visitor().post(thomas.site() + "/party/visits", form));
    }

    private String booked(String together) {
        return press(thomas.choose(calendar(together), NINE), "guardian", "Thomas Jefferson")
                .next();
    }

    @Test
    void one_after_the_other_each_begins_when_the_one_before_ends() {
        var page = thomas.choose(calendar("BACK_TO_BACK"), NINE);

        assertThat(page.words())
                .contains("9:00 AM is kept for you until 9:10 AM.", "9:00 AM Person 1", "10:00 AM Person 2")
                .contains("Book all visits");
    }

    @Test
    void at_the_same_time_each_sees_somebody_else() {
        var page = thomas.choose(calendar("SIDE_BY_SIDE"), NINE);

        assertThat(page.words())
                .contains("9:00 AM Person 1", "9:00 AM Person 2", "Dr. George Washington", "Dr. Benjamin Franklin");
    }

    @Test
    void one_press_books_all_and_one_page_shows_them() {
        var visit = booked("BACK_TO_BACK");

        assertThat(thomas.follow(visit).words())
                .contains("Booked together with it", "Tuesday, December 8, 2026, 10:00 AM", "Cancel all visits")
                .contains("For Martha", "For Maria · Cleaning")
                .doesNotContain("Jefferson");
    }

    @Test
    void pressing_twice_books_once() {
        var page = thomas.choose(calendar("BACK_TO_BACK"), NINE);
        var visit = press(page, "guardian", "Thomas Jefferson").next();

        assertThat(press(page, "guardian", "Thomas Jefferson").next()).isEqualTo(visit);
        assertThat(booked()).isEqualTo(2);
    }

    @Test
    void pressing_twice_books_once_where_only_one_provider_is_there() {
        thomas.offer(thomas.cleaning(OnlineAppointmentType.Mode.BOOK));
        var page = thomas.choose(calendar("BACK_TO_BACK"), NINE);
        House.clock().advance(Duration.ofMinutes(11));
        var visit = press(page, "guardian", "Thomas Jefferson").next();

        assertThat(press(page, "guardian", "Thomas Jefferson").next()).isEqualTo(visit);
        assertThat(booked()).isEqualTo(2);
    }

    @Test
    void the_same_page_with_other_answers_is_told_apart() {
        var page = thomas.choose(calendar("BACK_TO_BACK"), NINE);
        press(page, "guardian", "Thomas Jefferson");

        var answer = press(page, "guardian", "Thomas Jefferson", "firstName2", "Lucy");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.words()).contains("You have sent this form already, with other answers.");
        assertThat(booked()).isEqualTo(2);
    }

    private long booked() {
        return House.in(
                thomas.practice().id(),
                () -> House.room(PracticeDatabase.class)
                        .sql("select count(*) as n from online_appointment where practice_id = :practice and status"
                                + " = 'BOOKED'")
                        .one(row -> row.count("n")));
    }

    @Test
    void a_child_needs_a_guardian_and_every_wrong_answer_is_named_with_its_person() {
        var answer = press(thomas.choose(calendar("BACK_TO_BACK"), NINE), "birthDate2", "13/1/2014");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words()).contains("Person 2 Date of birth");
        assertThat(answer.fault("guardian")).isNotEmpty();
        assertThat(answer.html()).contains("value=\"Maria\"");
    }

    @Test
    void all_are_cancelled_by_one_press_and_none_by_opening_the_page() {
        var visit = booked("BACK_TO_BACK");
        thomas.follow(visit + "/party/cancellation");
        assertThat(thomas.appointment(visit).status()).isEqualTo(OnlineAppointment.Status.BOOKED);

        thomas.visitor().post(visit + "/party/cancellation");

        assertThat(thomas.appointment(visit).status()).isEqualTo(OnlineAppointment.Status.CANCELLED);
        assertThat(thomas.follow(visit).words()).doesNotContain("Cancel all visits");
    }

    @Test
    void who_goes_back_to_the_calendar_finds_the_times_of_all_kept() {
        var kept = thomas.pressTime(calendar("BACK_TO_BACK"), NINE).next();

        var back = calendar("BACK_TO_BACK");

        assertThat(back.times()).contains(NINE);
        assertThat(back.words()).contains("9:00 AM is kept for you until 9:10 AM.");
        assertThat(back.link("own-go-on")).isEqualTo(kept);
    }

    @Test
    void choosing_another_time_gives_all_the_first_back() {
        var held = thomas.choose(calendar("SIDE_BY_SIDE"), NINE);
        assertThat(seenByAnother().times()).doesNotContain(NINE);

        thomas.choose(held, "2026-12-08T17:00:00Z");

        assertThat(seenByAnother().times()).contains(NINE).doesNotContain("2026-12-08T17:00:00Z");
    }

    @Test
    void a_family_that_fails_to_get_another_time_keeps_the_one_it_has() {
        var held = thomas.choose(calendar("BACK_TO_BACK"), NINE);
        var eleven = held.times().contains("2026-12-08T17:00:00Z");
        var faster = thomas.other();
        faster.choose(calendar("SIDE_BY_SIDE", faster, ""), "2026-12-08T18:00:00Z");

        var refused = thomas.pressTime(held, "2026-12-08T17:00:00Z");

        assertThat(eleven).isTrue();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("That time has just gone.", "9:00 AM is kept for you until 9:10 AM.");
        assertThat(press(refused, "guardian", "Thomas Jefferson").status()).isEqualTo(303);
    }

    @Test
    void a_family_may_take_a_time_that_overlaps_its_own() {
        var held = thomas.choose(calendar("SIDE_BY_SIDE"), NINE);

        var later = thomas.choose(held, "2026-12-08T16:30:00Z");

        assertThat(later.words()).contains("9:30 AM is kept for you until");
        assertThat(seenByAnother().times()).doesNotContain("2026-12-08T16:30:00Z");
    }

    @Test
    void the_nearest_time_is_the_nearest_of_the_day_also_where_only_its_first_is_shown() {
        thomas.change(now -> now.with(to -> to.firstOnly = true));
        blocked(TUESDAY.atTime(11, 0), TUESDAY.atTime(14, 30));

        var page = calendar("BACK_TO_BACK", "&around=12:00&within=1");

        assertThat(page.words()).contains("The nearest time is on Tuesday, December 8, 2026, at 2:30 PM");
    }

    @Test
    void the_nearest_time_may_be_on_a_day_before() {
        blocked(TUESDAY.atStartOfDay(), TUESDAY.plusDays(9).atStartOfDay());

        assertThat(calendar("BACK_TO_BACK").words())
                .contains("The nearest time is on Monday, December 7, 2026, at 9:00 AM, 1 day earlier");
    }

    private void blocked(LocalDateTime from, LocalDateTime to) {
        House.in(thomas.practice().id(), () -> {
            House.room(Blocks.class).add(Block.ofAll(from, to, "Training"), MapleStreet.MARTHA);
            return true;
        });
    }

    @Test
    void where_times_are_shown_only_to_who_has_signed_in_a_family_signs_in_and_goes_on() {
        thomas.change(now -> now.with(to -> to.lookWithoutSignIn = false));
        var asked = calendar("BACK_TO_BACK");
        assertThat(asked.words()).contains("We show our free times to patients who have signed in.");
        assertThat(asked.times()).isEmpty();

        var choices = asked.link("sign-in").replaceFirst(".*\\?", "").split("[&=]");
        var page = thomas.asked(Booker.MAIL, choices);
        var answer = new ArrayList<>(List.of("code", thomas.code(), "birthDate", Booker.BORN));
        answer.addAll(List.of(choices));
        thomas.follow(page);
        var back = Sight.of(thomas.visitor().post(page, answer.toArray(String[]::new)));

        assertThat(back.location()).startsWith(thomas.site() + "/party?");
        assertThat(thomas.follow(back.next()).times()).contains(NINE);
        assertThat(thomas.see("/account").words()).contains("Nobody is here yet");
    }

    @Test
    void every_birth_date_is_asked_for_with_an_example() {
        var page = thomas.choose(calendar("BACK_TO_BACK"), NINE);

        assertThat(page.html())
                .contains("aria-describedby=\"birthDate1-help\"", "aria-describedby=\"birthDate2-help\"")
                .contains("placeholder=\"Month / day / year\"");
        assertThat(page.words()).contains("Date of birth As 4 / 13 / 1983");
        assertThat(thomas.see("/party").words()).contains("Not coming").doesNotContain("Nobody");
    }

    @Test
    void two_people_at_least_are_asked_for() {
        var page = thomas.see(
                "/party?who1=new&type1=" + thomas.practice().cleaning().id() + "&look=1");

        assertThat(page.words()).contains("Choose a reason for two people at least.");
    }
}
