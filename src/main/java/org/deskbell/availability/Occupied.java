package org.deskbell.availability;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** When each provider and each operatory is occupied: stretches that neither overlap nor touch, by their start. */
final class Occupied {
    private final Map<Record, TreeMap<Instant, Instant>> stretches = new HashMap<>();

    private Occupied() {}

    static Occupied by(Collection<Taken> taken) {
        var occupied = new Occupied();
        taken.stream()
                .filter(one -> one.from().isBefore(one.to()))
                .sorted(comparing(Taken::from))
                .forEach(one -> {
                    occupied.add(one.provider(), one);
                    occupied.add(one.operatory(), one);
                });
        return occupied;
    }

    /** Called in the order of the starts, so that only the last stretch can be reached. */
    private void add(@Nullable Record resource, Taken taken) {
        if (resource == null) return;
        var own = stretches.computeIfAbsent(resource, one -> new TreeMap<>());
        var last = own.lastEntry();
        var reaches = last != null && !last.getValue().isBefore(taken.from());
        if (!reaches) own.put(taken.from(), taken.to());
        if (reaches && taken.to().isAfter(last.getValue())) own.put(last.getKey(), taken.to());
    }

    boolean isFree(Record resource, Instant from, Instant to) {
        var own = stretches.get(resource);
        if (own == null) return true;
        var before = own.lowerEntry(to);
        return before == null || !before.getValue().isAfter(from);
    }
}
