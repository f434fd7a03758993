package org.deskbell.web.staff;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.deskbell.audit.Actor;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.desk.Worklist;
import org.deskbell.matching.Field;
import org.deskbell.matching.Warning;
import org.deskbell.patients.Families;
import org.deskbell.patients.LinkRecord;
import org.deskbell.patients.Links;
import org.deskbell.patients.NotThisPerson;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.patients.Pair;
import org.deskbell.patients.Pairs;
import org.deskbell.patients.Siblings;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.Refreshes;
import org.deskbell.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens link panels: brings the PMS data up to date by itself, and ranks who the person may be. */
@Component
class LinkPanels {
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int SIDE_BY_SIDE = 2;
    private static final int MOST = 8;

    private final Worklist worklist;
    private final OnlinePatients patients;
    private final Families families;
    private final Links links;
    private final NotThisPerson notThisPerson;
    private final Pairs pairs;
    private final Holders holders;
    private final Refreshes refreshes;
    private final PmsForm pmsForm;
    private final FieldWords words;
    private final Words times;
    private final Clock clock;

    LinkPanels(
            Worklist worklist,
            OnlinePatients patients,
            Families families,
            Links links,
            NotThisPerson notThisPerson,
            Pairs pairs,
            Holders holders,
            Refreshes refreshes,
            PmsForm pmsForm,
            FieldWords words,
            Words times,
            Clock clock) {
        this.worklist = worklist;
        this.patients = patients;
        this.families = families;
        this.links = links;
        this.notThisPerson = notThisPerson;
        this.pairs = pairs;
        this.holders = holders;
        this.refreshes = refreshes;
        this.pmsForm = pmsForm;
        this.words = words;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Which panel, and what is asked in it.
     *
     * @param compare the PMS patient to put first
     * @param find the name that was looked for
     * @param bringUpToDate whether somebody opened it; false when an open page only reads itself anew
     */
    record Asked(
            OnlineAppointment.Id id,
            @Nullable String compare,
            @Nullable String find,
            boolean bringUpToDate) {
        static @Nullable Asked open(OnlineAppointment.@Nullable Id id, boolean bringUpToDate) {
            return id == null ? null : new Asked(id, null, null, bringUpToDate);
        }

        /** Whether it shows more than it would by itself, so that reading it anew would lose that. */
        public boolean isChosen() {
            return compares() || finds();
        }

        boolean compares() {
            return compare != null && !compare.isBlank();
        }

        boolean finds() {
            return find != null && !find.isBlank();
        }

        @Override
        public String toString() {
            return "Asked[" + id + "]";
        }
    }

    /** What to say in place of a panel: that the person is linked, to whom, by whom and when; empty while he is not. */
    Optional<Notice> linked(OnlineAppointment.Id id) {
        var row = worklist.row(id);
        return links.history(row.patient()).stream()
                .filter(link -> link.unlinkedAt() == null)
                .findFirst()
                .map(link -> new Notice(
                        link.how() == LinkRecord.How.RULE ? "staff.panel.linked-by-rule" : "staff.panel.linked-already",
                        List.of(row.name(), link.patient().value(), link.linkedBy(), times.ago(link.linkedAt()))));
    }

    LinkPanel of(Asked asked, Actor by) {
        var row = worklist.row(asked.id());
        var patient = patients.open(row.patient(), "opened the link panel", by);
        if (asked.bringUpToDate()) refreshes.askIfOlderThan(FRESH, by);
        var alike = pairs.of(List.of(patient.id()), by);
        var all = candidates(patient, asked, by);
        var siblings =
                Siblings.of(patient, all.stream().map(LinkPanel.Shown::ranked).toList(), alike);
        var candidates = asked.compares() ? all : told(siblings, all);
        var found = asked.finds()
                ? shown(links.find(patient.id(), String.valueOf(asked.find()), MOST, by), patient, by)
                : candidates.stream().skip(SIDE_BY_SIDE).toList();
        var compared = candidates.stream().limit(SIDE_BY_SIDE).toList();
        return new LinkPanel(
                row,
                patient,
                patient.claimedAt(clock.instant()).orElse(null),
                typed(patient),
                pmsForm.answers(patient),
                compared,
                found,
                asked.finds(),
                notThisPerson.named(patient.id(), by),
                unnamed(alike, compared, siblings),
                siblings.others(),
                families.hasProven(patient),
                PmsReading.of(refreshes));
    }

    /** The candidates in the light of it; a sibling's own record is not offered. */
    private static List<LinkPanel.Shown> told(Siblings siblings, List<LinkPanel.Shown> shown) {
        if (siblings.others().isEmpty()) return shown;
        return shown.stream()
                .filter(one ->
                        one.holder() == null || !siblings.has(one.holder().id()))
                .map(one -> one.ranked().fit().warnings().equals(Set.of(Warning.TWICE_OR_TWINS)) ? one.ofTwo() : one)
                .sorted(comparing(one -> siblings.areNamedLike(one.ranked())))
                .toList();
    }

    /** Whom to compare, the one that was chosen first; not what is linked to somebody of whom staff said that he is another. */
    private List<LinkPanel.Shown> candidates(OnlinePatient patient, Asked asked, Actor by) {
        var chosen = asked.compares()
                ? links.compare(patient.id(), new PmsPatientId(String.valueOf(asked.compare())), by).stream()
                        .toList()
                : List.<Links.RankedPatient>of();
        var ids = chosen.stream().map(one -> one.patient().id()).toList();
        var fitting = links.fitting(patient.id(), MOST, by).stream()
                .filter(one -> !ids.contains(one.patient().id()))
                .toList();
        return Stream.concat(
                        shown(chosen, patient, by).stream(),
                        shown(fitting, patient, by).stream().filter(one -> one.holder() == null || one.joinable()))
                .toList();
    }

    private List<LinkPanel.Shown> shown(List<Links.RankedPatient> ranked, OnlinePatient patient, Actor by) {
        return new LinkPanel.Known(patient, words, holders.of(patient.id(), ranked, by)).shown(ranked);
    }

    /** Who may be the same human, unless a candidate names him. */
    private static List<Pair> unnamed(List<Pair> alike, List<LinkPanel.Shown> compared, Siblings siblings) {
        var named = compared.stream()
                .map(LinkPanel.Shown::holder)
                .filter(Objects::nonNull)
                .map(Holders.Holder::id)
                .toList();
        return alike.stream()
                .filter(pair -> !named.contains(pair.other().id())
                        && !siblings.has(pair.other().id()))
                .toList();
    }

    private List<LinkPanel.TypedField> typed(OnlinePatient patient) {
        return Stream.of(Field.values())
                .map(field -> new LinkPanel.TypedField(
                        "staff.field." + field.name().toLowerCase(Locale.ROOT), words.of(field, patient.who())))
                .toList();
    }
}
