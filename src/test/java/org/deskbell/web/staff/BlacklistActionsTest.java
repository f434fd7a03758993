package org.deskbell.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.People;
import org.deskbell.patients.Blacklist;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.people.Demographics;
import org.deskbell.web.TestPractice;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.Test;

/** The blacklist on Patient Details. */
class BlacklistActionsTest {
    private final TestPractice practice = TestPractice.open();
    private final Visitor tom = practice.tom();
    private final OnlinePatient.Id robert = register(People.robert());

    private OnlinePatient.Id register(Demographics who) {
        House.clock().set(MovableClock.START);
        return House.in(
                practice.id(),
                () -> House.room(OnlinePatients.class)
                        .register(People.registration(who))
                        .id());
    }

    private String details(OnlinePatient.Id id) {
        return tom.get("/online-patients/" + id).body();
    }

    private HttpResponse<String> add(String reason, String until) {
        details(robert);
        return tom.post("/online-patients/" + robert + "/blacklist", "reason", reason, "until", until);
    }

    private boolean isBlacklisted() {
        return House.in(practice.id(), () -> House.room(Blacklist.class).inForce(robert))
                .isPresent();
    }

    @Test
    void staff_put_somebody_on_it_and_take_him_off() {
        assertThat(details(robert)).contains("Not on the blacklist.");

        add("Three visits missed.", "");

        assertThat(details(robert)).contains("On the blacklist, with no end", "“Three visits missed.”", "Tom Webb");
        tom.post("/online-patients/" + robert + "/blacklist/lift");
        assertThat(details(robert)).contains("Not on the blacklist.", "Lifted Mon, Nov 23, 09:00 by Tom Webb.");
        assertThat(isBlacklisted()).isFalse();
    }

    @Test
    void it_holds_to_the_end_of_the_day_chosen() {
        add("Three visits missed.", "2026-11-30");

        assertThat(details(robert)).contains("On the blacklist through Mon, Nov 30, 2026");
    }

    @Test
    void whoever_changes_the_reason_finds_the_end_filled_in() {
        add("Three visits missed.", "2026-11-30");

        assertThat(details(robert)).containsPattern("name=\"until\" type=\"date\" value=\"2026-11-30\"");
        add("Three visits missed in a row.", "");
        assertThat(details(robert)).doesNotContain("value=\"2026-11-30\"");
    }

    @Test
    void without_a_reason_or_with_a_day_that_is_over_nothing_is_kept() {
        add(" ", "");
        assertThat(details(robert)).contains("Say why.");
        add("Three visits missed.", "2026-11-22");
        assertThat(details(robert)).contains("Choose a day to come, or none.", "value=\"Three visits missed.\"");
        add("x".repeat(501), "");
        assertThat(isBlacklisted()).isFalse();
    }

    @Test
    void a_registration_that_resembles_him_shows_staff_whom() {
        add("Three visits missed.", "");
        var again = register(People.robert());

        assertThat(details(again)).contains("Probably somebody on the blacklist", "/online-patients/" + robert);
    }

    @Test
    void somebody_of_another_practice_is_not_there() {
        var other = TestPractice.open();
        var stranger = House.in(
                other.id(),
                () -> House.room(OnlinePatients.class)
                        .register(People.registration(People.linh()))
                        .id());
        details(robert);

        var answer = tom.post("/online-patients/" + stranger + "/blacklist", "reason", "x", "until", "");

        assertThat(answer.statusCode()).isEqualTo(404);
    }
}
