package org.deskbell.pms.hl7;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
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
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.PracticeId;
import org.jspecify.annotations.Nullable;

/** A PMS that tells by HL7: what is asked of it is answered from what it told. */
record Hl7Pms(PracticeId practice, Hl7Settings settings, WhatWasTold told, Sending sending, Echo echo) implements Pms {
    @Override
    public Set<Capability> capabilities() throws PmsSilent {
        var can = EnumSet.of(Capability.READ_PATIENTS, Capability.READ_PATIENT, Capability.READ_CHANGES);
        if (settings.quiet().isPresent()) inside(() -> heard(settings.quiet().get()));
        // Before that all times would be free.
        if (inside(() -> told.visits().hasVisits(settings.source()))) can.add(Capability.READ_SCHEDULE);
        if (settings.receiver().isEmpty()) return can;
        can.addAll(List.of(Capability.WRITE_APPOINTMENT, Capability.CANCEL_APPOINTMENT));
        if (settings.echoes()) can.addAll(List.of(Capability.LOOK_UP, Capability.MOVE_APPOINTMENT));
        if (settings.registers().isPresent()) can.add(Capability.CREATE_PATIENT);
        return can;
    }

    /** What it tells is read also while it takes nothing. */
    @Override
    public Set<Capability> tried() throws PmsSilent {
        if (settings.receiver().isPresent()) sending.receiver().mustAnswer();
        return capabilities();
    }

    @Override
    public List<String> findings() {
        return settings.answers() ? List.of(inside(() -> questions().finding())) : List.of();
    }

    private boolean heard(Duration quiet) throws PmsSilent {
        told.patients().mustNotBeSilent(settings.source(), quiet);
        return true;
    }

    /** Whoever asks may do so on a thread of his own. */
    private <T, X extends Throwable> T inside(ScopedValue.CallableOp<T, X> work) throws X {
        return CurrentPractice.call(practice, work);
    }

    @Override
    public PatientPage patients(@Nullable String after) throws PmsSilent {
        return inside(() -> told.patients().page(settings.source(), after));
    }

    @Override
    public PatientPage changedPatients(String mark, @Nullable String after) throws PmsSilent {
        return inside(() -> told.patients().changed(settings.source(), mark, after));
    }

    @Override
    public Optional<PmsPatient> patient(PmsPatientId id) throws PmsSilent {
        return inside(() -> settings.answers()
                ? questions().patient(id.value())
                : told.patients().patient(settings.source(), id.value()));
    }

    private Questions questions() {
        return new Questions(sending);
    }

    @Override
    public Catalogue catalogue() throws PmsSilent {
        return inside(() -> told.visits().catalogue(settings.source()));
    }

    @Override
    public List<BusyTime> busy(Instant from, Instant to) throws PmsSilent {
        return inside(() -> told.visits().busy(settings.source(), from, to));
    }

    @Override
    public PmsAnswer write(Visit visit) {
        return inside(() -> visits().write(visit));
    }

    @Override
    public PmsAnswer cancel(String ref, String onlineKey) {
        return inside(() -> visits().cancel(ref, onlineKey));
    }

    @Override
    public PmsAnswer move(String ref, Visit visit) {
        return inside(() -> visits().move(ref, visit));
    }

    private VisitDeeds visits() {
        return new VisitDeeds(sending, echo);
    }

    @Override
    public PmsAnswer createPatient(String onlineKey, Demographics who) {
        return settings.registers()
                .map(event -> inside(() -> new PatientDeeds(sending, echo).create(event, onlineKey, who)))
                .orElseGet(() -> new PmsAnswer.Refused("This PMS takes no new patients from Deskbell."));
    }

    @Override
    public Traces traces(String onlineKey) throws PmsSilent {
        return inside(() -> told.visits().traces(settings.source(), onlineKey));
    }

    @Override
    public Optional<String> findVisit(String onlineKey) throws PmsSilent {
        return traces(onlineKey).standing().stream().findFirst();
    }

    @Override
    public Optional<PmsPatient> findPatient(String onlineKey) throws PmsSilent {
        return inside(() -> settings.answers()
                ? questions().withKey(onlineKey)
                : told.patients().patientWithKey(settings.source(), onlineKey));
    }

    @Override
    public Duration patience() {
        return Sent.PATIENCE;
    }
}
