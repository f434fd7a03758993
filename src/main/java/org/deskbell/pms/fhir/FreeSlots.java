package org.deskbell.pms.fhir;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Visit;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Schedule;
import org.hl7.fhir.r4.model.Slot;
import org.hl7.fhir.r4.model.Slot.SlotStatus;

/**
 * Finds the slots that a visit takes: all that overlap it in the schedules of its provider and its operatory. They have to
 * be free, and those of one schedule where the two meet have to fill its time.
 *
 * @param patience how old a hold is that nobody will come back for
 */
record FreeSlots(Schedules schedules, Appointments appointments, Duration patience, Clock clock) {
    private static final Comparator<Slot> IN_TIME = comparing(
                    (Slot slot) -> Span.of(slot).orElseThrow().startsAt())
            .thenComparing(slot -> slot.getIdElement().getIdPart());

    /** In the order of time.
     *
     * @param ours keys under which a slot is as good as free for this visit
     * @throws NotDone if one is taken, or there is no slot */
    List<Slot> of(Visit visit, List<Schedule> in, Set<String> ours) throws NotDone, PmsSilent {
        var span = Span.of(visit, appointments.zone());
        var filled = false;
        var found = new ArrayList<Slot>();
        for (var schedule : in) {
            var slots = schedules.slots(schedule, span).stream().sorted(IN_TIME).toList();
            filled |= isWhere(visit, schedule) && fill(span, slots);
            found.addAll(slots);
        }
        if (!filled) throw new NotDone(new PmsAnswer.Refused("The PMS has no slot at this time."));
        for (var slot : found) if (!isFree(slot, ours)) throw NotDone.timeTaken();
        return found.stream().sorted(IN_TIME).toList();
    }

    private static boolean isWhere(Visit visit, Schedule schedule) {
        var actors = Actors.of(schedule);
        return actors.contains(visit.providerId())
                && (actors.contains(visit.operatoryId()) || actors.stream().noneMatch(Actors::isOperatory));
    }

    private static boolean fill(Span span, List<Slot> inTime) {
        var until = span.startsAt();
        for (var slot : inTime) {
            var own = Span.of(slot).orElseThrow();
            if (own.startsAt().isAfter(until)) return false;
            if (own.endsAt().isAfter(until)) until = own.endsAt();
        }
        return !until.isBefore(span.endsAt());
    }

    private boolean isFree(Slot slot, Set<String> ours) throws PmsSilent {
        return slot.getStatus() == SlotStatus.FREE
                || ours.stream().anyMatch(key -> Holds.isOurs(slot, key))
                || isAbandoned(slot);
    }

    /** Held by a deed of ours that came to nothing, and that nobody has taken up again. */
    private boolean isAbandoned(Slot slot) throws PmsSilent {
        var key = OnlineKeys.of(slot.getIdentifier());
        var heldAt = Told.moment(slot.getMeta().getLastUpdatedElement().getValueAsString());
        return slot.getStatus() == SlotStatus.BUSYTENTATIVE
                && key.isPresent()
                && heldAt.filter(at -> at.plus(patience).isBefore(clock.instant()))
                        .isPresent()
                && appointments
                        .holding(key.get())
                        .filter(Appointments::takesTime)
                        .isEmpty();
    }

    /** The ids of the slots that an appointment of ours has, or once had. */
    Set<String> held(Appointment appointment, String onlineKey) throws PmsSilent {
        var ids = new HashSet<>(Holds.ids(schedules.holding(onlineKey)));
        for (Reference slot : appointment.getSlot())
            if (slot.getReferenceElement().hasIdPart())
                ids.add(slot.getReferenceElement().getIdPart());
        return ids;
    }
}
