package org.deskbell.pms.fhir;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Visit;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Schedule;
import org.hl7.fhir.r4.model.Slot;

/** Writes visits where the PMS keeps its times as slots: holds the slots, stores the appointment, settles the slots. */
record SlotVisits(FreeSlots slots, Appointments appointments, FhirStore store, Holds holds) {
    /** The appointment's id.
     *
     * @param there the one that carries the key already and does not stand */
    String write(Visit visit, List<Schedule> schedules, Optional<Appointment> there) throws NotDone, PmsSilent {
        var held = holds.hold(slots.of(visit, schedules, Set.of(visit.onlineKey())), visit.onlineKey());
        var written = stored(visit, held, there);
        try {
            holds.settle(held);
        } catch (NotDone e) {
            throw e.leavesHalf() ? e.halfWay() : withdrawn(written, held, visit, e);
        }
        return Appointments.id(written);
    }

    private Appointment stored(Visit visit, List<Slot> held, Optional<Appointment> there) throws NotDone {
        var from = there.orElseGet(() -> appointments.fresh(visit.onlineKey()));
        var wanted = appointments.filled(from, visit, held).setStatus(AppointmentStatus.BOOKED);
        try {
            return there.isPresent() ? store.update(wanted) : store.create(wanted, visit.onlineKey());
        } catch (NotDone e) {
            throw holds.undone(held, visit.onlineKey(), e);
        }
    }

    private NotDone withdrawn(Appointment written, List<Slot> held, Visit visit, NotDone why) throws NotDone {
        try {
            store.update(Appointments.cancelled(written));
        } catch (NotDone e) {
            throw new NotDone(new PmsAnswer.Unknown("An appointment without its slot could not be withdrawn."));
        }
        return holds.undone(held, visit.onlineKey(), why);
    }

    /** The new time first, then the old slots are let go; a slot that is of both times changes its key between. */
    void move(Appointment standing, String oldKey, Visit visit, List<Schedule> schedules) throws NotDone, PmsSilent {
        var key = visit.onlineKey();
        var before = slots.held(standing, oldKey);
        var wanted = slots.of(visit, schedules, Set.of(key, oldKey));
        var kept = wanted.stream().filter(slot -> Holds.isOurs(slot, oldKey)).toList();
        var fresh =
                holds.hold(wanted.stream().filter(slot -> !kept.contains(slot)).toList(), key);
        try {
            store.update(OnlineKeys.rekeyed(appointments.filled(standing, visit, wanted), key));
        } catch (NotDone e) {
            throw holds.undone(fresh, key, e);
        }
        try {
            holds.settle(fresh);
            holds.rekey(kept, key);
            holds.free(less(before, Holds.ids(wanted)), oldKey);
        } catch (NotDone e) {
            throw new NotDone(new PmsAnswer.Unknown("The visit was moved, but its slots are not all in order."));
        }
    }

    private static Set<String> less(Collection<String> all, Collection<String> some) {
        var rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
