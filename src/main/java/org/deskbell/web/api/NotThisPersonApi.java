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
import org.deskbell.patients.NotThisPerson;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.SaidNot;
import org.deskbell.patients.SaidNotOutcome;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.tenancy.NotFound;
import org.deskbell.web.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Says that PMS patients are not an online patient, and takes it back. */
@RestController
@RequestMapping("/api/v1/online-patients/{id}/not-this-person")
@Tag(name = "Linking")
class NotThisPersonApi {
    private final KnownPatients known;
    private final NotThisPerson notThisPerson;
    private final Checks checks;
    private final Looks looks;

    NotThisPersonApi(KnownPatients known, NotThisPerson notThisPerson, Checks checks, Looks looks) {
        this.known = known;
        this.notThisPerson = notThisPerson;
        this.checks = checks;
        this.looks = looks;
    }

    /** Who is somebody else. */
    @Schema(name = "NotThisPerson", description = "Who is somebody else.")
    record Body(
            @NotBlank(message = "Say which PMS patient.")
            @Size(max = 100, message = "At most 100 characters.")
            @Schema(example = "CALNI000")
            @Nullable
            String pmsPatientId) {
        @Override
        public String toString() {
            return "Body[hidden]";
        }
    }

    /** What was ever said of a person. */
    @Schema(name = "NotThisPersonHistory", description = "What was ever said of a person.")
    record History(List<SaidAnswer> items) {}

    /** That a PMS patient is not this person. */
    @Schema(name = "SaidNot", description = "That a PMS patient is not this person.")
    record SaidAnswer(
            UUID id,
            @Schema(example = "CALNI000") String pmsPatientId,
            Instant saidAt,
            String saidBy,

            @Schema(description = "Missing while it holds.") @Nullable
            Instant takenBackAt,

            @Nullable String takenBackBy) {
        static SaidAnswer of(SaidNot said) {
            return new SaidAnswer(
                    said.id().value(),
                    said.pmsPatient().value(),
                    said.at(),
                    said.by(),
                    said.takenBackAt(),
                    said.takenBackBy());
        }
    }

    @PostMapping
    @Operation(
            operationId = "notThisPerson",
            summary = "Say that a PMS patient is not this person; he is no candidate any more")
    @ApiResponse(
            responseCode = "200",
            description = "It is remembered, now or since before.",
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "The two are linked.")
    SaidAnswer say(@PathVariable UUID id, @RequestBody Body body, Me me) {
        var pmsPatient = new PmsPatientId(
                String.valueOf(checks.right(body).pmsPatientId()).strip());
        return switch (notThisPerson.say(new OnlinePatient.Id(id), pmsPatient, me.actor())) {
            case SaidNotOutcome.Remembered(var said) -> SaidAnswer.of(said);
            case SaidNotOutcome.Linked() -> throw Refusal.conflict("The two are linked. Unlink them first.");
            case SaidNotOutcome.NotInPms() ->
                throw Refusal.at("pmsPatientId", "There is no such patient in the PMS list. Refresh, and look again.");
        };
    }

    @GetMapping
    @Operation(operationId = "saidNot", summary = "Who was said not to be this person, newest first")
    History history(@PathVariable UUID id, Me me) {
        var patient = known.get(id);
        looks.at(patient, "looked at who this person is not", me.actor());
        return new History(
                notThisPerson.history(patient).stream().map(SaidAnswer::of).toList());
    }

    @DeleteMapping("/{said}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "takeBackNotThisPerson", summary = "Take it back; the PMS patient may be offered again")
    void takeBack(@PathVariable UUID id, @PathVariable UUID said, Me me) {
        if (notThisPerson
                .takeBack(new OnlinePatient.Id(id), new SaidNot.Id(said), me.actor())
                .isEmpty()) throw new NotFound("saying");
    }
}
