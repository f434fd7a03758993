package org.deskbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskbell.House;
import org.deskbell.practice.ClosedDays;
import org.deskbell.practice.MapleStreet;
import org.junit.jupiter.api.Test;

/** Free times for programs: whom they are for, what is near, and whether the practice answers first. */
class AvailabilityApiTest {
    private final ApiPractice practice = ApiPractice.open();

    @Test
    void where_nothing_is_free_the_nearest_are_told_with_their_distance() {
        var saturday = times(Program.ANYBODY, "&from=2026-11-28&to=2026-11-28&around=16:30&within=PT0S");

        assertThat(saturday.<String>read("$.days[0].state")).isEqualTo("CLOSED");
        assertThat(saturday.<List<String>>read("$.nearest[*].slot.startsAt"))
                .containsExactly("2026-11-27T15:00:00-07:00", "2026-11-27T15:30:00-07:00", "2026-11-27T16:00:00-07:00");
        assertThat(saturday.<List<Integer>>read("$.nearest[*].daysAway")).containsExactly(-1, -1, -1);
        assertThat(saturday.<List<Integer>>read("$.nearest[*].minutesAway")).containsExactly(-90, -60, -30);
    }

    @Test
    void where_something_is_free_nothing_else_is_told() {
        assertThat(times(Program.ANYBODY, "&from=2026-11-25").<List<Object>>read("$.nearest"))
                .isEmpty();
    }

    @Test
    void only_staff_of_the_practice_looks_for_others() {
        var today = "&from=2026-11-23&to=2026-11-23";

        assertThat(times(Program.ANYBODY, today).<String>read("$.days[0].state"))
                .isEqualTo("CLOSED");
        assertThat(times(Program.ANYBODY, "&audience=STAFF").<List<String>>read("$.errors[*].field"))
                .containsExactly("audience");
        assertThat(times(ApiPractice.open().manager(), "&audience=STAFF").status())
                .isEqualTo(422);
        assertThat(times(practice.frontDesk(), today + "&audience=STAFF").<String>read("$.days[0].state"))
                .isEqualTo("FREE");
    }

    @Test
    void a_program_knows_before_whether_it_books_or_requests() {
        assertThat(times(Program.ANYBODY, "").<Boolean>read("$.answersFirst")).isFalse();

        practice.street().answersFirst();

        assertThat(times(Program.ANYBODY, "").<Boolean>read("$.answersFirst")).isTrue();
        assertThat(Program.ANYBODY.get(practice.at("")).<Boolean>read("$.types[0].answersFirst"))
                .isTrue();
        assertThat(practice.booked("Jefferson", "09:00").<String>read("$.status"))
                .isEqualTo("REQUESTED");
    }

    @Test
    void a_program_is_told_by_when_a_request_is_answered_and_told_the_same_again() {
        assertThat(practice.booked("Madison", "10:00").body()).doesNotContain("answerBy");
        practice.street().answersFirst();
        var key = UUID.randomUUID().toString();

        var asked = practice.book(practice.booking("Jefferson", "09:00"), key);
        House.in(practice.street().id(), () -> {
            House.room(ClosedDays.class).close(LocalDate.parse("2026-11-24"), "Snow", MapleStreet.MARTHA);
            return true;
        });

        assertThat(asked.<String>read("$.answerBy")).isEqualTo("2026-11-24T17:00:00-07:00");
        assertThat(practice.book(practice.booking("Jefferson", "09:00"), key).body())
                .isEqualTo(asked.body());
    }

    @Test
    void a_practice_may_show_its_times_only_to_who_has_signed_in() {
        practice.showsTimesOnlyToSignedIn();

        assertThat(times(Program.ANYBODY, "").status()).isEqualTo(401);
        assertThat(times(practice.frontDesk(), "").status()).isEqualTo(200);
    }

    @Test
    void a_family_is_told_when_all_can_come_one_after_the_other_or_at_once() {
        var after = family("BACK_TO_BACK", seat(), seat());
        var atOnce = family("SIDE_BY_SIDE", seat(), seat());

        assertThat(after.<List<String>>read("$.days[0].times[0][*].startsAt"))
                .containsExactly("2026-11-25T09:00:00-07:00", "2026-11-25T10:00:00-07:00");
        assertThat(atOnce.<List<String>>read("$.days[0].times[0][*].startsAt"))
                .containsExactly("2026-11-25T09:00:00-07:00", "2026-11-25T09:00:00-07:00");
        assertThat(atOnce.<List<String>>read("$.days[0].times[0][*].provider.name"))
                .containsExactlyInAnyOrder("Dr. George Washington", "Dr. Benjamin Franklin");
    }

    @Test
    void a_seat_that_cannot_be_read_or_does_not_exist_is_named() {
        var nobody = "00000000-0000-0000-0000-000000000000";

        assertThat(family("BACK_TO_BACK").<List<String>>read("$.errors[*].field"))
                .containsExactly("seat");
        assertThat(family("BACK_TO_BACK", seat(), "x", nobody, seat() + ":" + nobody, seat() + ":x")
                        .<List<String>>read("$.errors[*].field"))
                .containsExactly("seat[1]", "seat[2]", "seat[3]", "seat[4]");
        assertThat(family("APART", seat()).<List<String>>read("$.errors[*].field"))
                .containsExactly("arrangement");
    }

    private String seat() {
        return practice.street().cleaning().id().toString();
    }

    private Program.Answer family(String arrangement, String... seats) {
        var asked = Stream.of(seats).map(seat -> "&seat=" + seat).collect(Collectors.joining());
        return Program.ANYBODY.get(
                practice.at("/availability/family?from=2026-11-25&to=2026-11-26&arrangement=" + arrangement + asked));
    }

    private Program.Answer times(Program who, String parameters) {
        return who.get(
                practice.at("/availability?type=" + practice.street().cleaning().id() + parameters));
    }
}
