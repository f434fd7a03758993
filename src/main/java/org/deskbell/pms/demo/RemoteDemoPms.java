package org.deskbell.pms.demo;

import static org.deskbell.pms.demo.DemoLine.query;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

/** A demo PMS at the other end of a line.
 *
 * @param isToCall whether it is to call when something changes */
record RemoteDemoPms(DemoLine line, boolean isToCall) implements Pms {
    @Override
    public Set<Capability> capabilities() throws PmsSilent {
        var named =
                Set.copyOf(line.get("/capabilities", DemoWire.Abilities.class).capabilities());
        return Arrays.stream(Capability.values())
                .filter(one -> named.contains(one.name()))
                .filter(one -> one != Capability.CALL || isToCall)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public PatientPage patients(@Nullable String after) throws PmsSilent {
        var page = line.get("/patients?after=" + query(after == null ? "" : after), DemoWire.Patients.class);
        return page(page, Math.toIntExact(page.total()));
    }

    @Override
    public PatientPage changedPatients(String mark, @Nullable String after) throws PmsSilent {
        var asked = "/patients?changedSince=" + query(mark) + "&after=" + query(after == null ? "" : after);
        return page(line.get(asked, DemoWire.Patients.class), null);
    }

    private static PatientPage page(DemoWire.Patients page, @Nullable Integer total) {
        var patients = page.patients().stream().map(ForeignPatient::ours).toList();
        return new PatientPage(patients, total, page.next(), page.mark());
    }

    @Override
    public Optional<PmsPatient> patient(PmsPatientId id) throws PmsSilent {
        return line.get("/patients?chart=" + query(id.value()), DemoWire.Patients.class).patients().stream()
                .findFirst()
                .map(ForeignPatient::ours);
    }

    @Override
    public void callAt(URI address) throws PmsSilent {
        mustBeDone(line.put("/calls", new DemoWire.Call(address)));
    }

    @Override
    public void callNoMore(URI address) throws PmsSilent {
        mustBeDone(line.delete("/calls"));
    }

    private static void mustBeDone(PmsAnswer answer) throws PmsSilent {
        switch (answer) {
            case PmsAnswer.Done done -> {}
            case PmsAnswer.Refused(var words) -> throw new PmsSilent(words);
            case PmsAnswer.NotReached not -> throw not.silence();
            default -> throw new PmsSilent("The demo PMS did not say whether it will call.");
        }
    }

    @Override
    public Catalogue catalogue() throws PmsSilent {
        return new Catalogue(line.get("/catalogue", DemoWire.Resources.class).resources().stream()
                .map(one -> new Catalogue.Entry(one.kind(), one.id(), one.name(), one.minutes()))
                .toList());
    }

    @Override
    public List<BusyTime> busy(Instant from, Instant to) throws PmsSilent {
        var asked = "/busy?from=" + query(from) + "&to=" + query(to);
        return line.get(asked, DemoWire.Busy.class).times().stream()
                .map(time -> new BusyTime(
                        time.id(),
                        time.providerId(),
                        time.operatoryId(),
                        time.startsAt(),
                        time.endsAt(),
                        time.onlineKey()))
                .toList();
    }

    @Override
    public PmsAnswer write(Visit visit) {
        return line.post("/visits", theirs(visit));
    }

    @Override
    public PmsAnswer move(String ref, Visit visit) {
        return line.put("/visits/" + query(ref), theirs(visit));
    }

    private static DemoWire.NewVisit theirs(Visit visit) {
        return new DemoWire.NewVisit(
                visit.onlineKey(),
                visit.patient().value(),
                visit.providerId(),
                visit.operatoryId(),
                visit.typeId(),
                visit.startsAt(),
                visit.minutes(),
                visit.note());
    }

    @Override
    public PmsAnswer cancel(String ref, String onlineKey) {
        return line.delete("/visits/" + query(ref) + "?onlineKey=" + query(onlineKey));
    }

    @Override
    public PmsAnswer createPatient(String onlineKey, Demographics who) {
        return line.post("/patients", ForeignPatient.theirs(onlineKey, who));
    }

    @Override
    public Optional<String> findVisit(String onlineKey) throws PmsSilent {
        return traces(onlineKey).standing().stream().findFirst();
    }

    @Override
    public Traces traces(String onlineKey) throws PmsSilent {
        var found = line.get("/visits?onlineKey=" + query(onlineKey), DemoWire.Found.class);
        return new Traces(found.visits(), found.cancelled());
    }

    @Override
    public Optional<PmsPatient> findPatient(String onlineKey) throws PmsSilent {
        return line.get("/patients?onlineKey=" + query(onlineKey), DemoWire.Patients.class).patients().stream()
                .findFirst()
                .map(ForeignPatient::ours);
    }
}
