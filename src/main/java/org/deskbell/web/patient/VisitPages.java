package org.deskbell.web.patient;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.deskbell.booking.CalendarFile;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.tenancy.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A visit that was booked or asked for: its page and its calendar file. Its address is its secret. */
@Controller
class VisitPages {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final VisitSite site;
    private final MessageSource words;
    private final Clock clock;

    VisitPages(VisitSite site, MessageSource words, Clock clock) {
        this.site = site;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/p/{practice}/visits/{visit}")
    ModelAndView visit(
            @PathVariable String visit, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        var seen = site.visit(visit);
        var page = new ModelAndView("patient/visit", site.opened(seen).model(locale));
        Carried.in(request, Deed.class).filter(done -> done.fits(seen)).ifPresent(done -> page.addObject("done", done));
        return page;
    }

    /** @throws NotFound for a visit that is not booked, or that we cannot keep: it is nothing to put into a calendar */
    @GetMapping("/p/{practice}/visits/{visit}/calendar.ics")
    ResponseEntity<String> calendar(@PathVariable String visit, Locale locale) {
        var page = site.opened(site.visit(visit));
        if (page.visit().status() != OnlineAppointment.Status.BOOKED || page.isMoveAsked()) throw new NotFound("visit");
        var summary = words.getMessage(
                "patient.calendar.summary", new Object[] {page.practice().name()}, locale);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("visit.ics")
                                .build()
                                .toString())
                .body(CalendarFile.of(
                        List.of(new CalendarFile.Entry(page.visit(), page.where())),
                        page.practice(),
                        summary,
                        clock.instant()));
    }
}
