package org.deskbell.matching;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a field of a candidate agrees with what the person sought has given.
 *
 * @param note the message key of a short reason, as match.note.nickname, or null
 * @param noteWords what the note fills in, as "Lp" and "Loop"; words of the record, so never to be kept or logged
 */
public record FieldAgreement(
        Field field, Agreement agreement, @Nullable String note, List<String> noteWords) {
    /** What the record and somebody else have, or somebody else alone. */
    private static final Set<String> BELONGS_TO = Set.of("match.note.belongs_to", "match.note.is_of");

    /** The same, and somebody else in the list has it. */
    FieldAgreement belongingTo(Listed somebodyElse) {
        var words = List.of(somebodyElse.who().name().firstLast(), somebodyElse.id());
        return new FieldAgreement(
                field, agreement, agreement == Agreement.SAME ? "match.note.belongs_to" : "match.note.is_of", words);
    }

    /** The id of the listed person whose it is, too or alone; empty if nobody is named. */
    public Optional<String> belongsTo() {
        return note != null && BELONGS_TO.contains(note) ? Optional.of(noteWords.getLast()) : Optional.empty();
    }

    /** Same, nearly the same, another value, or missing on one side, which is no evidence. */
    public enum Agreement {
        SAME,
        NEAR,
        OTHER,
        MISSING
    }

    @Override
    public String toString() {
        return field + " " + agreement;
    }
}
