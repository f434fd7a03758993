package org.deskbell.web.patient;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.deskbell.booking.Audience;
import org.deskbell.booking.Changes;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.Locations;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.deskbell.tenancy.NotFound;
import org.springframework.stereotype.Component;

/** Gathers from the rooms what the page of a visit shows. */
@Component
class VisitSite {
    private final OnlineAppointments appointments;
    private final Changes changes;
    private final AppointmentTypes types;
    private final Providers providers;
    private final Practices practices;
    private final Locations locations;
    private final OnlinePatients patients;
    private final OwnLooks looks;
    private final Clock clock;

    VisitSite(
            OnlineAppointments appointments,
            Changes changes,
            AppointmentTypes types,
            Providers providers,
            Practices practices,
            Locations locations,
            OnlinePatients patients,
            OwnLooks looks,
            Clock clock) {
        this.appointments = appointments;
        this.changes = changes;
        this.types = types;
        this.providers = providers;
        this.practices = practices;
        this.locations = locations;
        this.patients = patients;
        this.looks = looks;
        this.clock = clock;
    }

    /** @throws NotFound if the text names no visit */
    OnlineAppointment visit(String id) {
        try {
            return appointments.get(new OnlineAppointment.Id(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            throw new NotFound("visit");
        }
    }

    /** The page for who opens it: that he did is in the audit trail. */
    VisitPage opened(OnlineAppointment visit) {
        var page = page(visit);
        looks.at(page);
        return page;
    }

    VisitPage page(OnlineAppointment visit) {
        var practice = practices.current();
        return new VisitPage(
                practice,
                visit,
                locations.where(visit.operatory(), practice),
                firstName(visit),
                types.get(visit.type()),
                provider(visit),
                changeable(visit),
                appointments.isMoveAsked(visit.id()),
                others(visit).stream().map(this::other).toList(),
                clock.instant(),
                DetailsForm.freshKey(),
                null);
    }

    private VisitPage.Changeable changeable(OnlineAppointment visit) {
        var until = changes.changeableUntil(visit);
        return new VisitPage.Changeable(
                until.filter(limit -> clock.instant().isBefore(limit)).isPresent(),
                until.orElse(null),
                changes.undoableUntil(visit).orElse(null));
    }

    /** Those booked together with it. */
    List<OnlineAppointment> others(OnlineAppointment visit) {
        if (visit.party() == null) return List.of();
        return appointments.together(visit.party()).stream()
                .filter(one -> !one.id().equals(visit.id()))
                .toList();
    }

    private VisitPage.Other other(OnlineAppointment visit) {
        return new VisitPage.Other(visit, firstName(visit), types.get(visit.type()), provider(visit));
    }

    private String firstName(OnlineAppointment visit) {
        return patients.get(visit.patient()).who().name().first();
    }

    /** By whose rules another time is looked for. */
    Audience audience(OnlineAppointment visit) {
        return Audience.ofVisit(types.get(visit.type()), patients.get(visit.patient()));
    }

    private Provider provider(OnlineAppointment visit) {
        return providers.find(visit.provider()).orElseThrow(() -> new NotFound("provider"));
    }

    String address(OnlineAppointment.Id visit) {
        return "/p/" + practices.current().slug() + "/visits/" + visit;
    }
}
