package org.deskbell.pms.fhir;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsSilent;
import org.hl7.fhir.r4.model.Slot;
import org.hl7.fhir.r4.model.Slot.SlotStatus;

/** Takes slots, all or none, and lets them go; a slot that we took carries our key as long as it is ours. */
record Holds(FhirLine line, FhirStore store) {
    static boolean isOurs(Slot slot, String onlineKey) {
        return OnlineKeys.hold(slot.getIdentifier(), onlineKey);
    }

    static List<String> ids(List<Slot> slots) {
        return slots.stream().map(slot -> slot.getIdElement().getIdPart()).toList();
    }

    /** Holds those that are not held yet, in their order; who comes too late for one leaves none held. */
    List<Slot> hold(List<Slot> slots, String onlineKey) throws NotDone {
        var all = new ArrayList<Slot>();
        var fresh = new ArrayList<Slot>();
        try {
            for (var slot : slots) {
                if (!isOurs(slot, onlineKey)) fresh.add(store.update(held(slot, onlineKey)));
                all.add(isOurs(slot, onlineKey) ? slot : fresh.getLast());
            }
            return all;
        } catch (NotDone e) {
            throw undone(fresh, onlineKey, e);
        }
    }

    private static Slot held(Slot slot, String onlineKey) {
        return without(slot).setStatus(SlotStatus.BUSYTENTATIVE).addIdentifier(OnlineKeys.identifier(onlineKey));
    }

    /** Lets go what was held for a deed that came to nothing. Where nobody knows whether it did, all stays held: the same
     * deed, done again, goes on from there. */
    NotDone undone(List<Slot> held, String onlineKey, NotDone why) {
        if (why.isUnknown()) return why;
        try {
            free(ids(held), onlineKey);
            return why;
        } catch (NotDone e) {
            return new NotDone(new PmsAnswer.Unknown("A slot that was held in the PMS could not be let go."));
        }
    }

    /** From held to taken. */
    void settle(List<Slot> held) throws NotDone {
        for (var slot : held)
            if (slot.getStatus() != SlotStatus.BUSY) store.update(slot.copy().setStatus(SlotStatus.BUSY));
    }

    /** Leaves them taken, under another key of ours. */
    void rekey(List<Slot> taken, String onlineKey) throws NotDone {
        for (var slot : taken) store.update(held(slot, onlineKey).setStatus(SlotStatus.BUSY));
    }

    /** Those that are ours as they stand now; of the others somebody else has decided. */
    void free(Collection<String> slots, String onlineKey) throws NotDone {
        for (var slot : slots) free(slot, onlineKey);
    }

    private void free(String slot, String onlineKey) throws NotDone {
        try {
            var now = line.find(slot, Slot.class).filter(one -> isOurs(one, onlineKey));
            if (now.isPresent()) store.update(without(now.get()).setStatus(SlotStatus.FREE));
        } catch (PmsSilent e) {
            throw new NotDone(new PmsAnswer.Unknown(e.words()));
        }
    }

    private static Slot without(Slot slot) {
        var bare = slot.copy();
        bare.setIdentifier(bare.getIdentifier().stream()
                .filter(one -> !OnlineKeys.SYSTEM.equals(one.getSystem()))
                .collect(toCollection(ArrayList::new)));
        return bare;
    }
}
