package org.deskbell.web.api;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.deskbell.matching.Field;
import org.deskbell.matching.FieldAgreement.Agreement;
import org.deskbell.matching.Grade;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.Pair;
import org.deskbell.patients.Pairs;
import org.deskbell.patients.TwoPeople;
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

/** Registrations that look like one human, and which of them are two people. */
@RestController
@RequestMapping("/api/v1/online-patients/{id}")
@Tag(name = "Linking")
class PairApi {
    private final KnownPatients known;
    private final Pairs pairs;
    private final Checks checks;
    private final Looks looks;

    PairApi(KnownPatients known, Pairs pairs, Checks checks, Looks looks) {
        this.known = known;
        this.pairs = pairs;
        this.checks = checks;
        this.looks = looks;
    }

    /** Registrations that look like the same human. */
    @Schema(name = "Pairs", description = "Registrations that look like the same human.")
    record PairsAnswer(List<PairAnswer> items) {}

    /** A registration that looks like the same human. */
    @Schema(name = "Pair", description = "A registration that looks like the same human.")
    record PairAnswer(
            UUID other,
            String lastName,
            String firstName,
            @Nullable LocalDate birthDate,

            @Schema(description = "The PMS's id; -1 until linked.", example = "-1")
            String patientId,

            Instant createdAt,
            Grade grade,
            List<PairField> fields,

            @Schema(description = "Who would stay if the two were joined: whoever is linked, else who came first.")
            UUID survivor) {
        static PairAnswer of(Pair pair) {
            var other = pair.other();
            return new PairAnswer(
                    other.id().value(),
                    other.who().name().last(),
                    other.who().name().first(),
                    other.who().born(),
                    other.link().shown(),
                    other.createdAt(),
                    pair.fit().grade(),
                    pair.fields().stream()
                            .map(field -> new PairField(field.field(), field.agreement()))
                            .toList(),
                    pair.survivor().id().value());
        }
    }

    /** How a field of the two agrees. */
    @Schema(name = "PairField", description = "How a field of the two agrees.")
    record PairField(Field field, Agreement agreement) {}

    /** Who is another person. */
    @Schema(name = "TwoPeople", description = "Who is another person.")
    record TwoPeopleBody(
            @NotNull(message = "Say which online patient.") @Nullable
            UUID other) {}

    /** Who was ever said to be another person. */
    @Schema(name = "TwoPeopleHistory", description = "Who was ever said to be another person.")
    record TwoPeopleHistory(List<SaidTwoAnswer> items) {}

    /** That two registrations are two people. */
    @Schema(name = "SaidTwoPeople", description = "That two registrations are two people.")
    record SaidTwoAnswer(
            UUID id,
            UUID other,
            Instant saidAt,
            String saidBy,

            @Schema(description = "Missing while it holds.") @Nullable
            Instant takenBackAt,

            @Nullable String takenBackBy) {
        static SaidTwoAnswer of(TwoPeople said) {
            return new SaidTwoAnswer(
                    said.id().value(),
                    said.other().value(),
                    said.at(),
                    said.by(),
                    said.takenBackAt(),
                    said.takenBackBy());
        }
    }

    @GetMapping("/pairs")
    @Operation(operationId = "pairs", summary = "Other registrations that look like the same human")
    PairsAnswer pairs(@PathVariable UUID id, Me me) {
        return new PairsAnswer(pairs.of(List.of(known.get(id)), me.actor()).stream()
                .map(PairAnswer::of)
                .toList());
    }

    @PostMapping("/two-people")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "twoPeople",
            summary = "Say that two registrations are two people; they are no pair any more")
    @ApiResponse(responseCode = "204", description = "It is remembered, now or since before.")
    void areTwoPeople(@PathVariable UUID id, @RequestBody TwoPeopleBody body, Me me) {
        var other = checks.right(body).other();
        if (id.equals(other)) throw Refusal.at("other", "Name another online patient.");
        pairs.areTwoPeople(known.get(id), new OnlinePatient.Id(requireNonNull(other)), me.actor());
    }

    @GetMapping("/two-people")
    @Operation(operationId = "saidTwoPeople", summary = "Who was said to be another person, newest first")
    TwoPeopleHistory said(@PathVariable UUID id, Me me) {
        var patient = known.get(id);
        looks.at(patient, "looked at who is another person", me.actor());
        return new TwoPeopleHistory(
                pairs.saidOf(patient).stream().map(SaidTwoAnswer::of).toList());
    }

    @DeleteMapping("/two-people/{said}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "takeBackTwoPeople", summary = "Take it back; the two may be shown as a pair again")
    void takeBack(@PathVariable UUID id, @PathVariable UUID said, Me me) {
        if (!pairs.takeBack(known.get(id), new TwoPeople.Id(said), me.actor())) throw new NotFound("saying");
    }
}
