package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.deskbell.audit.Actor;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.patients.OnlinePatient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a patient sees who has signed in: his people and their visits. */
@RestController
@Tag(name = "Patients", description = "For patients who sign in: with a session's token, no staff user's.")
class FamilyApi {
    private final SignedInFamily family;
    private final OnlineAppointments appointments;
    private final Looks looks;
    private final Told told;

    FamilyApi(SignedInFamily family, OnlineAppointments appointments, Looks looks, Told told) {
        this.family = family;
        this.appointments = appointments;
        this.looks = looks;
        this.told = told;
    }

    /** An account's people and their visits. */
    @Schema(name = "Me", description = "The account's people and their visits.")
    record FamilyAnswer(
            @Schema(description = "For whom the account may book.")
            List<PersonAnswer> people,

            @Schema(description = "Their visits, past and coming.")
            List<BookedAnswer> visits) {}

    /** One of the people. */
    @Schema(name = "FamilyMember", description = "One of an account's people.")
    record PersonAnswer(
            @Schema(description = "To book with, as onlinePatient.")
            UUID id,

            @Schema(example = "Nina") String firstName,
            @Schema(example = "Calloway") String lastName) {
        static PersonAnswer of(OnlinePatient person) {
            var name = person.who().name();
            return new PersonAnswer(person.id().value(), name.first(), name.last());
        }

        @Override
        public String toString() {
            return "PersonAnswer[" + id + "]";
        }
    }

    @GetMapping("/api/v1/practices/{practice}/me")
    @Operation(operationId = "me", summary = "The people and visits of the patient who has signed in")
    @ApiResponse(responseCode = "200", description = "The people and their visits.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "401", description = "The token is missing, has lapsed, or is no patient's.")
    FamilyAnswer me(@PathVariable String practice) {
        var mine = family.get();
        var people = mine.people();
        looks.atOnline(
                mine.ids(),
                "looked at the visits of an account",
                new Actor.Patient(mine.account().value()));
        return new FamilyAnswer(
                people.stream().map(PersonAnswer::of).toList(),
                people.stream()
                        .flatMap(person -> appointments.of(person.id()).stream())
                        .map(told::answer)
                        .toList());
    }
}
