package org.deskbell.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a field of a candidate agrees with what the person sought has given.
 *
 * @param note the message key of a short reason, as match.note.nickname, or null
 * @param noteWords what the note fills in, as "Lp" and "Loop"; words of the record, so never to be kept or logged
 */
public record FieldAgreement(
        Field field, Agreement agreement, @Nullable String note, List<String> noteWords) {
    /** The same, and somebody else in the list has it, too. */
    FieldAgreement belongingTo(String somebodyElse) {
        return new FieldAgreement(field, agreement, "match.note.belongs_to", List.of(somebodyElse));
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
