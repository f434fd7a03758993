package org.deskbell.writeback;

import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.TimesTaken;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** Write-backs that met somebody else's time; in the table of write-backs. */
@Component
class ConflictTable implements TimesTaken {
    private final PracticeDatabase database;

    ConflictTable(PracticeDatabase database) {
        this.database = database;
    }

    @Override
    public boolean isTaken(OnlineAppointment.Id appointment) {
        return database.sql("""
                        select id from write_back
                        where practice_id = :practice and appointment_id = :appointment and state = 'CONFLICT'
                        """)
                .param("appointment", appointment.value())
                .optional(row -> row.uuid("id"))
                .isPresent();
    }
}
