package org.deskbell.practice;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeStatement;
import org.deskbell.tenancy.Row;
import org.springframework.stereotype.Component;

/** Online appointment types and the providers of each. */
@Component
class AppointmentTypeTable {
    private final PracticeDatabase database;

    AppointmentTypeTable(PracticeDatabase database) {
        this.database = database;
    }

    List<OnlineAppointmentType> all() {
        return database.sql("""
                select t.*, array(
                    select tp.provider_id::text
                    from type_provider tp join provider p on p.practice_id = tp.practice_id and p.id = tp.provider_id
                    where tp.practice_id = t.practice_id and tp.type_id = t.id and p.retired_at is null
                    order by p.position, p.id) as providers
                from online_appointment_type t
                where t.practice_id = :practice
                order by t.position, t.id
                """).list(AppointmentTypeTable::type);
    }

    Optional<OnlineAppointmentType> find(OnlineAppointmentType.Id id) {
        return database.sql("""
                select t.*, array(
                    select tp.provider_id::text
                    from type_provider tp join provider p on p.practice_id = tp.practice_id and p.id = tp.provider_id
                    where tp.practice_id = t.practice_id and tp.type_id = t.id and p.retired_at is null
                    order by p.position, p.id) as providers
                from online_appointment_type t
                where t.practice_id = :practice and t.id = :id
                """).param("id", id.value()).optional(AppointmentTypeTable::type);
    }

    private static OnlineAppointmentType type(Row row) {
        return new OnlineAppointmentType(
                new OnlineAppointmentType.Id(row.uuid("id")),
                row.text("name"),
                row.number("minutes"),
                row.flag("for_new"),
                row.flag("for_known"),
                row.constant("mode", OnlineAppointmentType.Mode.class),
                row.text("instructions"),
                row.maybeText("pms_type_id"),
                row.flag("offered"),
                row.texts("providers").stream()
                        .map(UUID::fromString)
                        .map(Provider.Id::new)
                        .toList(),
                row.maybeNumber("start_every_minutes"),
                row.number("minutes_before"),
                row.number("minutes_after"),
                new OnlineAppointmentType.Spanish(row.text("name_es"), row.text("instructions_es")));
    }

    boolean anotherHasTheNameOf(OnlineAppointmentType type) {
        return database.sql("""
                select id from online_appointment_type where practice_id = :practice and name = :name and id <> :id
                """)
                .param("name", type.name())
                .param("id", type.id().value())
                .optional(row -> row.uuid("id"))
                .isPresent();
    }

    /** False if there is no such type yet. */
    boolean update(OnlineAppointmentType type) {
        return bound("""
                update online_appointment_type set name = :name, minutes = :minutes, for_new = :forNew,
                    for_known = :forKnown, mode = :mode, instructions = :instructions, pms_type_id = :pmsId,
                    offered = :offered, start_every_minutes = :startEvery, minutes_before = :before,
                    minutes_after = :after, name_es = :nameSpanish, instructions_es = :instructionsSpanish
                where practice_id = :practice and id = :id
                """, type).update() == 1;
    }

    /** Adds it at the end of the order. */
    void insert(OnlineAppointmentType type) {
        bound("""
                insert into online_appointment_type (practice_id, id, name, minutes, for_new, for_known, mode,
                    instructions, pms_type_id, offered, start_every_minutes, minutes_before, minutes_after, name_es, instructions_es,
                    position)
                select :practice, :id, :name, :minutes, :forNew, :forKnown, :mode,
                    :instructions, :pmsId, :offered, :startEvery, :before, :after, :nameSpanish, :instructionsSpanish,
                    coalesce(max(position), 0) + 1
                from online_appointment_type where practice_id = :practice
                """, type).update();
    }

    private PracticeStatement bound(String sql, OnlineAppointmentType type) {
        return database.sql(sql)
                .param("id", type.id().value())
                .param("name", type.name())
                .param("minutes", type.minutes())
                .param("forNew", type.forNew())
                .param("forKnown", type.forKnown())
                .param("mode", type.mode())
                .param("instructions", type.instructions())
                .param("pmsId", type.pmsTypeId(), Types.VARCHAR)
                .param("offered", type.offered())
                .param("startEvery", type.startEvery(), Types.INTEGER)
                .param("before", type.minutesBefore())
                .param("after", type.minutesAfter())
                .param("nameSpanish", type.spanish().name())
                .param("instructionsSpanish", type.spanish().instructions());
    }

    /** Of those who are here; who comes back does again what he did. */
    void replaceProviders(OnlineAppointmentType type) {
        database.sql("""
                delete from type_provider tp using provider p
                where tp.practice_id = :practice and tp.type_id = :type
                  and p.practice_id = tp.practice_id and p.id = tp.provider_id and p.retired_at is null
                """).param("type", type.id().value()).update();
        type.providers().stream().distinct().forEach(provider -> insert(type.id(), provider));
    }

    private void insert(OnlineAppointmentType.Id type, Provider.Id provider) {
        database.sql("""
                insert into type_provider (practice_id, type_id, provider_id) values (:practice, :type, :provider)
                on conflict on constraint type_provider_key do nothing
                """)
                .param("type", type.value())
                .param("provider", provider.value())
                .update();
    }
}
