package org.deskbell.pms.fhir;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Visit;
import org.deskbell.pms.fhir.FhirSettings.Style;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Schedule;

/** The visits of a FHIR server, each written as its provider's schedule is kept: in slots, or in appointments alone. */
final class FhirVisits {
    private final FhirLine line;
    private final boolean hasSlots;
    private final boolean takesSlots;
    private final Style style;
    private final Schedules schedules;
    private final Appointments appointments;
    private final FhirStore store;
    private final Holds holds;
    private final FreeSlots slots;
    private final SlotVisits slotted;
    private final PlainVisits plain;

    FhirVisits(FhirLine line, FhirServer server, FhirSettings settings, Duration patience, Clock clock) {
        this.line = line;
        this.style = settings.style();
        this.hasSlots = server.hasSlots() && style != Style.APPOINTMENTS;
        this.takesSlots = hasSlots && server.letsSlotsBeTaken();
        this.schedules = new Schedules(line);
        this.appointments = new Appointments(line, settings.zone(), clock);
        this.store = new FhirStore(line);
        this.holds = new Holds(line, store);
        this.slots = new FreeSlots(schedules, appointments, patience, clock);
        this.slotted = new SlotVisits(slots, appointments, store, holds);
        this.plain = new PlainVisits(appointments, store, patience);
    }

    /** The appointment's id; one that carries the key and stands is not written twice. */
    String write(Visit visit) throws NotDone, PmsSilent {
        check(visit);
        var there = appointments.holding(visit.onlineKey());
        if (there.filter(Appointments::stands).isPresent()) return settled(there.get(), visit.onlineKey());
        if (new FhirPatients(line, store).find(visit.patient()).isEmpty())
            throw refused("There is no such patient on file.");
        var in = slotted(visit);
        if (in.isPresent()) return slotted.write(visit, in.get(), there);
        mustBeFreeInSlots(visit, there);
        return plain.write(visit, there);
    }

    /** Where the server alone marks its slots; what it marked for the visit as it stands is not in its way. */
    private void mustBeFreeInSlots(Visit visit, Optional<Appointment> standing) throws NotDone, PmsSilent {
        if (!hasSlots || takesSlots) return;
        var own = standing.filter(Appointments::takesTime).flatMap(Span::of);
        for (var schedule : schedules.of(visit))
            for (var slot : schedules.taken(schedule, Span.of(visit, appointments.zone())))
                if (own.filter(Span.of(slot).orElseThrow()::overlaps).isEmpty()) throw NotDone.timeTaken();
    }

    private static void check(Visit visit) throws NotDone {
        if (!Actors.isActor(visit.providerId())) throw refused("There is no such provider in the PMS.");
        if (!Actors.isActor(visit.operatoryId())) throw refused("There is no such operatory in the PMS.");
    }

    private static NotDone refused(String words) {
        return new NotDone(new PmsAnswer.Refused(words));
    }

    private String settled(Appointment standing, String onlineKey) throws NotDone, PmsSilent {
        if (takesSlots) holds.settle(schedules.holding(onlineKey));
        return Appointments.id(standing);
    }

    /** The schedules that are kept in slots; empty if the visit stands in an appointment alone. */
    private Optional<List<Schedule>> slotted(Visit visit) throws PmsSilent {
        if (!takesSlots) return Optional.empty();
        var all = schedules.of(visit);
        if (style == Style.SLOTS) return Optional.of(all);
        var kept = new ArrayList<Schedule>();
        for (var schedule : all) if (schedules.hasSlots(schedule)) kept.add(schedule);
        var providers = kept.stream().anyMatch(one -> Actors.of(one).contains(visit.providerId()));
        return providers ? Optional.of(kept) : Optional.empty();
    }

    void move(String ref, Visit visit) throws NotDone, PmsSilent {
        check(visit);
        var standing = ours(ref);
        var oldKey = OnlineKeys.of(standing.getIdentifier()).orElseThrow();
        if (!Appointments.stands(standing)) throw refused("The visit does not stand in the PMS any more.");
        var in = slotted(visit);
        if (in.isPresent()) {
            slotted.move(standing, oldKey, visit, in.get());
            return;
        }
        mustBeFreeInSlots(visit, Optional.of(standing));
        plain.move(standing, visit);
    }

    void cancel(String ref, String onlineKey) throws NotDone, PmsSilent {
        var appointment = find(ref, onlineKey);
        if (Appointments.hasBegun(appointment)) throw refused("The patient has arrived, or the visit is over.");
        var taken = takesSlots ? slots.held(appointment, onlineKey) : List.<String>of();
        if (appointment.getStatus() != AppointmentStatus.CANCELLED) store.update(Appointments.cancelled(appointment));
        try {
            holds.free(taken, onlineKey);
        } catch (NotDone e) {
            throw new NotDone(new PmsAnswer.Unknown("The visit was cancelled, but its slots are not all free."));
        }
    }

    private Appointment find(String ref, String onlineKey) throws NotDone, PmsSilent {
        var ours = ours(ref);
        if (!OnlineKeys.hold(ours.getIdentifier(), onlineKey)) throw notOurs();
        return ours;
    }

    private Appointment ours(String ref) throws NotDone, PmsSilent {
        return appointments
                .find(ref)
                .filter(one -> OnlineKeys.of(one.getIdentifier()).isPresent())
                .orElseThrow(FhirVisits::notOurs);
    }

    private static NotDone notOurs() {
        return refused("There is no such visit of ours in the PMS.");
    }

    Optional<String> find(String onlineKey) throws PmsSilent {
        return appointments.holding(onlineKey).filter(Appointments::stands).map(Appointments::id);
    }

    Appointments appointments() {
        return appointments;
    }

    /** All schedules whose slots count. */
    List<Schedule> schedules() throws PmsSilent {
        return hasSlots ? schedules.all() : List.of();
    }
}
