package org.deskbell.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.People;
import org.deskbell.audit.Actor;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsPatients;
import org.deskbell.practice.Practices;
import org.deskbell.practice.SchedulerSettings;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.Test;

/** Booking rules: the switches and the limits. */
class RulesPageTest {
    private static final String PATH = "/settings/online-scheduler";

    private final Office office = Office.open();
    private final Visitor nadia = office.nadia();

    @Test
    void a_switch_saves_at_once_and_says_so() {
        nadia.get(PATH);

        var answer = nadia.post(PATH + "/switches/online", "online", "on");

        assertThat(answer.body()).contains("Saved at").doesNotContain("<html");
        assertThat(settings().online()).isTrue();
        assertThat(settings().firstOnly()).isTrue();
    }

    @Test
    void without_scripts_a_button_saves_all_switches() {
        nadia.get(PATH);

        var answer = nadia.post(PATH + "/switches", "online", "on", "show-counts", "on");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(settings().firstOnly()).isFalse();
        assertThat(settings().showCounts()).isTrue();
        assertThat(settings().proveContact()).isFalse();
        assertThat(settings().textToo()).isFalse();
        assertThat(nadia.get(PATH).body()).contains("Saved at", "New patients show a code");
    }

    @Test
    void what_the_pms_cannot_do_is_not_switched() {
        nadia.get(PATH);

        assertThat(nadia.post(PATH + "/switches/create", "create", "on").statusCode())
                .isEqualTo(404);
        assertThat(settings().createPatientsAutomatically()).isFalse();
        assertThat(nadia.get(PATH).body()).contains("Your PMS cannot do this from outside");
    }

    @Test
    void a_limit_out_of_range_is_said_at_its_field_and_nothing_is_kept() {
        nadia.get(PATH);

        var zero = nadia.post(PATH + "/limits", limits("0"));
        var words = nadia.post(PATH + "/limits", limits("two"));

        assertThat(zero.body()).contains("Must be from 1 to 366 days.");
        assertThat(words.body()).contains("Write a whole number");
        assertThat(settings()).isEqualTo(SchedulerSettings.DEFAULTS);
    }

    @Test
    void limits_are_saved_together() {
        nadia.get(PATH);

        nadia.post(PATH + "/limits", limits("60"));

        assertThat(settings()).isEqualTo(SchedulerSettings.DEFAULTS.with(to -> {
            to.noticeKnown = Duration.ofHours(1);
            to.noticeNew = Duration.ofHours(12);
            to.horizonDays = 60;
            to.hold = Duration.ofMinutes(7);
            to.cancelUntil = Duration.ofDays(2);
            to.remindBefore = Duration.ofHours(4);
            to.openAppointments = 3;
            to.keepUnlinkedDays = 180;
            to.staleAfter = Duration.ofHours(1);
        }));
        assertThat(nadia.get(PATH).body()).contains("Saved at", "7 minutes", "2 days");
    }

    @Test
    void limits_that_a_colleague_changed_meanwhile_are_not_undone() {
        var shown = Office.shown(nadia.get(PATH));
        var martha = office.another();
        martha.get(PATH);
        martha.post(PATH + "/switches/online", "online", "on");
        martha.post(PATH + "/limits", limits("60"));

        var answer = nadia.post(PATH + "/limits", with(limits("30"), "shown", shown));

        assertThat(answer.body())
                .contains("Somebody changed this meanwhile", "value=\"30\" selected=\"selected\"")
                .containsOnlyOnce("Now: <strong>60 days<")
                .containsOnlyOnce("Now: ");
        assertThat(settings().horizonDays()).isEqualTo(60);
        martha.post(PATH + "/switches/online");
        assertThat(nadia.post(PATH + "/limits", with(limits("30"), "shown", Office.shown(answer)))
                        .statusCode())
                .as("a switch is no limit")
                .isEqualTo(302);
        assertThat(settings().horizonDays()).isEqualTo(30);
    }

    private static String[] with(String[] form, String name, String value) {
        return Stream.concat(Stream.of(form), Stream.of(name, value)).toArray(String[]::new);
    }

    private static String[] limits(String horizon) {
        return new String[] {
            "noticeKnown",
            "60",
            "noticeNew",
            "720",
            "horizonDays",
            horizon,
            "hold",
            "7",
            "cancelUntil",
            "2880",
            "remindBefore",
            "240",
            "openAppointments",
            "3",
            "keepUnlinkedDays",
            "180",
            "staleAfter",
            "60"
        };
    }

    @Test
    void two_switches_at_the_same_time_do_not_undo_one_another() throws InterruptedException {
        nadia.get(PATH);
        var tom = office.another();
        tom.get(PATH);

        for (var round = 0; round < 10; round++) {
            office.in(() -> {
                House.room(Practices.class).change(SchedulerSettings.DEFAULTS, new Actor.Rule("test"));
                return "";
            });
            var other = Thread.startVirtualThread(() -> tom.post(PATH + "/switches/first-only"));
            nadia.post(PATH + "/switches/online", "online", "on");
            other.join();
            assertThat(settings()).isEqualTo(SchedulerSettings.DEFAULTS.with(to -> {
                to.online = true;
                to.firstOnly = false;
            }));
        }
    }

    @Test
    void linking_by_itself_says_first_how_many_who_wait_it_would_link() {
        var waiting = office.in(() -> {
            var record = new PmsPatient(
                    new PmsPatientId("JEFTH000"), People.jeffersonInPms(), true, MovableClock.START, null);
            House.room(PmsPatients.class).take(record);
            House.room(OnlinePatients.class).register(People.registration(People.linh()));
            return House.room(OnlinePatients.class).register(People.registration(People.jefferson()));
        });
        nadia.get(PATH);

        assertThat(nadia.post(PATH + "/switches/link", "link", "on").body())
                .contains("1 person who waits would be linked at once", "Not switched on yet.")
                .doesNotContain("Saved at");
        assertThat(settings().linkAutomatically()).isFalse();
        nadia.post(PATH + "/switches", "online", "on", "link", "on");
        assertThat(settings().linkAutomatically()).isFalse();
        assertThat(settings().online()).isTrue();
        assertThat(nadia.get(PATH).body()).contains("1 person who waits would be linked at once");

        nadia.post(PATH + "/linking");
        assertThat(settings().linkAutomatically()).isTrue();
        assertThat(nadia.get(PATH).body()).contains("1 person who waited is being linked.", "?linked=RULE");
        office.in(() -> {
            House.work("link automatically").drain();
            return "";
        });
        assertThat(office.in(() -> House.room(OnlinePatients.class)
                        .get(waiting.id())
                        .link()
                        .shown()))
                .isEqualTo("JEFTH000");
        assertThat(nadia.post(PATH + "/switches/link").body()).contains("Saved at");
        assertThat(nadia.post(PATH + "/switches/link", "link", "on").body())
                .as("nobody waits")
                .contains("Saved at");
    }

    private SchedulerSettings settings() {
        return office.in(() -> House.room(Practices.class).settings());
    }
}
