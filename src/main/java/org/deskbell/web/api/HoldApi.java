package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.deskbell.booking.Hold;
import org.deskbell.booking.Holds;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.tenancy.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keeps a time while somebody finishes; whoever knows a hold's id may use it and give it back. */
@RestController
@RequestMapping("/api/v1/practices/{practice}/holds")
@Tag(name = "Booking")
class HoldApi {
    private final Holds holds;
    private final HoldCheck check;
    private final PracticeClock clock;
    private final Clock now;
    private final Told told;

    HoldApi(Holds holds, HoldCheck check, PracticeClock clock, Clock now, Told told) {
        this.holds = holds;
        this.check = check;
        this.clock = clock;
        this.now = now;
        this.told = told;
    }

    /** A hold. */
    @Schema(name = "Hold", description = "A time that is kept for a while.")
    record HoldAnswer(
            @Schema(description = "Names the hold, and is its secret.")
            UUID id,

            @Schema(description = "The time that is kept.") OfferedTime slot,

            @Schema(description = "When it lapses, with the practice's offset.", example = "2026-11-23T09:10:00-05:00")
            OffsetDateTime until,

            @Schema(description = "Whether it has lapsed: its time is then anybody's, but nobody took it yet.")
            boolean lapsed) {}

    @PostMapping
    @Operation(
            operationId = "hold",
            summary = "Keep a free time while the visitor types",
            description = "It lapses by itself after the practice's hold time, 10 minutes as a rule.")
    @ApiResponse(responseCode = "201", description = "The time is held.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "The time is taken; alternatives names others.")
    ResponseEntity<HoldAnswer> hold(@PathVariable String practice, @RequestBody HoldBody body) {
        var request = check.request(body);
        var held = told.held(holds.hold(request));
        var answer = new HoldAnswer(held.hold().value(), clock.offered(held.slot()), clock.there(held.until()), false);
        return ResponseEntity.created(URI.create(Told.below(practice, "holds") + held.hold()))
                .body(answer);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "held", summary = "A hold; 404 once it was used, given back, or its time was taken")
    HoldAnswer held(@PathVariable String practice, @PathVariable UUID id) {
        var hold = known(id);
        return new HoldAnswer(
                id,
                clock.offered(hold.startsAt(), hold.provider()),
                clock.there(hold.until()),
                !now.instant().isBefore(hold.until()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "release", summary = "Give the time back")
    void release(@PathVariable String practice, @PathVariable UUID id) {
        holds.release(known(id).id());
    }

    private Hold known(UUID id) {
        return holds.find(new OnlineAppointment.Id(id)).orElseThrow(() -> new NotFound("hold"));
    }
}
