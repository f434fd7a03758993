package org.deskbell.web.staff;

import java.util.List;
import org.deskbell.patients.Alert;
import org.deskbell.patients.Alerts;
import org.deskbell.web.Me;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settles what stands on Home because the PMS changed. */
@Controller
class AlertActions {
    /** What Home and Online Patients show; the rest comes up as these are settled. */
    static final int SHOWN = 10;

    private final Alerts alerts;

    AlertActions(Alerts alerts) {
        this.alerts = alerts;
    }

    /** @param list whether it was pressed on Online Patients */
    @PostMapping("/alerts/{id}/settlement")
    String settle(
            @PathVariable Alert.Id id,
            @RequestParam(defaultValue = "false") boolean list,
            Me me,
            RedirectAttributes flash) {
        var key = alerts.settle(id, me.actor()) ? "staff.done.settled" : "staff.done.settled-before";
        flash.addFlashAttribute("done", new Notice(key, List.of()));
        return list ? "redirect:" + OnlinePatientsPage.PATH : "redirect:/";
    }
}
