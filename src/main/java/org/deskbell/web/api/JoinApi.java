package org.deskbell.web.api;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.deskbell.patients.Join;
import org.deskbell.patients.JoinOutcome;
import org.deskbell.patients.Joins;
import org.deskbell.patients.OnlinePatient;
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

/** Joins two registrations of one human, and undoes it. */
@RestController
@RequestMapping("/api/v1/online-patients/{id}/joins")
@Tag(name = "Linking")
class JoinApi {
    private final KnownPatients known;
    private final Joins joins;
    private final Checks checks;
    private final Looks looks;

    JoinApi(KnownPatients known, Joins joins, Checks checks, Looks looks) {
        this.known = known;
        this.joins = joins;
        this.checks = checks;
        this.looks = looks;
    }

    /** Into whom to join. */
    @Schema(name = "Join", description = "Into whom to join.")
    record JoinBody(
            @NotNull(message = "Say which online patient stays.") @Nullable
            UUID into,

            @NotBlank(message = "Say why they are one person.")
            @Size(max = 500, message = "At most 500 characters.")
            @Schema(maxLength = 500, example = "Registered again from his phone.")
            @Nullable
            String reason) {
        @Override
        public String toString() {
            return "JoinBody[hidden]";
        }
    }

    /** Joins that a person is or was part of. */
    @Schema(name = "Joins", description = "Joins that a person is or was part of.")
    record History(List<JoinAnswer> items) {}

    /** Two registrations as one. */
    @Schema(name = "JoinRecord", description = "Two registrations as one.")
    record JoinAnswer(
            UUID id,
            UUID joined,
            UUID survivor,
            String reason,
            Instant joinedAt,
            String joinedBy,

            @Schema(description = "Missing while it holds.") @Nullable
            Instant undoneAt,

            @Nullable String undoneBy) {
        static JoinAnswer of(Join join) {
            return new JoinAnswer(
                    join.id().value(),
                    join.joined().value(),
                    join.survivor().value(),
                    join.reason(),
                    join.at(),
                    join.by(),
                    join.undoneAt(),
                    join.undoneBy());
        }
    }

    @PostMapping
    @Operation(operationId = "join", summary = "Join this registration into another of the same human")
    @ApiResponse(responseCode = "200", description = "They are joined.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "A link or another join stands against it.")
    JoinAnswer join(@PathVariable UUID id, @RequestBody JoinBody body, Me me) {
        var asked = checks.right(body);
        var into = requireNonNull(asked.into());
        if (id.equals(into)) throw Refusal.at("into", "Name another online patient.");
        var wish = new Joins.Wish(
                known.get(id),
                new OnlinePatient.Id(into),
                String.valueOf(asked.reason()).strip());
        return switch (joins.join(wish, me.actor())) {
            case JoinOutcome.Joined(var join) -> JoinAnswer.of(join);
            case JoinOutcome.BothLinked(var joined, var survivor) ->
                throw Refusal.conflict(
                                "Both are linked. Unlink the one that is wrong first, or have the records merged.")
                        .with("joined", joined.value())
                        .with("survivor", survivor.value());
            case JoinOutcome.LinkedStays(var linked) ->
                throw Refusal.conflict("This one is linked, so it stays: join the other into it.")
                        .with("patientId", linked.value());
            case JoinOutcome.JoinedAlready(var join) ->
                throw Refusal.conflict("One of the two is joined already. Undo that join first.")
                        .with("join", join.id().value());
        };
    }

    @GetMapping
    @Operation(operationId = "joins", summary = "All joins this person is or was part of, newest first")
    History history(@PathVariable UUID id, Me me) {
        var patient = known.get(id);
        looks.at(patient, "looked at the history of joins", me.actor());
        return new History(joins.history(patient).stream().map(JoinAnswer::of).toList());
    }

    @DeleteMapping("/{join}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "undoJoin", summary = "Undo the join; both stand for themselves again")
    void undo(@PathVariable UUID id, @PathVariable UUID join, Me me) {
        if (!joins.undo(known.get(id), new Join.Id(join), me.actor())) throw new NotFound("join");
    }
}
