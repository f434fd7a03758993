package org.deskbell.web.staff;

import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deskbell.booking.Audience;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.Reason;
import org.deskbell.booking.Reason.Rule;
import org.deskbell.booking.Reasons;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Providers;
import org.springframework.stereotype.Component;

/** Reads the times that staff choose, and tells the rules that they break. */
@Component
class StaffTimes {
    /** Broken by every time without hours, and no news then. */
    private static final Set<Rule> OF_HOURS = EnumSet.of(Rule.ENDS_WITHIN_HOURS, Rule.ON_GRID);

    private final Reasons reasons;
    private final Practices practices;
    private final Providers providers;
    private final Clock clock;

    StaffTimes(Reasons reasons, Practices practices, Providers providers, Clock clock) {
        this.reasons = reasons;
        this.practices = practices;
        this.providers = providers;
        this.clock = clock;
    }

    /** The time that is meant; empty if there is none, it is over or years away, or nobody works here who is named. */
    Optional<ChosenTime> read(TypedTime typed) {
        return typed.chosen(zone())
                .filter(chosen -> chosen.isToCome(clock.instant()))
                .filter(chosen -> providers.isHere(chosen.provider()));
    }

    /** What a new visit of the type would break then; empty if nothing. */
    Optional<OutsideTime> outside(OnlineAppointmentType.Id type, ChosenTime chosen) {
        return broken(chosen, reasons.ask(question(type, chosen)));
    }

    /** What the visit would break if it were moved there; empty if nothing. */
    Optional<OutsideTime> outside(OnlineAppointment moving, ChosenTime chosen) {
        return broken(chosen, reasons.ask(question(moving.type(), chosen), moving.id()));
    }

    private Reasons.Question question(OnlineAppointmentType.Id type, ChosenTime chosen) {
        var at = chosen.startsAt().atZone(zone()).toLocalDateTime();
        return new Reasons.Question(type, chosen.provider(), at, Audience.STAFF);
    }

    private static Optional<OutsideTime> broken(ChosenTime chosen, List<Reason> reasons) {
        var all = reasons.stream()
                .filter(reason -> !reason.passes())
                .map(Reason::rule)
                .toList();
        var rules = all.contains(Rule.PROVIDER_WORKS)
                ? all.stream().filter(rule -> !OF_HOURS.contains(rule)).toList()
                : all;
        return rules.isEmpty() ? Optional.empty() : Optional.of(new OutsideTime(chosen.value(), rules));
    }

    private ZoneId zone() {
        return practices.current().zone();
    }
}
