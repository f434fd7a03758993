package org.deskbell.patients;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.springframework.stereotype.Component;

/** The table patient_tag. */
@Component
class PatientTagTable {
    private final PracticeDatabase database;

    PatientTagTable(PracticeDatabase database) {
        this.database = database;
    }

    /** The tag as the practice spells it; empty if another spelling came meanwhile. */
    Optional<PatientTag> insert(OnlinePatient.Id patient, PatientTag tag) {
        return database.sql("""
                        insert into patient_tag (practice_id, online_patient_id, words, folded)
                        select :practice, :patient, coalesce(min(words), :words), :folded
                        from patient_tag where practice_id = :practice and folded = :folded
                        on conflict on constraint tag_has_one_spelling do nothing
                        returning words
                        """)
                .param("patient", patient.value())
                .param("words", tag.words())
                .param("folded", tag.folded())
                .optional(PatientTagTable::tag);
    }

    /** Those who had it. */
    List<OnlinePatient.Id> remove(List<OnlinePatient.Id> patients, PatientTag tag) {
        return database.sql("""
                        delete from patient_tag
                        where practice_id = :practice and online_patient_id = any(:patients) and folded = :folded
                        returning online_patient_id
                        """)
                .param("patients", ids(patients))
                .param("folded", tag.folded())
                .list(row -> new OnlinePatient.Id(row.uuid("online_patient_id")));
    }

    void removeAll(List<OnlinePatient.Id> patients) {
        database.sql("delete from patient_tag where practice_id = :practice and online_patient_id = any(:patients)")
                .param("patients", ids(patients))
                .update();
    }

    boolean isForgotten(OnlinePatient.Id patient) {
        return database.sql("""
                        select forgotten_at is not null as forgotten from online_patient
                        where practice_id = :practice and id = :patient
                        """).param("patient", patient.value()).one(row -> row.flag("forgotten"));
    }

    /** The tags of these and of who is joined into them, each once. */
    Map<OnlinePatient.Id, List<PatientTag>> of(Collection<OnlinePatient.Id> survivors) {
        return database.sql("""
                        select distinct h.survivor_id, t.folded, t.words
                        from (select id as survivor_id, id from unnest(:survivors) id
                              union all
                              select survivor_id, joined_id from registration_join
                              where practice_id = :practice and survivor_id = any(:survivors) and undone_at is null) h
                        join patient_tag t on t.practice_id = :practice and t.online_patient_id = h.id
                        order by h.survivor_id, t.folded
                        """).param("survivors", ids(survivors)).list(PatientTagTable::had).stream()
                .collect(groupingBy(Had::survivor, mapping(Had::tag, toList())));
    }

    private record Had(OnlinePatient.Id survivor, PatientTag tag) {}

    private static Had had(Row row) {
        return new Had(new OnlinePatient.Id(row.uuid("survivor_id")), tag(row));
    }

    List<PatientTag> inUse() {
        return database.sql("""
                        select folded, words from patient_tag where practice_id = :practice
                        group by folded, words order by folded
                        """).list(PatientTagTable::tag);
    }

    private static PatientTag tag(Row row) {
        return new PatientTag(row.text("words"));
    }

    private static UUID[] ids(Collection<OnlinePatient.Id> patients) {
        return patients.stream().map(OnlinePatient.Id::value).toArray(UUID[]::new);
    }
}
