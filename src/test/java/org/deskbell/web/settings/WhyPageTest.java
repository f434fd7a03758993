package org.deskbell.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.audit.Actor;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.ClosedDays;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Practices;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.Test;

/** Why is nothing free?: every rule in words. */
class WhyPageTest {
    private static final String PATH = "/settings/online-scheduler/why";
    private static final Actor TEST = new Actor.Rule("test");

    private final Office office = Office.open();
    private final Visitor nadia = office.nadia();
    private final OnlineAppointmentType cleaning;

    WhyPageTest() {
        House.clock().set(MovableClock.START);
        cleaning = MapleStreet.type("Cleaning", 60, List.of(office.varna().id()));
    }

    private void open() {
        office.in(() -> {
            House.room(AppointmentTypes.class).save(cleaning, TEST);
            House.room(Practices.class).change(before -> before.with(to -> to.online = true), TEST);
            return MapleStreet.hours(office.varna(), office.one(), DayOfWeek.TUESDAY, "08:00", "12:00");
        });
    }

    @Test
    void a_practice_without_types_is_told_what_comes_first() {
        assertThat(nadia.get(PATH).body()).contains("Add an appointment type and a provider first");
    }

    @Test
    void a_time_that_is_offered_passes_every_rule() {
        open();

        assertThat(nadia.get(PATH + "?day=2026-12-08&time=09:00").body())
                .contains("Offered: Tue, Dec 8, 2026, 09:00.", "All 17 rules say yes.", "08:00 to 12:00, Operatory 1")
                .doesNotContain("Fails", "{0}");
    }

    @Test
    void what_fails_comes_first_with_its_facts() {
        open();
        office.in(() -> House.room(ClosedDays.class).close(LocalDate.parse("2026-12-08"), "Party", TEST));

        var page = nadia.get(PATH + "?day=2026-12-08&time=09:10").body();

        assertThat(page)
                .contains("Not offered: Tue, Dec 8, 2026, 09:10.", "2 of 17 rules say no.")
                .contains("Tue, Dec 8, 2026 is closed: Party", "Starts are 30 minutes apart");
        assertThat(page.indexOf("Party")).isLessThan(page.indexOf("The Online Scheduler is on"));
    }

    @Test
    void the_day_shows_every_start_with_what_stands_in_its_way() {
        open();

        var page = nadia.get(PATH + "?day=2026-12-08").body();

        assertThat(page)
                .contains("time=08:00", "time=11:00", "7 of 7 times are offered")
                .doesNotContain("time=11:30");
        assertThat(nadia.get(PATH + "?day=2026-12-09").body()).contains("the provider has no hours on this day");
    }

    @Test
    void what_cannot_be_asked_about_is_said_at_the_field() {
        open();

        assertThat(nadia.get(PATH + "?day=2026-02-30").body()).contains("There is no such day");
        assertThat(nadia.get(PATH + "?day=2020-01-01").body()).contains("This day has passed");
        assertThat(nadia.get(PATH + "?time=25:00").body()).contains("Write the time as 09:30");
        assertThat(nadia.get(PATH + "?type=" + office.one().id()).body()).contains("Choose one from the list");
        assertThat(nadia.get(PATH + "?type=7").body()).contains("Choose one from the list");
        assertThat(nadia.get(PATH + "?who=STAFFF").body()).contains("Choose one from the list");
    }
}
