package org.deskbell.pms.demo;

import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
import static java.sql.Types.VARCHAR;

import java.util.Optional;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeStatement;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table of demo PMS, one a practice. */
@Component
class DemoPmsTable {
    private final PracticeDatabase database;

    DemoPmsTable(PracticeDatabase database) {
        this.database = database;
    }

    Optional<DemoPms> find() {
        return database.sql("select * from demo_pms where practice_id = :practice")
                .optional(DemoPmsTable::read);
    }

    private static DemoPms read(Row row) {
        var faults = new DemoFaults(
                row.maybeMoment("offline_since"),
                row.flag("slow"),
                row.flag("loses_answers"),
                row.flag("refuses_visits"),
                row.flag("refuses_patients"),
                row.flag("answers_nonsense"),
                row.flag("no_creation_from_outside"),
                row.text("words"));
        return new DemoPms(row.text("name"), row.zone("zone"), row.text("key_hash"), faults);
    }

    /** The path of the door where it calls when something changes; empty if it calls nowhere, or is off line. */
    Optional<String> callsAt() {
        return database.sql("""
                        select calls_at from demo_pms
                        where practice_id = :practice and calls_at is not null and offline_since is null
                        """).optional(row -> row.text("calls_at"));
    }

    /** @param path null to call nowhere */
    void callAt(@Nullable String path) {
        database.sql("update demo_pms set calls_at = :path where practice_id = :practice")
                .param("path", path, VARCHAR)
                .update();
    }

    void insert(DemoPms pms) {
        var sql = """
                insert into demo_pms (practice_id, name, zone, key_hash, offline_since, slow, loses_answers, refuses_visits,
                  refuses_patients, answers_nonsense, no_creation_from_outside, words)
                values (:practice, :name, :zone, :keyHash, :offlineSince, :slow, :losesAnswers, :refusesVisits,
                  :refusesPatients, :answersNonsense, :noCreation, :words)
                """;
        bind(database.sql(sql), pms.faults())
                .param("name", pms.name())
                .param("zone", pms.zone())
                .param("keyHash", pms.keyHash())
                .update();
    }

    void set(DemoFaults faults) {
        var sql = """
                update demo_pms set offline_since = :offlineSince, slow = :slow, loses_answers = :losesAnswers,
                  refuses_visits = :refusesVisits, refuses_patients = :refusesPatients,
                  answers_nonsense = :answersNonsense, no_creation_from_outside = :noCreation, words = :words
                where practice_id = :practice
                """;
        bind(database.sql(sql), faults).update();
    }

    private static PracticeStatement bind(PracticeStatement statement, DemoFaults faults) {
        return statement
                .param("offlineSince", faults.offlineSince(), TIMESTAMP_WITH_TIMEZONE)
                .param("slow", faults.slow())
                .param("losesAnswers", faults.losesAnswers())
                .param("refusesVisits", faults.refusesVisits())
                .param("refusesPatients", faults.refusesPatients())
                .param("answersNonsense", faults.answersNonsense())
                .param("noCreation", faults.noCreationFromOutside())
                .param("words", faults.words());
    }
}
