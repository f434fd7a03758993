package org.deskbell.writeback;

import java.time.Instant;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** Write-backs of visits that are moved; in the table of write-backs. */
@Component
class VisitMoveTable {
    private final PracticeDatabase database;

    VisitMoveTable(PracticeDatabase database) {
        this.database = database;
    }

    /** The visit begins at another time now. */
    void moved(OnlineAppointment.Id appointment, Instant visitAt) {
        database.sql("""
                        update write_back set visit_at = :visitAt
                        where practice_id = :practice and appointment_id = :appointment
                        """)
                .param("appointment", appointment.value())
                .param("visitAt", visitAt)
                .update();
    }

    /** Queues what surely stands in the PMS at the old time, and nowhere else, to be moved. False if nothing does. */
    boolean moveWritten(OnlineAppointment.Id appointment, String nextKey, Instant now) {
        return database.sql("""
                        update write_back
                        set state = 'QUEUED', next_key = :nextKey, lease = null, lease_until = null, words = null,
                            words_at = null, due_at = :now, updated_at = :now
                        where practice_id = :practice and appointment_id = :appointment and not withdraw
                          and (state = 'WRITTEN' or (next_key is not null and maybe_sent_at is null))
                        """)
                        .param("appointment", appointment.value())
                        .param("nextKey", nextKey)
                        .param("now", now)
                        .update()
                == 1;
    }
}
