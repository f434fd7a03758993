package org.deskbell.web.patient;

import java.util.List;
import org.deskbell.availability.Slot;

/** Why the time asked for cannot be had, as the key of a message, and the free times to choose from instead. */
record OtherTimes(String reason, List<Slot> slots) {
    static OtherTimes gone(List<Slot> slots) {
        return new OtherTimes("patient.gone", PatientSite.oneForEachStart(slots));
    }

    static OtherTimes notOffered(List<Slot> slots) {
        return new OtherTimes("patient.notOffered", PatientSite.oneForEachStart(slots));
    }

    static OtherTimes noneChosen(List<Slot> slots) {
        return new OtherTimes("patient.noneChosen", slots);
    }
}
