package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.deskbell.practice.ClosedDay;
import org.deskbell.practice.ClosedDays;
import org.deskbell.tenancy.NotFound;
import org.deskbell.web.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The dates with no online booking, for the office manager's programs. */
@RestController
@RequestMapping("/api/v1/closed-days")
@Tag(name = "Schedule", description = "When the practice can be booked; for the office manager.")
class ClosedDayApi {
    private final ClosedDays closedDays;
    private final ScheduleHits hits;
    private final PracticeClock clock;
    private final Checks checks;

    ClosedDayApi(ClosedDays closedDays, ScheduleHits hits, PracticeClock clock, Checks checks) {
        this.closedDays = closedDays;
        this.hits = hits;
        this.clock = clock;
        this.checks = checks;
    }

    /** Why a day is closed. */
    @Schema(name = "ClosedDayReason", description = "Why a day is closed.")
    record ReasonBody(
            @NotBlank(message = "Say why.")
            @Size(max = 80, message = "At most 80 characters.")
            @Schema(description = "For staff.", maxLength = 80, example = "Thanksgiving")
            @Nullable
            String reason) {}

    /** A closed day. */
    @Schema(name = "ClosedDay", description = "A date with no online booking.")
    record ClosedDayAnswer(
            @Schema(description = "The date.") LocalDate day,

            @Schema(description = "For staff.", example = "Thanksgiving")
            String reason,

            @Schema(description = "Who closed it.", example = "Nadia Flores")
            String closedBy) {
        static ClosedDayAnswer of(ClosedDay one) {
            return new ClosedDayAnswer(one.day(), one.reason(), one.closedBy());
        }
    }

    /** Closed days. */
    @Schema(name = "ClosedDays", description = "The closed days from today on, soonest first.")
    record ClosedDayAnswers(
            @Schema(description = "The days.") List<ClosedDayAnswer> items) {}

    @GetMapping
    @Operation(operationId = "closedDays", summary = "The closed days from today on")
    ClosedDayAnswers all(Me me) {
        ScheduleHits.requireOfficeManager(me);
        return new ClosedDayAnswers(
                closedDays.from(clock.today()).stream().map(ClosedDayAnswer::of).toList());
    }

    @GetMapping("/{day}/hits")
    @Operation(operationId = "closedDayHits", summary = "Which visits would be hit if the day were closed")
    ScheduleHits.Hits hits(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, Me me) {
        ScheduleHits.requireOfficeManager(me);
        checks.refuse(wrong(day));
        return hits.of(() -> closedDays.close(day, "Only asked about", me.actor()), me);
    }

    @PutMapping("/{day}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "closeDay",
            summary = "Close the day",
            description = "Visits booked on it stay; ask for its hits first.")
    @ApiResponse(responseCode = "204", description = "It is closed.")
    @ApiResponse(responseCode = "409", description = "It is closed already, for another reason.")
    void close(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestBody ReasonBody body,
            Me me) {
        ScheduleHits.requireOfficeManager(me);
        var faults = new ArrayList<>(checks.annotated(body));
        faults.addAll(wrong(day));
        checks.refuse(faults);
        var reason = String.valueOf(body.reason()).strip();
        if (!closedDays.close(day, reason, me.actor()) && !isClosed(day, reason))
            throw Refusal.conflict("The day is closed already, for another reason. Open it first.")
                    .kind("closed-already");
    }

    private boolean isClosed(LocalDate day, String reason) {
        return closedDays.from(day).stream()
                .anyMatch(one -> one.day().equals(day) && one.reason().equals(reason));
    }

    @DeleteMapping("/{day}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "openDay", summary = "Open the day again")
    void open(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, Me me) {
        ScheduleHits.requireOfficeManager(me);
        checks.refuse(wrong(day));
        if (!closedDays.open(day, me.actor())) throw new NotFound("closed day");
    }

    private List<Fault> wrong(LocalDate day) {
        var faults = new ArrayList<Fault>();
        hits.check("day", day, faults);
        return faults;
    }
}
