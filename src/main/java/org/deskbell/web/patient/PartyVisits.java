package org.deskbell.web.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deskbell.availability.Slot;
import org.deskbell.booking.Hold;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OpenDay;
import org.deskbell.booking.Parties;
import org.deskbell.booking.PartyDay;
import org.deskbell.booking.PartySearch;
import org.deskbell.practice.Provider;

/**
 * Several people look for visits together; the time shown is that of the first.
 *
 * @param kept the holds that they have
 */
record PartyVisits(
        Parties parties,
        String page,
        String holds,
        Map<String, String> chosen,
        Set<Provider.Id> providers,
        List<PartySearch.Seat> seats,
        PartySearch.Arrangement together,
        List<OnlineAppointment.Id> kept)
        implements Sought {
    @Override
    public List<OpenDay> days(LocalDate from, LocalDate to, When near) {
        return parties.openDays(search(from, to, near)).stream()
                .map(PartyVisits::openDay)
                .toList();
    }

    private PartySearch search(LocalDate from, LocalDate to, When near) {
        return new PartySearch(seats, together, from, to, near.around(), near.distance(), kept);
    }

    private static OpenDay openDay(PartyDay day) {
        var firsts = day.times().stream().map(List::getFirst).toList();
        return new OpenDay(day.day(), day.state(), firsts, firsts.size());
    }

    @Override
    public List<Slot> nearest(LocalDate from, LocalDate to, When near, int most) {
        return parties.nearest(search(from, to, near), most);
    }

    /** A slot for each, where the first begins then; empty if they are not free any more. */
    List<Slot> at(Instant first, LocalDateTime wall) {
        var day = wall.toLocalDate();
        var then = new When(wall.toLocalTime(), 0, null, day, null, null);
        return parties.openDays(search(day, day, then)).stream()
                .flatMap(one -> one.times().stream())
                .filter(slots -> slots.getFirst().startsAt().equals(first))
                .findFirst()
                .orElse(List.of());
    }

    @Override
    public boolean isKeptBy(Hold hold) {
        return hold.type().equals(seats.getFirst().type());
    }
}
