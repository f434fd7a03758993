package org.deskbell.patients;

import java.util.Collection;
import java.util.List;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** Whom of online_patient to compare with whom: found by the indexes on birth dates and accounts. */
@Component
class PairTable {
    private final PracticeDatabase database;

    PairTable(PracticeDatabase database) {
        this.database = database;
    }

    /** Somebody, and another who shares a birth date or an account with him. */
    record Near(OnlinePatient.Id one, OnlinePatient other) {}

    /** Neither of them joined into somebody, and not said to be two people. */
    List<Near> near(Collection<OnlinePatient.Id> ids) {
        return database.sql("""
                        select o.*, n.one_id, l.pms_patient_id, cast(null as uuid) as survivor_id
                        from (select a.id as one_id, b.id as other_id
                              from online_patient a
                              join online_patient b on b.practice_id = a.practice_id and b.birth_date = a.birth_date
                              where a.practice_id = :practice and a.id in (:ids) and b.id <> a.id
                              union
                              select a.id, b.id
                              from online_patient a
                              join online_patient b on b.practice_id = a.practice_id and b.account_id = a.account_id
                              where a.practice_id = :practice and a.id in (:ids) and b.id <> a.id) n
                        join online_patient o on o.practice_id = :practice and o.id = n.other_id
                        left join pms_link l on l.practice_id = o.practice_id and l.online_patient_id = o.id
                                            and l.unlinked_at is null
                        where not exists (select from registration_join j
                                          where j.practice_id = :practice and j.joined_id in (n.one_id, n.other_id)
                                            and j.undone_at is null)
                          and not exists (select from two_people t
                                          where t.practice_id = :practice and t.taken_back_at is null
                                            and t.one_id = least(n.one_id, n.other_id)
                                            and t.other_id = greatest(n.one_id, n.other_id))
                        order by n.one_id, o.created_at desc, o.id
                        """)
                .param("ids", ids.stream().map(OnlinePatient.Id::value).toList())
                .list(row -> new Near(new OnlinePatient.Id(row.uuid("one_id")), OnlinePatientTable.patient(row)));
    }
}
