package org.deskbell.patients;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deskbell.audit.Actor;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.springframework.stereotype.Component;

/** The table not_this_person. */
@Component
class NotThisPersonTable {
    private final PracticeDatabase database;

    NotThisPersonTable(PracticeDatabase database) {
        this.database = database;
    }

    /** False if it is said already. */
    boolean insert(OnlinePatient.Id patient, PmsPatientId pmsPatient, Actor.Staff by, Instant at) {
        return database.sql("""
                                insert into not_this_person (practice_id, id, online_patient_id, pms_patient_id,
                                  said_at, said_by, said_by_name)
                                values (:practice, :id, :patient, :pmsPatient, :at, :by, :byName)
                                on conflict do nothing
                                """)
                        .param("id", UUID.randomUUID())
                        .param("patient", patient.value())
                        .param("pmsPatient", pmsPatient.value())
                        .param("at", at)
                        .param("by", by.id())
                        .param("byName", by.name())
                        .update()
                == 1;
    }

    Optional<SaidNot> said(OnlinePatient.Id patient, PmsPatientId pmsPatient) {
        return database.sql("""
                        select * from not_this_person
                        where practice_id = :practice and online_patient_id = :patient and pms_patient_id = :pmsPatient
                          and taken_back_at is null
                        """)
                .param("patient", patient.value())
                .param("pmsPatient", pmsPatient.value())
                .optional(NotThisPersonTable::read);
    }

    /** The record that is offered again; empty if this is not said of the person, or not any more. */
    Optional<PmsPatientId> takeBack(OnlinePatient.Id patient, SaidNot.Id said, Actor.Staff by, Instant at) {
        return database.sql("""
                        update not_this_person
                        set taken_back_at = :at, taken_back_by = :by, taken_back_by_name = :byName
                        where practice_id = :practice and online_patient_id = :patient and id = :id and taken_back_at is null
                        returning pms_patient_id
                        """)
                .param("patient", patient.value())
                .param("id", said.value())
                .param("at", at)
                .param("by", by.id())
                .param("byName", by.name())
                .optional(row -> new PmsPatientId(row.text("pms_patient_id")));
    }

    /** What holds of the person, by record. */
    Map<PmsPatientId, SaidNot> of(OnlinePatient.Id patient) {
        return database.sql("""
                        select * from not_this_person
                        where practice_id = :practice and online_patient_id = :patient and taken_back_at is null
                        """).param("patient", patient.value()).list(NotThisPersonTable::read).stream()
                .collect(Collectors.toMap(SaidNot::pmsPatient, said -> said));
    }

    List<SaidNot> history(OnlinePatient.Id patient) {
        return database.sql("""
                        select * from not_this_person where practice_id = :practice and online_patient_id = :patient
                        order by said_at desc, id
                        """).param("patient", patient.value()).list(NotThisPersonTable::read);
    }

    private static SaidNot read(Row row) {
        return new SaidNot(
                new SaidNot.Id(row.uuid("id")),
                new PmsPatientId(row.text("pms_patient_id")),
                row.moment("said_at"),
                row.text("said_by_name"),
                row.maybeMoment("taken_back_at"),
                row.maybeText("taken_back_by_name"));
    }
}
