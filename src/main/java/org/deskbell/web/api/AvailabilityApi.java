package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.booking.OpenDay;
import org.deskbell.practice.Practices;
import org.deskbell.practice.SchedulerSettings;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Which times are free. */
@RestController
@Tag(name = "Booking")
class AvailabilityApi {
    private final OnlineAppointments appointments;
    private final Practices practices;
    private final PracticeClock clock;
    private final Checks checks;

    AvailabilityApi(OnlineAppointments appointments, Practices practices, PracticeClock clock, Checks checks) {
        this.appointments = appointments;
        this.practices = practices;
        this.clock = clock;
        this.checks = checks;
    }

    /** Days with their free times. */
    @Schema(name = "Availability")
    record AvailabilityAnswer(
            @Schema(example = "America/New_York") String zone, List<DayAnswer> days) {}

    /** A day. */
    @Schema(name = "Day")
    record DayAnswer(
            LocalDate day,
            OpenDay.State state,

            @Schema(
                    description = "How many times are free; null where the practice does not show it.",
                    types = {"integer", "null"})
            @Nullable
            Integer free,

            @Schema(description = "Only the first, where the practice shows no more.")
            List<OfferedTime> slots) {}

    @GetMapping("/api/v1/practices/{practice}/availability")
    @Operation(operationId = "availability", summary = "The free times, day by day")
    @ApiResponse(responseCode = "200", description = "The days.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "The practice takes no online appointments now.")
    AvailabilityAnswer availability(@PathVariable String practice, @ParameterObject AskedTimes asked) {
        var settings = practices.settings();
        if (!settings.online()) throw Refusal.conflict("The practice takes no online appointments now.");
        var days = appointments.openDays(checks.search(asked, clock.today()));
        return new AvailabilityAnswer(
                practices.current().zone().getId(),
                days.stream().map(day -> answer(day, settings)).toList());
    }

    private DayAnswer answer(OpenDay day, SchedulerSettings settings) {
        return new DayAnswer(
                day.day(), day.state(), settings.showCounts() ? day.free() : null, clock.offered(day.slots()));
    }
}
