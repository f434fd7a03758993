package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import org.deskbell.access.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Proves where somebody of the family is reached who has an address or a number of his own. */
@RestController
@Tag(name = "Patients")
class ContactApi {
    private final SignedInFamily family;
    private final Accounts accounts;
    private final ShownCodes codes;
    private final Checks checks;

    ContactApi(SignedInFamily family, Accounts accounts, ShownCodes codes, Checks checks) {
        this.family = family;
        this.accounts = accounts;
        this.codes = codes;
        this.checks = checks;
    }

    /** The code that came. */
    @Schema(name = "ContactCode", description = "The code that came to the contact.")
    record CodeBody(
            @NotBlank(message = "Send the handle back.") @Schema(description = "As it was told.") @Nullable
            String handle,

            @NotBlank(message = "Say the code.") @Schema(description = "Six digits.", example = "123456") @Nullable
            String code) {
        @Override
        public String toString() {
            return "CodeBody[hidden]";
        }
    }

    @PostMapping("/api/v1/practices/{practice}/me/contacts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "proveContact",
            summary = "Prove another contact of the account, to book for somebody who is reached there",
            description = "It does not open the account: signing in goes by the first contact as before.")
    @ApiResponse(responseCode = "204", description = "Proven.")
    @ApiResponse(responseCode = "401", description = "Only with the token of a patient's session.")
    @ApiResponse(responseCode = "429", description = "Too many answers; Retry-After says when to try again.")
    void prove(@PathVariable String practice, @RequestBody CodeBody body) {
        checks.right(body);
        accounts.prove(family.get().account(), codes.proven(body.handle(), body.code()));
    }
}
