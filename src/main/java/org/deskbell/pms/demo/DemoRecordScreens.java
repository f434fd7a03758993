package org.deskbell.pms.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a PMS does to records on file, for the story to be played: merges two, deletes one, gives a number to somebody else. */
@Controller
@RequestMapping("/demo-pms/records")
class DemoRecordScreens {
    private static final String BACK = "redirect:/demo-pms#records";

    private final DemoOffice office;
    private final DemoPatients patients;
    private final Clock clock;

    DemoRecordScreens(DemoOffice office, DemoPatients patients, Clock clock) {
        this.office = office;
        this.patients = patients;
        this.clock = clock;
    }

    @PostMapping("/merge")
    String merge(
            @RequestParam(defaultValue = "") String chart,
            @RequestParam(defaultValue = "") String into,
            RedirectAttributes next) {
        var from = patients.onFile(chart);
        var to = patients.onFile(into);
        return said(patients.merge(from, to) ? "demo.records.merged" : "demo.records.not-merged", from, to, next);
    }

    @PostMapping("/deletion")
    String delete(@RequestParam(defaultValue = "") String chart, RedirectAttributes next) {
        var gone = patients.onFile(chart);
        return said(patients.delete(gone) ? "demo.records.deleted" : "demo.records.none", gone, "", next);
    }

    /** The names as the form "New patient" has them; the rest stays empty. */
    @PostMapping("/handover")
    String handOver(
            @RequestParam(defaultValue = "") String chart,
            @ModelAttribute NewPatientForm form,
            RedirectAttributes next) {
        var number = patients.onFile(chart);
        var today = LocalDate.ofInstant(clock.instant(), office.get().zone());
        if (!form.faults(today).isEmpty()) return said("demo.records.unnamed", number, "", next);
        var isGiven = patients.giveAway(number, form.patient(clock.instant(), today));
        return said(isGiven ? "demo.records.given" : "demo.records.none", number, "", next);
    }

    private static String said(String key, String chart, String other, RedirectAttributes next) {
        next.addFlashAttribute("recordsSaid", key);
        next.addFlashAttribute("recordsOf", List.of(chart, other));
        return BACK;
    }
}
