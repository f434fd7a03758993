package org.deskbell.web.api;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.deskbell.matching.Field;
import org.deskbell.patients.Difference;
import org.deskbell.patients.DifferenceOutcome;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.PmsDifferences;
import org.deskbell.patients.SettledDifference.How;
import org.deskbell.web.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Settles answers that are not those of the PMS record; the details of an online patient list them. */
@RestController
@RequestMapping("/api/v1/online-patients/{id}/differences")
@Tag(name = "Linking")
class DifferenceApi {
    private final PmsDifferences differences;
    private final Checks checks;

    DifferenceApi(PmsDifferences differences, Checks checks) {
        this.differences = differences;
        this.checks = checks;
    }

    /** A difference as it was seen. */
    @Schema(
            name = "SeenDifference",
            description = "A difference as you saw it: one that has changed since is not settled.")
    record Body(
            @NotNull(message = "Say which field.") @Nullable Field field,

            @Schema(description = "The online value; missing if there was none.") @Nullable
            String online,

            @Schema(description = "The PMS's value; missing if there was none.") @Nullable
            String inPms) {
        @Override
        public String toString() {
            return "Body[" + field + "]";
        }
    }

    /** What is still to be settled of a person. */
    @Schema(name = "Differences", description = "What is still to be settled of a person.")
    record Open(List<DifferenceAnswer> items) {}

    @PostMapping("/taken")
    @Operation(operationId = "takeDifference", summary = "Take the PMS's answer over into the registration")
    @ApiResponse(responseCode = "200", description = "It is taken over.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "There is no such difference any more.")
    Open take(@PathVariable UUID id, @RequestBody Body body, Me me) {
        return settle(new OnlinePatient.Id(id), checks.right(body), How.TAKEN, me);
    }

    @PostMapping("/kept")
    @Operation(
            operationId = "keepDifference",
            summary = "Keep the online answer; it differs again when one of the two changes")
    @ApiResponse(responseCode = "200", description = "It is kept.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "There is no such difference any more.")
    Open keep(@PathVariable UUID id, @RequestBody Body body, Me me) {
        return settle(new OnlinePatient.Id(id), checks.right(body), How.KEPT, me);
    }

    private Open settle(OnlinePatient.Id id, Body body, How how, Me me) {
        var seen = Difference.Values.seen(body.online(), body.inPms());
        var wish = new PmsDifferences.Wish(requireNonNull(body.field()), seen, how);
        return switch (differences.settle(id, wish, me.actor())) {
            case DifferenceOutcome.Settled() -> new Open(DifferenceAnswer.of(differences.open(id, me.actor())));
            case DifferenceOutcome.Changed() ->
                throw Refusal.conflict("There is no such difference any more. Look at the online patient again.");
            case DifferenceOutcome.NotToBeTaken() ->
                throw Refusal.at("inPms", "Nothing could be sent to it. Put it right in the PMS, or keep ours.");
        };
    }
}
