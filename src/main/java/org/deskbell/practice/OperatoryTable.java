package org.deskbell.practice;

import java.time.Instant;
import java.time.LocalDate;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** Changes of operatories. */
@Component
class OperatoryTable {
    private final PracticeDatabase database;

    OperatoryTable(PracticeDatabase database) {
        this.database = database;
    }

    /** Whether somebody has hours in it, weekly or on a date from the day on: nobody has them in two locations at once. */
    boolean hasHours(Operatory.Id id, LocalDate from) {
        return !database.sql("""
                select id from provider_hours where practice_id = :practice and operatory_id = :id
                union all
                select id from hours_exception
                where practice_id = :practice and operatory_id = :id and day >= :from
                """)
                .param("id", id.value())
                .param("from", from)
                .list(row -> row.uuid("id"))
                .isEmpty();
    }

    /** Its name and its location, which must be there. */
    void update(Operatory operatory) {
        database.sql("""
                update operatory o set name = :name, location_id = l.id
                from location l
                where o.practice_id = :practice and o.id = :id
                  and l.practice_id = o.practice_id and l.name = :location
                """)
                .param("id", operatory.id().value())
                .param("name", operatory.name())
                .param("location", operatory.location())
                .update();
    }

    void retire(Operatory.Id id, Instant at) {
        database.sql("update operatory set retired_at = :at where practice_id = :practice and id = :id")
                .param("id", id.value())
                .param("at", at)
                .update();
    }

    /** Called in the PMS as before, unless that is another's name there by now. */
    void bringBack(Operatory.Id id) {
        database.sql("""
                update operatory p set retired_at = null, pms_operatory_id = (
                    select nullif(p.pms_operatory_id, max(o.pms_operatory_id)) from operatory o
                    where o.practice_id = p.practice_id and o.pms_operatory_id = p.pms_operatory_id
                      and o.retired_at is null)
                where p.practice_id = :practice and p.id = :id
                """).param("id", id.value()).update();
    }
}
