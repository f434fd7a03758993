package org.deskbell.matching;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a field of a candidate agrees with what the person sought has given.
 *
 * @param note the message key of a short reason, as match.note.nickname, or null
 * @param noteWords what the note fills in, as "Lp" and "Loop"; words of the record, so never to be kept or logged
 */
public record FieldAgreement(
        Field field, Agreement agreement, @Nullable String note, List<String> noteWords) {
    private static final String BELONGS_TO = "match.note.belongs_to";

    /** The same, and somebody else in the list has it, too. */
    FieldAgreement belongingTo(Listed somebodyElse) {
        var words = List.of(somebodyElse.who().name().firstLast(), somebodyElse.id());
        return new FieldAgreement(field, agreement, BELONGS_TO, words);
    }

    /** The id of the listed person who has it, too; empty if nobody is named. */
    public Optional<String> belongsTo() {
        return BELONGS_TO.equals(note) ? Optional.of(noteWords.getLast()) : Optional.empty();
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
