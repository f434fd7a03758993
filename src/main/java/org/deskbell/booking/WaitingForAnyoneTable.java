package org.deskbell.booking;

import java.time.Instant;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** The rows of the table waitlist_entry whose provider is no longer here. */
@Component
class WaitingForAnyoneTable {
    private final PracticeDatabase database;

    WaitingForAnyoneTable(PracticeDatabase database) {
        this.database = database;
    }

    /** The person waits for anyone from now on. False if he does already, on the same days, or waits no more. */
    boolean forAnyone(WaitlistEntry.Id id) {
        return database.sql("""
                update waitlist_entry e set provider_id = null
                where e.practice_id = :practice and e.id = :id and e.state in ('WAITING', 'OFFERED')
                  and not exists (
                    select from waitlist_entry o
                    where o.practice_id = e.practice_id and o.state in ('WAITING', 'OFFERED')
                      and o.online_patient_id = e.online_patient_id and o.type_id = e.type_id and o.provider_id is null
                      and o.from_day = e.from_day and o.to_day = e.to_day
                      and o.around is not distinct from e.around
                      and o.within_minutes is not distinct from e.within_minutes)
                """).param("id", id.value()).update() == 1;
    }

    /** Ends an entry that another says, too. False if it has ended. */
    boolean end(WaitlistEntry.Id id, Instant now) {
        return database.sql("""
                update waitlist_entry
                set state = 'OVER', offered_hold_id = null, offered_until = null, ended_at = :now
                where practice_id = :practice and id = :id and state in ('WAITING', 'OFFERED')
                """).param("id", id.value()).param("now", now).update() == 1;
    }
}
