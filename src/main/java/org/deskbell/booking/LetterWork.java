package org.deskbell.booking;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.deskbell.messaging.Outbox;
import org.deskbell.tenancy.BackgroundWork;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes the letters that are due: each goes into the outbox in the transaction in which it is due no more. */
@Component
class LetterWork implements BackgroundWork {
    private static final Logger log = LoggerFactory.getLogger(LetterWork.class);
    /** One that cannot be written lets those behind it pass. */
    private static final Duration AGAIN = Duration.ofMinutes(5);

    private final LetterTable table;
    private final LetterWriter writer;
    private final Outbox outbox;
    private final Reminders reminders;
    private final PracticeDatabase database;
    private final Clock clock;

    LetterWork(
            LetterTable table,
            LetterWriter writer,
            Outbox outbox,
            Reminders reminders,
            PracticeDatabase database,
            Clock clock) {
        this.table = table;
        this.writer = writer;
        this.outbox = outbox;
        this.reminders = reminders;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public List<PracticeId> due() {
        return table.due(clock.instant());
    }

    @Override
    public void drain() {
        var more = true;
        while (more) more = writesOne();
    }

    /** And plans to remind of its visits, for which nobody who books waits either. */
    private void write(LetterDue letter) {
        outbox.post(writer.write(reminders.standing(letter)));
        reminders.plan(letter);
    }

    /** False if none is due. */
    private boolean writesOne() {
        var at = new AtomicReference<LetterDue>();
        try {
            return database.together(() -> {
                table.take(clock.instant()).ifPresent(at::set);
                if (at.get() != null) write(at.get());
                return at.get() != null;
            });
        } catch (RuntimeException e) {
            if (at.get() == null) throw e;
            log.error(
                    "letter {} could not be written: {}",
                    at.get().id(),
                    e.getClass().getSimpleName());
            table.tryAgain(at.get().id(), clock.instant().plus(AGAIN));
            return true;
        }
    }
}
