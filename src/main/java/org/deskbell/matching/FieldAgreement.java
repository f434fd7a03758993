package org.deskbell.matching;

import org.jspecify.annotations.Nullable;

/**
 * How a field of a candidate agrees with what the person sought has given.
 *
 * @param note the message key of a short reason, as match.note.nickname, or null
 */
public record FieldAgreement(
        Field field, Agreement agreement, @Nullable String note) {
    /** Same, nearly the same, another value, or missing on one side, which is no evidence. */
    public enum Agreement {
        SAME,
        NEAR,
        OTHER,
        MISSING
    }
}
