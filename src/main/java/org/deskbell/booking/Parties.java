package org.deskbell.booking;

import java.util.List;
import org.deskbell.availability.Slot;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** The times at which a family can come together. */
@Component
public class Parties {
    /** How many days before and after those asked for are looked at for the nearest: each costs a family many tries. */
    private static final int FAR = 31;

    private final Views views;
    private final FreeTimes times;
    private final PracticeDatabase database;

    Parties(Views views, FreeTimes times, PracticeDatabase database) {
        this.views = views;
        this.times = times;
        this.database = database;
    }

    /** The calendar that a family sees, a day each, under the practice's rule "only the first". All are CLOSED while one of
     * the types is not offered to them.
     *
     * @throws org.deskbell.tenancy.NotFound if there is no such type */
    public List<PartyDay> openDays(PartySearch search) {
        var days = new Days(search.from(), search.to());
        var view = look(search, days);
        var seating = seating(search, view, days);
        var most = view.schedule().settings().firstOnly() ? 1 : Integer.MAX_VALUE;
        return days.stream().map(day -> seating.on(day, most)).toList();
    }

    /** When the first of them may begin, nearest to what was looked for, up to {@code limit}, a month before and after at most;
     * by time.
     *
     * @throws org.deskbell.tenancy.NotFound if there is no such type */
    public List<Slot> nearest(PartySearch search, int limit) {
        var around = new Days(search.from(), search.to()).widened(FAR);
        return times.nearest(search.first(), limit, around, days -> firsts(search, days));
    }

    private List<Slot> firsts(PartySearch search, Days days) {
        var seating = seating(search, look(search, days), days);
        return days.stream().flatMap(seating::firsts).toList();
    }

    private View look(PartySearch search, Days days) {
        return database.together(() -> views.of(sought(search), days));
    }

    private static Seating seating(PartySearch search, View view, Days days) {
        return Seating.of(
                search,
                sought(search).stream()
                        .map(sought -> Offering.of(view, sought, days))
                        .toList());
    }

    private static List<Sought> sought(PartySearch search) {
        return search.seats().stream()
                .map(seat -> new Sought(seat.type(), seat.provider(), seat.audience(), search.without()))
                .toList();
    }
}
