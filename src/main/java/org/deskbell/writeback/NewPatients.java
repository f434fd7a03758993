package org.deskbell.writeback;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.deskbell.patients.Alerts;
import org.deskbell.patients.LinkOutcome;
import org.deskbell.patients.Links;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsPatients;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Refresh;
import org.deskbell.pms.Refreshes;
import org.deskbell.writeback.WriteBack.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Creates a new patient's record in the PMS where the practice lets us; never beside a record that may already be this
 * person's, and never twice.
 */
@Component
class NewPatients {
    /** Somebody may just have made the record by hand: the mirror must be younger than this. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final Duration SOON = Duration.ofSeconds(1);

    private final WriteBacks writeBacks;
    private final PmsPatients pmsPatients;
    private final Refreshes refreshes;
    private final Links links;
    private final Alerts alerts;
    private final Clock clock;

    NewPatients(
            WriteBacks writeBacks,
            PmsPatients pmsPatients,
            Refreshes refreshes,
            Links links,
            Alerts alerts,
            Clock clock) {
        this.writeBacks = writeBacks;
        this.pmsPatients = pmsPatients;
        this.refreshes = refreshes;
        this.links = links;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** Whether there is a record now. */
    sealed interface Outcome {
        record Made(PmsPatientId patient) implements Outcome {}

        record NotMade(WriteBack row) implements Outcome {}
    }

    Outcome create(Course course, Pms pms, OnlinePatient patient) throws PmsSilent {
        if (!writeBacks.createsPatients()) return waitsForLink(course, null);
        if (course.row().maybeCreatedAt() != null) return lookUp(course, pms, patient);
        if (refreshes.askIfOlderThan(FRESH, WriteBackEnded.RULE).state() != Refresh.State.DONE)
            return new Outcome.NotMade(course.row().again(clock.instant().plus(SOON), null));
        if (links.mayBeInPms(patient.id()) || alerts.isUnlinkedUnsettled(patient.id()))
            return waitsForLink(course, OwnWords.MAYBE_THERE);
        return ask(course, pms, patient);
    }

    private Outcome ask(Course course, Pms pms, OnlinePatient patient) throws PmsSilent {
        course.record(course.row().maybeCreated(clock.instant()));
        return switch (pms.createPatient(key(patient), patient.who())) {
            case PmsAnswer.Done(var ref) -> made(course, ref, pms.findPatient(key(patient)), patient);
            case PmsAnswer.Pending later -> lookUp(course, pms, patient);
            case PmsAnswer.Conflict(var words) -> waitsForLink(course, words);
            case PmsAnswer.Refused(var words) -> waitsForLink(course, words);
            case PmsAnswer.NotReached no -> {
                course.record(course.row().maybeCreated(null));
                throw no.silence();
            }
            case PmsAnswer.Unknown(var words) -> lookUp(course, pms, patient);
        };
    }

    /** Not found proves nothing before the PMS's longest processing time is over. */
    private Outcome lookUp(Course course, Pms pms, OnlinePatient patient) throws PmsSilent {
        var found = pms.findPatient(key(patient));
        if (found.isPresent()) return made(course, found.get().id().value(), found, patient);
        var asked = course.row().maybeCreatedAt();
        var certain = (asked == null ? clock.instant() : asked).plus(pms.patience());
        if (clock.instant().isBefore(certain))
            return new Outcome.NotMade(course.row().again(certain, course.row().words()));
        return ask(course, pms, patient);
    }

    private Outcome made(Course course, String ref, Optional<PmsPatient> record, OnlinePatient patient) {
        var id = new PmsPatientId(ref);
        pmsPatients.take(record.orElseGet(() -> new PmsPatient(id, patient.who(), true, clock.instant(), null)));
        return switch (links.linkCreated(patient.id(), id, WriteBackEnded.RULE)) {
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
