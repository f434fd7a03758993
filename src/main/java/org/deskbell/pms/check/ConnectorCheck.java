package org.deskbell.pms.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.deskbell.pms.Capability;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsSilent;

/**
 * Holds a PMS against what every connector promises, step by step. It works with a test patient of its own, and cancels
 * every visit that it made; the test patient's record stays.
 *
 * @param nowhere the same PMS at an address where nobody answers, where there is such a thing
 * @param change somebody who changes a record in the PMS itself, where there is somebody
 */
public record ConnectorCheck(
        Pms pms, CheckPlace place, Optional<Pms> nowhere, Optional<Consumer<PmsPatientId>> change) {
    private static final String SILENT = "is silent in words where nobody answers";

    /** The results, each also told to {@code heard} as soon as it is there. */
    public List<CheckResult> run(Consumer<CheckResult> heard) {
        var office = new CheckOffice(pms);
        var results = new ArrayList<CheckResult>();
        for (var step : steps(office)) {
            results.add(tried(step, office));
            heard.accept(results.getLast());
        }
        return results;
    }

    private List<CheckStep> steps(CheckOffice office) {
        var visits = new CheckVisits(office, place);
        var steps = new ArrayList<CheckStep>();
        steps.addAll(new RecordSteps(office).all(change));
        steps.addAll(new VisitSteps(office, visits).all());
        steps.addAll(new CrowdSteps(office, visits).all());
        nowhere.ifPresent(other -> steps.add(new CheckStep(SILENT, Set.of(), () -> silent(other, office))));
        steps.add(new CheckStep("takes back all visits of this check", VisitSteps.WRITING, () -> takenBack(office)));
        return steps;
    }

    private static CheckResult tried(CheckStep step, CheckOffice office) {
        var began = System.nanoTime();
        if (!office.canAll(step.needs())) return result(step, CheckResult.Outcome.NOT_OFFERED, "", began);
        try {
            return result(step, CheckResult.Outcome.HOLDS, step.trial().tried(), began);
        } catch (Broken e) {
            return result(step, CheckResult.Outcome.DOES_NOT_HOLD, String.valueOf(e.getMessage()), began);
        } catch (PmsSilent e) {
            return result(step, CheckResult.Outcome.DOES_NOT_HOLD, "It was silent. " + e.words(), began);
        } catch (RuntimeException e) {
            // A connector never throws another; its words may hold anything.
            return result(step, CheckResult.Outcome.DOES_NOT_HOLD, e.getClass().getSimpleName(), began);
        }
    }

    private static CheckResult result(CheckStep step, CheckResult.Outcome outcome, String words, long began) {
        return new CheckResult(step.name(), outcome, words, Duration.ofNanos(System.nanoTime() - began));
    }

    private static String silent(Pms nowhere, CheckOffice office) throws Broken {
        try {
            nowhere.tried();
        } catch (PmsSilent e) {
            Broken.unless(!e.words().isBlank(), "It says nothing.");
            if (!office.can(Capability.CANCEL_APPOINTMENT)) return e.words();
            var answer = nowhere.cancel("none", "none");
            Broken.unless(answer instanceof PmsAnswer.NotReached, Answers.words(answer));
            return e.words();
        }
        throw new Broken("It answers where nobody is.");
    }

    private static String takenBack(CheckOffice office) throws Broken, PmsSilent {
        var pms = office.pms();
        var taken = 0;
        for (var key : office.keys()) {
            var ref = pms.findVisit(key);
            if (ref.isEmpty()) continue;
            pms.cancel(ref.get(), key);
            Broken.unless(pms.findVisit(key).isEmpty(), "A visit of this check still stands.");
            taken++;
        }
        return taken + " cancelled";
    }
}
