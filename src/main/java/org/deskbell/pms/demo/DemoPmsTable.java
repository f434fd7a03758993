package org.deskbell.pms.demo;

import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;

import java.util.Optional;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeStatement;
import org.deskbell.tenancy.Row;
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
