package org.deskbell.availability;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.deskbell.practice.Block;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Schedule;

/** What hours, closed days, blocks and who is gone have against visits that are booked; nothing else is asked. */
public final class Coverage {
    private final Rota rota;
    private final Map<Block.Id, Occupied> blocks;
    private final Set<Record> gone;
    private final ZoneId zone;

    private Coverage(Schedule schedule) {
        var providers = schedule.providers().stream().map(Provider::id).toList();
        this.rota = new Rota(schedule, providers);
        this.blocks =
                schedule.blocks().stream().collect(toMap(Block::id, block -> Blocked.by(block, schedule, providers)));
        this.gone = Stream.concat(
                        schedule.providers().stream()
                                .filter(one -> !one.isHere())
                                .map(Provider::id),
                        schedule.operatories().stream()
                                .filter(one -> !one.isHere())
                                .map(Operatory::id))
                .collect(toSet());
        this.zone = schedule.practice().zone();
    }

    public static Coverage of(Schedule schedule) {
        return new Coverage(schedule);
    }

    /** All that a visit lacks; nothing if it is covered. The time kept free around the visit is no part of it. */
    public Set<Lack> lacks(Provider.Id provider, Operatory.Id operatory, Instant startsAt, Instant endsAt) {
        var day = startsAt.atZone(zone).toLocalDate();
        var lacks = new HashSet<Lack>();
        if (gone.contains(provider) || gone.contains(operatory)) lacks.add(new Lack.Gone());
        if (rota.isClosed(day)) lacks.add(new Lack.OpenDay());
        if (rota.isAway(provider, day)) lacks.add(new Lack.Presence());
        if (!isWithinHours(provider, operatory, startsAt, endsAt)) lacks.add(new Lack.Hours());
        blocks.forEach((block, stretch) -> {
            if (!stretch.isFree(provider, startsAt, endsAt) || !stretch.isFree(operatory, startsAt, endsAt))
                lacks.add(new Lack.Unblocked(block));
        });
        return lacks;
    }

    /** Hours that touch are as good as one stretch. */
    private boolean isWithinHours(Provider.Id provider, Operatory.Id operatory, Instant startsAt, Instant endsAt) {
        var day = startsAt.atZone(zone).toLocalDate();
        var covered = secondOf(day, startsAt);
        for (var shift : shifts(day, provider, operatory))
            if (shift.from() <= covered) covered = Math.max(covered, shift.to());
        return covered > secondOf(day, startsAt) && covered >= secondOf(day, endsAt);
    }

    private List<Rota.Shift> shifts(LocalDate day, Provider.Id provider, Operatory.Id operatory) {
        var all = rota.isAway(provider, day) ? rota.usually(day) : rota.unlessClosed(day);
        return all.stream()
                .filter(shift ->
                        shift.provider().equals(provider) && shift.operatory().equals(operatory))
                .sorted(comparingInt(Rota.Shift::from))
                .toList();
    }

    /** What the wall clock shows, counted from the midnight of a day; more than a day's worth on the next. */
    private long secondOf(LocalDate day, Instant moment) {
        return Duration.between(day.atStartOfDay(), moment.atZone(zone).toLocalDateTime())
                .toSeconds();
    }
}
