package org.deskbell.bench;

import org.deskbell.tenancy.DatabaseAddress;

/** A fault that the checker must find. */
enum Plant {
    NONE(""),
    /** The constraints are there by their names and hold nothing. */
    CONSTRAINT("""
            alter table deskbell.online_appointment
                drop constraint appointment_provider_free, drop constraint appointment_operatory_free,
                add constraint appointment_provider_free exclude using gist (practice_id with =, id with =),
                add constraint appointment_operatory_free exclude using gist (practice_id with =, id with =)
            """),
    /** What was told under a key is forgotten at once. */
    KEY("""
            create function deskbell.forget() returns trigger language plpgsql security definer as $$
            begin
                delete from deskbell.booking_request
                where practice_id = new.practice_id and request_key = new.request_key;
                return null;
            end $$;
            create trigger forget after insert on deskbell.booking_request
                for each row execute function deskbell.forget()
            """);

    private final String sql;

    Plant(String sql) {
        this.sql = sql;
    }

    void into(DatabaseAddress database) {
        if (!sql.isEmpty()) Stage.execute(database, sql);
    }
}
