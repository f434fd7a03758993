package org.deskbell.patients;

import java.time.Instant;
import java.util.UUID;
import org.deskbell.pms.PmsPatientId;
import org.jspecify.annotations.Nullable;

/**
 * Something about a person, or about him and a PMS record, that staff have to look at; it stands on Home until somebody settles it.
 *
 * @param record the PMS record that it is about; null where it is about a person alone
 * @param other the record that took this one in, where it was merged
 * @param otherPatient who has that record already
 * @param visit the visit that a person is to take out of the record in the PMS, or to look at there
 */
public record Alert(
        Id id,
        Kind kind,
        OnlinePatient.Id patient,
        @Nullable PmsPatientId record,
        @Nullable PmsPatientId other,
        OnlinePatient.@Nullable Id otherPatient,
        @Nullable Visit visit,
        Instant raisedAt) {
    /** Names an alert. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A visit in the PMS.
     *
     * @param appointment its online appointment, of a room above
     * @param ref what the PMS calls it; null if the PMS never said
     * @param standsAt where it stands there, if that is another time than here */
    public record Visit(
            UUID appointment,
            @Nullable String ref,
            @Nullable Instant standsAt) {
        @Override
        public String toString() {
            return "Visit[" + appointment + "]";
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
        GIVEN_AWAY,
        /** A visit stands under the record and should not, and the PMS cannot be asked to take it out: a person has to. */
        TAKE_OUT,
        /** We made the record in the PMS while somebody linked the person to another: the PMS has him twice. */
        MADE_TOO,
        /** A visit stands at another time in the PMS than here: somebody moved it there. */
        MOVED_THERE,
        /** A letter to the person was given up after its last try: he has not been told. */
        NOT_TOLD;

        /** Whether the person was linked no more when it was raised: whoever links him again settles it. */
        public boolean isUnlinked() {
            return switch (this) {
                case MERGE_TAKEN, MERGE_UNCLEAR, GONE, BACK, GIVEN_AWAY -> true;
                case MERGED, TAKE_OUT, MADE_TOO, MOVED_THERE, NOT_TOLD -> false;
            };
        }
    }

    static Alert of(Kind kind, LinkTable.Held link, Instant now) {
        return new Alert(new Id(UUID.randomUUID()), kind, link.patient(), link.pmsPatient(), null, null, null, now);
    }

    /** A person is to take the visit out of the record in the PMS. */
    public static Alert takeOut(OnlinePatient.Id patient, PmsPatientId record, Visit visit, Instant now) {
        return new Alert(new Id(UUID.randomUUID()), Kind.TAKE_OUT, patient, record, null, null, visit, now);
    }

    /** A visit of the person stands at another time in the PMS. */
    public static Alert movedThere(OnlinePatient.Id patient, PmsPatientId record, Visit visit, Instant now) {
        return new Alert(new Id(UUID.randomUUID()), Kind.MOVED_THERE, patient, record, null, null, visit, now);
    }

    /** The record was made for the person, who was linked to another meanwhile. */
    public static Alert madeToo(OnlinePatient.Id patient, PmsPatientId record, Instant now) {
        return new Alert(new Id(UUID.randomUUID()), Kind.MADE_TOO, patient, record, null, null, null, now);
    }

    /** A letter to the person could not be sent, and is not tried again. */
    public static Alert notTold(OnlinePatient.Id patient, Instant now) {
        return new Alert(new Id(UUID.randomUUID()), Kind.NOT_TOLD, patient, null, null, null, null, now);
    }

    /** About a merge into this record, which somebody else may have. */
    Alert into(PmsPatientId survivor, OnlinePatient.@Nullable Id whose) {
        return new Alert(id, kind, patient, record, survivor, whose, visit, raisedAt);
    }

    @Override
    public String toString() {
        return "Alert[" + id + ", " + kind + "]";
    }
}
