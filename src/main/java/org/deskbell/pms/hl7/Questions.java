package org.deskbell.pms.hl7;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsSilent;

/** Asks a PMS that answers (QBP^Q22, Find Candidates) for the one record under a number: its own, or our key beside it. What it
 * told stands in where the answer says nothing. */
record Questions(Sending sending) {
    /** The record under its chart number, also one that went into another.
     *
     * @throws PmsSilent unless the PMS answered that it has none, or gave one record */
    Optional<PmsPatient> patient(String chart) throws PmsSilent {
        // What it told is read also while it takes nothing.
        if (sending.told().patients().isDeleted(sending.source(), chart)) return Optional.empty();
        var answered = asked(PatientQuestion.ofChart(sending.settings(), chart));
        var meant = new LinkedHashSet<PmsPatient>();
        for (var reading : answered) read(reading, chart).ifPresent(meant::add);
        // A merged record may be answered by who is left; several others are a list that nobody asked for.
        if (meant.isEmpty() && answered.size() > 1) throw others();
        return theOne(meant).or(() -> told(chart).filter(told -> told.mergedInto() != null));
    }

    /** The record that carries our key.
     *
     * @throws PmsSilent unless the PMS answered that it has none, or gave one record: else somebody might be made twice */
    Optional<PmsPatient> withKey(String onlineKey) throws PmsSilent {
        var told = sending.told().patients().withKey(sending.source(), onlineKey);
        return told.isPresent() ? told : askedWithKey(onlineKey);
    }

    private Optional<PmsPatient> askedWithKey(String onlineKey) throws PmsSilent {
        var meant = new LinkedHashSet<PmsPatient>();
        for (var reading : asked(PatientQuestion.ofKey(sending.settings(), onlineKey))) {
            if (!reading.numbers().contains(onlineKey)) throw others();
            meant.add(read(reading));
        }
        return theOne(meant);
    }

    /** Whether it answers, for whoever sets up the connection. It is asked for a key that nobody has. */
    String finding() {
        try {
            askedWithKey("try-" + UUID.randomUUID());
            return "It answers questions about patients.";
        } catch (PmsSilent e) {
            return "It did not answer a question about a patient. " + e.getMessage();
        }
    }

    private List<PatientReading> asked(PatientQuestion question) throws PmsSilent {
        var answer = switch (sending.send(question.message(sending.clock().instant()))) {
            case Reply.Accepted took -> took.answer();
            case Reply.Failed no -> throw new PmsSilent(no.words());
        };
        var readings = new ArrayList<PatientReading>();
        for (var pid : Candidates.in(answer, question.tag()))
            readings.add(new PatientReading(pid, sending.settings().authority()));
        return readings;
    }

    /** Empty if it is another's. */
    private Optional<PmsPatient> read(PatientReading reading, String chart) throws PmsSilent {
        try {
            var current = reading.chart();
            if (current.equals(chart)) return Optional.of(read(reading));
            return reading.bears(chart) ? Optional.of(wentInto(read(reading), chart)) : Optional.empty();
        } catch (Unreadable e) {
            throw unreadable(e);
        }
    }

    /** Who is named by an old number and by a newer one of the same kind: the old record went into the newer. */
    private static PmsPatient wentInto(PmsPatient survivor, String chart) {
        return new PmsPatient(new PmsPatientId(chart), survivor.who(), survivor.active(), null, null, survivor.id());
    }

    private PmsPatient read(PatientReading reading) throws PmsSilent {
        try {
            var chart = reading.chart();
            var before = told(chart).filter(told -> !reading.isSomebodyElse(told.who()));
            if (before.isEmpty()) reading.mustHaveAName();
            return new PmsPatient(
                    new PmsPatientId(chart),
                    reading.who(before.map(PmsPatient::who).orElse(null)),
                    reading.isActive(before.map(PmsPatient::active).orElse(true)),
                    before.map(PmsPatient::createdInPms).orElse(null),
                    null,
                    before.map(PmsPatient::mergedInto).orElse(null));
        } catch (Unreadable e) {
            throw unreadable(e);
        }
    }

    private Optional<PmsPatient> told(String chart) {
        return sending.told().patients().patient(sending.source(), chart);
    }

    private static Optional<PmsPatient> theOne(Set<PmsPatient> meant) throws PmsSilent {
        if (meant.size() > 1) throw new PmsSilent("The PMS answered with several records for one number.");
        return meant.stream().findFirst();
    }

    private static PmsSilent others() {
        return new PmsSilent("The PMS answered with records that were not asked for.");
    }

    private static PmsSilent unreadable(Unreadable e) {
        return new PmsSilent("The PMS answered with a record that cannot be read: " + e.getMessage() + ".", e);
    }
}
