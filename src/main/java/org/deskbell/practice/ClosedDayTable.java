package org.deskbell.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** The dates with no online booking, a row each. */
@Component
class ClosedDayTable {
    private final PracticeDatabase database;

    ClosedDayTable(PracticeDatabase database) {
        this.database = database;
    }

    List<ClosedDay> from(LocalDate day) {
        return database.sql("""
                select day, reason, closed_by from closed_day
                where practice_id = :practice and day >= :day
                order by day
                """)
                .param("day", day)
                .list(row -> new ClosedDay(row.date("day"), row.text("reason"), row.text("closed_by")));
    }

    /** False if the day is closed already. */
    boolean insert(ClosedDay closed, Instant at) {
        return database.sql("""
                insert into closed_day (practice_id, day, reason, closed_by, closed_at)
                values (:practice, :day, :reason, :by, :at)
                on conflict on constraint closed_day_key do nothing
                """)
                        .param("day", closed.day())
                        .param("reason", closed.reason())
                        .param("by", closed.closedBy())
                        .param("at", at)
                        .update()
                == 1;
    }

    /** False if the day was not closed. */
    boolean delete(LocalDate day) {
        return database.sql("delete from closed_day where practice_id = :practice and day = :day")
                        .param("day", day)
                        .update()
                == 1;
    }
}
