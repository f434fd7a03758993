package org.deskbell.bench;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Has Deskbell read a practice's PMS, and waits until it has. */
record Refreshing(BenchPractice practice, Asking asking) {
    /** The run, read to its end; it may have begun before it was asked for, so the second is the one that counts. Empty if it
     * did not end well as long as it is on. */
    Optional<Answer> read(BooleanSupplier on) {
        var run = asking.ask("refresh", practice.asStaff(Call.post("/api/v1/refreshes", "")));
        while (on.getAsBoolean() && run.isPresent()) {
            if (run.get().text("state").equals("DONE")) return run;
            if (!"WAITING READING".contains(run.get().text("state"))) return Optional.empty();
            pause();
            var asked = Call.get("/api/v1/refreshes/" + run.get().text("id"));
            run = asking.ask("look at the refresh", practice.asStaff(asked));
        }
        return Optional.empty();
    }

    /** As long as somebody takes to look again. */
    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
