package org.deskbell.pms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the PMS calls its providers, operatories and appointment types. */
public record Catalogue(List<Entry> entries) {
    /** What an entry is. */
    public enum Kind {
        PROVIDER,
        OPERATORY,
        APPOINTMENT_TYPE
    }

    /** One of them.
     *
     * @param minutes the usual length of an appointment type */
    public record Entry(
            Kind kind, String id, String name, @Nullable Integer minutes) {}
}
