package org.deskbell.web.patient;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskbell.availability.Slot;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.Hold;
import org.deskbell.booking.Holds;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.booking.WaitlistEntry;
import org.deskbell.booking.WaitlistWish;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.deskbell.web.RegistrationFault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers from the rooms what the pages of the waitlist show. */
@Component
class WaitlistSite {
    private final PatientSite site;
    private final Practices practices;
    private final AppointmentTypes types;
    private final Providers providers;
    private final OnlineAppointments appointments;
    private final Holds holds;
    private final Clock clock;

    WaitlistSite(
            PatientSite site,
            Practices practices,
            AppointmentTypes types,
            Providers providers,
            OnlineAppointments appointments,
            Holds holds,
            Clock clock) {
        this.site = site;
        this.practices = practices;
        this.types = types;
        this.providers = providers;
        this.appointments = appointments;
        this.holds = holds;
        this.clock = clock;
    }

    /** The page on which somebody says what he waits for; empty while nothing can be booked online. */
    Optional<WaitlistPage> page(Choices choices, WishForm wish) {
        var today = site.practice().dayOf(clock.instant());
        var last = today.plusDays(practices.settings().horizonDays());
        return site.withoutCalendar(
                        choices.withoutProvider().with(choices.when().preference()))
                .map(booking -> new WaitlistPage(booking, choices.by(booking.guest()), wish, today, last, null))
                .map(page -> page.with(free(page).orElse(null)));
    }

    /** The first time that fits what is wished for, for whoever may look. */
    private Optional<Slot> free(WaitlistPage page) {
        var type = page.booking().type();
        var guest = page.booking().guest();
        var wish = page.wish().within(page.today(), page.usualLast());
        if (type == null || !site.mayLook(guest) || !page.wish().isSaid()) return Optional.empty();
        if (!wish.faults(page.today(), page.last()).isEmpty()) return Optional.empty();
        return appointments.openDays(wish.search(type, page.choices(), guest.audience())).stream()
                .flatMap(day -> day.slots().stream())
                .findFirst();
    }

    /** What comes of reading the wish. */
    sealed interface Read {}

    /** Something is wrong. */
    record Faulty(List<RegistrationFault> faults) implements Read {}

    /** A time that fits is free already, and the visitor has not been told. */
    record Free() implements Read {}

    /** It can be asked for. */
    record Good(WaitlistWish wish) implements Read {}

    Read read(Choices choices, WishForm wish, DetailsForm form) {
        var page = page(choices, wish).orElse(null);
        var type = page == null ? null : page.booking().type();
        if (page == null || type == null) return new Faulty(List.of());
        var faults = wish.faults(page.today(), page.last());
        return switch (form.read(page.booking().guest(), page.today())) {
            case DetailsForm.Faulty(var more) ->
                new Faulty(Stream.concat(faults.stream(), more.stream()).toList());
            case DetailsForm.Good(var who) ->
                faults.isEmpty() ? read(page, wish.wish(who, type, choices)) : new Faulty(faults);
        };
    }

    private static Read read(WaitlistPage page, WaitlistWish wish) {
        return page.free() == null || page.wish().hasSeen(page.free()) ? new Good(wish) : new Free();
    }

    WaitingPage page(WaitlistEntry entry, @Nullable BookingOutcome refused, Locale locale) {
        var practice = practices.current();
        var type = types.get(entry.wish().type());
        var offer = offer(entry).orElse(null);
        return new WaitingPage(
                practice,
                entry,
                type,
                provider(offer == null ? entry.wish().provider() : offer.provider()),
                offer,
                Answer.to(type, appointments),
                clock.instant(),
                DetailsForm.freshKey(),
                refused == null ? null : Refusal.of(refused, new DateWords(locale, practice.zone())));
    }

    /** What is offered and has not lapsed. */
    private Optional<Hold> offer(WaitlistEntry entry) {
        if (entry.state() != WaitlistEntry.State.OFFERED || entry.offered() == null) return Optional.empty();
        return holds.find(entry.offered()).filter(hold -> clock.instant().isBefore(hold.until()));
    }

    private @Nullable Provider provider(Provider.@Nullable Id id) {
        return id == null ? null : providers.find(id).orElse(null);
    }

    /** Where somebody books. */
    String start() {
        return site.address();
    }

    String address(WaitlistEntry.Id entry) {
        return site.address() + "/waitlist/" + entry;
    }

    String visit(OnlineAppointment.Id visit) {
        return site.address() + "/visits/" + visit;
    }
}
