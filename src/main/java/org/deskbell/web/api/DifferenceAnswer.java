package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.deskbell.matching.Field;
import org.deskbell.matching.FieldAgreement.Agreement;
import org.deskbell.patients.Difference;
import org.jspecify.annotations.Nullable;

/** An answer that is not that of the PMS record. */
@Schema(name = "Difference", description = "An answer that is not that of the PMS record.")
record DifferenceAnswer(
        Field field,

        @Schema(description = "How the two agree; MISSING is no evidence.")
        Agreement agreement,

        @Schema(description = "As registered; missing if it was not given.", example = "+14345550143") @Nullable
        String online,

        @Schema(description = "As the PMS has it; missing if it has none.", example = "+14345550199") @Nullable
        String inPms,

        @Schema(description = "Whether the registration may take over the PMS's.")
        boolean mayBeTaken,

        @Schema(description = "The registrations that have this answer: the person's own, and those joined into it.")
        List<UUID> registrations) {
    static List<DifferenceAnswer> of(List<Difference> open) {
        return open.stream().map(DifferenceAnswer::of).toList();
    }

    private static DifferenceAnswer of(Difference one) {
        return new DifferenceAnswer(
                one.field(),
                one.agreement().agreement(),
                one.values().online(),
                one.values().inPms(),
                one.mayBeTaken(),
                one.whose().stream().map(patient -> patient.id().value()).toList());
    }

    @Override
    public String toString() {
        return "DifferenceAnswer[" + field + "]";
    }
}
