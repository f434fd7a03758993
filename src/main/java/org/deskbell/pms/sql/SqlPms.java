package org.deskbell.pms.sql;

import java.time.Clock;
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
import org.jspecify.annotations.Nullable;

/** A PMS whose database is read, and never written. */
record SqlPms(Database database, Layout layout, Clock clock) implements Pms {
    private static final String READ_ONLY = "This PMS is only read.";

    /** What is asked of the lists of the practice in one go. */
    private interface Question<T> {
        T of(PracticeLists lists) throws PmsSilent;
    }

    private <T> T ask(Question<T> question) throws PmsSilent {
        return database.read(session -> question.of(new PracticeLists(session, layout.in(session), clock.instant())));
    }

    @Override
    public Set<Capability> capabilities() throws PmsSilent {
        return ask(lists -> {
            lists.requireColumns();
            var can = EnumSet.of(Capability.READ_PATIENTS, Capability.READ_PATIENT);
            if (lists.haveSchedule()) can.add(Capability.READ_SCHEDULE);
            if (lists.patients().size().mark() != null) can.add(Capability.READ_CHANGES);
            return can;
        });
    }

    @Override
    public List<String> findings() throws PmsSilent {
        return ask(PracticeLists::findings);
    }

    @Override
    public PatientPage patients(@Nullable String after) throws PmsSilent {
        return ask(lists -> lists.patients().page(null, after));
    }

    @Override
    public PatientPage changedPatients(String mark, @Nullable String after) throws PmsSilent {
        return ask(lists -> lists.patients().page(mark, after));
    }

    @Override
    public Optional<PmsPatient> patient(PmsPatientId id) throws PmsSilent {
        return ask(lists -> lists.patients().find(id));
    }

    @Override
    public Catalogue catalogue() throws PmsSilent {
        return ask(PracticeLists::catalogue);
    }

    @Override
    public List<BusyTime> busy(Instant from, Instant to) throws PmsSilent {
        return ask(lists -> lists.busy(from, to));
    }

    @Override
    public PmsAnswer write(Visit visit) {
        return new PmsAnswer.Refused(READ_ONLY);
    }

    @Override
    public PmsAnswer cancel(String ref, String onlineKey) {
        return new PmsAnswer.Refused(READ_ONLY);
    }

    @Override
    public PmsAnswer createPatient(String onlineKey, Demographics who) {
        return new PmsAnswer.Refused(READ_ONLY);
    }

    @Override
    public Optional<String> findVisit(String onlineKey) {
        return Optional.empty();
    }

    @Override
    public Optional<PmsPatient> findPatient(String onlineKey) {
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "SqlPms[hidden]";
    }
}
