package org.deskbell.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.deskbell.practice.Practices;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Settings, Numbers: what came in online within the last days, counted. */
@Component
public class Numbers {
    /** For how many days they are told, today among them. */
    public static final List<Integer> DAYS = List.of(7, 30, 90);

    /** What patients asked for; what staff entered is not online. */
    static final String VISITS = """
            with visit as (
                select a.*, coalesce(j.survivor_id, a.online_patient_id) as person_id,
                       coalesce(a.status_before, a.status) as stood
                from online_appointment a
                left join registration_join j on j.practice_id = a.practice_id
                  and j.joined_id = a.online_patient_id and j.undone_at is null
                where a.practice_id = :practice and a.status <> 'HELD' and a.entered_by_name is null
                  and a.booked_at >= :from and a.booked_at < :until)
            """;

    private final PracticeDatabase database;
    private final Practices practices;
    private final Clock clock;

    Numbers(PracticeDatabase database, Practices practices, Clock clock) {
        this.database = database;
        this.practices = practices;
        this.clock = clock;
    }

    /** From one moment to another, the second not in it. */
    private record Stretch(Instant from, Instant until) {}

    /** Those of so many days of the practice, which begin and end at its midnight.
     *
     * @throws IllegalArgumentException if {@link #DAYS} are others */
    public Figures of(int days) {
        if (!DAYS.contains(days)) throw new IllegalArgumentException("days: one of " + DAYS);
        var practice = practices.current();
        var to = practice.dayOf(clock.instant());
        var from = to.minusDays(days - 1L);
        var stretch = new Stretch(practice.beginningOf(from), practice.beginningOf(to.plusDays(1)));
        return database.together(() -> {
            var shares = shares(stretch);
            return new Figures(
                    from,
                    to,
                    visits(stretch),
                    people(stretch),
                    shares.getOrDefault("type", List.of()),
                    shares.getOrDefault("provider", List.of()),
                    writeBacks(stretch),
                    offers(stretch));
        });
    }

    private <T> List<T> ask(String sql, Stretch of, Function<Row, T> reader) {
        return database.sql(sql)
                .param("from", of.from())
                .param("until", of.until())
                .list(reader);
    }

    private Figures.Visits visits(Stretch of) {
        return ask(
                        VISITS + """
                        , judged as (
                            select *, decided_at is not null or stood = 'REQUESTED' as requested,
                                   case when moved_at < decided_at then moved_at else booked_at end as asked_at
                            from visit)
                        select count(*)::int as n,
                               count(*) filter (where not requested)::int as booked,
                               count(*) filter (where requested)::int as requested,
                               count(*) filter (where decided_at is not null and stood = 'BOOKED')::int as accepted,
                               count(*) filter (where stood = 'DECLINED')::int as declined,
                               count(*) filter (where status = 'REQUESTED')::int as unanswered,
                               count(*) filter (where cancelled_by_patient)::int as by_patient,
                               count(*) filter (where not cancelled_by_patient)::int as by_practice,
                               percentile_cont(0.5) within group (order by extract(epoch from decided_at - asked_at))::int
                                   as seconds
                        from judged
                        """,
                        of,
                        row -> new Figures.Visits(
                                row.number("n"),
                                row.number("booked"),
                                row.number("requested"),
                                row.number("accepted"),
                                row.number("declined"),
                                row.number("unanswered"),
                                row.number("by_patient"),
                                row.number("by_practice"),
                                seconds(row)))
                .getFirst();
    }

    private static @Nullable Duration seconds(Row row) {
        var seconds = row.maybeNumber("seconds");
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    private Figures.People people(Stretch of) {
        return ask(
                        VISITS + """
                        , person as (
                            select p.id, p.created_at, min(v.booked_at) as booked_at
                            from visit v
                            join online_patient p on p.practice_id = :practice and p.id = v.person_id
                            group by p.id, p.created_at),
                        linked as (
                            select p.*,
                                   exists (select from pms_link l
                                           where l.practice_id = :practice and l.online_patient_id = p.id
                                             and l.linked_at <= p.booked_at
                                             and (l.unlinked_at is null or l.unlinked_at > p.booked_at)) as was_linked,
                                   (select min(l.linked_at) from pms_link l
                                    where l.practice_id = :practice and l.online_patient_id = p.id
                                      and l.linked_at > p.booked_at) as linked_at
                            from person p)
                        select count(*) filter (where created_at >= :from)::int as registered,
                               count(*) filter (where created_at < :from)::int as known,
                               count(*) filter (where not was_linked)::int as unlinked,
                               count(linked_at) filter (where not was_linked)::int as linked_since,
                               percentile_cont(0.5) within group (order by extract(epoch from linked_at - booked_at))
                                   filter (where not was_linked)::int as seconds
                        from linked
                        """,
                        of,
                        row -> new Figures.People(
                                row.number("registered"),
                                row.number("known"),
                                row.number("unlinked"),
                                row.number("linked_since"),
                                seconds(row)))
                .getFirst();
    }

    /** Of which kind, and the share itself. */
    private record Named(String kind, Figures.Share share) {}

    private Map<String, List<Figures.Share>> shares(Stretch of) {
        var all = ask(
                VISITS + """
                select 'type' as kind, t.name, count(*)::int as n from visit v
                join online_appointment_type t on t.practice_id = :practice and t.id = v.type_id
                group by t.id, t.name
                union all
                select 'provider', p.name, count(*)::int from visit v
                join provider p on p.practice_id = :practice and p.id = v.provider_id
                group by p.id, p.name
                order by n desc, name
                """,
                of,
                row -> new Named(row.text("kind"), new Figures.Share(row.text("name"), row.number("n"))));
        return all.stream()
                .collect(Collectors.groupingBy(
                        Named::kind, Collectors.mapping(Named::share, Collectors.toUnmodifiableList())));
    }

    private Figures.WriteBacks writeBacks(Stretch of) {
        return ask(
                        VISITS + """
                        select count(*) filter (where w.state = 'WRITTEN' and w.attempts = 1)::int as at_once,
                               count(*) filter (where w.state = 'WRITTEN' and w.attempts > 1)::int as later,
                               count(*) filter (where w.state in
                                   ('WAITING_FOR_LINK', 'WAITING_FOR_PENCIL', 'QUEUED', 'WRITING'))::int as waiting,
                               count(*) filter (where w.state = 'REFUSED')::int as refused,
                               count(*) filter (where w.state = 'CONFLICT')::int as conflict,
                               count(*) filter (where w.state = 'EXPIRED')::int as expired
                        from visit v join write_back w on w.practice_id = :practice and w.appointment_id = v.id
                        """,
                        of,
                        row -> new Figures.WriteBacks(
                                row.number("at_once"),
                                row.number("later"),
                                row.number("waiting"),
                                row.number("refused"),
                                row.number("conflict"),
                                row.number("expired")))
                .getFirst();
    }

    private Figures.Offers offers(Stretch of) {
        return ask("""
                        select (select count(*) from waitlist_offer o
                                where o.practice_id = :practice and o.offered_at >= :from and o.offered_at < :until)::int as made,
                               (select count(*) from waitlist_entry e
                                where e.practice_id = :practice and e.state = 'BOOKED'
                                  and e.ended_at >= :from and e.ended_at < :until)::int as taken
                        """, of, row -> new Figures.Offers(row.number("made"), row.number("taken")))
                .getFirst();
    }
}
