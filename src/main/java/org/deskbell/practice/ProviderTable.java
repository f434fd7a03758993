package org.deskbell.practice;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The providers of the practice. */
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

    boolean isHere(Provider.Id id) {
        return find(id).filter(Provider::isHere).isPresent();
    }

    /** Keeps what the PMS calls the provider; null: nothing yet. */
    void call(Provider.Id id, @Nullable String pmsId) {
        database.sql("update provider set pms_provider_id = :pmsId where practice_id = :practice and id = :id")
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
