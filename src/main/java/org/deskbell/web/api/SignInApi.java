package org.deskbell.web.api;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import org.deskbell.access.AccountContact;
import org.deskbell.access.Accounts;
import org.deskbell.access.CodeAsked;
import org.deskbell.access.Letterhead;
import org.deskbell.access.PatientSessions;
import org.deskbell.patients.Families;
import org.deskbell.practice.Schedules;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signs patients in: a code proves a contact, and a birth date says whose it is; the same for everybody, known or not. */
@RestController
@RequestMapping("/api/v1/practices/{practice}")
@Tag(name = "Patients")
class SignInApi {
    private final Accounts accounts;
    private final Families families;
    private final PatientSessions sessions;
    private final SignedInFamily family;
    private final Schedules schedules;
    private final ShownCodes codes;
    private final Askers askers;
    private final Checks checks;

    SignInApi(
            Accounts accounts,
            Families families,
            PatientSessions sessions,
            SignedInFamily family,
            Schedules schedules,
            ShownCodes codes,
            Askers askers,
            Checks checks) {
        this.accounts = accounts;
        this.families = families;
        this.sessions = sessions;
        this.family = family;
        this.schedules = schedules;
        this.codes = codes;
        this.askers = askers;
        this.checks = checks;
    }

    /** Where to send a code. */
    @Schema(name = "CodeWish", description = "Where to send a code.")
    record ContactBody(
            @NotBlank(message = "Say which e-mail address or mobile number.")
            @Schema(
                    description = "An e-mail address; or a mobile number, where text messages can be sent.",
                    example = "nina@example.org")
            @Nullable
            String contact) {
        @Override
        public String toString() {
            return "ContactBody[hidden]";
        }
    }

    /** What names the code. */
    @Schema(name = "CodeSent", description = "What names the code; to be sent back with it.")
    record HandleAnswer(
            @Schema(description = "A secret of the program that asked.")
            String handle) {
        @Override
        public String toString() {
            return "HandleAnswer[hidden]";
        }
    }

    /** The code that came, and whose the contact is. */
    @Schema(name = "CodeAnswer", description = "The code that came, and the birth date of one of the account's people.")
    record CodeBody(
            @NotBlank(message = "Send the handle back.") @Schema(description = "As it was told.") @Nullable
            String handle,

            @NotBlank(message = "Say the code.") @Schema(description = "Six digits.", example = "123456") @Nullable
            String code,

            @NotNull(message = "Say a birth date, as 1983-04-13.")
            @Schema(description = "Of one of the people.", example = "1983-04-13")
            @Nullable
            LocalDate birthDate) {
        @Override
        public String toString() {
            return "CodeBody[hidden]";
        }
    }

    /** A session. */
    @Schema(name = "Session", description = "A patient's session.")
    record SessionAnswer(
            @Schema(description = "To be sent as Authorization: Bearer {token}; good for 30 days.")
            String token) {
        @Override
        public String toString() {
            return "SessionAnswer[hidden]";
        }
    }

    @PostMapping("/codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "askCode", summary = "Send a one-time code to an e-mail address or mobile number")
    @ApiResponse(responseCode = "202", description = "It is on its way.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "429", description = "Too many were asked for; Retry-After says when to ask again.")
    HandleAnswer ask(@PathVariable String practice, @RequestBody ContactBody body) {
        var contact = AccountContact.parse(requireNonNull(checks.right(body).contact()))
                .orElseThrow(() -> Refusal.at("contact", "Must be an e-mail address or a mobile number."));
        return switch (accounts.askCode(contact, letterhead(), askers.address())) {
            case CodeAsked.Sent(var handle) -> new HandleAnswer(handle.value());
            case CodeAsked.OnlyByMail() ->
                throw Refusal.at("contact", "Codes go by e-mail alone here. Must be an e-mail address.");
            case CodeAsked.TooMany() -> throw Refusal.tooMany("Too many codes were asked for. Wait an hour.");
        };
    }

    private Letterhead letterhead() {
        var known = schedules.lately().practice();
        return new Letterhead(known.name(), known.email(), Locale.US);
    }

    @PostMapping("/sessions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "signIn", summary = "Sign in with the code that came and a birth date")
    @ApiResponse(responseCode = "201", description = "Signed in.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "429", description = "Too many answers; Retry-After says when to try again.")
    SessionAnswer signIn(@PathVariable String practice, @RequestBody CodeBody body) {
        var asked = checks.right(body);
        var born = requireNonNull(asked.birthDate());
        var faults = new ArrayList<Fault>();
        if (born.getYear() < 1900 || born.getYear() > 9999) faults.add(new Fault("birthDate", "Check the year."));
        checks.refuse(faults);
        return new SessionAnswer(sessions.begin(families.enter(codes.proven(asked.handle(), asked.code()), born)));
    }

    @DeleteMapping("/sessions/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "signOut", summary = "End the session of the token that is sent")
    void signOut(@PathVariable String practice) {
        family.end();
    }
}
