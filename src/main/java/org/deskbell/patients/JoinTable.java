package org.deskbell.patients;

import java.time.Instant;
import java.util.List;
import org.deskbell.audit.Actor;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.springframework.stereotype.Component;

/** The table registration_join. */
@Component
class JoinTable {
    private final PracticeDatabase database;

    JoinTable(PracticeDatabase database) {
        this.database = database;
    }

    void insert(Join join, Actor.Staff by) {
        database.sql("""
                        insert into registration_join (practice_id, id, joined_id, survivor_id, reason,
                          joined_at, joined_by, joined_by_name)
                        values (:practice, :id, :joined, :survivor, :reason, :at, :by, :byName)
                        """)
                .param("id", join.id().value())
                .param("joined", join.joined().value())
                .param("survivor", join.survivor().value())
                .param("reason", join.reason())
                .param("at", join.at())
                .param("by", by.id())
                .param("byName", by.name())
                .update();
    }

    /** False if it is undone already. */
    boolean undo(Join.Id id, Actor.Staff by, Instant at) {
        return database.sql("""
                                update registration_join
                                set undone_at = :at, undone_by = :by, undone_by_name = :byName
                                where practice_id = :practice and id = :id and undone_at is null
                                """)
                        .param("id", id.value())
                        .param("at", at)
                        .param("by", by.id())
                        .param("byName", by.name())
                        .update()
                == 1;
    }

    List<Join> history(OnlinePatient.Id patient) {
        return database.sql("""
                        select * from registration_join
                        where practice_id = :practice and (joined_id = :patient or survivor_id = :patient)
                        order by undone_at is null desc, joined_at desc, id
                        """).param("patient", patient.value()).list(JoinTable::read);
    }

    private static Join read(Row row) {
        return new Join(
                new Join.Id(row.uuid("id")),
                new OnlinePatient.Id(row.uuid("joined_id")),
                new OnlinePatient.Id(row.uuid("survivor_id")),
                row.text("reason"),
                row.moment("joined_at"),
                row.text("joined_by_name"),
                row.maybeMoment("undone_at"),
                row.maybeText("undone_by_name"));
    }
}
