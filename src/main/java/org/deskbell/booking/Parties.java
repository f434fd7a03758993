package org.deskbell.booking;

import java.util.List;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** The times at which a family can come together. */
@Component
public class Parties {
    private final Views views;
    private final PracticeDatabase database;

    Parties(Views views, PracticeDatabase database) {
        this.views = views;
        this.database = database;
    }

    /** The calendar that a family sees, a day each, under the practice's rule "only the first". All are CLOSED while one of
     * the types is not offered to them.
     *
     * @throws org.deskbell.tenancy.NotFound if there is no such type */
    public List<PartyDay> openDays(PartySearch search) {
        var days = new Days(search.from(), search.to());
        var all = search.seats().stream()
                .map(seat -> new Sought(seat.type(), seat.provider(), seat.audience(), search.without()))
                .toList();
        var view = database.together(() -> views.of(all, days));
        var seating = Seating.of(
                search,
                all.stream().map(sought -> Offering.of(view, sought, days)).toList());
        var most = view.schedule().settings().firstOnly() ? 1 : Integer.MAX_VALUE;
        return days.stream().map(day -> seating.on(day, most)).toList();
    }
}
