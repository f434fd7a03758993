package org.deskbell.web.staff;

import java.time.Instant;
import java.util.Optional;
import org.deskbell.pms.Refresh;
import org.deskbell.pms.Refreshes;
import org.jspecify.annotations.Nullable;

/**
 * As of when the PMS data is that a page shows, and whether it can be told anew.
 *
 * @param asOf when it was read; null before the first refresh
 * @param open whether it is being read anew right now
 * @param failedAt when a newer reading failed; null if none did
 */
public record PmsReading(
        @Nullable Instant asOf, boolean open, @Nullable Instant failedAt) {
    static PmsReading of(Refreshes refreshes) {
        var latest = refreshes.latest();
        return new PmsReading(
                refreshes.latestDone().map(Refresh::startedAt).orElse(null),
                latest.filter(Refresh::isOpen).isPresent(),
                latest.filter(run -> run.state() == Refresh.State.FAILED)
                        .flatMap(run -> Optional.ofNullable(run.finishedAt()))
                        .orElse(null));
    }

    /** What to say of it, as a message key; with "-never" where nothing has been read yet. */
    public String words() {
        var key = "staff.panel." + (open ? "reading" : failedAt == null ? "as-of" : "silent");
        return asOf == null ? key + "-never" : key;
    }
}
