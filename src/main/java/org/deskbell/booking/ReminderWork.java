package org.deskbell.booking;

import java.time.Clock;
import java.util.List;
import org.deskbell.tenancy.BackgroundWork;
import org.deskbell.tenancy.PracticeId;
import org.springframework.stereotype.Component;

/** Has patients reminded of what comes next. */
@Component
class ReminderWork implements BackgroundWork {
    private final ReminderTable table;
    private final Reminders reminders;
    private final Clock clock;

    ReminderWork(ReminderTable table, Reminders reminders, Clock clock) {
        this.table = table;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public List<PracticeId> due() {
        return table.due(clock.instant());
    }

    @Override
    public void drain() {
        reminders.remind();
    }
}
