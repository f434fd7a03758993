package org.deskbell.pms;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deskbell.people.Demographics;
import org.jspecify.annotations.Nullable;

/** The current practice's PMS, as far as a connector reaches it. Every call may be slow: never inside a transaction. */
public interface Pms {
    /** What it can do now. */
    Set<Capability> capabilities() throws PmsSilent;

    /** The same, once every way to it was tried, also one that reading does not need. */
    default Set<Capability> tried() throws PmsSilent {
        return capabilities();
    }

    /** What it has for us, a sentence each, for whoever sets up the connection; may take long. */
    default List<String> findings() throws PmsSilent {
        return List.of();
    }

    /** Patients in the PMS's own order.
     *
     * @param after the cursor of the page before, or null for the first */
    PatientPage patients(@Nullable String after) throws PmsSilent;

    /** Patients that were made, changed, merged or made inactive since the mark, in any order; more is no harm. Records that were
     * deleted need not be told. Asked only of who can {@link Capability#READ_CHANGES}.
     *
     * @param mark as the first page of the reading before said
     * @param after the cursor of the page before, or null for the first */
    default PatientPage changedPatients(String mark, @Nullable String after) throws PmsSilent {
        throw new UnsupportedOperationException("This PMS cannot be asked what changed.");
    }

    /** The record under this id as it is right now, also one that was merged; empty if the PMS answered that it has none. Asked
     * only of who can {@link Capability#READ_PATIENT}. */
    default Optional<PmsPatient> patient(PmsPatientId id) throws PmsSilent {
        throw new UnsupportedOperationException("This PMS cannot be asked for one record.");
    }

    /** Has the PMS call this address, by POST or PUT, whenever a patient, a visit or a slot changes. Asked for again and again, it
     * calls once. Asked only of who can {@link Capability#CALL}. */
    default void callAt(URI address) throws PmsSilent {
        throw new UnsupportedOperationException("This PMS cannot be asked to call.");
    }

    /** Has the PMS call this address no more; one that never did is left as it is. */
    default void callNoMore(URI address) throws PmsSilent {}

    Catalogue catalogue() throws PmsSilent;

    List<BusyTime> busy(Instant from, Instant to) throws PmsSilent;

    PmsAnswer write(Visit visit);

    PmsAnswer cancel(String ref, String onlineKey);

    /** Moves the visit to the time and the provider that are given; it keeps its reference and carries the given key from then
     * on. Whatever is answered, afterwards it stands there or still where it stood. Asked only of who can
     * {@link Capability#MOVE_APPOINTMENT}. */
    default PmsAnswer move(String ref, Visit visit) {
        throw new UnsupportedOperationException("This PMS cannot move a visit.");
    }

    /** Makes a patient's record; {@code onlineKey} is kept in it. */
    PmsAnswer createPatient(String onlineKey, Demographics who);

    /** The PMS's reference of the visit that carries our key. */
    Optional<String> findVisit(String onlineKey) throws PmsSilent;

    /** All that the PMS has under our key. Unless a connector says more, that is one visit, and nothing about cancelled ones. */
    default Traces traces(String onlineKey) throws PmsSilent {
        return new Traces(findVisit(onlineKey).stream().toList(), null);
    }

    /** The record that carries our key. */
    Optional<PmsPatient> findPatient(String onlineKey) throws PmsSilent;

    /** The longest the PMS is known to work on something after it stopped answering; "not found" proves nothing earlier. */
    default Duration patience() {
        return Duration.ofSeconds(30);
    }

    /** Visits that carry one key of ours, by the PMS's references.
     *
     * @param standing those in the schedule: one as a rule, several if the PMS has done twice what it was to do once
     * @param cancelled those that were cancelled in the PMS; null if it does not tell */
    record Traces(List<String> standing, @Nullable List<String> cancelled) {
        public Traces {
            standing = List.copyOf(standing);
        }

        @Override
        public String toString() {
            return "Traces[hidden]";
        }
    }

    /** One page of the PMS's list.
     *
     * @param total how many the whole list holds, if the PMS says so
     * @param next the cursor of the next page, or null after the last
     * @param mark what to ask from the next time, by the PMS's own clock, so early that nothing slips through; null where it has
     *     none. That of the first page counts */
    record PatientPage(
            List<PmsPatient> patients,
            @Nullable Integer total,
            @Nullable String next,
            @Nullable String mark) {
        /** A page of a PMS that cannot be asked what changed. */
        public PatientPage(List<PmsPatient> patients, @Nullable Integer total, @Nullable String next) {
            this(patients, total, next, null);
        }
    }
}
