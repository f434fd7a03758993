package org.deskbell.practice;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dates on which a provider's weekly hours do not hold, a row for each stretch or for being away. */
@Component
class HoursExceptionTable {
    private final PracticeDatabase database;

    HoursExceptionTable(PracticeDatabase database) {
        this.database = database;
    }

    List<HoursException> from(LocalDate day) {
        return database.sql("""
                select e.id, e.provider_id, e.day, e.operatory_id, e.from_time, e.to_time, e.reason, e.made_by
                from hours_exception e join provider p on p.practice_id = e.practice_id and p.id = e.provider_id
                where e.practice_id = :practice and e.day >= :day
                order by e.day, p.position, p.id, e.from_time
                """).param("day", day).list(HoursExceptionTable::exception);
    }

    Optional<HoursException> find(HoursException.Id id) {
        return database.sql("""
                select id, provider_id, day, operatory_id, from_time, to_time, reason, made_by from hours_exception
                where practice_id = :practice and id = :id
                """).param("id", id.value()).optional(HoursExceptionTable::exception);
    }

    private static HoursException exception(Row row) {
        return new HoursException(
                new HoursException.Id(row.uuid("id")),
                new Provider.Id(row.uuid("provider_id")),
                row.date("day"),
                hours(row),
                row.text("reason"),
                row.text("made_by"));
    }

    private static HoursException.@Nullable Hours hours(Row row) {
        var operatory = row.maybeUuid("operatory_id");
        if (operatory == null) return null;
        return new HoursException.Hours(new Operatory.Id(operatory), row.time("from_time"), row.time("to_time"));
    }

    /** Whether another exception of the provider on that date excludes this one: being away excludes all others; two
     * stretches may overlap in different operatories of one location. */
    boolean anotherIsInTheWayOf(HoursException one) {
        var hours = one.hours();
        return database.sql("""
                select e.id from hours_exception e
                left join operatory o on o.practice_id = e.practice_id and o.id = e.operatory_id
                left join operatory n on n.practice_id = e.practice_id and n.id = :operatory
                where e.practice_id = :practice and e.provider_id = :provider and e.day = :day
                  and (e.from_time is null or cast(:from as time) is null
                       or e.from_time < :to and e.to_time > :from
                          and (e.operatory_id = n.id or o.location_id <> n.location_id))
                limit 1
                """)
                .param("provider", one.provider().value())
                .param("day", one.day())
                .param("operatory", hours == null ? null : hours.operatory().value(), Types.OTHER)
                .param("from", hours == null ? null : hours.from(), Types.TIME)
                .param("to", hours == null ? null : hours.to(), Types.TIME)
                .optional(row -> row.uuid("id"))
                .isPresent();
    }

    void insert(HoursException one, Instant at) {
        var hours = one.hours();
        @Nullable UUID operatory = hours == null ? null : hours.operatory().value();
        database.sql("""
                insert into hours_exception (practice_id, id, provider_id, day, operatory_id, from_time, to_time, reason,
                    made_by, made_at)
                values (:practice, :id, :provider, :day, :operatory, :from, :to, :reason, :by, :at)
                """)
                .param("id", one.id().value())
                .param("provider", one.provider().value())
                .param("day", one.day())
                .param("operatory", operatory, Types.OTHER)
                .param("from", hours == null ? null : hours.from(), Types.TIME)
                .param("to", hours == null ? null : hours.to(), Types.TIME)
                .param("reason", one.reason())
                .param("by", one.madeBy())
                .param("at", at)
                .update();
    }

    void delete(HoursException.Id id) {
        database.sql("delete from hours_exception where practice_id = :practice and id = :id")
                .param("id", id.value())
                .update();
    }
}
