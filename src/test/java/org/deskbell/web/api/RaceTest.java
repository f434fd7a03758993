package org.deskbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Many programs want the same time at once, through every door: one gets it, and the others are told which times are left. */
class RaceTest {
    private final ApiPractice practice = ApiPractice.open();

    @AfterEach
    void nobodyIsInTwoPlacesAndNoChairHoldsTwo() {
        assertThat(Race.overlaps(practice.street())).isZero();
    }

    @RepeatedTest(10)
    void of_two_hundred_one_gets_the_time() {
        var answers = Race.of(200, number -> practice.book(withWashington("10:00"), key()));

        assertThat(Race.count(answers, 201)).isOne();
        assertThat(Race.count(answers, 409)).isEqualTo(199);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allMatch(answer -> answer.<List<Object>>read("$.alternatives").size() == 3);
        assertThat(Race.kept(practice.street())).isOne();
    }

    @Test
    void anyone_is_as_many_as_work_then() {
        var answers = Race.of(100, number -> practice.book(practice.booking("Jefferson", "10:00"), key()));

        assertThat(Race.count(answers, 201)).isEqualTo(2);
        assertThat(Race.count(answers, 409)).isEqualTo(98);
    }

    @Test
    void times_that_lap_over_each_other_are_not_both_kept() {
        var answers = Race.of(100, number -> practice.book(withWashington(number % 2 == 0 ? "10:00" : "10:30"), key()));

        assertThat(Race.count(answers, 201)).isOne();
        assertThat(Race.count(answers, 409)).isEqualTo(99);
    }

    @Test
    void the_same_request_sent_by_fifty_at_once_books_once() {
        var key = key();

        var answers = Race.of(50, number -> practice.book(withWashington("10:00"), key));

        assertThat(answers).allMatch(answer -> answer.status() == 201 || isUnderWay(answer));
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .extracting(Program.Answer::body)
                .hasSizeGreaterThanOrEqualTo(1)
                .containsOnly(practice.book(withWashington("10:00"), key).body());
        assertThat(Race.kept(practice.street())).isOne();
    }

    private static boolean isUnderWay(Program.Answer answer) {
        return answer.status() == 409 && answer.header("Retry-After").equals("1");
    }

    @Test
    void one_hold_keeps_the_time_from_all_others() {
        var holds = Race.of(100, number -> practice.hold("10:00"));

        assertThat(Race.count(holds, 201)).isOne();
        assertThat(Race.count(holds, 409)).isEqualTo(99);

        var bookings = Race.of(50, number -> practice.book(withWashington("10:00"), key()));

        assertThat(Race.count(bookings, 409)).isEqualTo(50);
    }

    @Test
    void who_holds_the_time_books_it_while_others_try() {
        var hold = practice.hold("10:00").<String>read("$.id");
        var holder = withWashington("10:00").replaceFirst("\\{", "{\"hold\": \"" + hold + "\", ");

        var answers = Race.of(50, number -> practice.book(number == 7 ? holder : withWashington("10:00"), key()));

        assertThat(answers.get(7).status()).isEqualTo(201);
        assertThat(Race.count(answers, 409)).isEqualTo(49);
    }

    @Test
    void of_many_moved_to_one_time_one_arrives() {
        var hours = List.of("09:00", "11:00", "13:00", "14:00", "15:00");
        var visits = hours.stream().map(this::bookedWithWashington).toList();

        var answers = Race.of(40, number -> practice.move(visits.get(number % visits.size()), "10:00", key()));

        assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 200)
                        .map(answer -> answer.<String>read("$.id"))
                        .distinct())
                .hasSize(1);
        assertThat(Race.kept(practice.street())).isEqualTo(visits.size());
    }

    @Test
    void two_that_want_to_change_places_stay_where_they_are() {
        var nine = bookedWithWashington("09:00");
        var ten = bookedWithWashington("10:00");

        var answers = Race.of(
                20,
                number -> number % 2 == 0 ? practice.move(nine, "10:00", key()) : practice.move(ten, "09:00", key()));

        assertThat(answers).allMatch(answer -> answer.status() == 409);
        assertThat(Race.kept(practice.street())).isEqualTo(2);
    }

    @Test
    void a_cancelled_time_goes_to_one_of_those_who_rebook_or_restore_it() {
        var visit = bookedWithWashington("10:00");
        Program.ANYBODY.send("PUT", visit + "/cancellation", "");

        var answers = Race.of(
                60,
                number -> number % 3 == 0
                        ? Program.ANYBODY.send("POST", visit + "/restoration", "", "Idempotency-Key", key())
                        : practice.book(withWashington("10:00"), key()));

        assertThat(Race.count(answers, 409) + Race.count(answers, 201)).isEqualTo(60);
        assertThat(Race.kept(practice.street())).isOne();
    }

    @Test
    void families_come_whole_or_not_at_all() {
        var answers = Race.of(30, number -> practice.book(family("10:00", "11:00"), key()));

        assertThat(Race.count(answers, 201)).isOne();
        assertThat(Race.count(answers, 409)).isEqualTo(29);
        assertThat(Race.kept(practice.street())).isEqualTo(2);
    }

    @Test
    void families_that_ask_in_another_order_do_not_wait_for_each_other_forever() {
        var answers = Race.of(
                30,
                number -> practice.book(number % 2 == 0 ? family("10:00", "11:00") : family("11:00", "10:00"), key()));

        assertThat(Race.count(answers, 201)).isOne();
        assertThat(Race.count(answers, 409)).isEqualTo(29);
    }

    private String family(String... times) {
        var visits = IntStream.range(0, times.length)
                .mapToObj(number -> withWashington(times[number]).replace("Thomas", "Child " + "abc".charAt(number)))
                .toList();
        return "{\"visits\": " + visits + "}";
    }

    private String bookedWithWashington(String time) {
        var somebody = withWashington(time)
                .replace("1983", "19" + time.substring(0, 2))
                .replace("t.jefferson", "t" + time.charAt(1));
        var answer = practice.book(somebody, key());
        if (answer.status() != 201) throw new AssertionError(answer.body());
        return answer.header("Location");
    }

    private String withWashington(String time) {
        var washington = practice.street().washington().id();
        return practice.booking("Jefferson", time).replaceFirst("\\{", "{\"provider\": \"" + washington + "\", ");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
