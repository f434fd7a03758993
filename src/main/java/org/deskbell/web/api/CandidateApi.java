package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.deskbell.matching.Field;
import org.deskbell.matching.FieldAgreement;
import org.deskbell.matching.Grade;
import org.deskbell.matching.Warning;
import org.deskbell.patients.Links;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.pms.Refresh;
import org.deskbell.pms.Refreshes;
import org.deskbell.web.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who an online patient may be in the PMS. */
@RestController
@Tag(name = "Linking")
class CandidateApi {
    private final Links links;
    private final Refreshes refreshes;
    private final MessageSource sentences;

    CandidateApi(Links links, Refreshes refreshes, MessageSource sentences) {
        this.links = links;
        this.refreshes = refreshes;
        this.sentences = sentences;
    }

    /** The candidates, likeliest first. */
    @Schema(name = "Candidates", description = "The candidates, likeliest first.")
    record Ranking(
            @Schema(description = "The PMS data is as of then.") @Nullable
            Instant asOf,

            List<CandidateAnswer> items) {}

    /** A PMS patient, and how he fits. */
    @Schema(name = "Candidate", description = "A PMS patient, and how he fits.")
    record CandidateAnswer(
            PmsPatientAnswer patient,
            Grade grade,

            @Schema(description = "That this is the person, 0 to 1.", example = "0.998")
            double probability,

            @Schema(example = "The name and the date of birth are the same.")
            String verdict,

            List<AgreementAnswer> fields,
            List<Warning> warnings,

            @Schema(description = "Whether linking asks for a written reason.")
            boolean needsReason,

            boolean createdAfterRegistration) {}

    /** How a field agrees. */
    @Schema(name = "FieldAgreement", description = "How a field agrees.")
    record AgreementAnswer(
            Field field,
            FieldAgreement.Agreement agreement,
            @Nullable String note) {}

    @GetMapping("/api/v1/online-patients/{id}/candidates")
    @Operation(operationId = "candidates", summary = "Who the online patient may be in the PMS, likeliest first")
    Ranking candidates(@PathVariable UUID id, @RequestParam(defaultValue = "10") @Min(1) @Max(50) int limit, Me me) {
        var ranked = links.candidates(new OnlinePatient.Id(id), limit, me.actor());
        return new Ranking(
                refreshes.latestDone().map(Refresh::startedAt).orElse(null),
                ranked.stream().map(this::answer).toList());
    }

    private CandidateAnswer answer(Links.RankedPatient ranked) {
        var fit = ranked.fit();
        return new CandidateAnswer(
                PmsPatientAnswer.of(ranked.patient()),
                fit.grade(),
                fit.probability(),
                words(fit.verdict()),
                fit.fields().stream().map(this::answer).toList(),
                fit.warnings().stream().sorted().toList(),
                ranked.needsReason(),
                ranked.createdAfter());
    }

    private AgreementAnswer answer(FieldAgreement field) {
        return new AgreementAnswer(field.field(), field.agreement(), field.note() == null ? null : words(field.note()));
    }

    private String words(String key) {
        return String.valueOf(sentences.getMessage(key, null, key, Locale.US));
    }
}
