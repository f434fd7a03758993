package org.deskbell.web.links;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.deskbell.booking.Audience;
import org.deskbell.practice.HoursException;
import org.deskbell.practice.Location;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Schedule;
import org.deskbell.practice.WeeklyHours;

/** A reason for a visit, with a provider, in a location: what FHIR calls a Schedule. */
record Offer(OnlineAppointmentType type, Provider provider, Location location) {
    /** All that are offered online by who is here, in the practice's order. */
    static List<Offer> all(Schedule schedule, List<Location> locations) {
        return schedule.types().stream()
                .filter(OnlineAppointmentType::offered)
                .flatMap(type -> type.providers().stream()
                        .flatMap(id -> schedule.find(id).stream())
                        .flatMap(provider -> locations.stream()
                                .filter(location -> isAt(provider, location, schedule))
                                .map(location -> new Offer(type, provider, location))))
                .filter(offer -> !offer.audiences().isEmpty())
                .toList();
    }

    /** Whether the provider has hours there, usual or for a date; who is no longer here has none. */
    private static boolean isAt(Provider provider, Location location, Schedule schedule) {
        var usual = schedule.hours().stream()
                .filter(hours -> hours.provider().equals(provider.id()))
                .map(WeeklyHours::operatory);
        var dated = schedule.exceptions().stream()
                .filter(exception -> exception.provider().equals(provider.id()))
                .map(HoursException::hours)
                .filter(Objects::nonNull)
                .map(HoursException.Hours::operatory);
        return Stream.concat(usual, dated).anyMatch(one -> isIn(one, location, schedule));
    }

    /** Whether the operatory is in the location. */
    static boolean isIn(Operatory.Id operatory, Location location, Schedule schedule) {
        return schedule.find(operatory)
                .filter(one -> one.location().equals(location.name()))
                .isPresent();
    }

    /** To whom it is offered; new patients first, since known patients may have their times too. */
    List<Audience> audiences() {
        return Stream.of(Audience.NEW, Audience.KNOWN)
                .filter(whose -> whose == Audience.NEW ? type.forNew() : type.forKnown())
                .toList();
    }

    /** The same for ever, and another for every other offer. */
    String id() {
        var whole = type.id() + " " + provider.id() + " " + location.id();
        return UUID.nameUUIDFromBytes(whole.getBytes(UTF_8)).toString();
    }

    boolean answersFirst() {
        return type.mode() == OnlineAppointmentType.Mode.REQUEST;
    }
}
