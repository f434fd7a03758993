package org.deskbell.web.staff;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.desk.AlertList;
import org.deskbell.desk.OnlinePatientList;
import org.deskbell.desk.OnlinePatientList.Linked;
import org.deskbell.matching.Grade;
import org.deskbell.patients.Links;
import org.deskbell.patients.NotThisPerson;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.patients.Pair;
import org.deskbell.patients.Pairs;
import org.deskbell.patients.PatientTag;
import org.deskbell.patients.PatientTags;
import org.deskbell.tenancy.NotFound;
import org.deskbell.web.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Settings, Online Scheduler Settings, Online Patients: refresh, list, Link Patient. */
@Controller
class OnlinePatientsPage {
    static final String PATH = "/settings/online-scheduler/online-patients";
    private static final int PAGE = 20;
    private static final int CHOICES = 200;
    private static final int FOUND = 8;
    private static final Tag TAKEN = new Tag("wait", "link", "staff.patients.taken");

    private final OnlineAppointments appointments;
    private final OnlinePatientList list;
    private final OnlinePatients patients;
    private final AlertList alerts;
    private final Links links;
    private final NotThisPerson notThisPerson;
    private final Pairs pairs;
    private final PatientTags tags;
    private final Holders holders;
    private final RefreshPanel refresh;

    OnlinePatientsPage(
            OnlineAppointments appointments,
            OnlinePatientList list,
            OnlinePatients patients,
            AlertList alerts,
            Links links,
            NotThisPerson notThisPerson,
            Pairs pairs,
            PatientTags tags,
            Holders holders,
            RefreshPanel refresh) {
        this.appointments = appointments;
        this.list = list;
        this.patients = patients;
        this.alerts = alerts;
        this.links = links;
        this.notThisPerson = notThisPerson;
        this.pairs = pairs;
        this.tags = tags;
        this.holders = holders;
        this.refresh = refresh;
    }

    /**
     * What the page is asked to show.
     *
     * @param q the name that was looked for in the list
     * @param registered yes, no, or anything else for all
     * @param linked null for all
     * @param tag empty for all
     * @param page counted from 0
     * @param patient the online patient chosen in Link Patient
     * @param name the name that was looked for in the PMS
     */
    record Asked(
            @Nullable String q,
            @Nullable String registered,
            @Nullable Linked linked,
            @Nullable String tag,
            @Nullable Integer page,
            OnlinePatient.@Nullable Id patient,
            @Nullable String name) {
        OnlinePatientList.Search search() {
            return new OnlinePatientList.Search(
                            q == null ? "" : q, registeredOnly(), linked, page == null ? 0 : Math.max(0, page), PAGE)
                    .tagged(sought());
        }

        /** The tag that was chosen; null for all. */
        @Nullable
        PatientTag sought() {
            if (tag == null || tag.isBlank()) return null;
            if (PatientTag.fault(tag).isPresent()) throw new NotFound("tag");
            return new PatientTag(tag);
        }

        private @Nullable Boolean registeredOnly() {
            if ("yes".equals(registered)) return Boolean.TRUE;
            return "no".equals(registered) ? Boolean.FALSE : null;
        }

        @Override
        public String toString() {
            return "Asked[hidden]";
        }
    }

    /** What was filled in of Link Patient when it was refused; for the next page, as names have no place in an address. */
    public record Kept(
            @Nullable String name,
            @Nullable String pmsPatient,
            @Nullable String reason) implements Serializable {
        @Override
        public String toString() {
            return "Kept[hidden]";
        }
    }

    /** Back to Link Patient with this person chosen, to where it says why nothing was linked. */
    static String linkPatient(OnlinePatient.Id patient) {
        return "redirect:" + PATH + "?patient=" + patient + "#link-problem";
    }

