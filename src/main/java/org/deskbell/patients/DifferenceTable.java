package org.deskbell.patients;

import static java.sql.Types.VARCHAR;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.deskbell.audit.Actor;
import org.deskbell.matching.Field;
import org.deskbell.people.Demographics;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.springframework.stereotype.Component;

/** The table settled_difference, and the answers that are taken over from the PMS. */
@Component
class DifferenceTable {
    private final PracticeDatabase database;

    DifferenceTable(PracticeDatabase database) {
        this.database = database;
    }

    void insert(SettledDifference settled, Actor.Staff by) {
        database.sql("""
                insert into settled_difference (practice_id, id, online_patient_id, pms_patient_id, field, how,
                  online, in_pms, settled_at, settled_by, settled_by_name)
                values (:practice, :id, :patient, :record, :field, :how, :online, :inPms, :at, :by, :byName)
                """)
                .param("id", UUID.randomUUID())
                .param("patient", settled.patient().value())
                .param("record", settled.record().value())
                .param("field", settled.field())
                .param("how", settled.how())
                .param("online", settled.values().online(), VARCHAR)
                .param("inPms", settled.values().inPms(), VARCHAR)
                .param("at", settled.at())
                .param("by", by.id())
                .param("byName", settled.by())
                .update();
    }

    /** What staff did last about each field of each of these, as long as the record was this one. */
    List<SettledDifference> newest(Collection<OnlinePatient.Id> patients, PmsPatientId record) {
        return database.sql("""
                select distinct on (online_patient_id, field) * from settled_difference
                where practice_id = :practice and online_patient_id = any(:patients) and pms_patient_id = :record
                order by online_patient_id, field, settled_at desc
                """)
                .param("patients", ids(patients))
                .param("record", record.value())
                .list(DifferenceTable::settled);
    }

    List<SettledDifference> history(Collection<OnlinePatient.Id> patients) {
        return database.sql("""
                select * from settled_difference
                where practice_id = :practice and online_patient_id = any(:patients)
                order by settled_at desc, id
                """).param("patients", ids(patients)).list(DifferenceTable::settled);
    }

    private static UUID[] ids(Collection<OnlinePatient.Id> patients) {
        return patients.stream().map(OnlinePatient.Id::value).toArray(UUID[]::new);
    }

    private static SettledDifference settled(Row row) {
        return new SettledDifference(
                new OnlinePatient.Id(row.uuid("online_patient_id")),
                new PmsPatientId(row.text("pms_patient_id")),
                row.constant("field", Field.class),
                row.constant("how", SettledDifference.How.class),
                new Difference.Values(row.maybeText("online"), row.maybeText("in_pms")),
                row.moment("settled_at"),
                row.text("settled_by_name"));
    }

    /** The person answers this from now on, and is found by it. */
    void answer(OnlinePatient.Id id, Demographics who) {
        var update = """
                update online_patient set last_name = :last, first_name = :first, middle_name = :middle,
                  preferred_name = :preferred, suffix = :suffix, birth_date = :born, sex = :sex, mobile = :mobile,
                  email = :email, street = :street, city = :city, region = :region, postcode = :postcode,
                  last_key = :lastKey, first_key = :firstKey, contact_keys = :contactKeys,
                  last_folded = :lastFolded, first_folded = :firstFolded
                where practice_id = :practice and id = :id
                """;
        PersonParams.bound(database.sql(update), who).param("id", id.value()).update();
    }
}
