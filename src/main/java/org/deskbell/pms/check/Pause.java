package org.deskbell.pms.check;

import java.time.Duration;
import org.deskbell.pms.PmsSilent;

/** Lets a PMS come to rest. */
final class Pause {
    private static final Duration MOMENT = Duration.ofMillis(300);

    private Pause() {}

    static void aMoment() throws PmsSilent {
        try {
            Thread.sleep(MOMENT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PmsSilent("The check was stopped.");
        }
    }
}
