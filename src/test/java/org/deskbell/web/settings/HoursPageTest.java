package org.deskbell.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.deskbell.House;
import org.deskbell.practice.Providers;
import org.deskbell.practice.WeeklyHours;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.Test;

/** Provider hours of every week. */
class HoursPageTest {
    private static final String PATH = "/settings/online-scheduler";

    private final Office office = Office.open();
    private final Visitor nadia = office.nadia();

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
    void a_provider_has_two_chairs_at_the_same_hours() {
        nadia.get(PATH + "/hours");
        nadia.post(hoursPath(), hours("TUESDAY", "08:00", "12:00"));
        nadia.post(
                hoursPath(),
                "weekday",
                "TUESDAY",
                "from",
                "08:00",
                "to",
                "12:00",
                "operatory",
                office.two().id().toString());

        assertThat(hours())
                .extracting(WeeklyHours::operatory)
                .containsExactlyInAnyOrder(office.one().id(), office.two().id());
        assertThat(nadia.get(PATH + "/hours").body())
                .contains("Operatory 1", "Operatory 2")
                .containsOnlyOnce("Tuesday</th>");
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

    @Test
    void hours_that_a_colleague_changed_meanwhile_are_not_undone() {
        nadia.get(PATH + "/hours");
        nadia.post(hoursPath(), hours("TUESDAY", "08:00", "12:00"));
        var stretch = hoursPath() + "/" + hours().getFirst().id();
        var page = PATH + "/hours?stretch=" + hours().getFirst().id();
        var shown = Office.shown(nadia.get(page));
        var martha = office.another();
        martha.get(page);
        martha.post(stretch, hours("TUESDAY", "09:00", "12:00"));

        var answer = nadia.post(stretch, with(hours("TUESDAY", "08:00", "13:00"), "shown", shown));

        assertThat(answer.body())
                .contains("Somebody changed this meanwhile", "Tuesday, 09:00–12:00, Operatory 1", "value=\"13:00\"");
        assertThat(hours())
                .singleElement()
                .satisfies(one -> assertThat(one.to()).isEqualTo(LocalTime.NOON));
        nadia.post(stretch, with(hours("TUESDAY", "09:00", "13:00"), "shown", Office.shown(answer)));
        assertThat(hours())
                .singleElement()
                .satisfies(one -> assertThat(one.to()).isEqualTo("13:00"));
    }

    private static String[] with(String[] form, String name, String value) {
        return Stream.concat(Stream.of(form), Stream.of(name, value)).toArray(String[]::new);
    }

    private String hoursPath() {
        return PATH + "/hours/" + office.varna().id();
    }

    private String[] hours(String day, String from, String to) {
        return new String[] {
            "weekday",
            day,
            "from",
            from,
            "to",
            to,
            "operatory",
            office.one().id().toString()
        };
    }

    private List<WeeklyHours> hours() {
        return office.in(() -> House.room(Providers.class).hours(office.varna().id()));
    }
}
