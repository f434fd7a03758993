package org.deskbell.booking;

import static org.deskbell.booking.WaitlistEntry.State.WAITING;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.deskbell.availability.Slot;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.pms.BusyTimesRead;
import org.deskbell.practice.Practices;
import org.deskbell.practice.SettingsChanged;
import org.deskbell.tenancy.BackgroundWork;
import org.deskbell.tenancy.PracticeId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks for everybody on the waitlist, longest waiting first, whether a time came free, and has it offered. */
@Component
class WaitlistWork implements BackgroundWork {
    /** Long enough to see a message between two other things, short enough that the next one gets a fair turn. */
    static final Duration OFFER = Duration.ofMinutes(30);
    /** In less than this nobody sees the message in time. */
    static final Duration SHORTEST = Duration.ofMinutes(5);
    /** Times also come free unannounced: a hold lapses. */
    static final Duration AGAIN = Duration.ofMinutes(2);
    /** Free times to try beyond those offered before; more than others take between looking and holding. */
    private static final int MOST = 5;
    /** A waitlist never keeps more times than this from everybody else, however many wait. */
    static final int MOST_AT_ONCE = 10;

    private final WaitlistTable table;
    private final WaitingForAnyone forAnyone;
    private final WaitlistOfferTable offered;
    private final WaitlistOffers offers;
    private final Holds holds;
    private final OnlineAppointments appointments;
    private final OnlinePatients patients;
    private final Choices choices;
    private final Practices practices;
    private final Clock clock;

    WaitlistWork(
            WaitlistTable table,
            WaitingForAnyone forAnyone,
            WaitlistOfferTable offered,
            WaitlistOffers offers,
            Holds holds,
            OnlineAppointments appointments,
            OnlinePatients patients,
            Choices choices,
            Practices practices,
            Clock clock) {
        this.table = table;
        this.forAnyone = forAnyone;
        this.offered = offered;
        this.offers = offers;
        this.holds = holds;
        this.appointments = appointments;
        this.patients = patients;
        this.choices = choices;
        this.practices = practices;
        this.clock = clock;
    }

    /** A time may have come free: looked at as soon as the transaction at hand is done. */
    @EventListener({
        AppointmentCancelled.class,
        AppointmentDeclined.class,
        AppointmentMoved.class,
        SettingsChanged.class,
        BusyTimesRead.class
    })
    void wake() {
        table.wake(clock.instant());
    }

    @Override
    public String name() {
        return "waitlist";
    }

    @Override
    public List<PracticeId> due() {
        return table.due(clock.instant());
    }

    @Override
    public void drain() {
        var now = clock.instant();
        if (table.lapse(now) > 0) table.wake(now);
        table.end(practices.current().dayOf(now), now);
        forAnyone.widen();
        table.looked(now, now.plus(AGAIN));
        var standing = table.standing();
        var waiting =
                standing.stream().filter(entry -> entry.state() == WAITING).toList();
        offer(waiting, MOST_AT_ONCE - (standing.size() - waiting.size()));
    }

    /** Everybody, whoever was due: a time that came free is offered to who waited longest. */
    private void offer(List<WaitlistEntry> waiting, int most) {
        var left = most;
        for (var entry : waiting) {
            if (left <= 0) return;
            if (look(entry)) left--;
        }
    }

    private boolean look(WaitlistEntry entry) {
        var audience = choices.audience(entry.wish().type(), patients.get(entry.patient()));
        return free(entry, audience).stream().anyMatch(slot -> offer(entry, slot, audience));
    }

    /** False if the time cannot be had. */
    private boolean offer(WaitlistEntry entry, Slot slot, Audience audience) {
        var until = until(slot, audience);
        if (until.isBefore(clock.instant().plus(SHORTEST))) return false;
        var request = new HoldRequest(entry.wish().type(), slot.provider(), slot.startsAt(), audience, null, null);
        if (!(holds.hold(request) instanceof HoldOutcome.Held held)) return false;
        if (!offers.make(entry, held.slot(), held.hold(), until)) holds.release(held.hold());
        return true;
    }

    /** Half an hour, but never past the moment from which the time is not offered any more. */
    private Instant until(Slot slot, Audience audience) {
        var settings = practices.settings();
        var notice = audience == Audience.KNOWN ? settings.noticeKnown() : settings.noticeNew();
        var longest = clock.instant().plus(OFFER);
        var last = slot.startsAt().minus(notice);
        return last.isBefore(longest) ? last : longest;
    }

    private List<Slot> free(WaitlistEntry entry, Audience audience) {
        var search = entry.wish().search(practices.current().dayOf(clock.instant()), audience);
        var before = offered.offeredTo(entry.id());
        return appointments.nearest(search, MOST + before.size()).stream()
                .filter(slot -> fits(search, slot) && !before.contains(slot.startsAt()))
                .toList();
    }

    private static boolean fits(SlotSearch search, Slot slot) {
        var day = slot.at().toLocalDate();
        return !day.isBefore(search.from())
                && !day.isAfter(search.to())
                && fits(search, slot.at().toLocalTime());
    }

    private static boolean fits(SlotSearch search, LocalTime time) {
        return search.around() == null
                || Duration.between(search.around(), time).abs().compareTo(Objects.requireNonNull(search.within()))
                        <= 0;
    }
}
