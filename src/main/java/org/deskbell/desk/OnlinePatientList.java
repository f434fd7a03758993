package org.deskbell.desk;

import static java.sql.Types.BOOLEAN;
import static java.sql.Types.VARCHAR;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Looked;
import org.deskbell.audit.Subject;
import org.deskbell.patients.LinkRecord;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.PatientTag;
import org.deskbell.patients.PmsLink;
import org.deskbell.pms.NameSearch;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.tenancy.PracticeDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The list of Settings, Online Scheduler Settings, Online Patients. */
@Component
public class OnlinePatientList {
    /** The person has the tag, or somebody who is joined into him. */
    static final String TAGGED = """
            p.id in (select coalesce(j.survivor_id, t.online_patient_id)
                     from patient_tag t
                     left join registration_join j on j.practice_id = t.practice_id
                       and j.joined_id = t.online_patient_id and j.undone_at is null
                     where t.practice_id = :practice and t.folded = :tag)""";

    private final PracticeDatabase database;
    private final ApplicationEventPublisher events;

    OnlinePatientList(PracticeDatabase database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /**
     * What staff look for.
     *
     * @param name "Last, First", "First Last", or the beginning of either name; blank for all
     * @param registered null for all
     * @param linked null for all
     * @param tag null for all
     * @param after the last that was seen already
     * @param page counted from 0, behind that
     */
    public record Search(
            String name,
            @Nullable Boolean registered,
            @Nullable Linked linked,
            @Nullable PatientTag tag,
            Place after,
            int page,
            int size) {
        public Search(String name, @Nullable Boolean registered, @Nullable Linked linked, int page, int size) {
            this(name, registered, linked, null, Place.BEFORE_ALL, page, size);
        }

        /** The same from behind this place on. */
        public Search after(Place last) {
            return new Search(name, registered, linked, tag, last, page, size);
        }

        /** The same among who has this tag; null for all. */
        public Search tagged(@Nullable PatientTag wanted) {
            return new Search(name, registered, linked, wanted, after, page, size);
        }

        @Override
        public String toString() {
            return "Search[hidden]";
        }
    }

    /** Whether somebody is linked, and what made the link. */
    public enum Linked {
        NOT,
        STAFF,
        RULE,
        CREATED
    }

    /** A place in the list, which stays where it is whoever comes or goes. */
    public record Place(Instant createdAt, OnlinePatient.Id id) {
        public static final Place BEFORE_ALL =
                new Place(Instant.parse("9999-12-31T00:00:00Z"), new OnlinePatient.Id(new UUID(0, 0)));
    }

    /** A page of the list, how many rows all pages hold, and whether there are more behind it. */
    public record Page(List<Row> rows, int total, boolean more) {}

    /** A row of the list. */
    public record Row(
            OnlinePatient.Id id,
            String lastName,
            String firstName,
            @Nullable LocalDate born,
            PmsLink link,
            @Nullable Instant registeredAt,
            Instant createdAt,
            @Nullable String pmsName,
            @Nullable Instant linkedAt,
            @Nullable String linkedBy,
            LinkRecord.@Nullable How how) {
        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    /** A page of the list, newest first; who is joined into another is not in it. */
    public Page page(Search search, Actor by) {
        var names = names(search.name());
        var statement = database.sql("""
                        select f.*, count(*) over ()::int as remaining from (
                        select p.id, p.last_name, p.first_name, p.birth_date, p.registered_at, p.created_at,
                               l.pms_patient_id, l.linked_at, l.linked_by_name, l.how,
                               nullif(concat_ws(' ', m.first_name, m.middle_name, m.last_name), '') as pms_name,
                               count(*) over ()::int as total
                        from online_patient p
                        left join pms_link l on l.practice_id = p.practice_id
                          and l.online_patient_id = p.id and l.unlinked_at is null
                        left join pms_patient m on m.practice_id = l.practice_id and m.id = l.pms_patient_id
                        where p.practice_id = :practice and p.forgotten_at is null
                          and not exists (select from registration_join j where j.practice_id = p.practice_id
                                          and j.joined_id = p.id and j.undone_at is null)
                          and (:registered::boolean is null or (p.registered_at is not null) = :registered)
                          and (:linked::text is null or coalesce(l.how, 'NOT') = :linked)
                          and (%s) and (%s)
                        ) f
                        where (f.created_at, :after::uuid) < (:at::timestamptz, f.id)
                        order by f.created_at desc, f.id
                        limit :size offset :offset
                        """.formatted(named(names.size()), search.tag() == null ? "true" : TAGGED))
                .param("tag", search.tag() == null ? null : search.tag().folded(), VARCHAR)
                .param("registered", search.registered(), BOOLEAN)
                .param("linked", search.linked(), VARCHAR)
                .param("at", search.after().createdAt())
                .param("after", search.after().id().value())
                .param("size", search.size())
                .param("offset", (long) search.page() * search.size());
        for (var at = 0; at < names.size(); at++)
            statement
                    .param("last" + at, names.get(at).last())
                    .param("first" + at, names.get(at).first());
        var rows = statement.list(row -> new Counted(read(row), row.number("total"), row.number("remaining")));
        seen(rows, by);
        if (rows.isEmpty()) return new Page(List.of(), 0, false);
        var counted = rows.getFirst();
        return new Page(
                rows.stream().map(Counted::row).toList(),
                counted.total(),
                counted.remaining() > search.page() * search.size() + rows.size());
    }

    /** A row, how many all pages hold, and how many there are from its page's beginning or place on. */
    private record Counted(Row row, int total, int remaining) {}

    private static List<NameSearch.Pair> names(String typed) {
        var search = NameSearch.of(typed);
        return search.isEmpty() ? List.of() : search.eitherWay().toList();
    }

    /** The names begin as one of the pairs. Not {@code like}: under row-level security an index serves only what is
     * leakproof. */
    private static String named(int pairs) {
        var one = "p.last_folded ^@ :last%1$d and p.first_folded ^@ :first%1$d";
        return pairs == 0
                ? "true"
                : IntStream.range(0, pairs).mapToObj(one::formatted).collect(joining(" or "));
    }

    private void seen(List<Counted> rows, Actor by) {
        if (rows.isEmpty()) return;
        var ids = rows.stream().map(row -> row.row().id()).toList();
        events.publishEvent(new Looked(by, "looked at the list of online patients", Subject.onlinePatients(ids)));
    }

    private static Row read(org.deskbell.tenancy.Row row) {
        var pmsPatient = row.maybeText("pms_patient_id");
        var how = row.maybeText("how");
        return new Row(
                new OnlinePatient.Id(row.uuid("id")),
                row.text("last_name"),
                row.text("first_name"),
                row.maybeDate("birth_date"),
                pmsPatient == null ? new PmsLink.Unlinked() : new PmsLink.Linked(new PmsPatientId(pmsPatient)),
                row.maybeMoment("registered_at"),
                row.moment("created_at"),
                row.maybeText("pms_name"),
                row.maybeMoment("linked_at"),
                row.maybeText("linked_by_name"),
                how == null ? null : LinkRecord.How.valueOf(how));
    }
}
