package org.deskbell.practice;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.deskbell.tenancy.PracticeDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The operatories of the practice. */
@Component
class OperatoryTable {
    private final PracticeDatabase database;
    private final LocationTable locations;

    OperatoryTable(PracticeDatabase database, LocationTable locations) {
        this.database = database;
        this.locations = locations;
    }

    /** By location and name, with those that are no longer here. */
    List<Operatory> all() {
        return database.sql("""
                select o.id, o.name, l.name as location, o.pms_operatory_id, o.retired_at
                from operatory o join location l on l.practice_id = o.practice_id and l.id = o.location_id
                where o.practice_id = :practice
                order by l.name, o.name, o.id
                """)
                .list(row -> new Operatory(
                        new Operatory.Id(row.uuid("id")),
                        row.text("name"),
                        row.text("location"),
                        row.maybeText("pms_operatory_id"),
                        row.maybeMoment("retired_at")));
    }

    boolean isHere(Operatory.Id id) {
        return database.sql("""
                select id from operatory where practice_id = :practice and id = :id and retired_at is null
                """)
                .param("id", id.value())
                .optional(row -> row.uuid("id"))
                .isPresent();
    }

    /** In its location, which is added if it is new. */
    void insert(Operatory operatory) {
        locations.ensure(operatory.location());
        database.sql("""
                insert into operatory (practice_id, id, location_id, name, pms_operatory_id)
                select l.practice_id, :id, l.id, :name, :pmsId
                from location l where l.practice_id = :practice and l.name = :location
                """)
                .param("id", operatory.id().value())
                .param("name", operatory.name())
                .param("pmsId", operatory.pmsId(), Types.VARCHAR)
                .param("location", operatory.location())
                .update();
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

    /** Keeps what the PMS calls the operatory; null: nothing yet. */
    void call(Operatory.Id id, @Nullable String pmsId) {
        database.sql("update operatory set pms_operatory_id = :pmsId where practice_id = :practice and id = :id")
                .param("id", id.value())
                .param("pmsId", pmsId, Types.VARCHAR)
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
