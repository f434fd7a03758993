package org.deskbell.web.staff;

import java.util.List;
import org.deskbell.matching.Field;
import org.deskbell.patients.Difference;
import org.deskbell.patients.DifferenceOutcome;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.PmsDifferences;
import org.deskbell.patients.SettledDifference.How;
import org.deskbell.web.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes over the PMS's answer, or keeps ours, from Patient Details. */
@Controller
class DifferenceActions {
    private final PmsDifferences differences;

    DifferenceActions(PmsDifferences differences) {
        this.differences = differences;
    }

    /** The two values as they were shown; empty for one that is missing. */
    record Shown(@Nullable String online, @Nullable String inPms) {
        @Override
        public String toString() {
            return "Shown[hidden]";
        }
    }

    @PostMapping("/online-patients/{id}/differences/taken")
    String take(
            @PathVariable OnlinePatient.Id id,
            @RequestParam Field field,
            Shown shown,
            Me me,
            RedirectAttributes flash) {
        return settle(id, wish(field, shown, How.TAKEN), me, flash);
    }

    @PostMapping("/online-patients/{id}/differences/kept")
    String keep(
            @PathVariable OnlinePatient.Id id,
            @RequestParam Field field,
            Shown shown,
            Me me,
            RedirectAttributes flash) {
        return settle(id, wish(field, shown, How.KEPT), me, flash);
    }

    private static PmsDifferences.Wish wish(Field field, Shown shown, How how) {
        return new PmsDifferences.Wish(field, Difference.Values.seen(shown.online(), shown.inPms()), how);
    }

    private String settle(OnlinePatient.Id id, PmsDifferences.Wish wish, Me me, RedirectAttributes flash) {
        var details = "redirect:/online-patients/" + id;
        return switch (differences.settle(id, wish, me.actor())) {
            case DifferenceOutcome.Settled() -> details + "#differs";
            case DifferenceOutcome.Changed() ->
                Notice.problem("staff.problem.difference-changed", List.of(), flash, details);
            case DifferenceOutcome.NotToBeTaken() ->
                Notice.problem("staff.problem.difference-unfit", List.of(), flash, details);
        };
    }
}
