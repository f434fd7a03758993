package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.deskbell.desk.AlertList;
import org.deskbell.patients.Alert;
import org.deskbell.patients.Alerts;
import org.deskbell.web.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the PMS changed under a link, until somebody settles it. */
@RestController
@RequestMapping("/api/v1/alerts")
@Tag(name = "Linking")
class AlertApi {
    private final AlertList list;
    private final Alerts alerts;

    AlertApi(AlertList list, Alerts alerts) {
        this.list = list;
        this.alerts = alerts;
    }

    /** The alerts that stand. */
    @Schema(name = "Alerts", description = "The newest alerts that nobody has settled, and how many there are.")
    record Standing(List<AlertAnswer> items, int total) {}

    /** An alert. */
    @Schema(
            name = "Alert",
            description =
                    "What the PMS changed under a link, or that a letter to a patient was given up; stands until somebody settles it.")
    record AlertAnswer(
            UUID id,
            Alert.Kind kind,
            UUID onlinePatient,

            @Schema(
                    description = "The PMS record that it is about; missing for a letter that was given up.",
                    example = "JEFTH000")
            @Nullable
            String pmsPatientId,

            @Schema(description = "The record that took that one in.", example = "JEFTH001") @Nullable
            String mergedInto,

            @Schema(description = "Who is linked to that record already.") @Nullable
            UUID otherOnlinePatient,

            @Schema(
                    description =
                            "The appointment that a person is to take out of the record in the PMS, or to look at there.")
            @Nullable
            UUID appointment,

            @Schema(description = "What the PMS calls that visit.") @Nullable
            String pmsRef,

            @Schema(description = "Where the visit stands in the PMS, if that is another time than here.") @Nullable
            Instant standsAt,

            Instant raisedAt) {}

    @GetMapping
    @Operation(operationId = "alerts", summary = "The alerts that nobody has settled, newest first")
    Standing open(@RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit, Me me) {
        var page = list.open(limit, me.actor());
        return new Standing(page.rows().stream().map(AlertApi::answer).toList(), page.total());
    }

    private static AlertAnswer answer(AlertList.Row row) {
        return new AlertAnswer(
                row.id().value(),
                row.kind(),
                row.patient().value(),
                row.record() == null ? null : row.record().value(),
                row.other() == null ? null : row.other().value(),
                row.otherPatient() == null ? null : row.otherPatient().value(),
                row.visit() == null ? null : row.visit().appointment().value(),
                row.visit() == null ? null : row.visit().ref(),
                row.visit() == null ? null : row.visit().standsAt(),
                row.raisedAt());
    }

    @PutMapping("/{id}/settlement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "settleAlert", summary = "Settle an alert; one that is settled already stays so")
    @ApiResponse(responseCode = "204", description = "It is settled.")
    void settle(@PathVariable UUID id, Me me) {
        alerts.settle(new Alert.Id(id), me.actor());
    }
}
