package org.deskbell.pms.check;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Visit;

/** The promises about visits that meet: one gets the time, and the others leave no trace. */
record CrowdSteps(CheckOffice office, CheckVisits visits) {
    private static final int CROWD = 10;

    List<CheckStep> all() {
        return List.of(
                new CheckStep("gives a time to one of ten who come at once", VisitSteps.WRITING, this::race),
                new CheckStep("leaves nothing of a write that failed half way", VisitSteps.WRITING, this::halfWay));
    }

    private String race() throws Broken, PmsSilent {
        var at = visits.openHour();
        var crowd = new ArrayList<Visit>();
        for (var one = 0; one < CROWD; one++) crowd.add(visits.whole(at));
        var answers = atOnce(crowd.stream()
                .map(visit -> (Callable<PmsAnswer>) () -> office.pms().write(visit))
                .toList());
        var done = count(answers, PmsAnswer.Done.class);
        Broken.unless(done == 1, done + " of " + CROWD + " were told that they have it.");
        var taken = count(answers, PmsAnswer.Conflict.class);
        Broken.unless(taken == CROWD - 1, taken + " of " + (CROWD - 1) + " were told that it is taken.");
        var winner = crowd.get(index(answers));
        for (var visit : crowd)
            Broken.unless(
                    office.pms().findVisit(visit.onlineKey()).isPresent() == visit.equals(winner),
                    "Who has it and who was told so are not the same.");
        noTrace(at, winner.onlineKey());
        return "";
    }

    private static long count(List<PmsAnswer> answers, Class<? extends PmsAnswer> kind) {
        return answers.stream().filter(kind::isInstance).count();
    }

    private static int index(List<PmsAnswer> answers) {
        var at = 0;
        while (!(answers.get(at) instanceof PmsAnswer.Done)) at++;
        return at;
    }

    private static List<PmsAnswer> atOnce(List<Callable<PmsAnswer>> deeds) throws PmsSilent {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<PmsAnswer>();
            for (Future<PmsAnswer> answer : threads.invokeAll(deeds)) answers.add(answer.get());
            return answers;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PmsSilent("The check was stopped.");
        }
    }

    private void noTrace(LocalDateTime at, String onlineKey) throws Broken, PmsSilent {
        for (var time : visits.busy(at))
            Broken.unless(onlineKey.equals(time.onlineKey()), "Somebody else's trace is left in the schedule.");
    }

    /** An hour whose second half is taken: its first half is still to be had afterwards. */
    private String halfWay() throws Broken, PmsSilent {
        var at = visits.openHour();
        var standing = visits.written(visits.half(CheckVisits.secondHalf(at)));
        var whole = visits.whole(at);
        var answer = office.pms().write(whole);
        Broken.unless(answer instanceof PmsAnswer.Conflict, Answers.words(answer));
        Broken.unless(office.pms().findVisit(whole.onlineKey()).isEmpty(), "It is there all the same.");
        noTrace(at, standing.visit().onlineKey());
        visits.written(visits.half(at));
        return "";
    }
}
