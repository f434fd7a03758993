package org.deskbell.desk;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.deskbell.audit.Actor;
import org.deskbell.audit.AuditEntry;
import org.deskbell.audit.AuditTrail;
import org.deskbell.audit.Looked;
import org.deskbell.audit.Subject;
import org.deskbell.audit.TrailSearch;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The audit trail as an office manager reads it: with the names of patients, which the trail itself has none of. */
@Component
public class NamedTrail {
    private static final String PERSON = """
            with person as (
                select p.id, p.account_id from online_patient p
                where p.practice_id = :practice and (p.id = :patient or p.id in (
                    select j.joined_id from registration_join j
                    where j.practice_id = :practice and j.survivor_id = :patient and j.undone_at is null)))
            """;

    private final AuditTrail trail;
    private final PracticeDatabase database;
    private final ApplicationEventPublisher events;

    NamedTrail(AuditTrail trail, PracticeDatabase database, ApplicationEventPublisher events) {
        this.trail = trail;
        this.database = database;
        this.events = events;
    }

    /**
     * What an id of the trail stands for.
     *
     * @param startsAt when the visit begins; null for a person
     */
    public record Named(
            String id,
            OnlinePatient.Id patient,
            String name,
            @Nullable Instant startsAt) {
        @Override
        public String toString() {
            return "Named[" + id + "]";
        }
    }

    /**
     * Some entries, newest first.
     *
     * @param names of what they are about and of the patients who did something, by id
     * @param more whether there are more behind them
     */
    public record Page(List<AuditEntry> entries, Map<String, Named> names, boolean more) {}

    /** The newest that are looked for; that their names were seen is in the trail, too.
     *
     * @param patient what was done to him and by him, his visits and other registrations, and his records of the PMS while they
     *     were his; null for everybody */
    public Page page(TrailSearch search, OnlinePatient.@Nullable Id patient, int size, Actor by) {
        var found = trail.found(patient == null ? search : search.about(allOf(patient)), size + 1);
        var entries = found.stream().limit(size).toList();
        var names = names(Stream.concat(
                entries.stream().flatMap(NamedTrail::ids),
                Stream.ofNullable(patient).map(OnlinePatient.Id::toString)));
        seen(names, by);
        return new Page(entries, names, found.size() > size);
    }

    private void seen(Map<String, Named> names, Actor by) {
        var seen = names.values().stream().map(Named::patient).collect(toSet());
        if (!seen.isEmpty())
            events.publishEvent(new Looked(by, "saw names in the audit trail", Subject.onlinePatients(seen)));
    }

    private static Stream<String> ids(AuditEntry entry) {
        var about =
                entry.subject().kind().equals("PMS patient") ? Stream.<String>empty() : entry.subject().ids().stream();
        var more =
                Stream.concat(Stream.ofNullable(entry.actor()).map(UUID::toString), entry.details().values().stream());
        return Stream.concat(about, more);
    }

    private TrailSearch.About allOf(OnlinePatient.Id patient) {
        return new TrailSearch.About(standFor(patient), charts(patient));
    }

    /** All that is this person's in the trail for good. */
    private Set<String> standFor(OnlinePatient.Id patient) {
        return Set.copyOf(
                database.sql(PERSON + """
                        select cast(id as text) as id from person
                        union select cast(account_id as text) from person where account_id is not null
                        union select cast(a.id as text) from online_appointment a
                              join person on person.id = a.online_patient_id where a.practice_id = :practice
                        union select cast(e.id as text) from waitlist_entry e
                              join person on person.id = e.online_patient_id where e.practice_id = :practice
                        """).param("patient", patient.value()).list(row -> row.text("id")));
    }

    /** The records of the PMS that he is and was linked to: those of ended links while they lasted; that of today also before
     * it was linked, as far back as it was nobody else's. */
    private List<TrailSearch.Chart> charts(OnlinePatient.Id patient) {
        return database.sql(PERSON + """
                        select l.pms_patient_id, l.unlinked_at,
                               case when l.unlinked_at is not null then l.linked_at else (
                                   select max(o.unlinked_at) from pms_link o
                                   where o.practice_id = :practice and o.pms_patient_id = l.pms_patient_id
                                     and o.online_patient_id not in (select id from person)) end as since
                        from pms_link l join person on person.id = l.online_patient_id where l.practice_id = :practice
                        """)
                .param("patient", patient.value())
                .list(row -> new TrailSearch.Chart(
                        row.text("pms_patient_id"), row.maybeMoment("since"), row.maybeMoment("unlinked_at")));
    }

    private Map<String, Named> names(Stream<String> ids) {
        var known = ids.filter(NamedTrail::isUuid).distinct().toArray(String[]::new);
        if (known.length == 0) return Map.of();
        return database.sql("""
                        with asked as (select cast(unnest(cast(:ids as text[])) as uuid) as id),
                             told as (
                                select p.id, p.id as patient, cast(null as timestamptz) as starts_at
                                from online_patient p where p.practice_id = :practice and p.id in (select id from asked)
                                union all select a.id, a.online_patient_id, a.starts_at
                                from online_appointment a
                                where a.practice_id = :practice and a.id in (select id from asked)
                                union all select e.id, e.online_patient_id, null
                                from waitlist_entry e
                                where e.practice_id = :practice and e.id in (select id from asked))
                        select told.*, p.first_name, p.last_name from told
                        join online_patient p on p.practice_id = :practice and p.id = told.patient
                        """).param("ids", known).list(NamedTrail::named).stream()
                .collect(toMap(Named::id, one -> one));
    }

    /** Providers, settings and charts of the PMS have ids of other kinds. */
    private static boolean isUuid(String id) {
        return id.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    }

    private static Named named(Row row) {
        return new Named(
                row.uuid("id").toString(),
                new OnlinePatient.Id(row.uuid("patient")),
                (row.text("first_name") + " " + row.text("last_name")).strip(),
                row.maybeMoment("starts_at"));
    }
}
