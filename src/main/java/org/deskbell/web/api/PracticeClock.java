package org.deskbell.web.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.deskbell.availability.Slot;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Schedule;
import org.deskbell.practice.Schedules;
import org.springframework.stereotype.Component;

/** Tells moments and free times in the current practice's wall-clock time. */
@Component
class PracticeClock {
    private final Schedules schedules;
    private final Clock clock;

    PracticeClock(Schedules schedules, Clock clock) {
        this.schedules = schedules;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** The day it is at the practice. */
    LocalDate today() {
        return schedules.lately().practice().dayOf(clock.instant());
    }

    ZoneId zone() {
        return schedules.lately().practice().zone();
    }

    /** The moment with the practice's offset. */
    OffsetDateTime there(Instant moment) {
        return moment.atZone(zone()).toOffsetDateTime();
    }

    /** The free times, each with its provider's name. */
    List<OfferedTime> offered(List<Slot> slots) {
        var names = names();
        return slots.stream().map(slot -> offered(slot, names)).toList();
    }

    /** The providers by their ids. */
    Map<Provider.Id, Named> names() {
        return names(schedules.lately());
    }

    static Map<Provider.Id, Named> names(Schedule schedule) {
        return schedule.providers().stream().collect(Collectors.toMap(Provider::id, Named::of));
    }

    OfferedTime offered(Slot slot, Map<Provider.Id, Named> names) {
        return new OfferedTime(Stamp.of(slot.at(), offset(slot)), name(slot.provider(), names));
    }

    /** A provider who came since the schedule was remembered is looked up. */
    private Named name(Provider.Id provider, Map<Provider.Id, Named> names) {
        var known = names.get(provider);
        return known == null ? Named.of(schedules.current().find(provider).orElseThrow()) : known;
    }

    OfferedTime offered(Slot slot) {
        return offered(slot, names());
    }

    OfferedTime offered(Instant startsAt, Provider.Id provider) {
        var there = there(startsAt);
        return new OfferedTime(Stamp.of(there.toLocalDateTime(), there.getOffset()), name(provider, names()));
    }

    /** What lies between the wall clock and UTC: no question to the rules of the zone. */
    private static ZoneOffset offset(Slot slot) {
        var seconds = wall(slot.at()) - slot.startsAt().getEpochSecond();
        return ZoneOffset.ofTotalSeconds((int) seconds);
    }

    private static long wall(LocalDateTime at) {
        return at.toEpochSecond(ZoneOffset.UTC);
    }
}
