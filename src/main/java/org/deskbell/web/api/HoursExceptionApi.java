package org.deskbell.web.api;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.deskbell.practice.HoursException;
import org.deskbell.practice.HoursExceptions;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.deskbell.web.Me;
import org.jspecify.annotations.Nullable;
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

/** Providers' hours on single dates, for the office manager's programs. */
@RestController
@RequestMapping("/api/v1/hours-exceptions")
@Tag(name = "Schedule")
class HoursExceptionApi {
    private final HoursExceptions exceptions;
    private final ScheduleHits hits;
    private final PracticeClock clock;
    private final Checks checks;

    HoursExceptionApi(HoursExceptions exceptions, ScheduleHits hits, PracticeClock clock, Checks checks) {
        this.exceptions = exceptions;
        this.hits = hits;
        this.clock = clock;
        this.checks = checks;
    }

    /** Hours on a date. */
    @Schema(
            name = "NewHoursException",
            description =
                    "Hours that replace the weekly ones on a date; without operatory and times the provider is away.")
    record ExceptionBody(
            @NotNull(message = "Say which provider.") @Schema(description = "The id of the provider.") @Nullable
            UUID provider,

            @NotNull(message = "Say which date, as 2026-11-24.")
            @Schema(description = "The date.", example = "2026-11-24")
            @Nullable
            LocalDate day,

            @Schema(description = "The id of the operatory; goes with from and to.") @Nullable
            UUID operatory,

            @Schema(description = "The practice's wall clock.", type = "string", format = "time", example = "08:00")
            @Nullable
            LocalTime from,

            @Schema(description = "The practice's wall clock.", type = "string", format = "time", example = "12:00")
            @Nullable
            LocalTime to,

            @Size(max = 80, message = "At most 80 characters.")
            @Schema(description = "For staff.", maxLength = 80, example = "Congress")
            @Nullable
            String reason) {
        boolean isAway() {
            return Stream.of(operatory, from, to).allMatch(one -> one == null);
        }

        boolean isWhole() {
            return Stream.of(operatory, from, to).noneMatch(one -> one == null);
        }
    }

    /** Hours on a date, with who made them. */
    @Schema(name = "HoursException", description = "Hours that replace a provider's weekly ones on a date.")
    record ExceptionAnswer(
            @Schema(description = "Names it.") UUID id,
            @Schema(description = "The id of the provider.") UUID provider,
            @Schema(description = "The date.") LocalDate day,

            @Schema(description = "The id of the operatory; null: away.") @Nullable
            UUID operatory,

            @Schema(description = "null: away.", type = "string", format = "time", example = "08:00:00") @Nullable
            LocalTime from,

            @Schema(description = "null: away.", type = "string", format = "time", example = "12:00:00") @Nullable
            LocalTime to,

            @Schema(description = "For staff; may be empty.", example = "Congress")
            String reason) {
        static ExceptionAnswer of(HoursException one) {
            var hours = one.hours();
            return new ExceptionAnswer(
                    one.id().value(),
                    one.provider().value(),
                    one.day(),
                    hours == null ? null : hours.operatory().value(),
                    hours == null ? null : hours.from(),
                    hours == null ? null : hours.to(),
                    one.reason());
        }
    }

    /** Hours on dates. */
    @Schema(name = "HoursExceptions", description = "From today on, by date, provider and time.")
    record ExceptionAnswers(
            @Schema(description = "The hours.") List<ExceptionAnswer> items) {}

    @GetMapping
    @Operation(operationId = "hoursExceptions", summary = "Hours on single dates, from today on")
    ExceptionAnswers all(Me me) {
        ScheduleHits.requireOfficeManager(me);
        return new ExceptionAnswers(
                exceptions.from(clock.today()).stream().map(ExceptionAnswer::of).toList());
    }

    @PostMapping("/hits")
    @Operation(operationId = "hoursExceptionHits", summary = "Which visits these hours would hit; they are not kept")
    @ApiResponse(responseCode = "200", description = "The visits.", useReturnTypeSchema = true)
    ScheduleHits.Hits hits(@RequestBody ExceptionBody body, Me me) {
        ScheduleHits.requireOfficeManager(me);
        var exception = exception(body);
        return hits.of(() -> exceptions.add(exception, me.actor()), me);
    }

    @GetMapping("/{id}/hits")
    @Operation(operationId = "hoursExceptionRemovalHits", summary = "Which visits its removal would hit; it stays")
    ScheduleHits.Hits hits(@PathVariable UUID id, Me me) {
        ScheduleHits.requireOfficeManager(me);
        return hits.of(() -> exceptions.remove(new HoursException.Id(id), me.actor()), me);
    }

    @PostMapping
    @Operation(
            operationId = "addHoursException",
            summary = "Set a provider's hours on a date, or that he is away",
            description = "Visits booked outside stay; ask for the hits first.")
    @ApiResponse(responseCode = "201", description = "They hold.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "Other hours of the provider on that date are in the way.")
    ResponseEntity<ExceptionAnswer> add(@RequestBody ExceptionBody body, Me me) {
        ScheduleHits.requireOfficeManager(me);
        var exception = exception(body);
        if (!exceptions.add(exception, me.actor()))
            throw Refusal.conflict("Other hours of this provider on that date are in the way. Remove them first.")
                    .kind("hours-in-the-way");
        return ResponseEntity.created(URI.create("/api/v1/hours-exceptions/" + exception.id()))
                .body(ExceptionAnswer.of(exception));
    }

    private HoursException exception(ExceptionBody body) {
        var faults = new ArrayList<>(checks.annotated(body));
        checks.place(body.provider(), body.operatory(), faults);
        if (body.day() != null) hits.check("day", body.day(), faults);
        if (!body.isAway() && !body.isWhole())
            faults.add(new Fault("operatory", "operatory, from and to go together; leave out all three for away."));
        if (body.from() != null && body.to() != null && !body.to().isAfter(body.from()))
            faults.add(new Fault("to", "Must be after from."));
        checks.refuse(faults);
        return new HoursException(
                new HoursException.Id(UUID.randomUUID()),
                new Provider.Id(requireNonNull(body.provider())),
                requireNonNull(body.day()),
                hours(body),
                body.reason() == null ? "" : body.reason().strip(),
                "");
    }

    private static HoursException.@Nullable Hours hours(ExceptionBody body) {
        if (body.operatory() == null || body.from() == null || body.to() == null) return null;
        return new HoursException.Hours(new Operatory.Id(body.operatory()), body.from(), body.to());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeHoursException", summary = "Let the weekly hours hold again")
    void remove(@PathVariable UUID id, Me me) {
        ScheduleHits.requireOfficeManager(me);
        exceptions.remove(new HoursException.Id(id), me.actor());
    }
}
