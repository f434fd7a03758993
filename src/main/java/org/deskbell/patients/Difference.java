package org.deskbell.patients;

import java.util.List;
import java.util.Objects;
import org.deskbell.matching.Field;
import org.deskbell.matching.FieldAgreement;
import org.jspecify.annotations.Nullable;

/**
 * An answer given online that is not that of the PMS record which the person is linked to, and that nobody has settled.
 *
 * @param agreement how the two agree, as the link panel tells it
 * @param values the two
 * @param whose the registrations that have this answer, the person's own first; others are joined into it
 */
public record Difference(FieldAgreement agreement, Values values, List<OnlinePatient> whose) {
    /**
     * The two values; either may be missing, but not both.
     *
     * @param online as answered, a date as in ISO 8601, a telephone number in E.164 where it can be read
     * @param inPms the same of the PMS
     */
    public record Values(@Nullable String online, @Nullable String inPms) {
        /** Blank is missing. */
        public static Values seen(@Nullable String online, @Nullable String inPms) {
            return new Values(given(online), given(inPms));
        }

        boolean differ() {
            return !Objects.equals(online, inPms);
        }

        private static @Nullable String given(@Nullable String text) {
            return text == null || text.isBlank() ? null : text;
        }

        @Override
        public String toString() {
            return "Values[hidden]";
        }
    }

    public Field field() {
        return agreement.field();
    }

    /** Whether the registration may take over the PMS's: there is one, and letters or text messages could go to it. */
    public boolean mayBeTaken() {
        return FieldAnswer.isFit(field(), values.inPms());
    }

    @Override
    public String toString() {
        return "Difference[" + agreement + "]";
    }
}
