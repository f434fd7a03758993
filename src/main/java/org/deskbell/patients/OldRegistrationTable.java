package org.deskbell.patients;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.deskbell.tenancy.WorkerDatabase;
import org.springframework.stereotype.Component;

/** The registrations that may be forgotten, and what forgetting leaves of them. */
@Component
class OldRegistrationTable {
    /** A condition on a registration {@code o}. */
    private static final String NEVER_LINKED = """
            o.account_id is null
              and not exists (select from pms_link l
                              where l.practice_id = o.practice_id and l.online_patient_id = o.id)""";

    private final PracticeDatabase database;
    private final WorkerDatabase workers;

    OldRegistrationTable(PracticeDatabase database, WorkerDatabase workers) {
        this.database = database;
        this.workers = workers;
    }

    List<PracticeId> practices(Instant before) {
        return workers.practices("""
                select distinct practice_id from deskbell.online_patient
                where forgotten_at is null and created_at <= :now
                """, before);
    }

    /** Waits for whoever is just linking one of those who registered before then or books for him, and lets nobody until the
     * transaction ends. */
    List<OnlinePatient.Id> keepStill(Instant before) {
        return database.sql("""
                select o.id from online_patient o
                where o.practice_id = :practice and o.forgotten_at is null and o.created_at <= :before and %s
                order by o.id
                for no key update
                """.formatted(NEVER_LINKED))
                .param("before", before)
                .list(row -> new OnlinePatient.Id(row.uuid("id")));
    }

    /** Those of them who were never linked, joined or on the blacklist, and have no account. To be asked once they are kept
     * still: a statement sees what was there when it began, and not when it was let in. */
    List<OnlinePatient.Id> unlinked(List<OnlinePatient.Id> those) {
        return database.sql("""
                select o.id from online_patient o
                where o.practice_id = :practice and o.id = any(:those) and %s
                  and not exists (select from blacklist_entry b
                                  where b.practice_id = o.practice_id and b.online_patient_id = o.id)
                  and not exists (select from registration_join j
                                  where j.practice_id = o.practice_id and o.id in (j.joined_id, j.survivor_id))
                order by o.id
                """.formatted(NEVER_LINKED))
                .param("those", ids(those))
                .list(row -> new OnlinePatient.Id(row.uuid("id")));
    }

    private static UUID[] ids(List<OnlinePatient.Id> patients) {
        return patients.stream().map(OnlinePatient.Id::value).toArray(UUID[]::new);
    }

    /** Nothing is left of them but that they were there. */
    void forget(List<OnlinePatient.Id> patients, Instant at) {
        database.sql("""
                update online_patient set forgotten_at = :at, registered_at = null, last_name = 'Forgotten',
                    first_name = '', middle_name = null, preferred_name = null, suffix = null, birth_date = null,
                    sex = 'UNKNOWN', mobile = null, home_phone = null, email = null, street = null, city = null,
                    region = null, postcode = null, insurance_carrier = null, insurance_member = null,
                    guardian_name = null, claimed_by = null, claimed_by_name = null, claimed_at = null,
                    last_key = '', first_key = '', contact_keys = '{}', last_folded = 'forgotten', first_folded = ''
                where practice_id = :practice and id = any(:patients)
                """).param("at", at).param("patients", ids(patients)).update();
    }
}
