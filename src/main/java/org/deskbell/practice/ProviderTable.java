package org.deskbell.practice;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Providers, and the locations and operatories they work in. */
@Component
class ProviderTable {
    private final PracticeDatabase database;

    ProviderTable(PracticeDatabase database) {
        this.database = database;
    }

    /** In the practice's order, with those who are no longer here. */
    List<Provider> all() {
        return database.sql("""
                select id, name, pms_provider_id, retired_at from provider
                where practice_id = :practice order by position, id
                """).list(ProviderTable::provider);
    }

    Optional<Provider> find(Provider.Id id) {
        return database.sql("""
                select id, name, pms_provider_id, retired_at from provider where practice_id = :practice and id = :id
                """).param("id", id.value()).optional(ProviderTable::provider);
    }

    private static Provider provider(Row row) {
        return new Provider(
                new Provider.Id(row.uuid("id")),
                row.text("name"),
                row.maybeText("pms_provider_id"),
                row.maybeMoment("retired_at"));
    }

    void insert(Provider provider) {
        database.sql("""
                insert into provider (practice_id, id, name, pms_provider_id, position)
                select :practice, :id, :name, :pmsId, coalesce(max(position), 0) + 1
                from provider where practice_id = :practice
                """)
                .param("id", provider.id().value())
                .param("name", provider.name())
                .param("pmsId", provider.pmsId(), Types.VARCHAR)
                .update();
    }

    /** By location and name, with those that are no longer here. */
    List<Operatory> operatories() {
        return database.sql("""
                select o.id, o.name, l.name as location, o.pms_operatory_id, o.retired_at
                from operatory o join location l on l.practice_id = o.practice_id and l.id = o.location_id
                where o.practice_id = :practice
                order by l.name, o.name, o.id
                """)
                .list(row -> new Operatory(
                        new Operatory.Id(row.uuid("id")),
                        row.text("name"),
                        row.text("location"),
                        row.maybeText("pms_operatory_id"),
                        row.maybeMoment("retired_at")));
    }

    boolean isHere(Provider.Id id) {
        return find(id).filter(Provider::isHere).isPresent();
    }

    boolean isHere(Operatory.Id id) {
        return database.sql("""
                select id from operatory where practice_id = :practice and id = :id and retired_at is null
                """)
                .param("id", id.value())
                .optional(row -> row.uuid("id"))
                .isPresent();
    }

    void insert(Operatory operatory) {
        database.sql("""
                insert into location (practice_id, id, name) values (:practice, :id, :name)
                on conflict on constraint location_name_once do nothing
                """)
                .param("id", UUID.randomUUID())
                .param("name", operatory.location())
                .update();
        database.sql("""
                insert into operatory (practice_id, id, location_id, name, pms_operatory_id)
                select l.practice_id, :id, l.id, :name, :pmsId
                from location l where l.practice_id = :practice and l.name = :location
                """)
                .param("id", operatory.id().value())
                .param("name", operatory.name())
                .param("pmsId", operatory.pmsId(), Types.VARCHAR)
                .param("location", operatory.location())
                .update();
    }

    /** Keeps what the PMS calls the provider; null: nothing yet. */
    void call(Provider.Id id, @Nullable String pmsId) {
        database.sql("update provider set pms_provider_id = :pmsId where practice_id = :practice and id = :id")
                .param("id", id.value())
                .param("pmsId", pmsId, Types.VARCHAR)
                .update();
    }

    /** Keeps what the PMS calls the operatory; null: nothing yet. */
    void call(Operatory.Id id, @Nullable String pmsId) {
        database.sql("update operatory set pms_operatory_id = :pmsId where practice_id = :practice and id = :id")
                .param("id", id.value())
                .param("pmsId", pmsId, Types.VARCHAR)
                .update();
    }

    void rename(Provider.Id id, String name) {
        database.sql("update provider set name = :name where practice_id = :practice and id = :id")
                .param("id", id.value())
                .param("name", name)
                .update();
    }

    /** Lets two change places in the order. */
    void swap(Provider.Id one, Provider.Id other) {
        database.sql("""
                update provider p set position = o.position
                from provider o
                where p.practice_id = :practice and o.practice_id = p.practice_id
                  and (p.id = :one and o.id = :other or p.id = :other and o.id = :one)
                """)
                .param("one", one.value())
                .param("other", other.value())
                .update();
    }

    void retire(Provider.Id id, Instant at) {
        database.sql("update provider set retired_at = :at where practice_id = :practice and id = :id")
                .param("id", id.value())
                .param("at", at)
                .update();
    }

    /** Called in the PMS as before, unless that is another's name there by now. */
    void bringBack(Provider.Id id) {
        database.sql("""
                update provider p set retired_at = null, pms_provider_id = (
                    select nullif(p.pms_provider_id, max(o.pms_provider_id)) from provider o
                    where o.practice_id = p.practice_id and o.pms_provider_id = p.pms_provider_id
                      and o.retired_at is null)
                where p.practice_id = :practice and p.id = :id
                """).param("id", id.value()).update();
    }
}
