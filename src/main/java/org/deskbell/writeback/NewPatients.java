package org.deskbell.writeback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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

    Outcome create(Course course, Pms pms, OnlinePatient.Id id) throws PmsSilent {
        if (!writeBacks.createsPatients()) return waitsForLink(course, null);
        var patient = whom(id);
        var asked = table.askedAt(patient.id());
        if (asked.isPresent()) return lookUp(course, pms, patient, asked.get());
        return switch (list.since(table.wantedAt(patient.id(), clock.instant()))) {
            case FreshList.Look.Fresh fresh -> create(course, pms, patient);
            case FreshList.Look.InQuestion open -> notMade(course, patient, OwnWords.LIST_IN_QUESTION);
            case FreshList.Look.NotYet(var until, var words) ->
                new Outcome.NotMade(course.row().again(until, words));
        };
    }

    /** Who stands for the person; but what may have been created before he was joined is looked up under his own key. */
    private OnlinePatient whom(OnlinePatient.Id own) {
        return patients.get(table.askedAt(own).isPresent() ? own : patients.survivor(own));
    }

    private Outcome create(Course course, Pms pms, OnlinePatient patient) throws PmsSilent {
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

    /** Not found proves nothing before the PMS's longest processing time is over. */
    private Outcome lookUp(Course course, Pms pms, OnlinePatient patient, Instant asked) throws PmsSilent {
        var found = pms.findPatient(key(patient));
        if (found.isPresent()) return made(course, found.get().id().value(), found, patient);
        var certain = asked.plus(pms.patience());
        if (clock.instant().isBefore(certain))
            return new Outcome.NotMade(course.row().again(certain, course.row().words()));
        return ask(course, pms, patient, asked);
    }

    private Outcome made(Course course, String ref, Optional<PmsPatient> record, OnlinePatient patient) {
        var id = new PmsPatientId(ref);
        pmsPatients.take(record.orElseGet(() -> new PmsPatient(id, patient.who(), true, clock.instant(), null)));
        var outcome = links.linkCreated(patient.id(), id, WriteBackEnded.RULE);
        table.forget(patient.id());
        return switch (outcome) {
            case LinkOutcome.Linked linked -> new Outcome.Made(id);
            case LinkOutcome.AlreadyLinked(var other, var by, var at) -> new Outcome.Made(other);
            case LinkOutcome.Taken taken -> waitsForLink(course, OwnWords.LINKED_TO_ANOTHER);
            case LinkOutcome.Joined joined -> waitsForLink(course, null);
            case LinkOutcome.ReasonNeeded needed -> waitsForLink(course, null);
            case LinkOutcome.NotInPms gone -> waitsForLink(course, null);
        };
    }

    private static Outcome waitsForLink(Course course, @Nullable String words) {
        return new Outcome.NotMade(course.row().rest(State.WAITING_FOR_LINK, words));
    }

    private static String key(OnlinePatient patient) {
        return "dp-" + patient.id();
    }
}
