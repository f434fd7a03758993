package org.deskbell.pms.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.deskbell.people.Sex;
import org.deskbell.pms.BusyTime;
import org.deskbell.pms.PmsSilent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a row means: its columns are called as those of a file, and times are the practice's. */
class SqlRowsTest {
    private LegacyDatabase legacy;

    @BeforeEach
    void empty() {
        legacy = LegacyDatabase.fresh("legacy_rows");
        legacy.does("insert into patient values (1, 'Jefferson', 'Thomas', '1983-04-13', null)");
    }

    private List<String> busy(String query) throws PmsSilent {
        return legacy
                .connect(Map.of("scheduleQuery", query))
                .busy(LegacyDatabase.NOW, LegacyDatabase.NOW.plus(Duration.ofDays(365)))
                .stream()
                .map(time -> time.id() + " " + time.startsAt() + " " + time.endsAt())
                .toList();
    }

    @Test
    void a_row_is_a_patient_with_all_that_it_says() throws PmsSilent {
        var query = """
                select 7 as "Patient ID", 'Jefferson, Thomas' as name, timestamp '1983-04-13 00:00' as "Birth-Date", 'F' as sex,
                  ' (307) 555-0142 ' as mobile, false as active, date '2026-10-01' as last_visit, 12 as merged_into, repeat('x', 999) as note
                """;

        var patient = legacy.connect(Map.of("patientsQuery", query))
                .patients(null)
                .patients()
                .getFirst();

        assertThat(patient.id().value()).isEqualTo("7");
        assertThat(patient.who().name().last()).isEqualTo("Jefferson");
        assertThat(patient.who().born()).hasToString("1983-04-13");
        assertThat(patient.who().sex()).isEqualTo(Sex.FEMALE);
        assertThat(patient.who().contact().mobile()).isEqualTo("(307) 555-0142");
        assertThat(patient.active()).isFalse();
        assertThat(patient.lastVisit()).hasToString("2026-10-01");
        assertThat(String.valueOf(patient.mergedInto())).isEqualTo("12");
    }

    @Test
    void the_first_day_of_all_is_no_birth_date() throws PmsSilent {
        legacy.does("update patient set birth = '0001-01-01'");

        var patient = legacy.connect(Map.of()).patients(null).patients().getFirst();

        assertThat(patient.who().born()).isNull();
    }

    @Test
    void birth_dates_that_are_in_no_calendar_are_another_column() {
        var query =
                "select patnum as id, lname as last_name, fname as first_name, 'yesterday' as date_of_birth from patient";

        assertThatThrownBy(() -> legacy.connect(Map.of("patientsQuery", query)).patients(null))
                .hasMessageStartingWith("Query for patients, row 1: there is no such birth date.");
    }

    @Test
    void a_value_without_an_end_is_refused() {
        legacy.does("update patient set fname = repeat('x', 50000000)");

        assertThatThrownBy(() -> legacy.connect(Map.of()).patients(null))
                .hasMessage("Query for patients, row 1: a field is longer than 200 characters.");
    }

    @Test
    void the_schedule_is_read_in_the_practices_time_whatever_its_types() throws PmsSilent {
        assertThat(busy("select 'V1' as id, date '2026-12-08' as date, time '9:00' as start, 60 as minutes"))
                .containsExactly("V1 2026-12-08T16:00:00Z 2026-12-08T17:00:00Z");
        assertThat(busy("select 'V2' as id, '12/08/2026' as date, '2:30 PM' as start, '15:00' as \"end\""))
                .containsExactly("V2 2026-12-08T21:30:00Z 2026-12-08T22:00:00Z");
        assertThat(
                        busy(
                                "select 'V3' as id, t as date, t as start, 30 as minutes from (values (timestamp '2027-07-08 09:00')) v(t)"))
                .containsExactly("V3 2027-07-08T15:00:00Z 2027-07-08T15:30:00Z");
        assertThat(busy("select 'V4' as id, t as date, t as start, t + interval '1 hour' as end"
                        + " from (values (timestamptz '2026-12-09 00:30+00')) v(t)"))
                .containsExactly("V4 2026-12-09T00:30:00Z 2026-12-09T01:30:00Z");
    }

    @Test
    void only_what_is_asked_for_of_a_schedule_is_read() throws PmsSilent {
        legacy.does(
                "create table visit (id int, day date)",
                "insert into visit select n, date '2006-01-01' + n from generate_series(1, 20000) n",
                "insert into visit values (0, '2026-12-08')");
        var broken =
                "select id, day as date, case when day < '2020-01-01' then 'never' else '9:00' end as start, 30 as minutes"
                        + " from visit where id = 0 or day < '2020-01-01'";

        assertThat(busy(broken)).containsExactly("0 2026-12-08T16:00:00Z 2026-12-08T16:30:00Z");
    }

    @Test
    void a_schedule_without_a_query_is_no_free_calendar() {
        assertThatThrownBy(() -> legacy.connect(Map.of()).busy(LegacyDatabase.NOW, LegacyDatabase.NOW.plusSeconds(60)))
                .isInstanceOf(PmsSilent.class);
    }

    @Test
    void a_row_of_the_schedule_that_is_no_time_is_named() {
        assertThatThrownBy(() -> busy("select 'V1' as id, 'soon' as date, '9:00' as start, 60 as minutes"))
                .hasMessage("Query for the schedule, row 1: there is no such date.");
    }

    @Test
    void whose_chair_and_whose_time_it_is_comes_along() throws PmsSilent {
        var query =
                "select 1 as id, date '2026-12-08' as date, '9:00' as start, 60 as minutes, 'DR1' as provider, null as operatory";

        assertThat(legacy.connect(Map.of("scheduleQuery", query))
                        .busy(LegacyDatabase.NOW, LegacyDatabase.NOW.plus(Duration.ofDays(60))))
                .extracting(BusyTime::providerId, BusyTime::operatoryId)
                .containsExactly(tuple("DR1", null));
    }
}
