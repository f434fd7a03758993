package org.deskbell.booking;

import static org.deskbell.booking.Judgement.reason;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskbell.booking.Reason.Rule;
import org.deskbell.booking.Window.Source;
import org.deskbell.practice.Block;
import org.deskbell.practice.HoursException.Hours;
import org.deskbell.practice.Operatory;

/** What the rules say about a time in one stretch of a provider's hours, or in none. */
final class HoursJudgement {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Judgement whole;
    private final Optional<Hours> hours;

    HoursJudgement(Judgement whole, Optional<Hours> hours) {
        this.whole = whole;
        this.hours = hours;
    }

    List<Reason> reasons() {
        return List.of(
                works(),
                endsWithinHours(),
                onGrid(),
                notBlocked(),
                provider(Rule.PROVIDER_FREE_HERE, Source.HERE),
                provider(Rule.PROVIDER_FREE_IN_PMS, Source.PMS),
                operatory(Rule.OPERATORY_FREE_HERE, Source.HERE),
                operatory(Rule.OPERATORY_FREE_IN_PMS, Source.PMS));
    }

    private Reason works() {
        var facts = new ArrayList<Object>(
                List.of(whole.provider().name(), whole.at().toLocalDate()));
        hours.ifPresent(one -> facts.addAll(List.of(one.from(), one.to(), name(one))));
        return new Reason(Rule.PROVIDER_WORKS, hours.isPresent(), List.copyOf(facts));
    }

    private String name(Hours one) {
        return whole.view()
                .schedule()
                .find(one.operatory())
                .map(Operatory::name)
                .orElse("");
    }

    private Reason endsWithinHours() {
        var facts = new ArrayList<Object>(List.of(whole.wall(whole.endsAt()).toLocalTime()));
        hours.ifPresent(one -> facts.add(one.to()));
        return new Reason(Rule.ENDS_WITHIN_HOURS, hours.filter(this::endsWithin).isPresent(), List.copyOf(facts));
    }

    /** By its length, and on the wall, where a visit over the hour that the clocks skip ends later. */
    private boolean endsWithin(Hours one) {
        var last = whole.at().toLocalDate().atTime(one.to());
        return !whole.at().plus(whole.type().length()).isAfter(last)
                && !whole.wall(whole.endsAt()).isAfter(last);
    }

    private Reason onGrid() {
        var grid = Weeks.stay(whole.type()).grid();
        var facts = new ArrayList<Object>(List.of(grid.toMinutes()));
        hours.ifPresent(one -> facts.add(one.from()));
        var passes = hours.map(one -> Duration.between(one.from(), whole.at().toLocalTime()))
                .filter(since -> since.toNanos() % grid.toNanos() == 0)
                .isPresent();
        return new Reason(Rule.ON_GRID, passes, List.copyOf(facts));
    }

    private Reason notBlocked() {
        return whole.view().schedule().blocks().stream()
                .filter(block -> isOf(block) && isHit(block))
                .findFirst()
                .map(block -> reason(Rule.NOT_BLOCKED, false, block.reason(), block.from(), block.to()))
                .orElseGet(() -> reason(Rule.NOT_BLOCKED, true));
    }

    private boolean isOf(Block block) {
        var operatory = block.operatory();
        if (operatory != null)
            return hours.filter(one -> operatory.equals(one.operatory())).isPresent();
        return block.provider() == null
                || block.provider().equals(whole.provider().id());
    }

    private boolean isHit(Block block) {
        return Stream.iterate(whole.occupiedFrom(), now -> now.isBefore(whole.occupiedTo()), now -> now.plus(MINUTE))
                .map(whole::wall)
                .anyMatch(at -> !at.isBefore(block.from()) && at.isBefore(block.to()));
    }

    private Reason provider(Rule rule, Source source) {
        return free(rule, source, whole.provider().id(), whole.provider().name());
    }

    private Reason operatory(Rule rule, Source source) {
        return hours.map(one -> free(rule, source, one.operatory(), name(one))).orElseGet(() -> reason(rule, true));
    }

    private Reason free(Rule rule, Source source, Record resource, String name) {
        return whole.view()
                .window()
                .taken(source)
                .inTheWay(resource, whole.occupiedFrom(), whole.occupiedTo())
                .map(way -> reason(rule, false, name, wall(way.from()), wall(way.to())))
                .orElseGet(() -> reason(rule, true, name));
    }

    private Object wall(Instant moment) {
        return whole.wall(moment);
    }
}
