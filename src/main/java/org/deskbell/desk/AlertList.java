package org.deskbell.desk;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Looked;
import org.deskbell.audit.Subject;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.patients.Alert;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.tenancy.PracticeDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the PMS changed under a link, or a patient was not told, and nobody has settled yet, as Home and Online Patients list it. */
@Component
public class AlertList {
    private final PracticeDatabase database;
    private final ApplicationEventPublisher events;

    AlertList(PracticeDatabase database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /**
     * An alert.
     *
     * @param name the person's, first name first
     * @param record the PMS record that it is about; null where it is about the person alone
     * @param other the record that took that one in
     * @param otherPatient who has that one already
     * @param visit the visit that a person is to take out of the record, or to look at there
     * @param standing how many visits of the person, coming when it was raised, stand in the PMS as far as we know
     */
    public record Row(
            Alert.Id id,
            Alert.Kind kind,
            OnlinePatient.Id patient,
            String name,
            boolean isLinked,
            @Nullable PmsPatientId record,
            @Nullable PmsPatientId other,
            OnlinePatient.@Nullable Id otherPatient,
            @Nullable String otherName,
            @Nullable Visit visit,
            int standing,
            Instant raisedAt) {
        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    /** A visit in the PMS.
     *
     * @param code what the patient and the PMS know it by
     * @param ref what the PMS calls it; null if the PMS never said
     * @param standsAt where it stands there, if that is another time than here */
    public record Visit(
            OnlineAppointment.Id appointment,
            String code,
            Instant startsAt,
            @Nullable String ref,
            @Nullable Instant standsAt) {
        @Override
        public String toString() {
            return "Visit[" + appointment + "]";
        }
    }

    /** The newest alerts, and how many there are. */
    public record Page(List<Row> rows, int total) {}

    /** The newest that stand, at most so many. */
    public Page open(int limit, Actor by) {
        var rows = database.sql("""
                        select a.id, a.kind, a.online_patient_id, p.first_name || ' ' || p.last_name as name,
                               exists (select from pms_link l where l.practice_id = a.practice_id
                                 and l.online_patient_id = a.online_patient_id and l.unlinked_at is null) as linked,
                               a.pms_patient_id, a.other_pms_patient_id, a.other_online_patient_id,
                               o.first_name || ' ' || o.last_name as other_name, t.id as visit, t.code, t.starts_at, a.pms_ref, a.stands_at, a.raised_at,
                               (select count(*)::int from online_appointment v
                                join write_back w on w.practice_id = v.practice_id and w.appointment_id = v.id
                                where v.practice_id = a.practice_id and v.online_patient_id = a.online_patient_id
                                  and v.starts_at > a.raised_at and w.written_at is not null
                                  and w.state in ('WRITTEN', 'QUEUED')) as standing,
                               count(*) over ()::int as total
                        from patient_alert a
                        join online_patient p on p.practice_id = a.practice_id and p.id = a.online_patient_id
                        left join online_patient o on o.practice_id = a.practice_id and o.id = a.other_online_patient_id
                        left join online_appointment t on t.practice_id = a.practice_id and t.id = a.appointment_id
                        where a.practice_id = :practice and a.settled_at is null
                        order by a.raised_at desc, a.id limit :limit
                        """).param("limit", limit).list(row -> new Counted(read(row), row.number("total")));
        seen(rows, by);
        return new Page(
                rows.stream().map(Counted::row).toList(),
                rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    private record Counted(Row row, int total) {}

    private void seen(List<Counted> rows, Actor by) {
        if (rows.isEmpty()) return;
        var ids = rows.stream()
                .map(Counted::row)
                .flatMap(row -> Stream.concat(Stream.of(row.patient()), Stream.ofNullable(row.otherPatient())))
                .toList();
        events.publishEvent(new Looked(by, "looked at alerts", Subject.onlinePatients(ids)));
    }

    private static Row read(org.deskbell.tenancy.Row row) {
        var record = row.maybeText("pms_patient_id");
        var other = row.maybeText("other_pms_patient_id");
        var otherPatient = row.maybeUuid("other_online_patient_id");
        return new Row(
                new Alert.Id(row.uuid("id")),
                row.constant("kind", Alert.Kind.class),
                new OnlinePatient.Id(row.uuid("online_patient_id")),
                row.text("name"),
                row.flag("linked"),
                record == null ? null : new PmsPatientId(record),
                other == null ? null : new PmsPatientId(other),
                otherPatient == null ? null : new OnlinePatient.Id(otherPatient),
                row.maybeText("other_name"),
                visit(row),
                row.number("standing"),
                row.moment("raised_at"));
    }

    private static @Nullable Visit visit(org.deskbell.tenancy.Row row) {
        var visit = row.maybeUuid("visit");
        return visit == null
                ? null
                : new Visit(
                        new OnlineAppointment.Id(visit),
                        row.text("code"),
                        row.moment("starts_at"),
                        row.maybeText("pms_ref"),
                        row.maybeMoment("stands_at"));
    }
}
