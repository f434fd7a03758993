package org.deskbell.pms;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * When everything is to be read anew, also where the PMS tells what changed: it does not tell what was deleted. Once a night,
 * by the practice's clock, while nobody books; after a night that was missed, by day.
 */
@Component
class Nights {
    private static final int FROM = 1;
    private static final int TO = 5;
    private static final Duration ONE_NIGHT = Duration.ofHours(20);
    private static final Duration MISSED = Duration.ofHours(30);

    private final RefreshTable table;
    private final WallClock wall;

    Nights(RefreshTable table, WallClock wall) {
        this.table = table;
        this.wall = wall;
    }

    boolean isEverythingDue(Instant now) {
        return table.everythingAsOf()
                .map(read -> isDue(Duration.between(read, now), now))
                .orElse(true);
    }

    private boolean isDue(Duration age, Instant now) {
        var hour = now.atZone(wall.zone()).getHour();
        var isNight = hour >= FROM && hour < TO;
        return age.compareTo(isNight ? ONE_NIGHT : MISSED) > 0;
    }
}
