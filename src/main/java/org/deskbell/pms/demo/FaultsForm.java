package org.deskbell.pms.demo;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form "Faults" of the demo PMS. A box that is not ticked is not sent. */
record FaultsForm(
        @Nullable Boolean off,
        @Nullable Boolean slow,
        @Nullable Boolean lost,
        @Nullable Boolean refuse,
        @Nullable Boolean refusepatients,
        @Nullable Boolean noise,
        @Nullable Boolean nocreate,
        @Nullable String words) {
    private static final int LONGEST = 200;

    DemoFaults faults(DemoFaults before, Instant now) {
        var since = Optional.ofNullable(before.offlineSince()).orElse(now);
        var said = words == null || words.isBlank() ? DemoFaults.NONE.words() : words.strip();
        return new DemoFaults(
                on(off) ? since : null,
                on(slow),
                on(lost),
                on(refuse),
                on(refusepatients),
                on(noise),
                on(nocreate),
                said.substring(0, Math.min(said.length(), LONGEST)));
    }

    private static boolean on(@Nullable Boolean ticked) {
        return ticked != null && ticked;
    }
}
