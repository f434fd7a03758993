package org.deskbell.practice;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeStatement;
import org.deskbell.tenancy.Row;
import org.springframework.stereotype.Component;

/** The weekly hours of online booking. */
@Component
class HoursTable {
    private final PracticeDatabase database;

    HoursTable(PracticeDatabase database) {
        this.database = database;
    }

    List<WeeklyHours> all() {
        return database.sql("""
                select h.id, h.provider_id, h.operatory_id, h.weekday, h.from_time, h.to_time
                from provider_hours h join provider p on p.practice_id = h.practice_id and p.id = h.provider_id
                where h.practice_id = :practice
                order by p.position, p.id, h.weekday, h.from_time
                """).list(HoursTable::hours);
    }

    List<WeeklyHours> of(Provider.Id provider) {
        return database.sql("""
                select id, provider_id, operatory_id, weekday, from_time, to_time from provider_hours
                where practice_id = :practice and provider_id = :provider
                order by weekday, from_time
                """).param("provider", provider.value()).list(HoursTable::hours);
    }

    Optional<WeeklyHours> find(WeeklyHours.Id id) {
        return database.sql("""
                select id, provider_id, operatory_id, weekday, from_time, to_time from provider_hours
                where practice_id = :practice and id = :id
                """).param("id", id.value()).optional(HoursTable::hours);
    }

    private static WeeklyHours hours(Row row) {
        return new WeeklyHours(
                new WeeklyHours.Id(row.uuid("id")),
                new Provider.Id(row.uuid("provider_id")),
                new Operatory.Id(row.uuid("operatory_id")),
                DayOfWeek.of(row.number("weekday")),
                row.time("from_time"),
                row.time("to_time"));
    }

    /** False if it overlaps another stretch of the provider in the same operatory, or in another location. */
    boolean insert(WeeklyHours stretch) {
        return bound("""
                insert into provider_hours
                    (practice_id, id, provider_id, operatory_id, location_id, weekday, from_time, to_time)
                select :practice, :id, :provider, o.id, o.location_id, :weekday, :from, :to
                from operatory o where o.practice_id = :practice and o.id = :operatory
                on conflict do nothing
                """, stretch).update() == 1;
    }

    boolean overlapsAnother(WeeklyHours stretch) {
        return !database.sql("""
                select h.id from provider_hours h
                join operatory o on o.practice_id = h.practice_id and o.id = :operatory
                where h.practice_id = :practice and h.provider_id = :provider and h.weekday = :weekday and h.id <> :id
                  and h.from_time < :to and h.to_time > :from
                  and (h.operatory_id = o.id or h.location_id <> o.location_id)
                """)
                .param("provider", stretch.provider().value())
                .param("operatory", stretch.operatory().value())
                .param("weekday", stretch.weekday().getValue())
                .param("id", stretch.id().value())
                .param("from", stretch.from())
                .param("to", stretch.to())
                .list(row -> row.uuid("id"))
                .isEmpty();
    }

    void update(WeeklyHours stretch) {
        bound("""
                update provider_hours h set provider_id = :provider, operatory_id = o.id, location_id = o.location_id,
                    weekday = :weekday, from_time = :from, to_time = :to
                from operatory o
                where h.practice_id = :practice and h.id = :id
                  and o.practice_id = h.practice_id and o.id = :operatory
                """, stretch).update();
    }

    private PracticeStatement bound(String sql, WeeklyHours stretch) {
        return database.sql(sql)
                .param("id", stretch.id().value())
                .param("provider", stretch.provider().value())
                .param("operatory", stretch.operatory().value())
                .param("weekday", stretch.weekday().getValue())
                .param("from", stretch.from())
                .param("to", stretch.to());
    }

    void delete(WeeklyHours.Id id) {
        database.sql("delete from provider_hours where practice_id = :practice and id = :id")
                .param("id", id.value())
                .update();
    }
}
