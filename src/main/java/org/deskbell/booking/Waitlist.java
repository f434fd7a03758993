package org.deskbell.booking;

import static org.deskbell.booking.WaitlistEntry.State.BOOKED;
import static org.deskbell.booking.WaitlistEntry.State.OFFERED;
import static org.deskbell.booking.WaitlistEntry.State.WAITING;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.deskbell.audit.Actor;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.Provider;
import org.deskbell.tenancy.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who waits for a time to come free. Offers are made one by one, each with a hold; the next is asked when one lapses. */
@Component
public class Waitlist {
    private final WaitlistTable table;
    private final WaitlistOfferTable offers;
    private final WaitlistRequestTable requests;
    private final WaitlistLetters letters;
    private final OnlineAppointments appointments;
    private final Holds holds;
    private final OnlinePatients patients;
    private final Newcomers newcomers;
    private final AppointmentTypes types;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Waitlist(
            WaitlistTable table,
            WaitlistOfferTable offers,
            WaitlistRequestTable requests,
            WaitlistLetters letters,
            OnlineAppointments appointments,
            Holds holds,
            OnlinePatients patients,
            Newcomers newcomers,
            AppointmentTypes types,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.offers = offers;
        this.requests = requests;
        this.letters = letters;
        this.appointments = appointments;
        this.holds = holds;
        this.patients = patients;
        this.newcomers = newcomers;
        this.types = types;
        this.events = events;
        this.clock = clock;
    }

    /** Puts the person on the list; a registered person's same wish twice is kept once. Letters are in the language of the
     * visitor at hand.
     *
     * @param key names this wish; sent again it is answered as before; 8 to 100 characters
     * @throws NotFound if there is no such person or type */
    @Transactional
    public WaitlistOutcome join(WaitlistWish wish, String key) {
        Replays.requireKey(key);
        var asking = Asking.of(wish);
        return requests.enter(key)
                .map(before -> again(before, asking))
                .orElseGet(() -> new WaitlistOutcome.Joined(remembered(join(wish), key, asking)));
    }

    private WaitlistOutcome again(WaitlistRequestTable.Before before, Asking asking) {
        return switch (asking.after(before.asking())) {
            case SAME -> new WaitlistOutcome.Joined(get(before.told()));
            case SIGNED_OUT -> new WaitlistOutcome.SignedOut();
            case OTHER -> new WaitlistOutcome.KeyUsed();
        };
    }

    private WaitlistEntry remembered(WaitlistEntry told, String key, Asking asking) {
        requests.remember(key, asking, told.id(), clock.instant());
        return told;
    }

    private WaitlistEntry join(WaitlistWish wish) {
        types.get(wish.type());
        var patient = patient(wish.who());
        var entry = new WaitlistEntry(
                new WaitlistEntry.Id(UUID.randomUUID()),
                patient,
                wish.of(patient),
                WAITING,
                clock.instant(),
                null,
                null,
                0,
                Letters.language(LocaleContextHolder.getLocale()));
        if (!table.insert(entry)) return same(entry);
        events.publishEvent(new WaitlistChanged(entry.id(), "joined the waitlist", new Actor.Patient(patient.value())));
        letters.joined(entry);
        return entry;
    }

    private OnlinePatient.Id patient(Visit.Who who) {
        return switch (who) {
            case Visit.Who.Registered(var id) -> patients.get(id).id();
            case Visit.Who.Fresh(var registration) ->
                newcomers.register(registration).id();
        };
    }

    private WaitlistEntry same(WaitlistEntry entry) {
        return of(entry.patient()).stream()
                .filter(one -> one.stands() && one.wish().equals(entry.wish()))
                .findFirst()
                .orElseThrow(() -> new NotFound("waitlist entry"));
    }

    /** Whether a wish with this key was answered before. */
    public boolean wasAsked(String key) {
        return requests.has(key);
    }

    /** The entry.
     *
     * @throws NotFound if there is no such entry */
    public WaitlistEntry get(WaitlistEntry.Id id) {
        return table.find(id).orElseThrow(() -> new NotFound("waitlist entry"));
    }

    /** Takes the person off the list; an offer that stands is given back. False if he was off it.
     *
     * @throws NotFound if there is no such entry */
    @Transactional
    public boolean leave(WaitlistEntry.Id id, Actor by) {
        var entry = lock(id);
        if (!entry.stands()) return false;
        giveBack(entry);
        table.leave(id, clock.instant());
        events.publishEvent(new WaitlistChanged(id, "left the waitlist", by));
        return true;
    }

    /** Gives the offered time back and waits on; it is not offered to this person again. False if nothing is offered.
     *
     * @throws NotFound if there is no such entry */
    @Transactional
    public boolean decline(WaitlistEntry.Id id, Actor by) {
        var entry = lock(id);
        if (entry.state() != OFFERED) return false;
        giveBack(entry);
        table.waitOn(id, clock.instant());
        events.publishEvent(new WaitlistChanged(id, "declined an offer from the waitlist", by));
        return true;
    }

    private void giveBack(WaitlistEntry entry) {
        if (entry.offered() == null) return;
        holds.release(entry.offered());
        table.wake(clock.instant());
    }

    /** Takes the time that is offered. SlotTaken when the offer has lapsed, NotPossible when the person is off the list or
     * nothing was ever offered.
     *
     * @param key names this request; sent again it is answered as before
     * @throws NotFound if there is no such entry */
    public BookingOutcome take(WaitlistEntry.Id id, String key) {
        var entry = get(id);
        if (!isOpen(entry, key)) return late(entry);
        var outcome = appointments.request(request(entry, key));
        if (outcome instanceof BookingOutcome.Kept) table.booked(id, clock.instant());
        return outcome;
    }

    /** One that was taken is only told again to who took it. */
    private boolean isOpen(WaitlistEntry entry, String key) {
        if (entry.state() == BOOKED) return appointments.wasAsked(key);
        return entry.offeredUntil() != null && clock.instant().isBefore(entry.offeredUntil());
    }

    private static BookingOutcome late(WaitlistEntry entry) {
        return entry.stands() && entry.offers() > 0
                ? new BookingOutcome.SlotTaken(List.of())
                : new BookingOutcome.NotPossible(OnlineAppointment.Status.CANCELLED);
    }

    /** Always the same for an offer, so that the request's key knows it again. */
    private BookingRequest request(WaitlistEntry entry, String key) {
        var hold = Objects.requireNonNull(entry.offered());
        var offer = offers.offer(entry.id(), hold).orElseThrow();
        var visit = new Visit(
                entry.wish().type(),
                offer.provider(),
                offer.startsAt(),
                entry.wish().who(),
                null,
                hold);
        return new BookingRequest(List.of(visit), key, null);
    }

    private WaitlistEntry lock(WaitlistEntry.Id id) {
        return table.lock(id).orElseThrow(() -> new NotFound("waitlist entry"));
    }

    /** Who waits or has an offer, longest first. */
    public List<WaitlistEntry> waiting() {
        return table.standing();
    }

    /** How many wait for this provider and nobody else. */
    public long waitingFor(Provider.Id provider) {
        return waiting().stream()
                .filter(entry -> provider.equals(entry.wish().provider()))
                .count();
    }

    /** What this person waits for and waited for, the newest first. */
    public List<WaitlistEntry> of(OnlinePatient.Id patient) {
        return table.of(patient);
    }
}
