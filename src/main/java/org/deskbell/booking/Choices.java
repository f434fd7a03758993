package org.deskbell.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.deskbell.availability.Occupied;
import org.deskbell.availability.Slot;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Schedule;
import org.deskbell.practice.Schedules;
import org.deskbell.practice.WeeklyHours;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.NotFound;
import org.deskbell.tenancy.PracticeId;
import org.springframework.stereotype.Component;

/** Which slots somebody who asks for a time may take, by the rules that bind him. */
@Component
class Choices {
    private static final int NEAREST = 3;

    private final FreeTimes times;
    private final Views views;
    private final Schedules schedules;
    private final SharedAnswers<InPractice, Wish, List<Slot>> shared = new SharedAnswers<>();

    Choices(FreeTimes times, Views views, Schedules schedules) {
        this.times = times;
        this.views = views;
        this.schedules = schedules;
    }

    /** What there is to take for a wish. */
    sealed interface Choice {
        record Closed() implements Choice {}

        record NotOffered() implements Choice {}

        /** The preferred first; none if all are taken.
         *
         * @param answersFirst whether the practice answers before it is booked
         * @param schedule by which they were found */
        record Open(OnlineAppointmentType type, List<Slot> slots, boolean answersFirst, Schedule schedule)
                implements Choice {}
    }

    /** How a wish is looked at.
     *
     * @param aside what gives way to it: its own hold, or the appointment that is moved
     * @param isHeld whether its time is kept already: the notice was given when it was held
     * @param mayFollow whether it may follow another visit at once, whatever the usual starts are */
    record Terms(Set<OnlineAppointment.Id> aside, boolean isHeld, boolean mayFollow) {
        List<Slot> slots(Offering offering, Instant startsAt) {
            return isAtAnyStart() ? offering.following(startsAt) : offering.at(startsAt);
        }

        boolean couldBe(Offering offering, Instant startsAt) {
            return isAtAnyStart() ? offering.couldFollow(startsAt) : offering.couldBe(startsAt);
        }

        private boolean isAtAnyStart() {
            return isHeld || mayFollow;
        }
    }

    /** By whose rules the patient moves a visit of this type, as it is offered now.
     *
     * @throws org.deskbell.tenancy.NotFound if there is no such type */
    Audience audience(OnlineAppointmentType.Id type, OnlinePatient patient) {
        var known = schedules.current().find(type).orElseThrow(() -> new NotFound("appointment type"));
        return Audience.ofVisit(known, patient);
    }

    /** @throws org.deskbell.tenancy.NotFound if there is no such type */
    Choice of(Wish wish, Terms terms) {
        var audience = terms.isHeld() ? Audience.STAFF : wish.audience();
        var sought = new Sought(wish.type(), wish.provider(), audience, List.copyOf(terms.aside()));
        var view = look(sought, wish.startsAt());
        var offering = Offering.of(view, sought, dayOf(wish.startsAt()));
        if (!view.isOpen(offering.type(), wish.audience())) return new Choice.Closed();
        var slots = terms.slots(offering, wish.startsAt());
        if (slots.isEmpty() && wish.audience() == Audience.STAFF)
            return new Choice.Open(offering.type(), anywhere(view, sought, wish.startsAt()), false, view.schedule());
        if (slots.isEmpty() && !terms.couldBe(offering, wish.startsAt())) return new Choice.NotOffered();
        return new Choice.Open(offering.type(), slots, offering.answersFirst(), view.schedule());
    }

    private View look(Sought sought, Instant at) {
        return views.of(List.of(sought), dayOf(at));
    }

    private Days dayOf(Instant moment) {
        return Days.only(schedules.lately().practice().dayOf(moment));
    }

    /** Staff are bound by no hours: whoever is asked for, if free then, where he works at other times, or else anywhere. */
    private static List<Slot> anywhere(View view, Sought sought, Instant startsAt) {
        var schedule = view.schedule();
        var type = schedule.find(sought.type()).orElseThrow();
        var at = startsAt.atZone(schedule.practice().zone()).toLocalDateTime();
        var taken = view.window().taken();
        return Optional.ofNullable(sought.provider()).map(List::of).orElseGet(type::providers).stream()
                .filter(provider ->
                        schedule.find(provider).filter(Provider::isHere).isPresent())
                .flatMap(provider -> operatories(schedule, provider)
                        .map(operatory -> new Slot(startsAt, at, provider, operatory))
                        .filter(slot -> isFree(taken, Place.of(type, slot))))
                .toList();
    }

    private static Stream<Operatory.Id> operatories(Schedule schedule, Provider.Id provider) {
        var usual = schedule.hours().stream()
                .filter(hours -> hours.provider().equals(provider))
                .map(WeeklyHours::operatory);
        return Stream.concat(
                        usual,
                        schedule.operatories().stream()
                                .filter(Operatory::isHere)
                                .map(Operatory::id))
                .distinct();
    }

    private static boolean isFree(Occupied taken, Place place) {
        return taken.isFree(place.provider(), place.from(), place.to())
                && taken.isFree(place.operatory(), place.from(), place.to());
    }

    /** Whether the PMS has nothing in the place of an appointment but itself. */
    boolean isFreeInPms(OnlineAppointment appointment, Place place) {
        var sought = new Sought(appointment.type(), place.provider(), Audience.STAFF, List.of(appointment.id()));
        return isFree(look(sought, place.startsAt()).window().taken(Window.Source.PMS), place);
    }

    /** Whether a patient's wish is a request: by the type's mode, or while what is known of the PMS is too old. */
    boolean answersFirst(OnlineAppointmentType type) {
        return times.answersFirst(type);
    }

    /** A wish, and in which practice, for what is kept beside several. */
    record InPractice(PracticeId practice, Wish wish) {
        static InPractice here(Wish wish) {
            return new InPractice(CurrentPractice.get(), wish);
        }
    }

    /** Up to three free slots near the wish. Whoever loses a time asks it at the moment when all the others do. */
    List<Slot> nearest(Wish wish) {
        return shared.ask(InPractice.here(wish), wish, all -> lookAround(wish));
    }

    private List<Slot> lookAround(Wish wish) {
        var at = wish.startsAt().atZone(schedules.lately().practice().zone());
        var day = at.toLocalDate();
        var search = new SlotSearch(
                wish.type(), wish.provider(), day, day, at.toLocalTime(), Duration.ZERO, wish.audience());
        return times.nearest(search, NEAREST);
    }
}
