package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.deskbell.web.Me;
import org.deskbell.writeback.StandingVisits;
import org.deskbell.writeback.WriteBack;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What stands in the PMS of a person, to be read before a link is ended. */
@RestController
@RequestMapping("/api/v1/online-patients/{id}/written")
@Tag(name = "Linking")
class StandingApi {
    private final KnownPatients known;
    private final StandingVisits standing;
    private final Looks looks;

    StandingApi(KnownPatients known, StandingVisits standing, Looks looks) {
        this.known = known;
        this.standing = standing;
        this.looks = looks;
    }

    /** What was written. */
    @Schema(name = "WrittenVisits", description = "Visits that stand in the PMS, or may; unlinking takes them out.")
    record Written(List<WrittenVisit> items) {}

    /** A visit in the PMS. */
    @Schema(name = "WrittenVisit", description = "A visit that stands in the PMS, or may.")
    record WrittenVisit(
            UUID appointment,
            Instant startsAt,
            WriteBack.State state,

            @Schema(description = "What the PMS calls it; missing if the PMS never said.") @Nullable
            String pmsRef) {}

    @GetMapping
    @Operation(operationId = "writtenVisits", summary = "What stands in the PMS of this person")
    Written written(@PathVariable UUID id, Me me) {
        var patient = known.get(id);
        looks.at(patient, "looked at what stands in the PMS", me.actor());
        return new Written(
                standing.of(patient).stream().map(StandingApi::answer).toList());
    }

    private static WrittenVisit answer(StandingVisits.Standing one) {
        return new WrittenVisit(
                one.visit().id().value(),
                one.visit().startsAt(),
                one.way().state(),
                one.way().ref());
    }
}
