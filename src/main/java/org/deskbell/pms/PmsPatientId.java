package org.deskbell.pms;

/** The PMS's own id of a patient, as JEFTH000; opaque, and never computed by us. */
public record PmsPatientId(String value) {
    public PmsPatientId {
        if (value.isBlank()) throw new IllegalArgumentException("A PMS patient id is never blank.");
    }

    @Override
    public String toString() {
        return value;
    }
}
