package org.deskbell.booking;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.deskbell.availability.Slot;
import org.deskbell.booking.Admission.Guest;
import org.deskbell.booking.BookingOutcome.Closed;
import org.deskbell.booking.BookingOutcome.Kept;
import org.deskbell.booking.BookingOutcome.LimitReached;
import org.deskbell.booking.Choices.Choice;
import org.deskbell.booking.Choices.Terms;
import org.deskbell.booking.OnlineAppointment.Status;
import org.deskbell.booking.TakingTable.Held;
import org.deskbell.booking.Wanted.Seated;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.practice.Schedules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in a request: all its visits are kept with all that belongs to them, or nothing is left of it. */
@Component
class Requests {
    private final Rush rush;
    private final Attempts attempts;
    private final Replays replays;
    private final Choices choices;
    private final OnlinePatients patients;
    private final KeptWhileNew keptWhileNew;
    private final Admission admission;
    private final TakingTable table;
    private final RequestTable requests;
    private final Schedules schedules;
    private final Promises promises;
    private final News news;
    private final Clock clock;

    Requests(
            Rush rush,
            Attempts attempts,
            Replays replays,
            Choices choices,
            OnlinePatients patients,
            KeptWhileNew keptWhileNew,
            Admission admission,
            TakingTable table,
            RequestTable requests,
            Schedules schedules,
            Promises promises,
            News news,
            Clock clock) {
        this.rush = rush;
        this.attempts = attempts;
        this.replays = replays;
        this.choices = choices;
        this.patients = patients;
        this.keptWhileNew = keptWhileNew;
        this.admission = admission;
        this.table = table;
        this.requests = requests;
        this.schedules = schedules;
        this.promises = promises;
        this.news = news;
        this.clock = clock;
    }

    /** A request, with what it is known by when it is sent again and the language to answer in. */
    private record Asked(BookingRequest request, Asking asking, Locale language) {
        boolean isParty() {
            return request.visits().size() > 1;
        }

        /** Who of the family comes before him; of those who come at one time, whoever was named first. */
        List<Visit> before(Visit visit) {
            var inOrder =
                    request.visits().stream().sorted(comparing(Visit::startsAt)).toList();
            return inOrder.subList(0, inOrder.indexOf(visit));
        }
    }

    BookingOutcome take(BookingRequest request, Locale language) {
        Replays.requireKey(request.key());
        return inARush(request)
                .map(wish -> rush.take(wish, request.key(), () -> tries(request, language)))
                .orElseGet(() -> tries(request, language));
    }

    /** The time that others may want at this moment; empty for a family, for who holds one, for staff, who are bound by no
     * hours, and for whoever's rules are not known before he is looked up. */
    private static Optional<Wish> inARush(BookingRequest request) {
        var visit = request.visits().getFirst();
        var isAlone = request.visits().size() == 1 && visit.hold() == null && request.enteredBy() == null;
        return isAlone && visit.who() instanceof Visit.Who.Fresh
                ? Optional.of(wish(request, visit, null))
                : Optional.empty();
    }

    private BookingOutcome tries(BookingRequest request, Locale language) {
        var asked = new Asked(request, Asking.of(request), language);
        if (asked.isParty()) table.sweep(clock.instant());
        return attempts.take(tried -> attempt(asked, tried), Moves.ANSWERS);
    }

    boolean wasAsked(String key) {
        return requests.has(key);
    }

    List<OnlineAppointment> told(String key) {
        return replays.told(key);
    }

    private Attempt<BookingOutcome> attempt(Asked asked, Set<Slot> tried) {
        return replays.of(asked.request().key(), asked.asking())
                .<Attempt<BookingOutcome>>map(Attempt.Answered::new)
                .orElseGet(() -> first(asked, tried));
    }

    private Attempt<BookingOutcome> first(Asked asked, Set<Slot> tried) {
        var all = new ArrayList<Wanted>();
        for (var visit : asked.request().visits()) {
            var patient = patient(visit);
            var usual = wish(asked.request(), visit, patient);
            var held = held(visit, usual);
            var wish = asHeld(usual, patient, held);
            var aside = held.map(Held::id).map(Set::of).orElseGet(Set::of);
            switch (choices.of(
                    wish,
                    new Terms(
                            aside,
                            held.filter(hold -> hold.isFor(wish.audience())).isPresent(),
                            mayFollow(asked, visit)))) {
                case Choice.Closed closed -> {
                    return new Attempt.Answered<>(new Closed());
                }
                case Choice.NotOffered refused -> {
                    return new Attempt.NotOffered<>(wish);
                }
                case Choice.Open open -> {
                    var left = open.slots().stream()
                            .filter(slot -> !tried.contains(slot))
                            .filter(slot -> held.map(hold -> hold.isAt(slot)).orElse(true))
                            .toList();
                    all.add(new Wanted(visit, wish, patient, open, held.orElse(null), left));
                }
            }
        }
        return Wanted.seat(all)
                .map(seats -> admit(asked, seats))
                .orElseGet(() -> new Attempt.AllTaken<>(all.getFirst().wish()));
    }

