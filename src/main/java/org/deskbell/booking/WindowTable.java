package org.deskbell.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.deskbell.booking.Window.Line;
import org.deskbell.booking.Window.Source;
import org.deskbell.booking.Window.Span;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.deskbell.tenancy.NotFound;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All that a search reads, in one statement: one moment of the database, and one way to it and back. */
@Component
class WindowTable {
    /** No appointment occupies more (V012); longer busy times of the PMS are looked for apart. */
    private static final Duration LONGEST = Duration.ofHours(24);

    // Arrays by provider and by operatory, as seconds: a month of visits is a few rows, and each costs little to read.
    private static final String SQL = """
            select 'HEAD' as source, null::uuid as provider, null::uuid as operatory, e.edition,
                (select r.started_at from pms_refresh r where r.practice_id = :practice and r.state = 'DONE'
                 order by r.asked_at desc limit 1) as read_at,
                null::float8[] as from_times, null::float8[] as to_times
            from schedule_edition e where e.practice_id = :practice
            union all
            select 'HERE', a.provider_id, a.operatory_id, null, null,
                array_agg(date_part('epoch', a.occupied_from)), array_agg(date_part('epoch', a.occupied_to))
            from online_appointment a
            where a.practice_id = :practice and a.provider_id = any(:providers)
              and a.status in ('HELD', 'REQUESTED', 'BOOKED')
              and a.occupied_from > :lookBack and a.occupied_from < :to and a.occupied_to > :from
              and (a.status <> 'HELD' or a.held_until > :now)
              and not exists (select from online_appointment w where w.practice_id = :practice
                              and w.id = any(:without)
                              and w.provider_id = a.provider_id and w.occupied_from = a.occupied_from)
            group by a.provider_id, a.operatory_id
            union all
            select 'HERE', null, a.operatory_id, null, null,
                array_agg(date_part('epoch', a.occupied_from)), array_agg(date_part('epoch', a.occupied_to))
            from online_appointment a
            where a.practice_id = :practice and a.operatory_id = any(:operatories)
              and a.provider_id <> all(:providers)
              and a.status in ('HELD', 'REQUESTED', 'BOOKED')
              and a.occupied_from > :lookBack and a.occupied_from < :to and a.occupied_to > :from
              and (a.status <> 'HELD' or a.held_until > :now)
              and not exists (select from online_appointment w where w.practice_id = :practice
                              and w.id = any(:without)
                              and w.operatory_id = a.operatory_id and w.occupied_from = a.occupied_from)
            group by a.operatory_id
            union all
            select 'PMS', p.id, null, null, null, b.from_times, b.to_times
            from provider p cross join lateral (
                select array_agg(date_part('epoch', t.starts_at)) as from_times,
                       array_agg(date_part('epoch', t.ends_at)) as to_times
                from pms_busy_time t
                where t.practice_id = :practice and t.pms_provider_id = p.pms_provider_id
                  and t.starts_at > :lookBack and t.starts_at < :to and t.ends_at > :from) as b
            where p.practice_id = :practice and p.id = any(:providers) and b.from_times is not null
            union all
            select 'PMS', null, o.id, null, null, b.from_times, b.to_times
            from operatory o cross join lateral (
                select array_agg(date_part('epoch', t.starts_at)) as from_times,
                       array_agg(date_part('epoch', t.ends_at)) as to_times
                from pms_busy_time t
                where t.practice_id = :practice and t.pms_operatory_id = o.pms_operatory_id
                  and t.starts_at > :lookBack and t.starts_at < :to and t.ends_at > :from) as b
            where o.practice_id = :practice and o.id = any(:operatories) and b.from_times is not null
            union all
            select 'PMS', p.id, o.id, null, null,
                array[date_part('epoch', b.starts_at)], array[date_part('epoch', b.ends_at)]
            from pms_busy_time b
            left join provider p on p.practice_id = b.practice_id and p.pms_provider_id = b.pms_provider_id
              and p.id = any(:providers)
            left join operatory o on o.practice_id = b.practice_id and o.pms_operatory_id = b.pms_operatory_id
              and o.id = any(:operatories)
            where b.practice_id = :practice and b.ends_at - b.starts_at > interval '24 hours'
              and b.starts_at <= :lookBack and b.ends_at > :from
            """;

    private final PracticeDatabase database;

    WindowTable(PracticeDatabase database) {
        this.database = database;
    }

    /** What is taken in the span, by holds that have not lapsed, too.
     *
     * @throws NotFound if the practice was never set up */
    Window read(Span span, Instant now) {
        var parts = database.sql(SQL)
                .plannedOnce()
                .param("providers", array(span.providers(), Provider.Id::value))
                .param("operatories", array(span.operatories(), Operatory.Id::value))
                .param("without", array(span.without(), OnlineAppointment.Id::value))
                .param("lookBack", span.from().minus(LONGEST))
                .param("from", span.from())
                .param("to", span.to())
                .param("now", now)
                .list(WindowTable::part);
        return window(parts);
    }

    private static <T> UUID[] array(Collection<T> ids, Function<T, UUID> value) {
        return ids.stream().map(value).toArray(UUID[]::new);
    }

    /** A row: what is known of the schedule and the PMS, or whose time is taken. */
    private sealed interface Part {
        record Head(long edition, @Nullable Instant readAt) implements Part {}

        record Stretches(Line line) implements Part {}
    }

    private static Part part(Row row) {
        var source = row.text("source");
        if (source.equals("HEAD")) return new Part.Head(row.count("edition"), row.maybeMoment("read_at"));
        var provider = row.maybeUuid("provider");
        var operatory = row.maybeUuid("operatory");
        return new Part.Stretches(new Line(
                Source.valueOf(source),
                provider == null ? null : new Provider.Id(provider),
                operatory == null ? null : new Operatory.Id(operatory),
                row.numbers("from_times"),
                row.numbers("to_times")));
    }

    private static Window window(List<Part> parts) {
        var lines = new ArrayList<Line>();
        Part.@Nullable Head found = null;
        for (var part : parts) {
            switch (part) {
                case Part.Head head -> found = head;
                case Part.Stretches stretches -> lines.add(stretches.line());
            }
        }
        if (found == null) throw new NotFound("practice");
        return new Window(found.edition(), found.readAt(), lines);
    }
}
