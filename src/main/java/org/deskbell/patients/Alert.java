package org.deskbell.patients;

import java.time.Instant;
import java.util.UUID;
import org.deskbell.pms.PmsPatientId;
import org.jspecify.annotations.Nullable;

/**
 * Something about a person and a PMS record that staff have to look at; it stands on Home until somebody settles it.
 *
 * @param other the record that took this one in, where it was merged
 * @param otherPatient who has that record already
 */
public record Alert(
        Id id,
        Kind kind,
        OnlinePatient.Id patient,
        PmsPatientId record,
        @Nullable PmsPatientId other,
        OnlinePatient.@Nullable Id otherPatient,
        Instant raisedAt) {
    /** Names an alert. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** What happened. */
    public enum Kind {
        /** The record was merged, and the link moved along. */
        MERGED,
        /** The record was merged into one that somebody else has: nobody was moved, the person shows -1. */
        MERGE_TAKEN,
        /** The record was merged in a circle, or into one that is not there: the person shows -1. */
        MERGE_UNCLEAR,
        /** The record is not in the PMS any more: the person shows -1. */
        GONE,
        /** A record that was gone or merged is there again, for the same person: he may be linked again. */
        BACK,
        /** The PMS has somebody else under the id: the person shows -1. */
        GIVEN_AWAY
    }

    static Alert of(Kind kind, LinkTable.Held link, Instant now) {
        return new Alert(new Id(UUID.randomUUID()), kind, link.patient(), link.pmsPatient(), null, null, now);
    }

    /** About a merge into this record, which somebody else may have. */
    Alert into(PmsPatientId survivor, OnlinePatient.@Nullable Id whose) {
        return new Alert(id, kind, patient, record, survivor, whose, raisedAt);
    }

    @Override
    public String toString() {
        return "Alert[" + id + ", " + kind + "]";
    }
}
