package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.deskbell.matching.Field;
import org.deskbell.matching.FieldAgreement.Agreement;
import org.deskbell.matching.Grade;
import org.deskbell.matching.Warning;
import org.deskbell.patients.LinkEvidence;
import org.jspecify.annotations.Nullable;

/** What spoke for a link: findings, no values of the patient's. */
@Schema(name = "LinkEvidence", description = "What spoke for a link: findings, no values of the patient's.")
record EvidenceAnswer(
        @Schema(description = "The version of the model that found it.", example = "front-desk-5")
        String model,

        Grade grade,

        @Schema(description = "That the two are one person, 0 to 1.", example = "0.998")
        double probability,

        List<Warning> warnings,
        List<FoundAnswer> fields) {
    /** How a field agreed. */
    @Schema(name = "FieldEvidence", description = "How a field agreed.")
    record FoundAnswer(
            Field field,
            Agreement agreement,

            @Schema(description = "A word of why.", example = "nickname") @Nullable
            String note) {}

    static EvidenceAnswer of(LinkEvidence evidence) {
        return new EvidenceAnswer(
                evidence.model(),
                evidence.grade(),
                evidence.probability(),
                evidence.warnings().stream().sorted().toList(),
                evidence.fields().stream().map(EvidenceAnswer::of).toList());
    }

    private static FoundAnswer of(LinkEvidence.Found found) {
        var note = found.note();
        return new FoundAnswer(
                found.field(), found.agreement(), note == null ? null : note.substring(note.lastIndexOf('.') + 1));
    }
}
