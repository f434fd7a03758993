package org.deskbell.practice;

import java.sql.Types;
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

    List<Provider> all() {
        return database.sql("""
                select id, name, pms_provider_id from provider where practice_id = :practice order by position, id
                """).list(ProviderTable::provider);
    }

    Optional<Provider> find(Provider.Id id) {
        return database.sql("""
                select id, name, pms_provider_id from provider where practice_id = :practice and id = :id
                """).param("id", id.value()).optional(ProviderTable::provider);
    }

    private static Provider provider(Row row) {
        return new Provider(new Provider.Id(row.uuid("id")), row.text("name"), row.maybeText("pms_provider_id"));
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

    List<Operatory> operatories() {
        return database.sql("""
                select o.id, o.name, l.name as location, o.pms_operatory_id
                from operatory o join location l on l.practice_id = o.practice_id and l.id = o.location_id
                where o.practice_id = :practice
                order by l.name, o.name, o.id
                """)
                .list(row -> new Operatory(
                        new Operatory.Id(row.uuid("id")),
                        row.text("name"),
                        row.text("location"),
                        row.maybeText("pms_operatory_id")));
    }

    boolean hasOperatory(Operatory.Id id) {
        return database.sql("select id from operatory where practice_id = :practice and id = :id")
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
}
