package org.deskbell.web.links;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.deskbell.availability.Slot;
import org.deskbell.booking.Audience;
import org.deskbell.booking.Look;
import org.deskbell.booking.SlotSearch;
import org.deskbell.practice.Location;
import org.deskbell.practice.Practice;
import org.deskbell.web.links.Fhir.ContactPoint;
import org.deskbell.web.links.PublishedSlot.Reached;

/** The free times of a week: what the calendar of every provider shows to new patients, and then to known ones. */
record FreeWeek(Practice practice, Reached reached, List<Offer> offers, Week week) {
    static FreeWeek of(Publication published, List<Location> locations, Week week) {
        var practice = published.practice();
        var reached = new Reached(published.site(), ContactPoint.phoneOf(practice));
        return new FreeWeek(practice, reached, Offer.all(published.schedule(), locations), week);
    }

    /** What is looked for, one for each reason, provider and audience; of each, that of new patients first. */
    List<SlotSearch> searches() {
        return offers.stream()
                .flatMap(offer -> offer.audiences().stream().map(whose -> search(offer, whose)))
                .distinct()
                .toList();
    }

    private SlotSearch search(Offer offer, Audience whose) {
        return new SlotSearch(offer.type().id(), offer.provider().id(), week.from(), week.to(), null, null, whose);
    }

    /** None while what is known of the PMS is too old: nobody can say then that a time is free.
     *
     * @param looks what was seen for each search, in their order */
    List<PublishedSlot> slots(List<Look> looks) {
        if (looks.stream().anyMatch(Look::isStale)) return List.of();
        var slots = new LinkedHashMap<String, PublishedSlot>();
        looks.stream().flatMap(this::slots).forEach(slot -> slots.putIfAbsent(slot.id(), slot));
        return List.copyOf(slots.values());
    }

    private Stream<PublishedSlot> slots(Look look) {
        var asked = look.search();
        var own = offers.stream()
                .filter(offer -> offer.type().id().equals(asked.type())
                        && offer.provider().id().equals(asked.provider()))
                .toList();
        return look.calendar().days().stream()
                .flatMap(day -> day.slots().stream())
                .flatMap(slot -> own.stream()
                        .filter(offer -> isIn(offer, slot, look))
                        .map(offer -> PublishedSlot.of(offer, slot, asked.audience(), practice, reached)));
    }

    private static boolean isIn(Offer offer, Slot slot, Look look) {
        return Offer.isIn(slot.operatory(), offer.location(), look.schedule());
    }
}
