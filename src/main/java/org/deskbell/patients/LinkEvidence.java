package org.deskbell.patients;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.deskbell.matching.Candidate;
import org.deskbell.matching.Field;
import org.deskbell.matching.FieldAgreement;
import org.deskbell.matching.FieldAgreement.Agreement;
import org.deskbell.matching.Grade;
import org.deskbell.matching.Matching;
import org.deskbell.matching.Warning;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What spoke for a link when it was made: findings only, no names, dates or addresses.
 *
 * @param model the version of the model that found it
 * @param probability that the two are one person, 0 to 1
 * @param fields one for each that was compared, in the order of the link panel
 */
public record LinkEvidence(String model, Grade grade, double probability, Set<Warning> warnings, List<Found> fields) {
    /**
     * How a field agreed.
     *
     * @param note the message key of a short reason, as match.note.nickname; null if there is none
     */
    public record Found(
            Field field, Agreement agreement, @Nullable String note) {
        private static Found of(FieldAgreement field) {
            return new Found(field.field(), field.agreement(), field.note());
        }

        /** Reads "NEAR match.note.nickname". */
        private static Found of(Field field, String kept) {
            var parts = kept.split(" ", 2);
            return new Found(field, Agreement.valueOf(parts[0]), parts.length > 1 ? parts[1] : null);
        }

        private String kept() {
            return note == null ? agreement.name() : agreement + " " + note;
        }
    }

    /** As it lies in the table; any part may be missing in what we did not write. */
    private record Kept(
            @Nullable String model,
            @Nullable Grade grade,
            @Nullable Double probability,
            @Nullable Set<Warning> warnings,
            @Nullable Map<Field, String> fields) {}

    static LinkEvidence of(Candidate fit) {
        return new LinkEvidence(
                Matching.MODEL,
                fit.grade(),
                fit.probability(),
                fit.warnings(),
                fit.fields().stream().map(Found::of).toList());
    }

    String json() {
        var found = new TreeMap<String, String>();
        fields.forEach(field -> found.put(field.field().name(), field.kept()));
        return JsonMapper.shared()
                .writeValueAsString(new TreeMap<>(Map.of(
                        "model", model,
                        "grade", grade,
                        "probability", probability,
                        "warnings", warnings,
                        "fields", found)));
    }

    /** What was kept; null if it says no grade. */
    static @Nullable LinkEvidence read(String json) {
        var kept = JsonMapper.shared().readValue(json, Kept.class);
        if (kept.grade() == null) return null;
        return new LinkEvidence(
                Objects.requireNonNullElse(kept.model(), ""),
                kept.grade(),
                Objects.requireNonNullElse(kept.probability(), 0.0),
                Objects.requireNonNullElse(kept.warnings(), Set.of()),
                found(Objects.requireNonNullElse(kept.fields(), Map.of())));
    }

    private static List<Found> found(Map<Field, String> fields) {
        return fields.entrySet().stream()
                .map(entry -> Found.of(entry.getKey(), entry.getValue()))
                .sorted(comparing(Found::field))
                .toList();
    }
}