    @GetMapping(PATH)
    String page(
            @RequestParam(required = false) @Nullable String registered,
            @RequestParam(required = false) @Nullable Linked linked,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) OnlinePatient.@Nullable Id patient,
            Me me,
            Model model) {
        var name = model.getAttribute("kept") instanceof Kept kept ? kept.name() : null;
        return show(new Asked(null, registered, linked, null, page, patient, name), me, model);
    }

    /** GO, and Find: POSTs, because names have no place in an address. Who says the code of a visit is led to it. */
    @PostMapping(PATH)
    String search(Asked asked, Me me, Model model) {
        var visit = Optional.ofNullable(asked.q()).flatMap(appointments::byCode);
        if (visit.isPresent())
            return "redirect:/online-appointments/" + visit.get().id();
        return show(asked, me, model);
    }

    private String show(Asked asked, Me me, Model model) {
        refresh.show(model);
        model.addAttribute("alerts", alerts.open(AlertActions.SHOWN, me.actor()));
        var page = list.page(asked.search(), me.actor());
        model.addAttribute("asked", asked);
        model.addAttribute("page", page);
        model.addAttribute("linkedChoices", Linked.values());
        showTags(asked, page, model);
        model.addAttribute("number", asked.search().page());
        model.addAttribute("size", PAGE);
        model.addAttribute("rows", page.rows().stream().map(row -> fit(row, me)).toList());
        model.addAttribute("pairs", pairs(page, me));
        linkPatient(asked, me, model);
        return "staff/online-patients";
    }

    /** Those of the page's people, and those to choose from; what was chosen stays a choice when nobody has it any more. */
    private void showTags(Asked asked, OnlinePatientList.Page page, Model model) {
        var sought = Optional.ofNullable(asked.sought());
        var inUse = tags.inUse();
        model.addAttribute(
                "tags",
                tags.of(page.rows().stream().map(OnlinePatientList.Row::id).toList()));
        model.addAttribute("tagChosen", sought.map(PatientTag::folded).orElse(""));
        model.addAttribute(
                "tagChoices",
                Stream.concat(inUse.stream(), sought.stream())
                        .collect(Collectors.toMap(
                                PatientTag::folded, PatientTag::words, (known, typed) -> known, TreeMap::new)));
    }

    /** Who looks like the same human as the people of the page, by their ids. */
    private Map<String, List<Pair>> pairs(OnlinePatientList.Page page, Me me) {
        var ids = page.rows().stream().map(OnlinePatientList.Row::id).toList();
        return pairs.of(ids, me.actor()).stream()
                .collect(Collectors.groupingBy(pair -> pair.one().id().toString()));
    }

    /** A row with, for who is not linked, how the best candidate fits. */
    public record ListRow(
            OnlinePatientList.Row row, @Nullable Tag fit, boolean nobody) {}

    private ListRow fit(OnlinePatientList.Row row, Me me) {
        if (row.linkedAt() != null) return new ListRow(row, null, false);
        return links.fitting(row.id(), 1, me.actor()).stream()
                .filter(candidate -> candidate.fit().grade() != Grade.WEAK)
                .findFirst()
                .map(candidate -> new ListRow(row, candidate.isTaken() ? TAKEN : Tag.of(candidate), false))
                .orElseGet(() -> new ListRow(row, null, true));
    }

    private void linkPatient(Asked asked, Me me, Model model) {
        var unlinked = list.page(new OnlinePatientList.Search("", null, Linked.NOT, 0, CHOICES), me.actor());
        var chosen = asked.patient() != null
                ? asked.patient()
                : unlinked.rows().stream()
                        .map(OnlinePatientList.Row::id)
                        .findFirst()
                        .orElse(null);
        model.addAttribute("unlinked", choices(unlinked.rows(), chosen, me));
        model.addAttribute("chosen", chosen);
        var found = chosen == null ? List.<Links.RankedPatient>of() : found(chosen, asked.name(), me);
        model.addAttribute("found", found);
        model.addAttribute("holders", chosen == null ? Map.of() : holders.of(chosen, found, me.actor()));
        model.addAttribute("saidNot", chosen == null ? List.of() : notThisPerson.named(chosen, me.actor()));
    }

    /** Somebody to be chosen in Link Patient. */
    public record Choice(
            OnlinePatient.Id id,
            String lastName,
            String firstName,
            @Nullable LocalDate born) {
        @Override
        public String toString() {
            return "Choice[" + id + "]";
        }
    }

    /** The newest, and whoever is chosen, however long ago he registered. */
    private List<Choice> choices(List<OnlinePatientList.Row> newest, OnlinePatient.@Nullable Id chosen, Me me) {
        var choices = newest.stream()
                .map(row -> new Choice(row.id(), row.lastName(), row.firstName(), row.born()))
                .toList();
        if (chosen == null || choices.stream().anyMatch(one -> one.id().equals(chosen))) return choices;
        var who = patients.open(chosen, "chose an online patient to link", me.actor())
                .who();
        var him = new Choice(chosen, who.name().last(), who.name().first(), who.born());
        return Stream.concat(Stream.of(him), choices.stream()).toList();
    }

    private List<Links.RankedPatient> found(OnlinePatient.Id chosen, @Nullable String name, Me me) {
        return name == null || name.isBlank()
                ? links.fitting(chosen, FOUND, me.actor())
                : links.find(chosen, name, FOUND, me.actor());
    }
}
