package org.deskbell.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.deskbell.House;
import org.deskbell.practice.HoursException;
import org.deskbell.practice.HoursExceptions;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.Test;

/** Certain dates: a provider is away, or works other hours. */
class ExceptionsPageTest {
    private static final String PATH = "/settings/online-scheduler/exceptions";
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");

    private final Office office = Office.open();
    private final Visitor nadia = office.nadia();

    @Test
    void several_days_away_are_listed_as_one_and_removed_as_one() {
        nadia.get(PATH);

        nadia.post(PATH, away("2026-12-21", "2026-12-24", "Course <b>"));

        assertThat(kept()).hasSize(4).allMatch(HoursException::isAway);
        var page = nadia.get(PATH).body();
        assertThat(page)
                .contains("Mon, Dec 21, 2026 – Thu, Dec 24, 2026", "Leonard Varna, MD, is away", "Course &lt;b&gt;")
                .contains("The date is added");
        nadia.post(PATH + "/removal", ids(page));
        assertThat(kept()).isEmpty();
        assertThat(nadia.get(PATH).body()).contains("The weekly hours hold again");
    }

    private static String[] ids(String page) {
        return ID.matcher(page)
                .results()
                .flatMap(found -> Stream.of("id", found.group(1)))
                .toArray(String[]::new);
    }

    @Test
    void other_hours_have_two_stretches_and_one_line() {
        nadia.get(PATH);

        nadia.post(PATH, hours("08:00", "10:00", "14:00", "16:00"));

        assertThat(kept()).hasSize(2);
        assertThat(nadia.get(PATH).body())
                .contains("08:00–10:00 Operatory 1, 14:00–16:00 Operatory 1")
                .containsOnlyOnce("Tue, Dec 22, 2026");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_is_kept() {
        nadia.get(PATH);

        assertThat(nadia.post(PATH, away("2026-12-24", "2026-12-21", "")).body())
                .contains("The last day must be the first one or later");
        assertThat(nadia.post(PATH, away("2020-12-24", "", "")).body()).contains("This day has passed");
        assertThat(nadia.post(PATH, away("2026-02-29", "", "")).body()).contains("There is no such day");
        assertThat(nadia.post(PATH, away("+999999999-12-31", "+999999999-12-31", ""))
                        .body())
                .contains("within the next ten years");
        assertThat(nadia.post(PATH, away("2026-12-24", "", "x".repeat(81))).body())
                .contains("80 characters or fewer");
        assertThat(nadia.post(PATH, hours("10:00", "09:00", "", "")).body()).contains("must end after they start");
        assertThat(nadia.post(PATH, hours("", "", "", "")).body()).contains("Say from when to when");
        assertThat(nadia.post(PATH, hours("08:00", "12:00", "11:00", "13:00")).body())
                .contains("The second stretch begins after the first one ends");
        assertThat(nadia.post(PATH, "kind", "AWAY").body()).contains("This is needed");
        assertThat(nadia.post(PATH, "kind", "HOLIDAY").body()).contains("Choose one from the list");
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_second_entry_for_a_date_is_refused_and_leaves_nothing_half_done() {
        nadia.get(PATH);
        nadia.post(PATH, away("2026-12-22", "", ""));

        assertThat(nadia.post(PATH, away("2026-12-21", "2026-12-23", "")).body())
                .contains("Another entry of this provider is in the way");
        assertThat(kept()).hasSize(1);
    }

    private String[] away(String day, String until, String reason) {
        return new String[] {
            "provider", office.varna().id().toString(), "kind", "AWAY", "day", day, "until", until, "reason", reason
        };
    }

    private String[] hours(String from, String to, String laterFrom, String laterTo) {
        return new String[] {
            "provider",
            office.varna().id().toString(),
            "kind",
            "HOURS",
            "day",
            "2026-12-22",
            "operatory",
            office.one().id().toString(),
            "from",
            from,
            "to",
            to,
            "laterFrom",
            laterFrom,
            "laterTo",
            laterTo
        };
    }

    private List<HoursException> kept() {
        return office.in(() -> House.room(HoursExceptions.class).from(LocalDate.of(2020, 1, 1)));
    }
}
