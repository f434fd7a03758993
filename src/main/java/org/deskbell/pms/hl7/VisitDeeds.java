package org.deskbell.pms.hl7;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Visit;

/**
 * Books, moves and cancels visits. Where the PMS tells of what it was sent, that it told so is what counts as done. Nothing is
 * sent a second time in here when an answer is lost.
 */
record VisitDeeds(Sending sending, Echo echo) {
    PmsAnswer write(Visit visit) {
        var known = standing(visit.onlineKey());
        if (known.isPresent()) return new PmsAnswer.Done(known.get());
        var wanted = wanted(visit, freshPlacer(visit.onlineKey()));
        if (isTaken(wanted, visit)) return taken();
        var message =
                messages().booked(visit, wanted, sending.who(visit.patient().value()));
        return switch (sending.send(wanted, message)) {
            case Reply.Accepted took -> written(visit.onlineKey(), took.isDone());
            case Reply.Refused no -> refused(wanted, visit, no);
            case Reply.Failed no -> no.answer();
        };
    }

    /** What was cancelled there under a placer stays cancelled. */
    private String freshPlacer(String key) {
        var placer = told().placer(sending.source(), key);
        return isOut(placer) ? placer + "+" : placer;
    }

    private PmsAnswer written(String key, boolean isDone) {
        return echoes() ? told(echo.awaited(() -> standing(key)), key) : done(key, isDone);
    }

    private static PmsAnswer told(Optional<String> ref, String ticket) {
        return ref.<PmsAnswer>map(PmsAnswer.Done::new).orElseGet(() -> new PmsAnswer.Pending(ticket));
    }

    private static PmsAnswer done(String ref, boolean isDone) {
        return isDone ? new PmsAnswer.Done(ref) : new PmsAnswer.Pending(ref);
    }

    /** HL7 has no word for a time that is taken; that another visit has it, the PMS tells. */
    private PmsAnswer refused(Sent wanted, Visit visit, Reply.Refused no) {
        return echo.awaited(() -> Optional.of(taken()).filter(taken -> isTaken(wanted, visit)))
                .orElseGet(no::answer);
    }

    private static PmsAnswer taken() {
        return new PmsAnswer.Conflict("The PMS has another visit then.");
    }

    private boolean isTaken(Sent wanted, Visit visit) {
        return told().isTaken(sending.source(), wanted, Duration.ofMinutes(visit.minutes()));
    }

    /** S13 to another time, S14 where that stays. The visit keeps its placer, by which the PMS knows it; without one of ours
     * it is somebody else's, whose id the PMS gave again. */
    PmsAnswer move(String ref, Visit visit) {
        var before = named(ref).filter(ToldVisit::standing);
        var placer = before.map(ToldVisit::placer).filter(this::isOurs);
        if (before.isEmpty() || placer.isEmpty()) return new PmsAnswer.Refused("The PMS has told of no such visit.");
        var wanted = wanted(visit, placer.get());
        if (isTaken(wanted, visit)) return taken();
        var event = before.get().begins(wanted.startsAt()) ? "S14" : "S13";
        var message = messages()
                .moved(
                        event,
                        visit,
                        wanted,
                        before.get().id(),
                        sending.who(visit.patient().value()));
        return switch (sending.send(wanted, message)) {
            case Reply.Accepted took -> moved(visit.onlineKey());
            case Reply.Refused no -> refused(wanted, visit, no);
            case Reply.Failed no -> no.answer();
        };
    }

    /** One that had no id of the PMS's was named by its placer. */
    private Optional<ToldVisit> named(String ref) {
        return told().visit(sending.source(), ref)
                .or(() -> told().placedAs(sending.source(), ref).stream().findFirst());
    }

    private boolean isOurs(String placer) {
        return !sending.sent().placedAs(sending.source(), List.of(placer)).isEmpty();
    }

    /** Taken in is not enough: whatever stands at the old time would be taken out as one too many. */
    private PmsAnswer moved(String key) {
        return echo.awaited(() -> standing(key))
                .<PmsAnswer>map(PmsAnswer.Done::new)
                .orElseGet(() -> new PmsAnswer.Unknown("The PMS took the move in and has not told of it yet."));
    }

    /** A visit of another placer is somebody else's, whose id the PMS gave again. */
    PmsAnswer cancel(String ref, String onlineKey) {
        var placer = told().placer(sending.source(), onlineKey);
        var before = told().visit(sending.source(), ref)
                .filter(visit -> placer.equals(visit.placer()))
                .or(() -> told().placedAs(sending.source(), placer).stream().findFirst());
        if (before.filter(visit -> !visit.standing()).isPresent()) return new PmsAnswer.Done(ref);
        var message = before.map(visit -> messages().cancel(placer, visit, sending.who(visit.patientId())))
                .orElseGet(() -> messages().callBack(placer));
        return switch (sending.send(message)) {
            case Reply.Accepted took -> cancelled(ref, placer, took.isDone());
            case Reply.Failed no -> no.answer();
        };
    }

    private PmsAnswer cancelled(String ref, String placer, boolean isDone) {
        return echoes()
                ? told(echo.awaited(() -> Optional.of(ref).filter(out -> isOut(placer))), ref)
                : done(ref, isDone);
    }

    private boolean isOut(String placer) {
        var all = told().placedAs(sending.source(), placer);
        return !all.isEmpty() && all.stream().noneMatch(ToldVisit::standing);
    }

    private Optional<String> standing(String key) {
        try {
            return told().traces(sending.source(), key).standing().stream().findFirst();
        } catch (PmsSilent e) {
            return Optional.empty();
        }
    }

    private VisitsTold told() {
        return sending.told().visits();
    }

    private boolean echoes() {
        return sending.settings().echoes();
    }

    private VisitMessages messages() {
        return new VisitMessages(sending.settings(), sending.clock().instant());
    }

    private Sent wanted(Visit visit, String placer) {
        return new Sent(
                visit.onlineKey(),
                placer,
                visit.providerId(),
                visit.operatoryId(),
                visit.startsAt().atZone(sending.wall().zone()).toInstant(),
                sending.clock().instant(),
                null);
    }
}
