package org.deskbell.pms.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.deskbell.pms.check.CheckPlace;
import org.deskbell.pms.check.CheckResult;
import org.deskbell.pms.check.ConnectorCheck;
import org.junit.jupiter.api.Test;

/** The connector keeps what every connector promises, as far as it promises anything. */
class SqlCheckTest {
    @Test
    void what_is_offered_holds() {
        var legacy = LegacyDatabase.fresh("legacy_check");
        legacy.does("insert into patient select n, 'Person', 'Number ' || n, date '1970-01-01', localtimestamp"
                + " from generate_series(1, 4500) n");
        var all = Map.of(
                "patientsQuery", LegacyDatabase.PATIENTS.replace(" from", ", changed as changed_at from"),
                "providersQuery", "select 'DR1' as id, 'Dr. Varna' as name",
                "operatoriesQuery", "select 'OP1' as id, 'Room 1' as name",
                "scheduleQuery", "select 1 as id, date '2026-12-08' as date, '9:00' as start, 60 as minutes");

        var results = new ConnectorCheck(
                        legacy.connect(all),
                        new CheckPlace("DR1", "OP1", null, ZoneId.of("America/Denver"), Clock.systemUTC()),
                        Optional.of(legacy.connect(Map.of("databaseServer", "127.0.0.1:1"))),
                        Optional.empty())
                .run(result -> System.out.println(result.line()));

        assertThat(results).extracting(CheckResult::outcome).doesNotContain(CheckResult.Outcome.DOES_NOT_HOLD);
        assertThat(results.stream().filter(one -> one.outcome() == CheckResult.Outcome.HOLDS))
                .extracting(CheckResult::step)
                .containsExactly(
                        "says what it can do",
                        "gives all patients, page by page",
                        "gives its providers and operatories",
                        "is silent in words where nobody answers");
    }
}
