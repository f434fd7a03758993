package org.deskbell.pms.fhir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.deskbell.pms.BusyTime;
import org.deskbell.pms.PmsSilent;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Schedule;
import org.hl7.fhir.r4.model.Slot;
import org.jspecify.annotations.Nullable;

/** The times that are taken: by appointments, and by slots that no such appointment speaks for. */
record FhirBusy(Schedules schedules, List<Schedule> in, Appointments appointments) {
    List<BusyTime> read(Span span) throws PmsSilent {
        var times = new ArrayList<BusyTime>();
        var spoken = new HashSet<String>();
        for (var appointment : appointments.in(span)) {
            times.addAll(times(appointment));
            spoken.addAll(slots(appointment));
        }
        for (var schedule : in)
            for (var slot : schedules.taken(schedule, span))
                if (!spoken.contains(slot.getIdElement().getIdPart())) times.add(time(slot, schedule));
        return times;
    }

    /** One for each provider and place: a second provider is as busy as the first. Ours is the first alone, for it is one visit,
     * and whom staff added to it we know nothing of. */
    private static List<BusyTime> times(Appointment appointment) {
        var actors = Actors.of(appointment);
        var providers = actors.stream().filter(Actors::isProvider).toList();
        var places = actors.stream().filter(Actors::isOperatory).toList();
        var times = new ArrayList<BusyTime>();
        for (var at = 0; at < Math.max(providers.size(), places.size()); at++)
            times.add(time(appointment, at, get(providers, at), get(places, at)));
        return times;
    }

    private static @Nullable String get(List<String> actors, int at) {
        return at < actors.size() ? actors.get(at) : null;
    }

    private static BusyTime time(Appointment appointment, int at, @Nullable String provider, @Nullable String place) {
        var span = Span.of(appointment).orElseThrow();
        var id = Appointments.id(appointment);
        var key = at == 0 ? OnlineKeys.of(appointment.getIdentifier()).orElse(null) : null;
        return new BusyTime(at == 0 ? id : id + "#" + at, provider, place, span.startsAt(), span.endsAt(), key);
    }

    private static Set<String> slots(Appointment appointment) {
        var ids = new HashSet<String>();
        for (var slot : appointment.getSlot())
            if (slot.getReferenceElement().hasIdPart())
                ids.add(slot.getReferenceElement().getIdPart());
        return ids;
    }

    /** A provider's slot says nothing of the place: a schedule may name a whole house. */
    private static BusyTime time(Slot slot, Schedule schedule) {
        var span = Span.of(slot).orElseThrow();
        var actors = Actors.of(schedule);
        var provider = actors.stream().filter(Actors::isProvider).findFirst().orElse(null);
        var place = actors.stream().filter(Actors::isOperatory).findFirst().orElse(null);
        return new BusyTime(
                "Slot/" + slot.getIdElement().getIdPart(),
                provider,
                provider == null ? place : null,
                span.startsAt(),
                span.endsAt(),
                OnlineKeys.of(slot.getIdentifier()).orElse(null));
    }
}
