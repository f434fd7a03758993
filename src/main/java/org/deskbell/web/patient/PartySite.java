package org.deskbell.web.patient;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskbell.availability.Slot;
import org.deskbell.booking.Audience;
import org.deskbell.booking.Hold;
import org.deskbell.booking.Holds;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.booking.Parties;
import org.deskbell.booking.PartySearch;
import org.deskbell.patients.Family;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers from the rooms what the page shows on which somebody books for several people. */
@Component
class PartySite {
    private final PatientSite site;
    private final Practices practices;
    private final Providers providers;
    private final OnlineAppointments appointments;
    private final Parties parties;
    private final Holds holds;
    private final Calendars calendars;
    private final Guests guests;
    private final OwnTimes ownTimes;

    PartySite(
            PatientSite site,
            Practices practices,
            Providers providers,
            OnlineAppointments appointments,
            Parties parties,
            Holds holds,
            Calendars calendars,
            Guests guests,
            OwnTimes ownTimes) {
        this.site = site;
        this.practices = practices;
        this.providers = providers;
        this.appointments = appointments;
        this.parties = parties;
        this.holds = holds;
        this.calendars = calendars;
        this.guests = guests;
        this.ownTimes = ownTimes;
    }

    String address() {
        return site.address() + "/party";
    }

    /** The page for these choices; empty while nothing can be booked online. */
    Optional<PartyPage> page(PartyChoices asked) {
        var family = guests.family();
        var people = family.map(Family::humans).orElseGet(List::of);
        var choices = asked.areComplete() ? asked : asked.seated(people);
        var types = types(people);
        if (types.isEmpty()) return Optional.empty();
        var coming = coming(choices, family, types);
        var signedOut = family.isEmpty() && !choices.people().isEmpty();
        var mayLook = !signedOut && (practices.settings().lookWithoutSignIn() || family.isPresent());
        var complete =
                choices.areComplete() && coming.size() == choices.filled().size();
        var calendar = complete && mayLook ? calendars.of(sought(choices, coming), choices.when()) : null;
        return Optional.of(new PartyPage(
                practices.current(),
                choices,
                people,
                types,
                providers.all(),
                calendar,
                calendar == null ? (complete ? coming : List.of()) : seated(coming, times(choices, coming, calendar)),
                answer(coming),
                complete && !mayLook,
                signedOut));
    }

    /** Whether all who were chosen are of the account that is signed in. */
    boolean isSignedInFor(PartyChoices choices) {
        return guests.family()
                .filter(family -> choices.people().stream()
                        .allMatch(one -> family.person(one).isPresent()))
                .isPresent();
    }

    /** What is offered to new patients, and to those of the account whom the practice knows. */
    private List<OnlineAppointmentType> types(List<OnlinePatient> people) {
        return Stream.concat(
                        site.offered(Audience.NEW).stream(),
                        people.stream().flatMap(one -> site.offered(Audience.of(one)).stream()))
                .distinct()
                .toList();
    }

    private static List<PartyPage.Coming> coming(
            PartyChoices choices, Optional<Family> family, List<OnlineAppointmentType> types) {
        return choices.filled().stream()
                .flatMap(seat -> types.stream()
                        .filter(type -> type.id().equals(seat.type()))
                        .map(type -> new PartyPage.Coming(seat, person(family, seat), type, null, null)))
                .toList();
    }

    /** Anybody who is not of the account that is signed in is somebody new. */
    private static @Nullable OnlinePatient person(Optional<Family> family, PartyChoices.Seat seat) {
        var named = seat.person();
        return named == null ? null : family.flatMap(all -> all.human(named)).orElse(null);
    }

    /** It is a request if the practice has to answer one of them. */
    private Answer answer(List<PartyPage.Coming> coming) {
        return coming.stream()
                .map(one -> Answer.to(one.type(), appointments))
                .filter(Answer::isRequest)
                .findFirst()
                .orElse(Answer.AT_ONCE);
    }

    private PartyVisits sought(PartyChoices choices, List<PartyPage.Coming> coming) {
        var seats = coming.stream()
                .map(one -> new PartySearch.Seat(one.type().id(), choices.provider(), Audience.of(one.person())))
                .toList();
        return new PartyVisits(
                parties,
                address(),
                address() + "/holds",
                choices.whatAndWho(),
                seen(choices, coming),
                seats,
                choices.together(),
                choices.when().hold() == null
                        ? ownTimes.ids()
                        : kept(choices).map(Hold::id).toList());
    }

    private static Set<Provider.Id> seen(PartyChoices choices, List<PartyPage.Coming> coming) {
        if (choices.provider() != null) return Set.of(choices.provider());
        var all = new HashSet<Provider.Id>();
        coming.forEach(one -> all.addAll(one.type().providers()));
        return all;
    }

    private List<PartyPage.Coming> seated(List<PartyPage.Coming> coming, List<Slot> slots) {
        if (slots.size() != coming.size()) return coming;
        var all = providers.everybody().stream().collect(Collectors.toMap(Provider::id, Function.identity()));
        var seated = new ArrayList<PartyPage.Coming>();
        for (var i = 0; i < slots.size(); i++) {
            var one = coming.get(i);
            var slot = slots.get(i);
            seated.add(new PartyPage.Coming(one.seat(), one.person(), one.type(), slot, all.get(slot.provider())));
        }
        return seated;
    }

    /** Those that are kept; else those that are free. */
    private List<Slot> times(PartyChoices choices, List<PartyPage.Coming> coming, Calendar calendar) {
        var chosen = calendar.chosen();
        if (chosen == null) return List.of();
        var kept = kept(choices).map(calendars::slot).toList();
        return kept.size() == coming.size() ? kept : calendars.at(sought(choices, coming), chosen.startsAt());
    }

    private Stream<Hold> kept(PartyChoices choices) {
        return choices.holds().stream().flatMap(hold -> holds.find(hold).stream());
    }

    /** The page as it was when the same was sent before: what was kept then has become visits. To be asked once the page is
     * drawn, so that an answer that comes meanwhile is not missed. */
    PartyPage asTold(PartyPage page, String key) {
        var told = appointments.told(key).stream().map(calendars::slot).toList();
        return page.with(seated(page.coming(), told));
    }

    /** A slot for each where the first begins then, were their own holds given back; empty if they are not free. */
    List<Slot> at(PartyPage page, Instant first) {
        return calendars.at(sought(page.choices(), page.coming()), first);
    }

    /** The nearest times that suit all. */
    List<Slot> near(PartyPage page) {
        return calendars.near(
                sought(page.choices(), page.coming()), page.choices().when());
    }
}
