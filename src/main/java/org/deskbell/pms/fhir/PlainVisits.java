package org.deskbell.pms.fhir;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Visit;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;

/**
 * Writes visits where the PMS has appointments alone, which no server keeps from overlapping. A visit is stored as pending,
 * and booked only by who then sees itself alone: of two that come at once, the later store sees the other. Of several
 * pending ones the smallest id waits for the rest to withdraw.
 *
 * @param patience how old a pending one is that nobody will come back for
 */
record PlainVisits(Appointments appointments, FhirStore store, Duration patience) {
    private static final List<Duration> PAUSES = List.of(
            Duration.ZERO,
            Duration.ofMillis(100),
            Duration.ofMillis(200),
            Duration.ofMillis(400),
            Duration.ofMillis(800),
            Duration.ofMillis(1_600));

    /** The appointment's id.
     *
     * @param there the one that carries the key already and does not stand */
    String write(Visit visit, Optional<Appointment> there) throws NotDone, PmsSilent {
        if (!inTheWay(visit, there.map(Appointments::id).orElse("")).isEmpty()) throw NotDone.timeTaken();
        var from = there.orElseGet(() -> appointments.fresh(visit.onlineKey()));
        var wanted = appointments.filled(from, visit, List.of()).setStatus(AppointmentStatus.PENDING);
        var pending = there.isPresent() ? store.update(wanted) : store.create(wanted, visit.onlineKey());
        try {
            return decided(visit, pending);
        } catch (PmsSilent e) {
            throw new NotDone(new PmsAnswer.Unknown(e.words()));
        }
    }

    private String decided(Visit visit, Appointment pending) throws NotDone, PmsSilent {
        var alone = isAlone(visit, pending);
        try {
            var decided = alone ? pending.copy().setStatus(AppointmentStatus.BOOKED) : Appointments.cancelled(pending);
            store.update(decided);
        } catch (NotDone e) {
            throw new NotDone(new PmsAnswer.Unknown("The PMS has the visit, but not as settled."));
        }
        if (!alone) throw NotDone.timeTaken();
        return Appointments.id(pending);
    }

    private boolean isAlone(Visit visit, Appointment pending) throws PmsSilent {
        for (var pause : PAUSES) {
            wait(pause);
            var others = inTheWay(visit, Appointments.id(pending));
            if (others.isEmpty()) return true;
            if (!others.stream().allMatch(other -> givesWay(other, pending))) return false;
        }
        return false;
    }

    private static void wait(Duration pause) throws PmsSilent {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PmsSilent("Deskbell was stopped before the visit was settled.");
        }
    }

    private static boolean givesWay(Appointment other, Appointment to) {
        return isPendingOurs(other) && Appointments.id(other).compareTo(Appointments.id(to)) > 0;
    }

    private static boolean isPendingOurs(Appointment appointment) {
        return appointment.getStatus() == AppointmentStatus.PENDING
                && OnlineKeys.of(appointment.getIdentifier()).isPresent();
    }

    private List<Appointment> inTheWay(Visit visit, String ref) throws PmsSilent {
        return appointments.inTheWayOf(visit, ref).stream()
                .filter(one -> !isAbandoned(one))
                .toList();
    }

    /** Stored by a deed of ours that nobody has taken up again. */
    private boolean isAbandoned(Appointment other) {
        var storedAt = Told.moment(other.getMeta().getLastUpdatedElement().getValueAsString());
        return isPendingOurs(other)
                && storedAt.filter(at ->
                                at.plus(patience).isBefore(appointments.clock().instant()))
                        .isPresent();
    }

    /** At the new time if it is free there, else back at the old one. */
    void move(Appointment standing, Visit visit) throws NotDone, PmsSilent {
        if (!inTheWay(visit, Appointments.id(standing)).isEmpty()) throw NotDone.timeTaken();
        var moved =
                store.update(OnlineKeys.rekeyed(appointments.filled(standing, visit, List.of()), visit.onlineKey()));
        try {
            if (inTheWay(visit, Appointments.id(standing)).isEmpty()) return;
            var back = standing.copy();
            back.getMeta().setVersionId(moved.getMeta().getVersionId());
            store.update(back);
        } catch (PmsSilent | NotDone e) {
            throw new NotDone(new PmsAnswer.Unknown("The visit was moved, but the PMS did not say whether alone."));
        }
        throw NotDone.timeTaken();
    }
}
