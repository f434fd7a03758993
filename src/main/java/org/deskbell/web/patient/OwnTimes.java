package org.deskbell.web.patient;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.deskbell.booking.Hold;
import org.deskbell.booking.Holds;
import org.deskbell.booking.OnlineAppointment;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Remembers in the visitor's session which time he keeps: where no address names it, it is his all the same. */
@Component
class OwnTimes {
    private static final String KEPT = OwnTimes.class.getName();

    private final Holds holds;
    private final HttpServletRequest request;
    private final Clock clock;

    OwnTimes(Holds holds, HttpServletRequest request, Clock clock) {
        this.holds = holds;
        this.request = request;
        this.clock = clock;
    }

    private record Kept(List<OnlineAppointment.Id> holds, String address) {}

    /** The page that follows the press is where he goes on. */
    ModelAndView keep(List<OnlineAppointment.Id> kept, ModelAndView next) {
        if (next.getView() instanceof RedirectView page && page.getUrl() != null)
            request.getSession().setAttribute(KEPT, new Kept(kept, page.getUrl()));
        return next;
    }

    /** The time that he keeps; empty once it has lapsed, was given back or has become a visit. */
    Optional<OwnTime> find() {
        var session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof Kept kept ? find(kept) : Optional.empty();
    }

    private Optional<OwnTime> find(Kept kept) {
        var found = kept.holds().stream()
                .flatMap(hold -> holds.find(hold).stream())
                .filter(this::isKept)
                .toList();
        return found.size() == kept.holds().size() ? Optional.of(new OwnTime(found, kept.address())) : Optional.empty();
    }

    private boolean isKept(Hold hold) {
        return clock.instant().isBefore(hold.until());
    }

    List<OnlineAppointment.Id> ids() {
        return find().map(OwnTime::ids).orElse(List.of());
    }

    /** Says on the page which time he keeps, unless its address does. */
    ModelAndView said(ModelAndView page, When when) {
        if (when.hold() == null) find().ifPresent(own -> page.addObject("own", own));
        return page;
    }
}
