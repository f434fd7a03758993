package org.deskbell.pms.check;

import static org.deskbell.pms.Capability.CANCEL_APPOINTMENT;
import static org.deskbell.pms.Capability.LOOK_UP;
import static org.deskbell.pms.Capability.MOVE_APPOINTMENT;
import static org.deskbell.pms.Capability.READ_SCHEDULE;
import static org.deskbell.pms.Capability.WRITE_APPOINTMENT;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.deskbell.pms.Capability;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Visit;
import org.deskbell.pms.check.CheckVisits.Written;

/** The promises about one visit at a time. Nothing is written where it could not be cancelled or found again. */
record VisitSteps(CheckOffice office, CheckVisits visits) {
    /** Without these no step here is tried. */
    static final Set<Capability> WRITING = Set.of(WRITE_APPOINTMENT, CANCEL_APPOINTMENT, LOOK_UP, READ_SCHEDULE);

    List<CheckStep> all() {
        return List.of(
                new CheckStep("refuses a patient who is not on file", WRITING, this::unknownPatient),
                new CheckStep("writes a visit once, sent twice", WRITING, this::writtenOnce),
                new CheckStep("finds a visit by our key", WRITING, this::found),
                new CheckStep("shows a visit as taken, with our key", WRITING, this::taken),
                new CheckStep("refuses a time that is taken", WRITING, this::conflict),
                new CheckStep("moves a visit and frees its old time", with(MOVE_APPOINTMENT), this::moved),
                new CheckStep(
                        "leaves a visit where it was if its new time is taken", with(MOVE_APPOINTMENT), this::notMoved),
                new CheckStep("cancels a visit, frees its time, and stays cancelled", WRITING, this::cancelled));
    }

    private static Set<Capability> with(Capability one) {
        var all = EnumSet.copyOf(WRITING);
        all.add(one);
        return all;
    }

    private String unknownPatient() throws Broken, PmsSilent {
        var visit = visits.half(visits.openHour());
        var nobodys = new Visit(
                visit.onlineKey(),
                new PmsPatientId("deskbell-nobody"),
                visit.providerId(),
                visit.operatoryId(),
                visit.typeId(),
                visit.startsAt(),
                visit.minutes(),
                visit.note());
        var answer = office.pms().write(nobodys);
        Broken.unless(answer instanceof PmsAnswer.Refused, Answers.words(answer));
        Broken.unless(office.pms().findVisit(visit.onlineKey()).isEmpty(), "It is there all the same.");
        return "";
    }

    private Written fresh() throws Broken, PmsSilent {
        return visits.written(visits.half(visits.openHour()));
    }

    private String writtenOnce() throws Broken, PmsSilent {
        var first = fresh();
        Broken.unless(visits.written(first.visit()).ref().equals(first.ref()), "Sent again, it became another visit.");
        var taken = visits.busy(first.visit().startsAt());
        Broken.unless(taken.size() == 1, "It stands there " + taken.size() + " times.");
        return "";
    }

    private String found() throws Broken, PmsSilent {
        var written = fresh();
        var found = office.pms().findVisit(written.visit().onlineKey());
        Broken.unless(found.filter(written.ref()::equals).isPresent(), "By our key it finds another, or none.");
        Broken.unless(office.pms().findVisit(office.newKey()).isEmpty(), "It finds a key that nobody used.");
        return "";
    }

    private String taken() throws Broken, PmsSilent {
        var written = fresh();
        var at = written.visit().startsAt();
        var taken = visits.busy(at);
        Broken.unless(taken.size() == 1, "The time is taken " + taken.size() + " times.");
        var time = taken.getFirst();
        Broken.unless(written.visit().onlineKey().equals(time.onlineKey()), "The time does not carry our key.");
        var minutes = time.startsAt().until(time.endsAt()).toMinutes();
        Broken.unless(minutes >= written.visit().minutes(), "It takes " + minutes + " minutes only.");
        return "";
    }

    private String conflict() throws Broken, PmsSilent {
        var visit = visits.half(fresh().visit().startsAt());
        var answer = office.pms().write(visit);
        Broken.unless(answer instanceof PmsAnswer.Conflict, Answers.words(answer));
        Broken.unless(office.pms().findVisit(visit.onlineKey()).isEmpty(), "It is there all the same.");
        return "";
    }

    private String moved() throws Broken, PmsSilent {
        var written = fresh();
        var moved = visits.at(written.visit(), visits.openHour());
        var answer = office.pms().move(written.ref(), moved);
        Broken.unless(answer instanceof PmsAnswer.Done, Answers.words(answer));
        Broken.unless(stands(moved, moved.startsAt()), "It does not stand at the new time under its new key.");
        Broken.unless(office.pms().findVisit(written.visit().onlineKey()).isEmpty(), "Its old key is still there.");
        Broken.unless(visits.busy(written.visit().startsAt()).isEmpty(), "The old time is still taken.");
        visits.written(visits.half(written.visit().startsAt()));
        return "";
    }

    private boolean stands(Visit visit, LocalDateTime at) throws PmsSilent {
        return visits.busy(at).stream().anyMatch(time -> visit.onlineKey().equals(time.onlineKey()));
    }

    private String notMoved() throws Broken, PmsSilent {
        var other = fresh().visit().startsAt();
        var written = fresh();
        var moved = visits.at(written.visit(), other);
        var answer = office.pms().move(written.ref(), moved);
        Broken.unless(answer instanceof PmsAnswer.Conflict, Answers.words(answer));
        Broken.unless(
                stands(written.visit(), written.visit().startsAt()), "It does not stand at its old time any more.");
        Broken.unless(!stands(moved, other), "It stands at the taken time too.");
        return "";
    }

    private String cancelled() throws Broken, PmsSilent {
        var written = fresh();
        visits.cancel(written);
        var key = written.visit().onlineKey();
        var again = office.pms().cancel(written.ref(), key);
        var stays = again instanceof PmsAnswer.Done || again instanceof PmsAnswer.Refused;
        Broken.unless(stays, "Cancelled again, " + Answers.words(again));
        Broken.unless(office.pms().findVisit(key).isEmpty(), "It still stands.");
        visits.written(visits.half(written.visit().startsAt()));
        return "";
    }
}
