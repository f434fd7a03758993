package org.deskbell.web.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.deskbell.audit.Actor;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.desk.Worklist;
import org.deskbell.matching.Field;
import org.deskbell.patients.Links;
import org.deskbell.patients.NotThisPerson;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.Refresh;
import org.deskbell.pms.Refreshes;
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
    private final Links links;
    private final NotThisPerson notThisPerson;
    private final Refreshes refreshes;
    private final FieldWords words;
    private final Clock clock;

    LinkPanels(
            Worklist worklist,
            OnlinePatients patients,
            Links links,
            NotThisPerson notThisPerson,
            Refreshes refreshes,
            FieldWords words,
            Clock clock) {
        this.worklist = worklist;
        this.patients = patients;
        this.links = links;
        this.notThisPerson = notThisPerson;
        this.refreshes = refreshes;
        this.words = words;
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

        boolean finds() {
            return find != null && !find.isBlank();
        }

        @Override
        public String toString() {
            return "Asked[" + id + "]";
        }
    }

    LinkPanel of(Asked asked, Actor by) {
        var row = worklist.row(asked.id());
        var patient = patients.open(row.patient(), "opened the link panel", by);
        if (asked.bringUpToDate()) refreshes.askIfOlderThan(FRESH, by);
        var ranked = LinkPanel.shown(links.candidates(patient.id(), MOST, by), patient, words);
        var first = chosenFirst(ranked, asked.compare(), patient, by);
        var found = asked.finds()
                ? LinkPanel.shown(links.find(patient.id(), String.valueOf(asked.find()), MOST, by), patient, words)
                : first.stream().skip(SIDE_BY_SIDE).toList();
        return new LinkPanel(
                row,
                patient,
                claimedBy(patient),
                typed(patient),
                first.stream().limit(SIDE_BY_SIDE).toList(),
                found,
                asked.finds(),
                notThisPerson.named(patient.id(), by),
                refreshes.latestDone().map(Refresh::startedAt).orElse(null),
                refreshes.latest().filter(Refresh::isOpen).isPresent());
    }

    private @Nullable String claimedBy(OnlinePatient patient) {
        var claim = patient.claim();
        return claim == null || claim.at().plus(OnlinePatients.CLAIM).isBefore(clock.instant()) ? null : claim.name();
    }

    private List<LinkPanel.Shown> chosenFirst(
            List<LinkPanel.Shown> ranked, @Nullable String compare, OnlinePatient patient, Actor by) {
        if (compare == null || compare.isBlank()) return ranked;
        var chosen = links.compare(patient.id(), new PmsPatientId(compare), by);
        return Stream.concat(
                        LinkPanel.shown(chosen.stream().toList(), patient, words).stream(),
                        ranked.stream()
                                .filter(shown -> !shown.patient().id().value().equals(compare)))
                .toList();
    }

    private List<LinkPanel.TypedField> typed(OnlinePatient patient) {
        return Stream.of(Field.values())
                .map(field -> new LinkPanel.TypedField(
                        "staff.field." + field.name().toLowerCase(Locale.ROOT), words.of(field, patient.who())))
                .toList();
    }
}
