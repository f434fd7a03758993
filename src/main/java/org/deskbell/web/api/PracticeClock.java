package org.deskbell.web.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.deskbell.availability.Slot;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.springframework.stereotype.Component;

/** Tells moments and free times in the current practice's wall-clock time. */
@Component
class PracticeClock {
    private final Practices practices;
    private final Providers providers;
    private final Clock clock;

    PracticeClock(Practices practices, Providers providers, Clock clock) {
        this.practices = practices;
        this.providers = providers;
        this.clock = clock;
    }

    /** The day it is at the practice. */
    LocalDate today() {
        return practices.current().dayOf(clock.instant());
    }

    /** The moment with the practice's offset. */
    OffsetDateTime there(Instant moment) {
        return moment.atZone(practices.current().zone()).toOffsetDateTime();
    }

    /** The free times, each with its provider's name. */
    List<OfferedTime> offered(List<Slot> slots) {
        var zone = practices.current().zone();
        var names = providers.all().stream().collect(Collectors.toMap(Provider::id, Function.identity()));
        return slots.stream()
                .map(slot -> new OfferedTime(
                        slot.startsAt().atZone(zone).toOffsetDateTime(),
                        Named.of(Objects.requireNonNull(names.get(slot.provider())))))
                .toList();
    }
}
