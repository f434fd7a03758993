package org.deskbell.patients;

import static org.deskbell.House.room;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.People;
import org.deskbell.audit.Actor;
import org.deskbell.people.Demographics;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsPatients;
import org.deskbell.practice.MapleStreet;
import org.deskbell.tenancy.PracticeId;
import org.jspecify.annotations.Nullable;

/** A practice of its own for one test, with somebody at its front desk. */
final class Desk {
    static final Actor.Staff DANA = new Actor.Staff(UUID.randomUUID(), "Dana Whitfield");
    static final Actor.Staff OMAR = new Actor.Staff(UUID.randomUUID(), "Omar Reyes");

    final PracticeId practice = MapleStreet.open().id();

    <T> T in(Supplier<T> work) {
        return House.in(practice, work::get);
    }

    OnlinePatient.Id register(Demographics who) {
        return in(() ->
                room(OnlinePatients.class).register(People.registration(who)).id());
    }

    OnlinePatient patient(OnlinePatient.Id id) {
        return in(() -> room(OnlinePatients.class).get(id));
    }

    /** The front desk makes a record in the PMS, long before anybody registers here. */
    PmsPatientId inPms(String id, Demographics who) {
        return inPms(id, who, true, MovableClock.START.minus(Duration.ofDays(700)));
    }

    PmsPatientId inPms(String id, Demographics who, boolean active, @Nullable Instant created) {
        var record = new PmsPatient(new PmsPatientId(id), who, active, created, null);
        in(() -> {
            room(PmsPatients.class).take(record);
            return record;
        });
        return record.id();
    }

    LinkOutcome link(OnlinePatient.Id id, PmsPatientId pmsPatient, @Nullable String reason, Actor by) {
        return in(() -> room(Links.class).link(id, pmsPatient, reason, by));
    }

    List<String> candidates(OnlinePatient.Id id) {
        return in(() -> room(Links.class).candidates(id, 10, DANA)).stream()
                .map(ranked -> ranked.patient().id().value())
                .toList();
    }

    List<LinkRecord> history(OnlinePatient.Id id) {
        return in(() -> room(Links.class).history(id));
    }

    /** The PMS makes one record of two. */
    void merged(PmsPatientId record, PmsPatientId into) {
        in(() -> {
            var mirror = room(PmsPatients.class);
            mirror.take(mirror.find(record).orElseThrow().mergedInto(into));
            return record;
        });
    }

    /** What stands on Home, as "MERGED JEFTH000 > JEFTH001". */
    List<String> alerts() {
        return behind("""
                select kind || ' ' || pms_patient_id || coalesce(' > ' || other_pms_patient_id, '')
                from deskbell.patient_alert where practice_id = '%s' and settled_at is null order by 1
                """.formatted(practice));
    }

    List<String> alertIds() {
        return behind("select id from deskbell.patient_alert where practice_id = '%s' order by raised_at"
                .formatted(practice));
    }

    /** The PMS loses the record. */
    void gone(PmsPatientId id) {
        behind("update deskbell.pms_patient set gone_at = now() where practice_id = '%s' and id = '%s'"
                .formatted(practice, id));
    }

    /** What the audit trail says of patients, oldest first. */
    List<String> deeds() {
        return behind("select deed || ': ' || actor_name || ': ' || array_to_string(subject_ids, ' ') "
                + "from deskbell.audit_entry where practice_id = '%s' and subject_kind like '%%patient' order by at, id"
                        .formatted(practice));
    }

    private static List<String> behind(String sql) {
        var address = House.database();
        try (var connection = DriverManager.getConnection(address.url(), address.owner(), address.password());
                var statement = connection.createStatement()) {
            var lines = new ArrayList<String>();
            if (!statement.execute(sql)) return lines;
            var result = statement.getResultSet();
            while (result.next()) lines.add(result.getString(1));
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
