package org.deskbell.web.patient;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskbell.availability.Slot;
import org.deskbell.booking.Audience;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Practice;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers from the rooms what the booking page shows, and nothing that it does not show yet. */
@Component
class PatientSite {
    private final Practices practices;
    private final AppointmentTypes types;
    private final Providers providers;
    private final OnlineAppointments appointments;
    private final Calendars calendars;
    private final Guests guests;
    private final OwnTimes ownTimes;

    PatientSite(
            Practices practices,
            AppointmentTypes types,
            Providers providers,
            OnlineAppointments appointments,
            Calendars calendars,
            Guests guests,
            OwnTimes ownTimes) {
        this.practices = practices;
        this.types = types;
        this.providers = providers;
        this.appointments = appointments;
        this.calendars = calendars;
        this.guests = guests;
        this.ownTimes = ownTimes;
    }

    Practice practice() {
        return practices.current();
    }

    /** The address of the site. */
    String address() {
        return "/p/" + practice().slug();
    }

    /** Who of the account that is signed in was chosen. */
    Optional<OnlinePatient.Id> person(Choices asked) {
        return Optional.ofNullable(guests.at(asked.whom()).person()).map(OnlinePatient::id);
    }

    /** The page for these choices; empty while nothing can be booked online. */
    Optional<BookPage> page(Choices asked) {
        return withoutCalendar(asked, guests.orTrying(asked.whom())).map(this::drawn);
    }

    /** The same without the calendar, for who chooses no time. */
    Optional<BookPage> withoutCalendar(Choices asked) {
        return withoutCalendar(asked, guests.at(asked.whom()));
    }

    private Optional<BookPage> withoutCalendar(Choices asked, Guest guest) {
        var offered = guest.isSignedOut() ? offeredToSome() : offered(guest.audience());
        return offered.isEmpty() ? Optional.empty() : Optional.of(described(asked, guest, offered));
    }

    /** The types that can be booked online. */
    List<OnlineAppointmentType> offered(Audience audience) {
        if (!practices.settings().online()) return List.of();
        return types.offered().stream()
                .filter(type -> audience == Audience.KNOWN ? type.forKnown() : type.forNew())
                .toList();
    }

    /** Those for new patients and those for known: who is signed out may be either. */
    private List<OnlineAppointmentType> offeredToSome() {
        return Stream.of(Audience.NEW, Audience.KNOWN)
                .flatMap(audience -> offered(audience).stream())
                .distinct()
                .toList();
    }

    private BookPage described(Choices asked, Guest guest, List<OnlineAppointmentType> offered) {
        var choices = asked.by(guest);
        var type = guest.isSaid() ? chosen(choices, offered) : null;
        var mustSignIn = !mayLook(guest);
        if (type == null)
            return new BookPage(practice(), guest, choices, offered, null, List.of(), null, Answer.AT_ONCE, mustSignIn);
        var who = providersOf(type);
        var full = withProvider(choices.toType(type.id()), who);
        return new BookPage(
                practice(), guest, full, offered, type, who, null, Answer.to(type, appointments), mustSignIn);
    }

    /** The type asked for, or the only one there is. */
    private static @Nullable OnlineAppointmentType chosen(Choices asked, List<OnlineAppointmentType> offered) {
        if (offered.size() == 1) return offered.getFirst();
        return offered.stream()
                .filter(one -> one.id().toString().equals(asked.type()))
                .findFirst()
                .orElse(null);
    }

    /** Whether the practice shows this visitor its free times. */
    boolean mayLook(Guest guest) {
        return practices.settings().lookWithoutSignIn() || guest.isSignedIn();
    }

    private BookPage drawn(BookPage page) {
        var type = page.type();
        if (type == null || page.choices().provider() == null) return page;
        if (page.mustSignIn()) return page;
        var sought = sought(page.choices(), type, page.guest());
        return page.with(calendars.of(sought, page.choices().when()));
    }

    List<Provider> providersOf(OnlineAppointmentType type) {
        var all = providers.all().stream().collect(Collectors.toMap(Provider::id, Function.identity()));
        return type.providers().stream().filter(all::containsKey).map(all::get).toList();
    }

    /** The provider asked for if he does this type, or the only one who does. */
    private static Choices withProvider(Choices choices, List<Provider> who) {
        if (who.size() == 1) return choices.toProvider(who.getFirst().id());
        var wanted = choices.wanted();
        var known = wanted == null || who.stream().anyMatch(one -> one.id().equals(wanted));
        return known ? choices : choices.withoutProvider();
    }

    private Sought sought(Choices choices, OnlineAppointmentType type, Guest guest) {
        return new OneVisit(
                appointments,
                address(),
                address() + "/holds",
                choices.whatAndWho(),
                type,
                choices.wanted(),
                guest.audience(),
                null,
                ownTimes.ids());
    }

    /** Up to three free times near the one asked for. */
    List<Slot> near(BookPage page) {
        var type = page.type();
        if (type == null) return List.of();
        return calendars.near(
                sought(page.choices(), type, page.guest()), page.choices().when());
    }
}
