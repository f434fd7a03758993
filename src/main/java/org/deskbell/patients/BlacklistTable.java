package org.deskbell.patients;

import static java.sql.Types.DATE;
import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.deskbell.audit.Actor;
import org.deskbell.matching.Marks;
import org.deskbell.people.Demographics;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.springframework.stereotype.Component;

/** The table blacklist_entry. */
@Component
class BlacklistTable {
    private final PracticeDatabase database;

    BlacklistTable(PracticeDatabase database) {
        this.database = database;
    }

    void insert(BlacklistEntry entry, Demographics who, Marks marks, Actor.Staff by) {
        database.sql("""
                        insert into blacklist_entry (practice_id, id, online_patient_id, reason, blacklisted_at,
                          blacklisted_by, blacklisted_by_name, good_until,
                          last_key, first_key, first_keys, birth_date, contact_keys)
                        values (:practice, :id, :patient, :reason, :at, :by, :byName, :until,
                          :last, :first, :firsts, :born, :contacts)
                        """)
                .param("id", entry.id())
                .param("patient", entry.patient().value())
                .param("reason", entry.reason())
                .param("at", entry.at())
                .param("by", by.id())
                .param("byName", by.name())
                .param("until", entry.until(), TIMESTAMP_WITH_TIMEZONE)
                .param("last", marks.last())
                .param("first", marks.first())
                .param("firsts", marks.firsts().toArray(String[]::new))
                .param("born", who.born(), DATE)
                .param("contacts", marks.contacts().toArray(String[]::new))
                .update();
    }

    /** False if nothing of the person stands there. */
    boolean lift(OnlinePatient.Id patient, Actor.Staff by, Instant now) {
        return database.sql("""
                                update blacklist_entry set lifted_at = :now, lifted_by = :by, lifted_by_name = :byName
                                where practice_id = :practice and online_patient_id = :patient and lifted_at is null
                                """)
                        .param("patient", patient.value())
                        .param("now", now)
                        .param("by", by.id())
                        .param("byName", by.name())
                        .update()
                > 0;
    }

    Optional<BlacklistEntry> inForce(OnlinePatient.Id patient, Instant now) {
        return database.sql("""
                        select * from blacklist_entry
                        where practice_id = :practice and online_patient_id = :patient
                          and lifted_at is null and (good_until is null or good_until > :now)
                        """)
                .param("patient", patient.value())
                .param("now", now)
                .optional(BlacklistTable::entry);
    }

    List<BlacklistEntry> history(OnlinePatient.Id patient) {
        return database.sql("""
                        select * from blacklist_entry where practice_id = :practice and online_patient_id = :patient
                        order by blacklisted_at desc, id
                        """).param("patient", patient.value()).list(BlacklistTable::entry);
    }

    List<OnlinePatient.Id> alike(OnlinePatient patient, Marks marks, Instant now) {
        return database.sql("""
                        select b.online_patient_id from blacklist_entry b
                        where b.practice_id = :practice and b.last_key = :last and b.lifted_at is null
                          and (b.good_until is null or b.good_until > :now)
                          and b.online_patient_id <> :id
                          and (b.birth_date = :born and b.first_keys && cast(:firsts as text[])
                            or b.first_key = :first and b.contact_keys && cast(:contacts as text[]))
                        order by b.blacklisted_at
                        """)
                .param("id", patient.id().value())
                .param("last", marks.last())
                .param("first", marks.first())
                .param("firsts", marks.firsts().toArray(String[]::new))
                .param("contacts", marks.contacts().toArray(String[]::new))
                .param("born", patient.who().born(), DATE)
                .param("now", now)
                .list(row -> new OnlinePatient.Id(row.uuid("online_patient_id")));
    }

    private static BlacklistEntry entry(Row row) {
        return new BlacklistEntry(
                row.uuid("id"),
                new OnlinePatient.Id(row.uuid("online_patient_id")),
                row.text("reason"),
                row.moment("blacklisted_at"),
                row.text("blacklisted_by_name"),
                row.maybeMoment("good_until"),
                row.maybeMoment("lifted_at"),
                row.maybeText("lifted_by_name"));
    }
}
