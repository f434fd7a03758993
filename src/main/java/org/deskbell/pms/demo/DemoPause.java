package org.deskbell.pms.demo;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** How long the demo PMS waits before it answers while it is slow. */
@Component
class DemoPause {
    private volatile Duration pause = Duration.ofSeconds(20);

    /** A test has no 20 seconds. */
    void shorten(Duration to) {
        pause = to;
    }

    void take() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
