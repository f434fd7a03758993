package org.deskbell.pms.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.deskbell.pms.Catalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The demo PMS's own screen: schedule, search, new patient, faults. */
@Controller
@RequestMapping("/demo-pms")
class DemoScreens {
    private static final String SCREEN = "demo/pms";
    private static final String HOME = "redirect:/demo-pms";
    private static final int MOST = 50;

    private final DemoOffice office;
    private final DemoPatients patients;
    private final DemoVisits visits;
    private final DemoResources resources;
    private final Clock clock;

    DemoScreens(DemoOffice office, DemoPatients patients, DemoVisits visits, DemoResources resources, Clock clock) {
        this.office = office;
        this.patients = patients;
        this.visits = visits;
        this.resources = resources;
        this.clock = clock;
    }

    @GetMapping
    String schedule(@RequestParam(required = false) @Nullable String day, Model model) {
        return show(day, model);
    }

    /** By POST, so that no name stands in an address. */
    @PostMapping("/search")
    String search(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable String day,
            Model model) {
        model.addAttribute("sought", name);
        model.addAttribute("found", name.isBlank() ? List.of() : patients.named(name, MOST));
        return show(day, model);
    }

    /** "New patient", filled in with what another program has; nothing is made yet. */
    @PostMapping("/new")
    String filledIn(@ModelAttribute NewPatientForm form, Model model) {
        model.addAttribute("typed", form);
        return show(null, model);
    }

    @PostMapping("/patients")
    String create(@ModelAttribute NewPatientForm form, Model model, RedirectAttributes next) {
        var faults = form.faults(today());
        if (faults.isEmpty()) {
            var made = patients.create(form.patient(clock.instant(), today()));
            next.addFlashAttribute("made", made.chart());
            return HOME + "#new";
        }
        model.addAttribute("typed", form);
        model.addAttribute("wrong", faults);
        return show(null, model);
    }

    @PostMapping("/visits")
    String add(@ModelAttribute NewVisitForm form, Model model) {
        var visit = form.visit(resources.all(), patients::onFile);
        var words = visit.map(this::refusal).orElse("");
        if (visit.isPresent() && words.isEmpty()) return HOME + "?day=" + dayOr(form.day());
        model.addAttribute("visit", form);
        model.addAttribute("incomplete", visit.isEmpty());
        model.addAttribute("refusal", words);
        return show(form.day(), model);
    }

    private String refusal(DemoVisit visit) {
        return switch (visits.write(visit)) {
            case DemoVisitOutcome.Written(var written) -> "";
            case DemoVisitOutcome.Taken(var words) -> words;
            case DemoVisitOutcome.Refused(var words) -> words;
        };
    }

    @PostMapping("/faults")
    String faults(@ModelAttribute FaultsForm form) {
        office.set(form.faults(office.get().faults(), clock.instant()));
        return HOME + "#faults";
    }

    @PostMapping(path = "/faults", params = "none")
    String noFaults() {
        office.set(DemoFaults.NONE);
        return HOME + "#faults";
    }

    private String show(@Nullable String asked, Model model) {
        var pms = office.get();
        var day = dayOr(asked);
        var sheet = DaySheet.of(day, resources.all(), visits.on(day));
        model.addAttribute("pms", pms);
        model.addAttribute("day", day);
        model.addAttribute("today", today());
        model.addAttribute("sheet", sheet);
        model.addAttribute("names", names(sheet));
        model.addAttribute("onFile", patients.count());
        model.addAttribute("rooms", resources.all(Catalogue.Kind.OPERATORY));
        if (!model.containsAttribute("typed")) model.addAttribute("typed", NewPatientForm.EMPTY);
        if (!model.containsAttribute("wrong")) model.addAttribute("wrong", Map.of());
        if (!model.containsAttribute("visit"))
            model.addAttribute("visit", new NewVisitForm(day.toString(), null, null, null, null, null));
        return SCREEN;
    }

    /** Who is expected, by chart number. */
    private Map<String, DemoPatient> names(DaySheet sheet) {
        var names = new TreeMap<String, DemoPatient>();
        sheet.lines().stream()
                .flatMap(line -> line.cells().stream())
                .flatMap(cell -> cell.visits().stream())
                .map(DemoVisit::chart)
                .forEach(chart -> {
                    if (chart != null) patients.find(chart).ifPresent(patient -> names.put(chart, patient));
                });
        return names;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), office.get().zone());
    }

    /** Today for what is no day, as an address typed by hand may ask. */
    private LocalDate dayOr(@Nullable String asked) {
        return Optional.ofNullable(asked).flatMap(DaySheet::day).orElseGet(this::today);
    }
}
