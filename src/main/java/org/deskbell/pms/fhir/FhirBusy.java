package org.deskbell.pms.fhir;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.deskbell.pms.BusyTime;
import org.deskbell.pms.PmsSilent;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Schedule;
import org.hl7.fhir.r4.model.Slot;
import org.jspecify.annotations.Nullable;

/** The times that are taken: by appointments, and by slots that no appointment of one of their people speaks for. */
record FhirBusy(Schedules schedules, List<Schedule> in, Appointments appointments) {
    List<BusyTime> read(Span span) throws PmsSilent {
        var times = new ArrayList<BusyTime>();
        var spoken = new HashMap<String, Set<String>>();
        for (var appointment : appointments.in(span)) {
            times.addAll(times(appointment));
            for (var slot : slots(appointment))
                spoken.computeIfAbsent(slot, one -> new HashSet<>()).addAll(Actors.of(appointment));
        }
        for (var schedule : in)
            for (var slot : schedules.taken(schedule, span)) {
                var actors = spoken.getOrDefault(slot.getIdElement().getIdPart(), Set.of());
                if (Collections.disjoint(actors, whose(schedule))) times.addAll(times(slot, schedule));
            }
        return times;
    }

    private static List<BusyTime> times(Appointment appointment) {
        var actors = Actors.of(appointment);
        return times(
                Appointments.id(appointment),
                actors.stream().filter(Actors::isProvider).toList(),
                actors.stream().filter(Actors::isOperatory).toList(),
                Span.of(appointment).orElseThrow(),
                OnlineKeys.of(appointment.getIdentifier()));
    }

    private static List<String> slots(Appointment appointment) {
        return appointment.getSlot().stream()
                .map(Reference::getReferenceElement)
                .filter(IIdType::hasIdPart)
                .map(IIdType::getIdPart)
                .toList();
    }

    /** Its providers; of one without, the places. A provider's slot says nothing of the place: a schedule may name a whole
     * house. */
    private static List<String> whose(Schedule schedule) {
        var providers = Actors.of(schedule).stream().filter(Actors::isProvider).toList();
        return providers.isEmpty()
                ? Actors.of(schedule).stream().filter(Actors::isOperatory).toList()
                : providers;
    }

    private static List<BusyTime> times(Slot slot, Schedule schedule) {
        var whose = whose(schedule);
        return times(
                "Slot/" + slot.getIdElement().getIdPart(),
                whose.stream().filter(Actors::isProvider).toList(),
                whose.stream().filter(Actors::isOperatory).toList(),
                Span.of(slot).orElseThrow(),
                OnlineKeys.of(slot.getIdentifier()));
    }

    /** One for each provider and place: a second provider is as busy as the first. Ours is the first alone, for it is one visit,
     * and whom staff added to it we know nothing of. */
    private static List<BusyTime> times(
            String id, List<String> providers, List<String> places, Span span, Optional<String> key) {
        return IntStream.range(0, Math.max(providers.size(), places.size()))
                .mapToObj(at -> new BusyTime(
                        at == 0 ? id : id + "#" + at,
                        get(providers, at),
                        get(places, at),
                        span.startsAt(),
                        span.endsAt(),
                        at == 0 ? key.orElse(null) : null))
                .toList();
    }

    private static @Nullable String get(List<String> actors, int at) {
        return at < actors.size() ? actors.get(at) : null;
    }
}
