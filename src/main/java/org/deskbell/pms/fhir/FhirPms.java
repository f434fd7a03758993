package org.deskbell.pms.fhir;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** A PMS that speaks FHIR R4; what its server can do is asked once, and again whenever its capabilities are. */
final class FhirPms implements Pms {
    /** The time of a whole deed, and as much again for what its last step may still set in motion. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final FhirLine line;
    private final FhirSettings settings;
    private final Clock clock;
    private final FhirPatients patients;

    private volatile @Nullable FhirServer server;

    FhirPms(FhirLine line, FhirSettings settings, Clock clock) {
        this.line = line;
        this.settings = settings;
        this.clock = clock;
        this.patients = new FhirPatients(line, new FhirStore(line));
    }

    @Override
    public Set<Capability> capabilities() throws PmsSilent {
        var asked = FhirServer.ask(line);
        server = asked;
        var able = asked.capabilities();
        if (settings.isToCall() && asked.takesSubscriptions() && able.contains(Capability.READ_CHANGES))
            able.add(Capability.CALL);
        return able;
    }

    private FhirServer server() throws PmsSilent {
        var known = server;
        if (known != null) return known;
        var asked = FhirServer.ask(line);
        server = asked;
        return asked;
    }

    private FhirVisits visits() throws PmsSilent {
        return new FhirVisits(line, server(), settings, PATIENCE, clock);
    }

    /** The visits, for one deed that comes to an end in time. */
    private FhirVisits deed() throws PmsSilent {
        return new FhirVisits(line.forOneDeed(), server(), settings, PATIENCE, clock);
    }

    @Override
    public PatientPage patients(@Nullable String after) throws PmsSilent {
        return patients.page(after);
    }

    @Override
    public PatientPage changedPatients(String mark, @Nullable String after) throws PmsSilent {
        return patients.changed(mark, after);
    }

    @Override
    public Optional<PmsPatient> patient(PmsPatientId id) throws PmsSilent {
        return patients.find(id);
    }

    @Override
    public void callAt(URI address) throws PmsSilent {
        new Subscriptions(line).begin(address, server().hasSlots());
    }

    @Override
    public void callNoMore(URI address) throws PmsSilent {
        if (server().takesSubscriptions()) new Subscriptions(line).end(address);
    }

    @Override
    public Catalogue catalogue() throws PmsSilent {
        return new FhirCatalogue(line, server()).read();
    }

    @Override
    public List<BusyTime> busy(Instant from, Instant to) throws PmsSilent {
        var visits = visits();
        return new FhirBusy(new Schedules(line), visits.schedules(), visits.appointments()).read(new Span(from, to));
    }

    @Override
    public PmsAnswer write(Visit visit) {
        return answered(() -> deed().write(visit));
    }

    @Override
    public PmsAnswer move(String ref, Visit visit) {
        return answered(() -> {
            deed().move(ref, visit);
            return ref;
        });
    }

    @Override
    public PmsAnswer cancel(String ref, String onlineKey) {
        return answered(() -> {
            deed().cancel(ref, onlineKey);
            return ref;
        });
    }

    @Override
    public PmsAnswer createPatient(String onlineKey, Demographics who) {
        return answered(() -> patients.create(onlineKey, who));
    }

    /** Something that is done on the server; silence means that nothing was changed yet. */
    @FunctionalInterface
    private interface Deed {
        String done() throws NotDone, PmsSilent;
    }

    private static PmsAnswer answered(Deed deed) {
        try {
            return new PmsAnswer.Done(deed.done());
        } catch (NotDone e) {
            return e.answer();
        } catch (PmsSilent e) {
            return new PmsAnswer.NotReached(e.words(), e.asked());
        }
    }

    @Override
    public Optional<String> findVisit(String onlineKey) throws PmsSilent {
        return visits().find(onlineKey);
    }

    @Override
    public Traces traces(String onlineKey) throws PmsSilent {
        return visits().appointments().traces(onlineKey);
    }

    @Override
    public Optional<PmsPatient> findPatient(String onlineKey) throws PmsSilent {
        return patients.madeBy(onlineKey);
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public String toString() {
        return "FhirPms[hidden]";
    }
}
