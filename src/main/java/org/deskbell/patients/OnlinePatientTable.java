package org.deskbell.patients;

import static java.sql.Types.OTHER;
import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
import static java.sql.Types.VARCHAR;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.access.Account;
import org.deskbell.pms.PersonColumns;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table of online patients. */
@Component
class OnlinePatientTable {
    /** With the link of the person, or of who stands for him. */
    private static final String SELECT = """
            select o.*, j.survivor_id, l.pms_patient_id
            from online_patient o
            left join registration_join j on j.practice_id = o.practice_id and j.joined_id = o.id
                                         and j.undone_at is null
            left join pms_link l on l.practice_id = o.practice_id
                                and l.online_patient_id = coalesce(j.survivor_id, o.id) and l.unlinked_at is null
            """;

    private final PracticeDatabase database;

    OnlinePatientTable(PracticeDatabase database) {
        this.database = database;
    }

    void insert(OnlinePatient patient) {
        var sql = """
                insert into online_patient (practice_id, id, last_name, first_name, middle_name, preferred_name, suffix,
                  birth_date, sex, mobile, home_phone, email, street, city, region, postcode,
                  insurance_carrier, insurance_member, guardian_name, created_at, registered_at,
                  account_id, relation, last_key, first_key, contact_keys, last_folded, first_folded)
                values (:practice, :id, :last, :first, :middle, :preferred, :suffix,
                  :born, :sex, :mobile, :homePhone, :email, :street, :city, :region, :postcode,
                  :carrier, :member, :guardian, :createdAt, :registeredAt,
                  :account, :relation, :lastKey, :firstKey, :contactKeys, :lastFolded, :firstFolded)
                """;
        var who = patient.who();
        var account = patient.account();
        PersonParams.bound(database.sql(sql), who)
                .param("id", patient.id().value())
                .param("homePhone", who.contact().homePhone(), VARCHAR)
                .param("carrier", patient.insurance().carrier(), VARCHAR)
                .param("member", patient.insurance().member(), VARCHAR)
                .param("guardian", patient.guardian(), VARCHAR)
                .param("createdAt", patient.createdAt())
                .param("registeredAt", patient.registeredAt(), TIMESTAMP_WITH_TIMEZONE)
                .param("account", account == null ? null : account.value(), OTHER)
                .param("relation", patient.relation(), VARCHAR)
                .withNext();
    }

    Optional<OnlinePatient> find(OnlinePatient.Id id) {
        var one = "where o.practice_id = :practice and o.id = :id";
        return database.sql(SELECT + one).param("id", id.value()).optional(OnlinePatientTable::patient);
    }

    List<OnlinePatient.Id> unlinked() {
        var sql = """
                select o.id from online_patient o
                where o.practice_id = :practice
                  and not exists (select from pms_link l where l.practice_id = o.practice_id
                                  and l.online_patient_id = o.id and l.unlinked_at is null)
                  and not exists (select from registration_join j where j.practice_id = o.practice_id
                                  and j.joined_id = o.id and j.undone_at is null)
                order by o.id
                """;
        return database.sql(sql).list(row -> new OnlinePatient.Id(row.uuid("id")));
    }

    List<OnlinePatient.Id> joinedInto(OnlinePatient.Id survivor) {
        var sql = """
                select joined_id from registration_join
                where practice_id = :practice and survivor_id = :id and undone_at is null
                order by joined_at, id
                """;
        return database.sql(sql).param("id", survivor.value()).list(row -> new OnlinePatient.Id(row.uuid("joined_id")));
    }

    /** Locks the row, if there is one; rows that point to it are still taken in. */
    void keepStill(OnlinePatient.Id id) {
        database.sql("select id from online_patient where practice_id = :practice and id = :id for no key update")
                .param("id", id.value())
                .list(row -> row.uuid("id"));
    }

    /** Waits for whoever is just linking the person, and lets nobody else begin to. */
    void keepUnlinkable(OnlinePatient.Id id) {
        database.sql("select id from online_patient where practice_id = :practice and id = :id for share")
                .param("id", id.value())
                .withNext();
    }

    List<OnlinePatient> of(Account.Id account) {
        var theirs = "where o.practice_id = :practice and o.account_id = :account order by o.created_at, o.id";
        return database.sql(SELECT + theirs).param("account", account.value()).list(OnlinePatientTable::patient);
    }

    /** False if another staff user's claim is younger than the moment given. */
    boolean claim(OnlinePatient.Id id, OnlinePatient.Claim claim, Instant oldest) {
        var sql = """
                update online_patient set claimed_by = :by, claimed_by_name = :name, claimed_at = :at
                where practice_id = :practice and id = :id
                  and (claimed_by is null or claimed_by = :by or claimed_at <= :oldest)
                """;
        return database.sql(sql)
                        .param("id", id.value())
                        .param("by", claim.by())
                        .param("name", claim.name())
                        .param("at", claim.at())
                        .param("oldest", oldest)
                        .update()
                == 1;
    }

    void letGo(OnlinePatient.Id id, UUID from) {
        var sql = """
                update online_patient set claimed_by = null, claimed_by_name = null, claimed_at = null
                where practice_id = :practice and id = :id and claimed_by = :from
                """;
        database.sql(sql).param("id", id.value()).param("from", from).update();
    }

    static OnlinePatient patient(Row row) {
        return new OnlinePatient(
                new OnlinePatient.Id(row.uuid("id")),
                PersonColumns.who(row),
                new OnlinePatient.Insurance(row.maybeText("insurance_carrier"), row.maybeText("insurance_member")),
                row.maybeText("guardian_name"),
                row.moment("created_at"),
                row.maybeMoment("registered_at"),
                link(row),
                claim(row),
                account(row),
                relation(row),
                joinedInto(row));
    }

    private static PmsLink link(Row row) {
        var patient = row.maybeText("pms_patient_id");
        return patient == null ? new PmsLink.Unlinked() : new PmsLink.Linked(new PmsPatientId(patient));
    }

    private static Account.@Nullable Id account(Row row) {
        var account = row.maybeUuid("account_id");
        return account == null ? null : new Account.Id(account);
    }

    private static OnlinePatient.@Nullable Id joinedInto(Row row) {
        var survivor = row.maybeUuid("survivor_id");
        return survivor == null ? null : new OnlinePatient.Id(survivor);
    }

    private static @Nullable Relation relation(Row row) {
        return row.maybeText("relation") == null ? null : row.constant("relation", Relation.class);
    }

    private static OnlinePatient.@Nullable Claim claim(Row row) {
        var by = row.maybeUuid("claimed_by");
        return by == null ? null : new OnlinePatient.Claim(by, row.text("claimed_by_name"), row.moment("claimed_at"));
    }
}