    /** In a family, whoever comes at once after another, or with him. */
    private boolean mayFollow(Asked asked, Visit visit) {
        var before = asked.before(visit);
        if (before.isEmpty()) return false;
        var schedule = schedules.current();
        return schedule.find(visit.type()).isPresent()
                && before.stream()
                        .anyMatch(other -> schedule.find(other.type())
                                .filter(type -> Following.isTogether(
                                        type,
                                        other.startsAt(),
                                        schedule.find(visit.type()).orElseThrow(),
                                        visit.startsAt()))
                                .isPresent());
    }

    private @Nullable OnlinePatient patient(Visit visit) {
        return switch (visit.who()) {
            case Visit.Who.Fresh fresh -> null;
            case Visit.Who.Registered(var id) -> patients.getUnlinkable(id);
        };
    }

    private static Wish wish(BookingRequest request, Visit visit, @Nullable OnlinePatient patient) {
        var audience = request.enteredBy() == null ? Audience.of(patient) : Audience.STAFF;
        return new Wish(visit.type(), visit.provider(), visit.startsAt(), audience);
    }

    /** What was kept for him while he was new, or by the waitlist, is his also when he has been linked. */
    private Wish asHeld(Wish wish, @Nullable OnlinePatient patient, Optional<Held> held) {
        if (patient == null || held.isEmpty() || wish.audience() == Audience.STAFF) return wish;
        var audience = choices.audience(wish.type(), patient);
        if (audience == wish.audience() || !held.get().isFor(audience) || !keptWhileNew.isHis(held.get(), patient))
            return wish;
        return new Wish(wish.type(), wish.provider(), wish.startsAt(), audience);
    }

    private Optional<Held> held(Visit visit, Wish wish) {
        return Optional.ofNullable(visit.hold()).flatMap(table::held).filter(held -> held.fits(wish));
    }

    private Attempt<BookingOutcome> admit(Asked asked, List<Seated> seats) {
        var guests = admission.admit(seats, asked.request().enteredBy());
        var limit = asked.request().enteredBy() == null ? admission.limitReached(guests) : Optional.<Integer>empty();
        if (limit.isPresent()) return new Attempt.Answered<>(new LimitReached(limit.get()));
        return keep(asked, guests);
    }

    private Attempt<BookingOutcome> keep(Asked asked, List<Guest> guests) {
        var party = asked.isParty() ? UUID.randomUUID() : null;
        var takings = guests.stream().map(guest -> taking(asked, guest, party)).toList();
        if (asked.isParty()) table.oneAtATime();
        for (var i : inOrder(takings)) {
            var seat = guests.get(i).seat();
            if (!isKept(takings.get(i), seat)) return lost(seat);
        }
        var kept = takings.stream().map(Taking::appointment).toList();
        requests.remember(asked.request().key(), asked.asking(), kept, clock.instant());
        news.booked(guests, kept, asked.request().enteredBy());
        return new Attempt.Kept<>(new Kept(kept));
    }

    /** Where it was the only slot there is none to try; behind a hold there may be others. */
    private static Attempt<BookingOutcome> lost(Seated seat) {
        var wish = seat.wanted().wish();
        return seat.wanted().held() == null && seat.wanted().slots().size() == 1
                ? new Attempt.AllTaken<>(wish)
                : new Attempt.Lost<>(wish, List.of(seat.slot()));
    }

    private Taking taking(Asked asked, Guest guest, @Nullable UUID party) {
        var staff = asked.request().enteredBy();
        var wanted = guest.seat().wanted();
        var answered =
                staff == null && (wanted.open().answersFirst() || guest.known().blacklisted());
        var status = answered ? Status.REQUESTED : Status.BOOKED;
        var who = new Taking.For(
                guest.patient().id(),
                wanted.visit().message(),
                asked.language(),
                party,
                staff == null ? null : staff.name(),
                guest.known().blacklisted());
        var place = guest.seat().place();
        var taking = Taking.visit(wanted.open().type().id(), place, status, clock.instant(), who)
                .answeredBy(promises.answerBy(status, place.startsAt()));
        return wanted.held() == null ? taking : taking.confirming(wanted.held());
    }

    /** A hold that is gone leaves the visit to take its time like any other. */
    private boolean isKept(Taking taking, Seated seat) {
        if (seat.wanted().held() != null && table.confirm(taking)) return true;
        return table.take(taking);
    }

    /** Everybody takes in the same order. */
    private static List<Integer> inOrder(List<Taking> takings) {
        return IntStream.range(0, takings.size())
                .boxed()
                .sorted(comparing(
                                (Integer i) -> takings.get(i).place().provider().value())
                        .thenComparing(i -> takings.get(i).place().startsAt()))
                .toList();
    }
}
