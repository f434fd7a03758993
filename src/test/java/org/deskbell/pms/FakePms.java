package org.deskbell.pms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** The cursors of the pages that were asked for. */
    final List<String> asked = new ArrayList<>();

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
        if (silence != null) throw new PmsSilent(silence);
        return Set.of(Capability.READ_PATIENTS, Capability.READ_SCHEDULE);
    }

    @Override
    public PatientPage patients(@Nullable String after) {
        asked.add(String.valueOf(after));
        beforePage.run();
        var from = after == null ? 0 : Integer.parseInt(after);
        var to = Math.min(from + 2, patients.size());
        var next = to < patients.size() ? String.valueOf(to) : null;
        return new PatientPage(List.copyOf(patients.subList(Math.min(from, to), to)), patients.size(), next);
    }

    @Override
    public Catalogue catalogue() {
        return new Catalogue(catalogue);
    }

    @Override
    public List<BusyTime> busy(Instant from, Instant to) {
        return busy;
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
