package org.deskbell.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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

    // What was read before the practice got the PMS that it has now was read of another. Runs follow one another, so
    // the last says it: one entry of an index, however many there are.
    // Arrays by provider and by operatory, as seconds: a month of visits is a few rows, and each costs little to read.
    private static final String SQL = """
            select 'HEAD' as source, null::uuid as provider, null::uuid as operatory,
                null::text as pms_provider, null::text as pms_operatory, e.edition,
                (select last.started_at
                 from (select r.started_at from pms_refresh r where r.practice_id = :practice and r.state = 'DONE'
                       order by r.asked_at desc limit 1) as last
                 left join pms_connection c on c.practice_id = :practice
                 where last.started_at >= coalesce(c.replaced_at, last.started_at)) as read_at,
                null::float8[] as from_times, null::float8[] as to_times
            from schedule_edition e where e.practice_id = :practice
            union all
            select 'HERE', a.provider_id, a.operatory_id, null, null, null, null,
                array_agg(date_part('epoch', a.occupied_from)), array_agg(date_part('epoch', a.occupied_to))
            from online_appointment a
            where a.practice_id = :practice and a.provider_id = any(:providers)
              and a.status in ('HELD', 'REQUESTED', 'BOOKED')
              and a.occupied_from > :lookBack and a.occupied_from < :to and a.occupied_to > :from
              and (a.status <> 'HELD' or a.held_until > :now) %1$s
            group by a.provider_id, a.operatory_id
            union all
            select 'HERE', null, a.operatory_id, null, null, null, null,
                array_agg(date_part('epoch', a.occupied_from)), array_agg(date_part('epoch', a.occupied_to))
            from online_appointment a
            where a.practice_id = :practice and a.operatory_id = any(:operatories)
              and a.provider_id <> all(:providers)
              and a.status in ('HELD', 'REQUESTED', 'BOOKED')
              and a.occupied_from > :lookBack and a.occupied_from < :to and a.occupied_to > :from
              and (a.status <> 'HELD' or a.held_until > :now) %2$s
            group by a.operatory_id
            union all
            select 'PMS', null, null, asked.name, null, null, null, b.from_times, b.to_times
            from unnest(:pmsProviders) as asked (name) cross join lateral (
                select array_agg(date_part('epoch', t.starts_at)) as from_times,
                       array_agg(date_part('epoch', t.ends_at)) as to_times
                from pms_busy_time t
                where t.practice_id = :practice and t.pms_provider_id = asked.name
                  and t.starts_at > :lookBack and t.starts_at < :to and t.ends_at > :from %3$s) as b
            where b.from_times is not null
            union all
            select 'PMS', null, null, null, asked.name, null, null, b.from_times, b.to_times
            from unnest(:pmsOperatories) as asked (name) cross join lateral (
                select array_agg(date_part('epoch', t.starts_at)) as from_times,
                       array_agg(date_part('epoch', t.ends_at)) as to_times
                from pms_busy_time t
                where t.practice_id = :practice and t.pms_operatory_id = asked.name
                  and t.starts_at > :lookBack and t.starts_at < :to and t.ends_at > :from %3$s) as b
            where b.from_times is not null
            union all
            select 'PMS', null, null, b.pms_provider_id, b.pms_operatory_id, null, null,
                array[date_part('epoch', b.starts_at)], array[date_part('epoch', b.ends_at)]
            from pms_busy_time b
            where b.practice_id = :practice and b.ends_at - b.starts_at > interval '24 hours'
              and b.starts_at <= :lookBack and b.ends_at > :from
            """;

    // By who has it and when, not by its id, which the indexes by provider and by operatory do not hold. Where it was
    // cancelled, somebody else may be.
    private static final String NOT_WITHOUT = """
            and not exists (select from online_appointment w where w.practice_id = :practice and w.id = any(:without)
                            and w.status in ('HELD', 'REQUESTED', 'BOOKED')
                            and w.%1$s = a.%1$s and w.occupied_from = a.occupied_from)""";

    // A visit of ours that was moved in the PMS.
    private static final String NOT_THERE = "and (t.appointment_id is null or t.appointment_id <> all(:without))";

    private static final String ALL = SQL.formatted("", "", "");
    private static final String SOME =
            SQL.formatted(NOT_WITHOUT.formatted("provider_id"), NOT_WITHOUT.formatted("operatory_id"), NOT_THERE);

    private final PracticeDatabase database;

    WindowTable(PracticeDatabase database) {
        this.database = database;
    }

    /** What is taken in the span, by holds that have not lapsed, too.
     *
     * @throws NotFound if the practice was never set up */
    Window read(Span span, Instant now) {
        var asked = span.without().isEmpty()
                ? database.sql(ALL)
                : database.sql(SOME).param("without", array(span.without(), OnlineAppointment.Id::value));
        var parts = asked.plannedOnce()
                .param(
                        "providers",
                        array(span.providers(), provider -> provider.id().value()))
                .param(
                        "operatories",
                        array(span.operatories(), operatory -> operatory.id().value()))
                .param("pmsProviders", texts(span.providers(), Provider::pmsId))
                .param("pmsOperatories", texts(span.operatories(), Operatory::pmsId))
                .param("lookBack", span.from().minus(LONGEST))
                .param("from", span.from())
                .param("to", span.to())
                .param("now", now)
                .list(row -> part(row, span));
        return window(parts);
    }

    private static <T> UUID[] array(Collection<T> all, Function<T, UUID> value) {
        return all.stream().map(value).toArray(UUID[]::new);
    }

    private static <T> String[] texts(Collection<T> all, Function<T, @Nullable String> text) {
        return all.stream().map(text).filter(Objects::nonNull).distinct().toArray(String[]::new);
    }

    /** A row: what is known of the schedule and the PMS, or whose time is taken. */
    private sealed interface Part {
        record Head(long edition, @Nullable Instant readAt) implements Part {}

        record Stretches(Line line) implements Part {}
    }

    private static Part part(Row row, Span span) {
        return switch (row.text("source")) {
            case "HEAD" -> new Part.Head(row.count("edition"), row.maybeMoment("read_at"));
            case "HERE" -> stretches(Source.HERE, here(row), row);
            default ->
                stretches(Source.PMS, span.called(row.maybeText("pms_provider"), row.maybeText("pms_operatory")), row);
        };
    }

    private static List<Record> here(Row row) {
        var provider = row.maybeUuid("provider");
        var operatory = new Operatory.Id(row.uuid("operatory"));
        return provider == null ? List.of(operatory) : List.of(new Provider.Id(provider), operatory);
    }

    private static Part stretches(Source source, List<Record> whose, Row row) {
        return new Part.Stretches(new Line(source, whose, row.numbers("from_times"), row.numbers("to_times")));
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
