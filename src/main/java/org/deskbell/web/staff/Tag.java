package org.deskbell.web.staff;

import static org.deskbell.booking.OnlineAppointment.Status.BOOKED;
import static org.deskbell.booking.OnlineAppointment.Status.REQUESTED;

import java.util.Locale;
import org.deskbell.desk.WorklistRow;
import org.deskbell.matching.Candidate;
import org.deskbell.matching.Grade;
import org.deskbell.matching.Warning;
import org.deskbell.patients.Links.RankedPatient;
import org.deskbell.writeback.WriteBack;
import org.jspecify.annotations.Nullable;

/**
 * A state as an icon and a word.
 *
 * @param look the class of the tag: ok, wait, bad, note or none
 * @param icon its name in icons.svg
 * @param key the message that is the word
 */
public record Tag(String look, String icon, String key) {
    /** The state of an appointment on its way into the PMS; null while there is nothing to say. */
    static @Nullable Tag of(WorklistRow row) {
        if (row.status() == REQUESTED) return new Tag("wait", "clock", "staff.state.requested");
        if (row.status() != BOOKED)
            return new Tag("", "dash", "staff.state." + row.status().name().toLowerCase(Locale.ROOT));
        return row.state() == null ? null : of(row.state());
    }

    static @Nullable Tag of(WriteBack.State state) {
        return switch (state) {
            case NOT_NEEDED -> null;
            case WAITING_FOR_LINK -> new Tag("wait", "link", "staff.state.waiting-for-link");
            case WAITING_FOR_PENCIL -> new Tag("wait", "pencil", "staff.state.waiting-for-pencil");
            case QUEUED -> new Tag("note", "clock", "staff.state.queued");
            case WRITING -> new Tag("note", "pencil", "staff.state.writing");
            case WRITTEN -> new Tag("ok", "tick", "staff.state.written");
            case CONFLICT -> new Tag("bad", "calendar-cross", "staff.state.conflict");
            case REFUSED -> new Tag("bad", "cross", "staff.state.refused");
            case EXPIRED -> new Tag("", "dash", "staff.state.expired");
        };
    }

    /** A candidate: what staff have said of it goes before how it fits. */
    static Tag of(RankedPatient ranked) {
        if (ranked.saidNot() != null) return new Tag("", "cross", "staff.panel.not");
        if (ranked.ended() != null) return new Tag("wait", "link", "staff.panel.unlinked");
        return of(ranked.fit());
    }

    /** How sure the ranking is; what a person must look at twice takes the place of the grade. */
    private static Tag of(Candidate candidate) {
        return candidate.warnings().stream().sorted().findFirst().map(Tag::of).orElseGet(() -> of(candidate.grade()));
    }

    private static Tag of(Warning warning) {
        return switch (warning) {
            case HOUSEHOLD -> new Tag("wait", "household", "staff.warning.household");
            case TWIN -> new Tag("wait", "household", "staff.warning.twin");
            case SUFFIX -> new Tag("wait", "household", "staff.warning.suffix");
            case RELATIVES_DATE -> new Tag("wait", "household", "staff.warning.relatives-date");
            case LISTED_TWICE -> new Tag("wait", "info", "staff.warning.twice");
            case TWICE_OR_TWINS -> new Tag("wait", "household", "staff.warning.twice-or-twins");
            case EQUAL_CANDIDATES -> new Tag("wait", "info", "staff.warning.equal");
            case INACTIVE -> new Tag("", "dash", "staff.warning.inactive");
        };
    }

    private static Tag of(Grade grade) {
        return switch (grade) {
            case CERTAIN -> new Tag("ok", "tick", "staff.grade.certain");
            case STRONG -> new Tag("note", "near", "staff.grade.strong");
            case SUGGEST -> new Tag("wait", "info", "staff.grade.suggest");
            case WEAK -> new Tag("", "dash", "staff.grade.weak");
        };
    }
}
