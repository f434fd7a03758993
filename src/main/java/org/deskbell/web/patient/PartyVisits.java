package org.deskbell.web.patient;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
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
 * @param without their own holds, where they are given back for what is found
 */
record PartyVisits(
        Parties parties,
        String page,
        String holds,
        Map<String, String> chosen,
        Set<Provider.Id> providers,
        List<PartySearch.Seat> seats,
        PartySearch.Arrangement together,
        List<OnlineAppointment.Id> without)
        implements Sought {
    private static final int FAR = 62;

    @Override
    public List<OpenDay> days(LocalDate from, LocalDate to, When near) {
        return search(from, to, near).stream().map(PartyVisits::openDay).toList();
    }

    private List<PartyDay> search(LocalDate from, LocalDate to, When near) {
        return parties.openDays(
                new PartySearch(seats, together, from, to, near.around(), near.distance(), without));
    }

    private static OpenDay openDay(PartyDay day) {
        var firsts = day.times().stream().map(List::getFirst).toList();
        return new OpenDay(day.day(), day.state(), firsts, firsts.size());
    }

    @Override
    public List<Slot> nearest(LocalDate from, LocalDate to, When near, int most) {
        return days(from, from.plusDays(FAR), near.anyTime()).stream()
                .flatMap(day -> day.slots().stream())
                .sorted(Comparator.comparing(slot -> distance(from, to, near, slot)))
                .limit(most)
                .sorted(Comparator.comparing(Slot::startsAt))
                .toList();
    }

    private static Duration distance(LocalDate from, LocalDate to, When near, Slot slot) {
        var day = slot.at().toLocalDate();
        var nearestDay = day.isBefore(from) ? from : day.isAfter(to) ? to : day;
        var time = near.around() == null ? slot.at().toLocalTime() : near.around();
        return Duration.between(nearestDay.atTime(time), slot.at()).abs();
    }

    /** A slot for each, where the first begins then; empty if they are not free any more. */
    List<Slot> at(Instant first, LocalDateTime wall) {
        var day = wall.toLocalDate();
        return search(day, day, new When(wall.toLocalTime(), 0, null, day, null, null)).stream()
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
