package org.deskbell.availability;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A practice's wall clock over some days; knows on which of them the clocks change. */
final class WallClock {
    private static final long DAY = 86_400;

    private final ZoneRules rules;
    private final Set<LocalDate> changing = new HashSet<>();

    WallClock(ZoneId zone, LocalDate from, LocalDate to) {
        this.rules = zone.getRules();
        var end = instantFrom(to.plusDays(2).atStartOfDay());
        var change = rules.nextTransition(instantFrom(from.minusDays(2).atStartOfDay()));
        while (change != null && change.getInstant().isBefore(end)) {
            mark(
                    change.getDateTimeBefore().toLocalDate(),
                    change.getDateTimeAfter().toLocalDate());
            change = rules.nextTransition(change.getInstant());
        }
    }

    private void mark(LocalDate one, LocalDate other) {
        var first = one.isBefore(other) ? one : other;
        var last = one.isBefore(other) ? other : one;
        first.datesUntil(last.plusDays(1)).forEach(changing::add);
    }

    boolean changesOn(LocalDate day) {
        return changing.contains(day);
    }

    /** The first moment of the day; on one that does not exist, the moment at which it is skipped. */
    long startOf(LocalDate day) {
        return instantFrom(day.atStartOfDay()).getEpochSecond();
    }

    /** The moment at which the clock first shows the time; empty if it skips it. */
    Optional<Instant> momentOf(LocalDateTime at) {
        var offsets = rules.getValidOffsets(at);
        return offsets.isEmpty() ? Optional.empty() : Optional.of(at.toInstant(offsets.getFirst()));
    }

    /** The moment from which on the clock shows the time or a later one. */
    Instant instantFrom(LocalDateTime at) {
        return momentOf(at).orElseGet(() -> rules.getTransition(at).getInstant());
    }

    /** Every stretch in which the clock shows a time between the two, in seconds of the epoch: none of what it skips, twice
     * what it repeats. */
    static void whileShowing(ZoneId zone, LocalDateTime from, LocalDateTime to, Stretch stretch) {
        var rules = zone.getRules();
        var last = to.toEpochSecond(UTC) + DAY;
        for (var now = from.toEpochSecond(UTC) - DAY; now < last; ) {
            var offset = rules.getOffset(Instant.ofEpochSecond(now));
            var change = rules.nextTransition(Instant.ofEpochSecond(now));
            var end = change == null ? last : Math.min(last, change.toEpochSecond());
            stretch.add(Math.max(now, from.toEpochSecond(offset)), Math.min(end, to.toEpochSecond(offset)));
            now = end;
        }
    }

    /** Takes a stretch; one that ends before it begins is none. */
    interface Stretch {
        void add(long from, long to);
    }

    LocalDateTime at(Instant moment) {
        return LocalDateTime.ofInstant(moment, rules.getOffset(moment));
    }
}
