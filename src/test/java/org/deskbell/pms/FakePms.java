package org.deskbell.pms;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.deskbell.people.Demographics;
import org.jspecify.annotations.Nullable;

/** A PMS with a list of patients in pages of two, which a test may change, silence or interrupt. */
final class FakePms implements Pms, Connector {
    List<PmsPatient> patients = new ArrayList<>();
    List<BusyTime> busy = List.of();
    List<Catalogue.Entry> catalogue = List.of();

    @Nullable
    String silence;

    Runnable beforePage = () -> {};

    Runnable beforeAbilities = () -> {};

    /** What it says to ask from the next time; one that cannot tell what changed says nothing. */
    @Nullable
    String mark;

    /** Whether it gives its schedule. */
    boolean readsSchedule = true;

    /** Whether its pages lead back to the first. */
    boolean circles;

    /** What it tells when it is asked for changes. */
    List<PmsPatient> changes = new ArrayList<>();

    /** Whether it can call. */
    boolean canCall;

    /** Where it calls. */
    final Set<URI> calls = new HashSet<>();

    /** What its pages pass over, though it has it; whoever asks for one alone is given it. */
    final List<PmsPatient> passedOver = new ArrayList<>();

    /** The cursors of the pages that were asked for. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    @Override
    public String kind() {
        return "fake";
    }

    @Override
    public List<Setting> asks() {
        return List.of();
    }

    @Override
    public Pms connect(Map<String, String> settings) {
        return this;
    }

    @Override
    public Set<Capability> capabilities() throws PmsSilent {
        beforeAbilities.run();
        if (silence != null) throw new PmsSilent(silence);
        var able = EnumSet.of(Capability.READ_PATIENTS);
        if (readsSchedule) able.add(Capability.READ_SCHEDULE);
        if (mark != null) able.add(Capability.READ_CHANGES);
        if (canCall) able.add(Capability.CALL);
        if (!passedOver.isEmpty()) able.add(Capability.READ_PATIENT);
        return able;
    }

    @Override
    public PatientPage patients(@Nullable String after) {
        asked.add(String.valueOf(after));
        return page(patients, after);
    }

    @Override
    public PatientPage changedPatients(String from, @Nullable String after) {
        asked.add(from + ": " + after);
        return page(changes, after);
    }

    private PatientPage page(List<PmsPatient> of, @Nullable String after) {
        beforePage.run();
        var from = after == null ? 0 : Integer.parseInt(after);
        var to = Math.min(from + 2, of.size());
        var next = to < of.size() ? String.valueOf(to) : null;
        if (circles && next == null) next = "2";
        return new PatientPage(List.copyOf(of.subList(Math.min(from, to), to)), of.size(), next, mark);
    }

    @Override
    public Optional<PmsPatient> patient(PmsPatientId id) {
        return passedOver.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public void callAt(URI address) throws PmsSilent {
        if (silence != null) throw new PmsSilent(silence);
        calls.add(address);
    }

    @Override
    public void callNoMore(URI address) {
        calls.remove(address);
    }

    @Override
    public Catalogue catalogue() {
        return new Catalogue(catalogue);
    }

    @Override
    public List<BusyTime> busy(Instant from, Instant to) {
        if (!readsSchedule) return List.of();
        return busy.stream()
                .filter(time -> time.startsAt().isBefore(to) && time.endsAt().isAfter(from))
                .toList();
    }

    @Override
    public PmsAnswer write(Visit visit) {
        return new PmsAnswer.Refused("read only");
    }

    @Override
    public PmsAnswer cancel(String ref, String onlineKey) {
        return new PmsAnswer.Refused("read only");
    }

    @Override
    public PmsAnswer createPatient(String onlineKey, Demographics who) {
        return new PmsAnswer.Refused("read only");
    }

    @Override
    public Optional<String> findVisit(String onlineKey) {
        return Optional.empty();
    }

    @Override
    public Optional<PmsPatient> findPatient(String onlineKey) {
        return Optional.empty();
    }
}
