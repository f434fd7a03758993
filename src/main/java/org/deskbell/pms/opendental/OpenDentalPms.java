package org.deskbell.pms.opendental;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.deskbell.people.Demographics;
import org.deskbell.pms.BusyTime;
import org.deskbell.pms.Capability;
import org.deskbell.pms.Catalogue;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Visit;
import org.jspecify.annotations.Nullable;

/** An office's Open Dental. Deeds and look-ups take turns, so that of several who want one time only the first stores a visit. */
final class OpenDentalPms implements Pms {
    /** No step of a deed begins later than that. */
    private static final Duration DEED = Duration.ofSeconds(45);
    /** The time of a deed, and the minute that the service gives an office for its last step, twice over. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final OpenDentalLine line;
    private final OpenDentalSettings settings;
    private final KeptVisits kept;
    private final ReentrantLock turn = new ReentrantLock(true);

    OpenDentalPms(OpenDentalLine line, OpenDentalSettings settings, Clock clock) {
        this.line = line;
        this.settings = settings;
        this.kept = new KeptVisits(clock);
    }

    private OpenDentalStore store() {
        return new OpenDentalStore(line);
    }

    private Appointments appointments() {
        return new Appointments(store(), settings.clinic());
    }

    private OfficePatients patients() {
        return new OfficePatients(store(), settings.zone(), settings.clinic());
    }

    /** The visits, for one deed that comes to an end in time. */
    private OfficeVisits visits() {
        return new OfficeVisits(new Appointments(new OpenDentalStore(line.open(DEED)), settings.clinic()), kept);
    }

    @Override
    public Set<Capability> capabilities() throws PmsSilent {
        var able = new Permissions(store(), settings.makesPatients()).tried();
        if (able.contains(Capability.READ_CHANGES) && settings.workstation().isPresent()) able.add(Capability.CALL);
        return able;
    }

    @Override
    public void callAt(URI address) throws PmsSilent {
        var workstation = settings.workstation();
        if (workstation.isPresent()) new Subscriptions(store()).begin(address, workstation.get());
    }

    @Override
    public void callNoMore(URI address) throws PmsSilent {
        new Subscriptions(store()).end(address);
    }

    @Override
    public PatientPage patients(@Nullable String after) throws PmsSilent {
        return patients().page(after);
    }

    @Override
    public PatientPage changedPatients(String mark, @Nullable String after) throws PmsSilent {
        return patients().changed(mark, after);
    }

    @Override
    public Optional<PmsPatient> patient(PmsPatientId id) throws PmsSilent {
        return patients().find(id);
    }

    @Override
    public Catalogue catalogue() throws PmsSilent {
        return new OfficeCatalogue(store(), settings.clinic()).read();
    }

    @Override
    public List<BusyTime> busy(Instant from, Instant to) throws PmsSilent {
        return new OfficeBusy(appointments(), settings.zone()).read(from, to);
    }

    @Override
    public PmsAnswer write(Visit visit) {
        return answered(() -> {
            kept.begin(appointments());
            return visits().write(visit);
        });
    }

    @Override
    public PmsAnswer move(String ref, Visit visit) {
        return answered(() -> {
            visits().move(ref, visit);
            return ref;
        });
    }

    @Override
    public PmsAnswer cancel(String ref, String onlineKey) {
        return answered(() -> {
            visits().cancel(ref, onlineKey);
            return ref;
        });
    }

    @Override
    public PmsAnswer createPatient(String onlineKey, Demographics who) {
        return answered(() -> patients().create(onlineKey, who));
    }

    /** Something that is done in its turn; silence means that nothing was changed yet. */
    @FunctionalInterface
    private interface Deed<T, E extends Exception> {
        T done() throws E, PmsSilent;
    }

    private PmsAnswer answered(Deed<String, NotDone> deed) {
        try {
            return new PmsAnswer.Done(inTurn(deed));
        } catch (NotDone e) {
            return e.answer();
        } catch (PmsSilent e) {
            return new PmsAnswer.NotReached(e.words(), e.asked());
        }
    }

    private <T, E extends Exception> T inTurn(Deed<T, E> deed) throws E, PmsSilent {
        try {
            if (!turn.tryLock(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS))
                throw new PmsSilent("Too much is asked of Open Dental at once.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PmsSilent("Deskbell was stopped before it asked Open Dental.");
        }
        try {
            return deed.done();
        } finally {
            turn.unlock();
        }
    }

    @Override
    public Optional<String> findVisit(String onlineKey) throws PmsSilent {
        return traces(onlineKey).standing().stream().findFirst();
    }

    @Override
    public Traces traces(String onlineKey) throws PmsSilent {
        return inTurn(() -> kept.traces(onlineKey, appointments()));
    }

    @Override
    public Optional<PmsPatient> findPatient(String onlineKey) throws PmsSilent {
        return patients().madeBy(onlineKey);
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public String toString() {
        return "OpenDentalPms[hidden]";
    }
}
