package org.deskbell.patients;

import static java.sql.Types.DATE;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.deskbell.matching.Marks;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** Who else is the same human; asked of the tables blacklist_entry and online_patient in one statement. */
@Component
class AcquaintanceTable {
    private final PracticeDatabase database;

    AcquaintanceTable(PracticeDatabase database) {
        this.database = database;
    }

    Acquaintance of(OnlinePatient patient, Marks marks, Instant now) {
        var sql = """
                with himself as (
                    select :id as id
                    union select j.survivor_id from registration_join j
                    where j.practice_id = :practice and j.joined_id = :id and j.undone_at is null),
                  joined as (
                    select id from himself
                    union select j.joined_id from registration_join j
                    where j.practice_id = :practice and j.survivor_id in (select id from himself) and j.undone_at is null)
                select exists (
                    select from blacklist_entry b
                    where b.practice_id = :practice and b.last_key = :last and b.lifted_at is null
                      and (b.good_until is null or b.good_until > :now)
                      and (b.birth_date = :born and b.first_keys && cast(:firsts as text[])
                        or b.first_key = :first and b.contact_keys && cast(:contacts as text[])))
                  or exists (
                    select from blacklist_entry b join joined on joined.id = b.online_patient_id
                    where b.practice_id = :practice and b.lifted_at is null
                      and (b.good_until is null or b.good_until > :now)) as blacklisted,
                  array(
                    select cast(id as text) from joined
                    union select cast(o.id as text) from online_patient o
                    where o.practice_id = :practice and o.birth_date = :born
                      and o.last_key = :last and o.first_key = :first
                      and o.contact_keys && cast(:contacts as text[])) as registrations
                """;
        return database.sql(sql)
                .param("id", patient.id().value())
                .param("last", marks.last())
                .param("first", marks.first())
                .param("firsts", marks.firsts().toArray(String[]::new))
                .param("contacts", marks.contacts().toArray(String[]::new))
                .param("born", patient.who().born(), DATE)
                .param("now", now)
                .one(row -> new Acquaintance(row.flag("blacklisted"), with(patient.id(), row.texts("registrations"))));
    }

    /** The person himself comes first. */
    private static List<OnlinePatient.Id> with(OnlinePatient.Id himself, List<String> all) {
        var ids = all.stream().map(UUID::fromString).map(OnlinePatient.Id::new);
        return Stream.concat(Stream.of(himself), ids).distinct().toList();
    }
}
