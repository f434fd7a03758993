package org.deskbell.patients;

import org.deskbell.pms.PmsPatientId;

/** Whether an online patient is known to the practice management system, and as whom. */
public sealed interface PmsLink {
    /** Nobody has linked the person yet. */
    record Unlinked() implements PmsLink {}

    /** The person is this PMS patient. */
    record Linked(PmsPatientId patient) implements PmsLink {}

    /** The Patient ID that staff see: -1 until linked. */
    default String shown() {
        return switch (this) {
            case Unlinked() -> "-1";
            case Linked(var patient) -> patient.value();
        };
    }
}
