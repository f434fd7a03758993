package org.deskbell.pms.check;

import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Where the check writes its visits: with whom, in which operatory, as what, and by which clock and time zone. */
public record CheckPlace(
        String providerId, String operatoryId, @Nullable String typeId, ZoneId zone, Clock clock) {}
