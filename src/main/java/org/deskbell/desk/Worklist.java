package org.deskbell.desk;

import static java.sql.Types.VARCHAR;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Looked;
import org.deskbell.audit.Subject;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.people.Folded;
import org.deskbell.tenancy.NotFound;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeStatement;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The Online Appointments window: what the front desk works through. */
@Component
public class Worklist {
    private static final Duration LONG_OVER = Duration.ofDays(35);
    /** What begins sooner and needs somebody goes before all else. */
    private static final Duration SOON = Duration.ofDays(1);

    private final PracticeDatabase database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Worklist(PracticeDatabase database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * How many rows there are.
     *
     * @param open those that stand
     * @param needSomebody waiting for a link, the pencil, an answer, or with the PMS's refusal
     * @param over cancelled or declined, and not archived yet
     * @param waiting people on the waitlist
     */
    public record Counts(int open, int needSomebody, int over, int waiting) {
        /** How many rows the whole window shows. */
        public int shown() {
            return open + over;
        }

        /** How many go their way without anybody. */
        public int themselves() {
            return Math.max(0, open - needSomebody);
        }
    }

    /** How rows are sorted. */
    public record Sort(Column column, boolean descending) {
        /** By start time, soonest first. */
        public static final Sort START = new Sort(Column.START, false);

        /** What needs somebody as it presses: soon, asking for an answer, by start; the rest newest first. */
        public static final Sort URGENT = new Sort(Column.URGENT, false);
    }

    /** A column that rows can be sorted by. */
    public enum Column {
        URGENT,
        IN_PMS,
        PATIENT,
        PROVIDER,
        TYPE,
        START,
        EMAIL,
        MOBILE,
        BOOKED
    }

    /** How many are not archived, and how many of them need somebody. */
    public Counts counts() {
        return database.sql("""
                        select count(*) filter (where not ended)::int as open, count(*) filter (where needs_somebody)::int as need,
                               count(*) filter (where ended)::int as over_count,
                               (select count(*)::int from waitlist_entry
                                where practice_id = :practice and state in ('WAITING', 'OFFERED')) as waiting
                        from (select a.status in ('CANCELLED', 'DECLINED') as ended, %s as needs_somebody
                              from online_appointment a
                              left join write_back w on w.practice_id = a.practice_id and w.appointment_id = a.id
                              where a.practice_id = :practice and a.archived_at is null and a.status <> 'HELD') rows
                        """.formatted(WorklistRows.NEEDS_SOMEBODY))
                .one(row -> new Counts(
                        row.number("open"), row.number("need"), row.number("over_count"), row.number("waiting")));
    }

    /** Rows that are not archived: those that need somebody first, then as sorted. Where there are more than {@code limit},
     * what needs somebody goes first, as {@link Sort#URGENT} says, before what stands, and that before what is cancelled or
     * declined; of these the newest. The first {@code from} of them are left out. */
    public List<WorklistRow> open(Sort sort, long from, int limit, Actor by) {
        return seen(rows(WorklistRows.FIRST, sort, from, limit), "looked at online appointments", by);
    }

    /** The newest archived rows but for the first {@code from}, as sorted. */
    public List<WorklistRow> archived(Sort sort, long from, int limit, Actor by) {
        var newest = """
                a.id in (select n.id from online_appointment n
                         where n.practice_id = :practice and n.archived_at is not null and n.status <> 'HELD'
                         order by n.booked_at desc, n.id limit :limit offset :from)
                """;
        return seen(rows(newest, sort, from, limit), "looked at archived appointments", by);
    }

    /** How many rows are archived. */
    public int archived() {
        return database.sql("""
                        select count(*)::int as n from online_appointment
                        where practice_id = :practice and archived_at is not null and status <> 'HELD'
                        """).one(row -> row.number("n"));
    }

    private List<WorklistRow> rows(String where, Sort sort, long from, int limit) {
        return select(where, "needs_somebody desc, " + WorklistRows.order(sort))
                .param("from", from)
                .param("limit", limit)
                .param("soon", clock.instant().plus(SOON))
                .list(WorklistRows::read);
    }

    private PracticeStatement select(String where, String order) {
        return database.sql(WorklistRows.select(where, order))
                .param("claimed", clock.instant().minus(OnlinePatients.CLAIM));
    }

    private List<WorklistRow> seen(List<WorklistRow> rows, String deed, Actor by) {
        if (!rows.isEmpty())
            events.publishEvent(new Looked(
                    by,
                    deed,
                    Subject.onlinePatients(
                            rows.stream().map(WorklistRow::patient).toList())));
        return rows;
    }

    /**
     * One row.
     *
     * @throws NotFound if there is none
     */
    public WorklistRow row(OnlineAppointment.Id id) {
        return select("a.id = :id", "a.id")
                .param("id", id.value())
                .optional(WorklistRows::read)
                .orElseThrow(() -> new NotFound("online appointment"));
    }

    /** The other rows of those booked together, soonest first. */
    public List<WorklistRow> party(UUID party, OnlineAppointment.Id but) {
        return select("a.party_id = :party and a.id <> :but", "a.starts_at, a.id")
                .param("party", party)
                .param("but", but.value())
                .list(WorklistRows::read);
    }

    /** Rows whose patient's name, e-mail or mobile begins as asked, for programs; a page from the cursor on. */
    public List<WorklistRow> search(Search search, Actor by) {
        var begins = search.text() == null ? null : Folded.of(search.text().strip());
        var found = select("""
                        (a.archived_at is not null) = :archived
                        and (:begins::text is null or p.last_folded ^@ :begins or p.first_folded ^@ :begins
                             or own.last_folded ^@ :begins or own.first_folded ^@ :begins
                             or lower(own.email) ^@ :begins or own.mobile ^@ :begins)
                        and (:after::text is null or a.id::text > :after)
                        """, "a.id limit :limit")
                .param("archived", search.archived())
                .param("begins", begins, VARCHAR)
                .param("after", search.after(), VARCHAR)
                .param("limit", search.limit())
                .list(WorklistRows::read);
        return seen(found, "looked at online appointments", by);
    }

    /**
     * What a program looks for.
     *
     * @param text the beginning of a name, an e-mail address or a mobile number
     * @param after the id of the last row of the page before
     */
    public record Search(
            boolean archived,
            @Nullable String text,
            @Nullable String after,
            int limit) {
        @Override
        public String toString() {
            return "Search[hidden]";
        }
    }

    /** Changes whenever a row of the window changes whose visit is to come, or was in the last weeks: open pages ask for it every
     * few seconds, and what is long over may be very much. */
    public String version() {
        return database.sql("""
                        select coalesce(md5(string_agg(
                                 concat_ws('/', a.id, a.status, a.starts_at, w.state, w.words, l.id, j.id,
                                           case when p.claimed_at > :claimed then p.claimed_by end,
                                           (select string_agg(t.words, '/' order by t.folded) from patient_tag t
                                            where t.practice_id = a.practice_id
                                              and t.online_patient_id in (p.id, a.online_patient_id))),
                                 ',' order by a.id)), '0') as version
                        from online_appointment a
                        left join registration_join j on j.practice_id = a.practice_id
                          and j.joined_id = a.online_patient_id and j.undone_at is null
                        join online_patient p on p.practice_id = a.practice_id
                          and p.id = coalesce(j.survivor_id, a.online_patient_id)
                        left join write_back w on w.practice_id = a.practice_id and w.appointment_id = a.id
                        left join pms_link l on l.practice_id = a.practice_id
                          and l.online_patient_id = p.id and l.unlinked_at is null
                        where a.practice_id = :practice and a.archived_at is null and a.starts_at > :since
                        """)
                .param("since", clock.instant().minus(LONG_OVER))
                .param("claimed", clock.instant().minus(OnlinePatients.CLAIM))
                .one(row -> row.text("version"));
    }
}
