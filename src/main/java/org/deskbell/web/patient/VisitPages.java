package org.deskbell.web.patient;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.deskbell.booking.CalendarFile;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Providers;
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

    private final OnlineAppointments appointments;
    private final AppointmentTypes types;
    private final Providers providers;
    private final Practices practices;
    private final MessageSource words;

    VisitPages(
            OnlineAppointments appointments,
            AppointmentTypes types,
            Providers providers,
            Practices practices,
            MessageSource words) {
        this.appointments = appointments;
        this.types = types;
        this.providers = providers;
        this.practices = practices;
        this.words = words;
    }

    @GetMapping("/p/{practice}/visits/{visit}")
    ModelAndView visit(@PathVariable String visit, Locale locale, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return new ModelAndView("patient/visit", page(visit(visit)).model(locale));
    }

    /** @throws NotFound for a visit that is not booked: it is nothing to put into a calendar */
    @GetMapping("/p/{practice}/visits/{visit}/calendar.ics")
    ResponseEntity<String> calendar(@PathVariable String visit, Locale locale) {
        var booked = visit(visit);
        if (booked.status() != OnlineAppointment.Status.BOOKED) throw new NotFound("visit");
        var practice = practices.current();
        var summary = words.getMessage("patient.calendar.summary", new Object[] {practice.name()}, locale);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("visit.ics")
                                .build()
                                .toString())
                .body(CalendarFile.of(booked, practice, summary));
    }

    private OnlineAppointment visit(String id) {
        try {
            return appointments.get(new OnlineAppointment.Id(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            throw new NotFound("visit");
        }
    }

    private VisitPage page(OnlineAppointment visit) {
        var provider = providers.find(visit.provider()).orElseThrow(() -> new NotFound("provider"));
        return new VisitPage(practices.current(), visit, types.get(visit.type()), provider);
    }
}
