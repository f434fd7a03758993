package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.deskbell.pms.Refresh;
import org.deskbell.pms.Refreshes;
import org.deskbell.web.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Refresh Patients from PMS, for programs. */
@RestController
@RequestMapping("/api/v1/refreshes")
@Tag(name = "Refresh")
class RefreshApi {
    private final Refreshes refreshes;
    private final Clock clock;

    RefreshApi(Refreshes refreshes, Clock clock) {
        this.refreshes = refreshes;
        this.clock = clock;
    }

    /** A run. */
    @Schema(name = "Refresh", description = "A run.")
    record RefreshAnswer(
            UUID id,

            @Schema(description = "Whether it reads everything, or what changed.")
            Refresh.Kind kind,

            Refresh.State state,
            String askedBy,
            Instant askedAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            boolean cancelAsked,

            @Schema(description = "How many records there are to read, once the PMS has said so.") @Nullable
            Integer total,

            int read,

            @Schema(description = "How many records it has read in a second.")
            long perSecond,

            @Schema(description = "How long it has run, to its end or until now.")
            long elapsedSeconds,

            int fresh,
            int changed,
            int gone,

            @Schema(
                    description =
                            "How many known records the list lacked, if that were too many to take it over unasked:"
                                    + " confirm it if that is right.")
            int missing,

            @Schema(description = "Why it failed, or what has to be confirmed.") @Nullable
            String words) {}

    @PostMapping
    @Operation(
            operationId = "refresh",
            summary = "Ask for a run that reads everything; gives the open one if there is one")
    @ApiResponse(responseCode = "202", description = "It runs; Location is where to look.", useReturnTypeSchema = true)
    ResponseEntity<RefreshAnswer> ask(Me me) {
        return accepted(refreshes.ask(me.actor()));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "refreshState", summary = "How far the run is")
    RefreshAnswer one(@PathVariable UUID id) {
        return answer(refreshes.get(new Refresh.Id(id)));
    }

    @DeleteMapping("/{id}")
    @Operation(operationId = "cancelRefresh", summary = "Ask the run to stop after the page it is reading")
    @ApiResponse(responseCode = "202", description = "It is asked to stop.", useReturnTypeSchema = true)
    ResponseEntity<RefreshAnswer> cancel(@PathVariable UUID id, Me me) {
        return accepted(refreshes.cancel(new Refresh.Id(id), me.actor()));
    }

    @PutMapping("/{id}/confirmation")
    @Operation(
            operationId = "confirmRefresh",
            summary =
                    "Say that what the run found missing is really gone; asks for a run that takes that over; for the office"
                            + " manager")
    @ApiResponse(responseCode = "202", description = "It runs; Location is where to look.", useReturnTypeSchema = true)
    ResponseEntity<RefreshAnswer> confirm(@PathVariable UUID id, Me me) {
        if (!me.isOfficeManager()) throw new AccessDeniedException("The office manager confirms what is gone.");
        return accepted(refreshes.confirm(new Refresh.Id(id), me.actor()));
    }

    private ResponseEntity<RefreshAnswer> accepted(Refresh run) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/refreshes/" + run.id()))
                .body(answer(run));
    }

    private RefreshAnswer answer(Refresh run) {
        var now = clock.instant();
        return new RefreshAnswer(
                run.id().value(),
                run.kind(),
                run.state(),
                run.askedBy(),
                run.askedAt(),
                run.startedAt(),
                run.finishedAt(),
                run.cancelAsked(),
                run.total(),
                run.read(),
                run.perSecond(now),
                run.elapsed(now).toSeconds(),
                run.fresh(),
                run.changed(),
                run.gone(),
                run.missing(),
                run.words());
    }
}
