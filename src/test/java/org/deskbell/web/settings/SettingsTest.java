package org.deskbell.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.audit.Actor;
import org.deskbell.audit.AuditTrail;
import org.deskbell.audit.Looked;
import org.deskbell.audit.Subject;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.ClosedDays;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.deskbell.practice.SchedulerSettings;
import org.deskbell.practice.WeeklyHours;
import org.deskbell.web.TestPractice;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The office manager's pages, through the door. */
class SettingsTest {
    private static final String PATH = "/settings/online-scheduler";

    private final TestPractice practice = TestPractice.open();
    private final Provider varna = new Provider(new Provider.Id(UUID.randomUUID()), "Leonard Varna, MD", "DR1");
    private final Operatory one =
            new Operatory(new Operatory.Id(UUID.randomUUID()), "Operatory 1", "Maple Street", null);
    private final Visitor nadia = practice.nadia();

    @BeforeEach
    void furnish() {
        House.in(practice.id(), () -> {
            House.room(Providers.class).add(varna);
            House.room(Providers.class).add(one);
            return varna;
        });
    }

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
        assertThat(nadia.get(PATH).body()).contains("Saved at");
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

        assertThat(settings().horizonDays()).isEqualTo(60);
        assertThat(nadia.get(PATH).body()).contains("Saved at");
    }

    private static String[] limits(String horizon) {
        return new String[] {"noticeNew", "1440", "horizonDays", horizon};
    }

    @Test
    void two_switches_at_the_same_time_do_not_undo_one_another() throws InterruptedException {
        nadia.get(PATH);
        var tom = practice.nadia();
        tom.get(PATH);

        for (var round = 0; round < 10; round++) {
            House.in(practice.id(), () -> {
                House.room(Practices.class).change(SchedulerSettings.DEFAULTS, new Actor.Rule("test"));
                return "";
            });
            var other = Thread.startVirtualThread(() -> tom.post(PATH + "/switches/first-only"));
            nadia.post(PATH + "/switches/online", "online", "on");
            other.join();
            assertThat(settings())
                    .isEqualTo(SchedulerSettings.DEFAULTS.withOnline(true).withFirstOnly(false));
        }
    }

    @Test
    void the_audit_trail_counts_what_many_entries_are_about() {
        House.in(practice.id(), () -> {
            var four = new Subject("online patient", List.of("a", "b", "c", "d"));
            House.room(AuditTrail.class).keep(new Looked(new Actor.Rule("test"), "looked", four));
            return "";
        });

        assertThat(nadia.get("/settings/audit-trail").body()).contains("4 online patients");
    }

    private SchedulerSettings settings() {
        return House.in(practice.id(), () -> House.room(Practices.class).settings());
    }

    @Test
    void hours_are_added_changed_copied_and_removed() {
        nadia.get(PATH + "/hours");

        nadia.post(hoursPath(), hours("TUESDAY", "08:00", "12:00"));
        var stretch = hours().getFirst();
        nadia.post(hoursPath() + "/" + stretch.id(), hours("TUESDAY", "08:30", "12:00"));
        nadia.post(hoursPath() + "/" + stretch.id() + "/copies", "days", "MONDAY", "days", "FRIDAY");

        assertThat(hours())
                .extracting(WeeklyHours::weekday)
                .contains(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.FRIDAY);
        assertThat(hours()).allMatch(each -> each.from().equals(LocalTime.of(8, 30)));
        assertThat(nadia.get(PATH + "/hours?stretch=" + stretch.id()).body())
                .contains("08:30–12:00")
                .contains("aria-pressed=\"true\"");

        nadia.post(hoursPath() + "/" + stretch.id() + "/removal");
        assertThat(hours()).hasSize(2);
    }

    @Test
    void hours_that_overlap_or_run_backward_are_said_at_the_field() {
        nadia.get(PATH + "/hours");
        nadia.post(hoursPath(), hours("TUESDAY", "08:00", "12:00"));

        assertThat(nadia.post(hoursPath(), hours("TUESDAY", "11:00", "13:00")).body())
                .contains("Overlaps other hours of this day");
        assertThat(nadia.post(hoursPath(), hours("TUESDAY", "14:00", "13:00")).body())
                .contains("must end after they start");
        assertThat(nadia.post(hoursPath(), hours("TUESDAY", "25:00", "26:00")).body())
                .contains("Write the time as 09:30");
        assertThat(hours()).hasSize(1);
    }

    @Test
    void hours_are_copied_to_all_days_chosen_or_to_none() {
        nadia.get(PATH + "/hours");
        nadia.post(hoursPath(), hours("TUESDAY", "08:00", "12:00"));
        nadia.post(hoursPath(), hours("FRIDAY", "10:00", "11:00"));
        var tuesday = hours().getFirst();

        var answer = nadia.post(hoursPath() + "/" + tuesday.id() + "/copies", "days", "MONDAY", "days", "FRIDAY");

        assertThat(answer.body()).contains("Nothing was copied").contains("Friday");
        assertThat(hours()).hasSize(2);
    }

    private String hoursPath() {
        return PATH + "/hours/" + varna.id();
    }

    private String[] hours(String day, String from, String to) {
        return new String[] {
            "weekday", day, "from", from, "to", to, "operatory", one.id().toString()
        };
    }

    private List<WeeklyHours> hours() {
        return House.in(practice.id(), () -> House.room(Providers.class).hours(varna.id()));
    }

    @Test
    void a_day_is_closed_and_opened_again() {
        nadia.get(PATH + "/closed-days");

        nadia.post(PATH + "/closed-days", "day", "2027-12-24", "reason", "Christmas Eve");

        assertThat(nadia.get(PATH + "/closed-days").body())
                .contains("Fri, Dec 24, 2027")
                .contains("Christmas Eve");
        nadia.post(PATH + "/closed-days/2027-12-24/opening");
        assertThat(closed()).isZero();
    }

    @Test
    void a_day_that_cannot_be_closed_is_said_at_the_field() {
        nadia.get(PATH + "/closed-days");

        assertThat(nadia.post(PATH + "/closed-days", "day", "2027-02-29", "reason", "Leap")
                        .body())
                .contains("There is no such day");
        assertThat(nadia.post(PATH + "/closed-days", "day", "2020-01-01", "reason", "Gone")
                        .body())
                .contains("This day has passed");
        assertThat(nadia.post(PATH + "/closed-days", "day", "+999999999-12-31", "reason", "Far")
                        .body())
                .contains("within the next ten years");
        assertThat(nadia.post(PATH + "/closed-days/+999999999-12-31/opening").statusCode())
                .isEqualTo(302);
        assertThat(nadia.post(PATH + "/closed-days", "day", "2027-01-01", "reason", " ")
                        .body())
                .contains("Say why");
        assertThat(nadia.post(PATH + "/closed-days", "day", "2027-01-01", "reason", "x".repeat(81))
                        .body())
                .contains("80 characters or fewer");
        assertThat(closed()).isZero();
    }

    @Test
    void a_reason_with_markup_is_shown_as_it_was_typed() {
        nadia.get(PATH + "/closed-days");

        nadia.post(PATH + "/closed-days", "day", "2027-01-04", "reason", "<b>Team</b> 🎉");

        assertThat(nadia.get(PATH + "/closed-days").body()).contains("&lt;b&gt;Team&lt;/b&gt; 🎉");
    }

    private int closed() {
        return House.in(practice.id(), () -> House.room(ClosedDays.class).from(LocalDate.of(2020, 1, 1)))
                .size();
    }

    @Test
    void a_type_is_added_and_changed() {
        nadia.get(PATH + "/types/new");
        var id = UUID.randomUUID();

        nadia.post(PATH + "/types/" + id, type("Cleaning", "45"));
        nadia.post(PATH + "/types/" + id, type("Cleaning and exam", "60"));

        assertThat(types()).singleElement().satisfies(type -> {
            assertThat(type.name()).isEqualTo("Cleaning and exam");
            assertThat(type.minutes()).isEqualTo(60);
            assertThat(type.forNew()).isTrue();
            assertThat(type.forKnown()).isFalse();
            assertThat(type.offered()).isFalse();
        });
        assertThat(nadia.get(PATH + "/types").body())
                .contains("Cleaning and exam")
                .contains("Not mapped");
        assertThat(nadia.get(PATH + "/types/" + id).body()).contains("value=\"Cleaning and exam\"");
    }

    @Test
    void a_type_that_nobody_could_book_is_refused_field_by_field() {
        nadia.get(PATH + "/types/new");

        var answer = nadia.post(PATH + "/types/" + UUID.randomUUID(), "name", "", "minutes", "7", "mode", "BOOK");

        assertThat(answer.body())
                .contains("A type needs a name")
                .contains("in steps of 5")
                .contains("Choose one of the two")
                .contains("Choose one provider at least");
        assertThat(types()).isEmpty();
    }

    @Test
    void a_name_is_given_to_one_type_only() {
        nadia.get(PATH + "/types/new");
        nadia.post(PATH + "/types/" + UUID.randomUUID(), type("Cleaning", "45"));

        var answer = nadia.post(PATH + "/types/" + UUID.randomUUID(), type("Cleaning", "30"));

        assertThat(answer.body()).contains("Another type has this name");
        assertThat(types()).hasSize(1);
    }

    private String[] type(String name, String minutes) {
        return new String[] {
            "name",
            name,
            "minutes",
            minutes,
            "forNew",
            "true",
            "mode",
            "BOOK",
            "instructions",
            "Bring your card.",
            "providers",
            varna.id().toString()
        };
    }

    private List<OnlineAppointmentType> types() {
        return House.in(practice.id(), () -> House.room(AppointmentTypes.class).all());
    }

    @Test
    void the_pms_page_says_when_there_is_none() {
        assertThat(nadia.get(PATH + "/pms").body()).contains("No PMS is connected yet");
    }

    @Test
    void sent_mail_is_a_page_of_the_demo_only() {
        assertThat(nadia.get("/sent-mail").statusCode()).isEqualTo(404);
    }
}
