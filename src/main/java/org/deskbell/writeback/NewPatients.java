package org.deskbell.writeback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.deskbell.patients.Alert;
import org.deskbell.patients.Alerts;
import org.deskbell.patients.LinkOutcome;
import org.deskbell.patients.Links;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsPatients;
import org.deskbell.pms.PmsSilent;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.writeback.WriteBack.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Creates a new patient's record in the PMS where the practice lets us; never beside a record that may already be this
 * person's, and never twice.
 */
@Component
class NewPatients {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final WriteBacks writeBacks;
    private final NewRecordTable table;
    private final OnlinePatients patients;
    private final PmsPatients pmsPatients;
    private final FreshList list;
    private final Links links;
    private final Alerts alerts;
    private final PracticeDatabase database;
    private final Clock clock;

    NewPatients(
            WriteBacks writeBacks,
            NewRecordTable table,
            OnlinePatients patients,
            PmsPatients pmsPatients,
            FreshList list,
            Links links,
            Alerts alerts,
            PracticeDatabase database,
            Clock clock) {
        this.writeBacks = writeBacks;
        this.table = table;
        this.patients = patients;
        this.pmsPatients = pmsPatients;
        this.list = list;
        this.links = links;
        this.alerts = alerts;
        this.database = database;
        this.clock = clock;
    }

    /** Whether there is a record now. */
    sealed interface Outcome {
        record Made(PmsPatientId patient) implements Outcome {}

        record NotMade(WriteBack row) implements Outcome {}
    }

    /** The record of who is linked; but first it is found out what became of one that may have been created for him. */
    Outcome linked(Course course, Pms pms, OnlinePatient own, PmsPatientId to) throws PmsSilent {
        var asked = table.asked(registrations(own));
        if (asked.isEmpty()) return new Outcome.Made(to);
        var patient = patients.get(asked.get().patient());
        var known = known(course, pms, patient, asked.get().at());
        if (known.isPresent()) return known.get();
        table.forget(patient.id());
        return new Outcome.Made(to);
    }

    Outcome create(Course course, Pms pms, OnlinePatient own) throws PmsSilent {
        if (!writeBacks.createsPatients()) return waitsForLink(course, null);
        var registrations = registrations(own);
        var asked = table.asked(registrations);
        if (asked.isPresent())
            return lookUp(
                    course,
                    pms,
                    patients.get(asked.get().patient()),
                    asked.get().at());
        var patient = patients.get(registrations.getFirst());
        var notYet = list.since(table.wantedAt(patient.id(), clock.instant()));
        return notYet.isPresent()
                ? new Outcome.NotMade(
                        course.row().again(notYet.get().until(), notYet.get().words()))
                : createNew(course, pms, patient);
    }

    /** Who stands for the person, and all who are joined into him: what may have been created before is looked up under the key
     * of whom it was asked for. */
    private List<OnlinePatient.Id> registrations(OnlinePatient own) {
        return patients.registrations(own.joinedInto() == null ? own.id() : own.joinedInto());
    }

    private Outcome createNew(Course course, Pms pms, OnlinePatient patient) throws PmsSilent {
        if (links.mayBeInPms(patient.id()) || alerts.isUnlinkedUnsettled(patient.id()))
            return notMade(course, patient, OwnWords.MAYBE_THERE);
        return ask(course, pms, patient, null);
    }

    private Outcome later(Course course) {
        return new Outcome.NotMade(course.row().again(clock.instant().plus(SOON), null));
    }

    private Outcome ask(Course course, Pms pms, OnlinePatient patient, @Nullable Instant before) throws PmsSilent {
        var now = clock.instant();
        if (!mayAsk(course, patient, before, now)) return later(course);
        return switch (pms.createPatient(key(patient), patient.who())) {
            case PmsAnswer.Done(var ref) -> made(course, ref, pms.findPatient(key(patient)), patient);
            case PmsAnswer.Pending later -> lookUp(course, pms, patient, now);
            case PmsAnswer.Conflict(var words) -> notMade(course, patient, words);
            case PmsAnswer.Refused(var words) -> notMade(course, patient, words);
            case PmsAnswer.NotReached no -> {
                table.forget(patient.id());
                throw no.silence();
            }
            case PmsAnswer.Unknown(var words) -> lookUp(course, pms, patient, now);
        };
    }

    /** One of all that carry his visits asks, if the visit is still with him who carries it. */
    private boolean mayAsk(Course course, OnlinePatient patient, @Nullable Instant before, Instant now) {
        return database.together(() -> {
            course.record(course.row());
            return table.ask(patient.id(), before, now);
        });
    }

    private Outcome notMade(Course course, OnlinePatient patient, String words) {
        table.forget(patient.id());
        return waitsForLink(course, words);
    }

    private Outcome lookUp(Course course, Pms pms, OnlinePatient patient, Instant asked) throws PmsSilent {
        var known = known(course, pms, patient, asked);
        return known.isPresent() ? known.get() : ask(course, pms, patient, asked);
    }

    /** Empty if the record surely is not there: not found proves nothing before the PMS's longest processing time is over. */
    private Optional<Outcome> known(Course course, Pms pms, OnlinePatient patient, Instant asked) throws PmsSilent {
        var found = pms.findPatient(key(patient));
        if (found.isPresent()) return Optional.of(made(course, found.get().id().value(), found, patient));
        var certain = asked.plus(pms.patience());
        return clock.instant().isBefore(certain)
                ? Optional.of(new Outcome.NotMade(
                        course.row().again(certain, course.row().words())))
                : Optional.empty();
    }

    private Outcome made(Course course, String ref, Optional<PmsPatient> record, OnlinePatient patient) {
        var id = new PmsPatientId(ref);
        pmsPatients.take(record.orElseGet(() -> new PmsPatient(id, patient.who(), true, clock.instant(), null)));
        var outcome = linked(course, id, patient.id());
        table.forget(patient.id());
        return outcome;
    }

    private Outcome linked(Course course, PmsPatientId made, OnlinePatient.Id patient) {
        return switch (links.linkCreated(patient, made, WriteBackEnded.RULE)) {
            case LinkOutcome.Linked linked -> new Outcome.Made(made);
            case LinkOutcome.AlreadyLinked(var to, var by, var at) -> beside(made, patient, to);
            case LinkOutcome.Joined(var into) -> linked(course, made, into);
            case LinkOutcome.Taken taken -> waitsForLink(course, OwnWords.LINKED_TO_ANOTHER);
            case LinkOutcome.ReasonNeeded needed -> waitsForLink(course, null);
            case LinkOutcome.NotInPms gone -> waitsForLink(course, null);
        };
    }

    /** Somebody linked the person meanwhile: what was made is one too many. */
    private Outcome beside(PmsPatientId made, OnlinePatient.Id patient, PmsPatientId to) {
        if (!to.equals(made)) alerts.raise(Alert.madeToo(patient, made, clock.instant()), WriteBackEnded.RULE);
        return new Outcome.Made(to);
    }

    private static Outcome waitsForLink(Course course, @Nullable String words) {
        return new Outcome.NotMade(course.row().rest(State.WAITING_FOR_LINK, words));
    }

    private static String key(OnlinePatient patient) {
        return "dp-" + patient.id();
    }
}
