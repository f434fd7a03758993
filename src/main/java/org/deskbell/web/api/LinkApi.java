package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.deskbell.patients.LinkOutcome;
import org.deskbell.patients.LinkRecord;
import org.deskbell.patients.Links;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.tenancy.NotFound;
import org.deskbell.web.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Links online patients to PMS patients, and ends links. */
@RestController
@RequestMapping("/api/v1/online-patients/{id}")
@Tag(name = "Linking")
class LinkApi {
    private final KnownPatients known;
    private final Links links;
    private final Checks checks;
    private final Looks looks;

    LinkApi(KnownPatients known, Links links, Checks checks, Looks looks) {
        this.known = known;
        this.links = links;
        this.checks = checks;
        this.looks = looks;
    }

    /** Whom to link to. */
    @Schema(name = "Link", description = "Whom to link to.")
    record LinkBody(
            @NotBlank(message = "Say which PMS patient.")
            @Size(max = 100, message = "At most 100 characters.")
            @Schema(example = "CALNI000")
            @Nullable
            String pmsPatientId,

            @Size(max = 500, message = "At most 500 characters.")
            @Schema(
                    description = "Why; needed where a candidate carries a warning, or was said not to be this person.",
                    maxLength = 500)
            @Nullable
            String reason) {
        @Override
        public String toString() {
            return "LinkBody[hidden]";
        }
    }

    /** Why a link is ended. */
    @Schema(name = "Unlink", description = "Why a link is ended.")
    record UnlinkBody(
            @NotBlank(message = "Say why the link is ended.")
            @Size(max = 500, message = "At most 500 characters.")
            @Schema(maxLength = 500, example = "Linked to the father's record.")
            @Nullable
            String reason,

            @Size(max = 100, message = "At most 100 characters.")
            @Schema(
                    description = "The PMS patient as you saw it: a link to another record is not ended.",
                    example = "CALNI000")
            @Nullable
            String pmsPatientId) {
        @Override
        public String toString() {
            return "UnlinkBody[hidden]";
        }
    }

    /** A link that was made. */
    @Schema(name = "Linked", description = "A link that was made.")
    record LinkAnswer(
            UUID onlinePatient,
            @Schema(example = "CALNI000") String patientId) {}

    /** Links that a person has or had. */
    @Schema(name = "Links", description = "Links that a person has or had.")
    record History(List<RecordAnswer> items) {}

    /** A link in the history. */
    @Schema(name = "LinkRecord", description = "A link in the history.")
    record RecordAnswer(
            UUID id,
            @Schema(example = "CALNI000") String pmsPatientId,
            LinkRecord.How how,
            Instant linkedAt,
            String linkedBy,
            @Nullable String reason,
            @Nullable Instant unlinkedAt,
            @Nullable String unlinkedBy,
            @Nullable String unlinkReason,

            @Schema(description = "What spoke for it when it was made; of one that a merge made, for the link before.")
            @Nullable
            EvidenceAnswer evidence) {}

    @PutMapping("/link")
    @Operation(operationId = "link", summary = "Link the online patient to a PMS patient")
    @ApiResponse(responseCode = "200", description = "They are linked.", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "409",
            description = "One of the two is linked already: to whom, linkedBy whom, linkedAt when.")
    LinkAnswer link(@PathVariable UUID id, @RequestBody LinkBody body, Me me) {
        var asked = checks.right(body);
        var patient = new PmsPatientId(String.valueOf(asked.pmsPatientId()).strip());
        var outcome = links.link(new OnlinePatient.Id(id), patient, given(asked.reason()), me.actor());
        return switch (outcome) {
            case LinkOutcome.Linked(var linked) -> new LinkAnswer(id, linked.value());
            case LinkOutcome.AlreadyLinked(var linked, var by, var at)
            when linked.equals(patient) -> new LinkAnswer(id, linked.value());
            case LinkOutcome.AlreadyLinked(var linked, var by, var at) ->
                throw Refusal.conflict("This online patient is linked already.")
                        .with("patientId", linked.value())
                        .with("linkedBy", by)
                        .with("linkedAt", at);
            case LinkOutcome.Taken(var other, var by, var at) ->
                throw Refusal.conflict("This PMS patient is linked to another online patient.")
                        .with("onlinePatient", other.value())
                        .with("linkedBy", by)
                        .with("linkedAt", at);
            case LinkOutcome.Joined(var into) ->
                throw Refusal.conflict("This online patient is joined into another. Link that one.")
                        .with("joinedInto", into.value());
            case LinkOutcome.ReasonNeeded() ->
                throw Refusal.at(
                        "reason",
                        "This candidate carries a warning, or was said not to be this person. Look twice and say why it is right.");
            case LinkOutcome.NotInPms() ->
                throw Refusal.at("pmsPatientId", "There is no such patient in the PMS list. Refresh, and look again.");
        };
    }

    private static @Nullable String given(@Nullable String reason) {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }

    @DeleteMapping("/link")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "unlink", summary = "End the link; the history keeps it")
    @ApiResponse(responseCode = "204", description = "The link is ended.")
    @ApiResponse(responseCode = "409", description = "The link leads to another record by now: to patientId.")
    void unlink(@PathVariable UUID id, @RequestBody UnlinkBody body, Me me) {
        var reason = String.valueOf(checks.right(body).reason()).strip();
        var seen = given(body.pmsPatientId());
        var patient = known.get(id);
        if (!links.unlink(patient, seen == null ? null : new PmsPatientId(seen), reason, me.actor()))
            throw notEnded(patient);
    }

    private RuntimeException notEnded(OnlinePatient.Id id) {
        return links.history(id).stream()
                .filter(link -> link.unlinkedAt() == null)
                .findFirst()
                .<RuntimeException>map(
                        link -> Refusal.conflict("This online patient is linked to another record by now.")
                                .with("patientId", link.patient().value()))
                .orElseGet(() -> new NotFound("link"));
    }

    @GetMapping("/links")
    @Operation(operationId = "links", summary = "All links this person has or had, newest first")
    History history(@PathVariable UUID id, Me me) {
        var history = links.history(known.get(id));
        looks.at(new OnlinePatient.Id(id), "looked at the history of links", me.actor());
        return new History(history.stream().map(LinkApi::answer).toList());
    }

    private static RecordAnswer answer(LinkRecord link) {
        return new RecordAnswer(
                link.id(),
                link.patient().value(),
                link.how(),
                link.linkedAt(),
                link.linkedBy(),
                link.reason(),
                link.unlinkedAt(),
                link.unlinkedBy(),
                link.unlinkReason(),
                link.evidence() == null ? null : EvidenceAnswer.of(link.evidence()));
    }
}
