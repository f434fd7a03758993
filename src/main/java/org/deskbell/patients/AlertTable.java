package org.deskbell.patients;

import static java.sql.Types.OTHER;
import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
import static java.sql.Types.VARCHAR;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.deskbell.audit.Actor;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table patient_alert. */
@Component
class AlertTable {
    private static final String[] UNLINKED = Stream.of(Alert.Kind.values())
            .filter(Alert.Kind::isUnlinked)
            .map(Alert.Kind::name)
            .toArray(String[]::new);

    private final PracticeDatabase database;

    AlertTable(PracticeDatabase database) {
        this.database = database;
    }

    /** False if the same stands there already, or somebody settled it for the same time of a visit; what was settled because
     * the visit stood where it should again is raised anew. */
    boolean insert(Alert alert) {
        var sql = """
                insert into patient_alert (practice_id, id, kind, online_patient_id, pms_patient_id,
                  other_pms_patient_id, other_online_patient_id, appointment_id, pms_ref, stands_at, raised_at)
                select :practice, :id, :kind, :patient, :record, :other, :otherPatient, :appointment, :ref, :standsAt, :at
                where not exists (select from patient_alert a
                  where a.practice_id = :practice and a.kind = :kind and a.appointment_id = :appointment
                    and a.stands_at = :standsAt and (a.settled_at is null or a.settled_by is not null))
                on conflict do nothing
                """;
        return database.sql(sql)
                        .param("id", alert.id().value())
                        .param("kind", alert.kind())
                        .param("patient", alert.patient().value())
                        .param(
                                "record",
                                alert.record() == null ? null : alert.record().value(),
                                VARCHAR)
                        .param(
                                "other",
                                alert.other() == null ? null : alert.other().value(),
                                VARCHAR)
                        .param(
                                "otherPatient",
                                alert.otherPatient() == null
                                        ? null
                                        : alert.otherPatient().value(),
                                OTHER)
                        .param(
                                "appointment",
                                alert.visit() == null ? null : alert.visit().appointment(),
                                OTHER)
                        .param(
                                "ref",
                                alert.visit() == null ? null : alert.visit().ref(),
                                VARCHAR)
                        .param(
                                "standsAt",
                                alert.visit() == null ? null : alert.visit().standsAt(),
                                TIMESTAMP_WITH_TIMEZONE)
                        .param("at", alert.raisedAt())
                        .update()
                == 1;
    }

    Optional<Alert> find(Alert.Id id) {
        return database.sql("select * from patient_alert where practice_id = :practice and id = :id")
                .param("id", id.value())
                .optional(AlertTable::alert);
    }

    /** False if somebody has settled it already. */
    boolean settle(Alert.Id id, Actor.Staff by, Instant at) {
        var sql = """
                update patient_alert set settled_at = :at, settled_by = :by, settled_by_name = :byName
                where practice_id = :practice and id = :id and settled_at is null
                """;
        return database.sql(sql)
                        .param("id", id.value())
                        .param("at", at)
                        .param("by", by.id())
                        .param("byName", by.name())
                        .update()
                == 1;
    }

    /** Settles all of visits that stand elsewhere, but for those that stand there still, and gives them. */
    List<Alert> settleMovedBut(Collection<Alert.Visit> still, Actor by, Instant at) {
        var sql = """
                update patient_alert a set settled_at = :at, settled_by_name = :byName
                where a.practice_id = :practice and a.kind = 'MOVED_THERE' and a.settled_at is null
                  and not exists (select from unnest(cast(:visits as uuid[]), cast(:times as timestamptz[])) as s (visit, at)
                    where s.visit = a.appointment_id and s.at = a.stands_at)
                returning *
                """;
        return database.sql(sql)
                .param("visits", still.stream().map(Alert.Visit::appointment).toArray(UUID[]::new))
                .param(
                        "times",
                        still.stream()
                                .map(one -> String.valueOf(one.standsAt()))
                                .toArray(String[]::new))
                .param("byName", by.shown())
                .param("at", at)
                .list(AlertTable::alert);
    }

    /** Settles all that stand because the person was linked no more, and gives them. */
    List<Alert> settleUnlinked(OnlinePatient.Id patient, Actor by, Instant at) {
        var sql = """
                update patient_alert set settled_at = :at, settled_by = :by, settled_by_name = :byName
                where practice_id = :practice and online_patient_id = :patient and settled_at is null
                  and kind = any(:unlinked)
                returning *
                """;
        return database.sql(sql)
                .param("patient", patient.value())
                .param("at", at)
                .param("by", by instanceof Actor.Staff staff ? staff.id() : null, OTHER)
                .param("byName", by.shown())
                .param("unlinked", UNLINKED)
                .list(AlertTable::alert);
    }

    boolean isUnlinkedUnsettled(OnlinePatient.Id patient) {
        var sql = """
                select exists (select from patient_alert a
                  where a.practice_id = :practice and a.online_patient_id = :patient and a.settled_at is null
                    and a.kind = any(:unlinked)) as unsettled
                """;
        return database.sql(sql)
                .param("patient", patient.value())
                .param("unlinked", UNLINKED)
                .one(row -> row.flag("unsettled"));
    }

    private static Alert alert(Row row) {
        return new Alert(
                new Alert.Id(row.uuid("id")),
                row.constant("kind", Alert.Kind.class),
                new OnlinePatient.Id(row.uuid("online_patient_id")),
                pmsPatient(row.maybeText("pms_patient_id")),
                pmsPatient(row.maybeText("other_pms_patient_id")),
                patient(row.maybeUuid("other_online_patient_id")),
                visit(row),
                row.moment("raised_at"));
    }

    private static Alert.@Nullable Visit visit(Row row) {
        var appointment = row.maybeUuid("appointment_id");
        return appointment == null
                ? null
                : new Alert.Visit(appointment, row.maybeText("pms_ref"), row.maybeMoment("stands_at"));
    }

    private static @Nullable PmsPatientId pmsPatient(@Nullable String id) {
        return id == null ? null : new PmsPatientId(id);
    }

    private static OnlinePatient.@Nullable Id patient(@Nullable UUID id) {
        return id == null ? null : new OnlinePatient.Id(id);
    }
}
