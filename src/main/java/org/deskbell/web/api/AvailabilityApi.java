package org.deskbell.web.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.deskbell.availability.Slot;
import org.deskbell.booking.Look;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.booking.OpenDay;
import org.deskbell.booking.OpenDays;
import org.deskbell.booking.SlotSearch;
import org.deskbell.practice.Provider;
import org.deskbell.practice.SchedulerSettings;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Which times are free. */
@RestController
@Tag(name = "Booking")
class AvailabilityApi {
    private static final int NEAREST = 3;

    private final OnlineAppointments appointments;
    private final ToldTimes told;
    private final PracticeClock clock;
    private final Checks checks;
    private final Askers askers;
    private final JsonMapper mapper;

    AvailabilityApi(
            OnlineAppointments appointments,
            ToldTimes told,
            PracticeClock clock,
            Checks checks,
            Askers askers,
            JsonMapper mapper) {
        this.appointments = appointments;
        this.told = told;
        this.clock = clock;
        this.checks = checks;
        this.askers = askers;
        this.mapper = mapper;
    }

    /** Days with their free times. */
    @Schema(name = "Availability", description = "Days with their free times.")
    record AvailabilityAnswer(
            @Schema(description = "The practice's time zone.", example = "America/New_York")
            String zone,

            @Schema(description = "Whether a booking becomes a request that the practice answers first.")
            boolean answersFirst,

            @Schema(description = "A day each.") List<DayAnswer> days,

            @Schema(description = "Where nothing is free as asked: the nearest free times outside, by time.")
            List<NearAnswer> nearest) {}

    /** A day. */
    @Schema(name = "Day", description = "A day and what is free.")
    record DayAnswer(
            @Schema(description = "The day at the practice.")
            LocalDate day,

            @Schema(
                    description =
                            "NOT_THEN: free, but only at other times of the day than asked for. FULL: everything is taken. CLOSED: nothing could be booked at all.")
            OpenDay.State state,

            @Schema(
                    description = "How many times are free; null where the practice does not show it.",
                    types = {"integer", "null"})
            @Nullable
            Integer free,

            @Schema(description = "Only the first, where the practice shows no more.")
            List<OfferedTime> slots) {}

    /** A free time outside what was asked for, and how far outside. */
    @Schema(name = "NearSlot", description = "A free time outside what was asked for, and how far outside.")
    record NearAnswer(
            @Schema(description = "The free time.") OfferedTime slot,

            @Schema(description = "Days before (negative) or after the nearest day asked for; 0 on one of them.")
            long daysAway,

            @Schema(description = "Minutes before (negative) or after the time of day asked for; 0 if none was.")
            long minutesAway) {}

    @GetMapping(path = "/api/v1/practices/{practice}/availability", produces = APPLICATION_JSON_VALUE)
    @Operation(operationId = "availability", summary = "The free times, day by day")
    @ApiResponse(
            responseCode = "200",
            description = "The days.",
            content = @Content(schema = @Schema(implementation = AvailabilityAnswer.class)))
    @ApiResponse(responseCode = "409", description = "The practice takes no online appointments now.")
    void availability(@PathVariable String practice, @ParameterObject AskedTimes asked, HttpServletResponse response)
            throws IOException {
        var look = appointments.look(checks.search(asked, clock.today()));
        askers.mayLook(look.schedule().settings());
        var json = told.find(look).orElseGet(() -> tell(look));
        response.setContentType(APPLICATION_JSON_VALUE);
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }

    /** The nearest free times lie outside of what was looked at, so an answer that names them is told once. */
    private byte[] tell(Look look) {
        var calendar = look.calendar();
        var json = mapper.writeValueAsBytes(answer(look, calendar));
        if (calendar.areFree()) told.keep(calendar.seen(), json);
        return json;
    }

    private AvailabilityAnswer answer(Look look, OpenDays calendar) {
        var schedule = look.schedule();
        var names = PracticeClock.names(schedule);
        return new AvailabilityAnswer(
                schedule.practice().zone().getId(),
                calendar.answersFirst(),
                calendar.days().stream()
                        .map(day -> answer(day, schedule.settings(), names))
                        .toList(),
                calendar.areFree() ? List.of() : nearest(look.search(), names));
    }

    private DayAnswer answer(OpenDay day, SchedulerSettings settings, Map<Provider.Id, Named> names) {
        return new DayAnswer(
                day.day(),
                day.state(),
                settings.showCounts() ? day.free() : null,
                day.slots().stream().map(slot -> clock.offered(slot, names)).toList());
    }

    private List<NearAnswer> nearest(SlotSearch search, Map<Provider.Id, Named> names) {
        return appointments.nearest(search, NEAREST).stream()
                .map(slot -> near(slot, search, names))
                .toList();
    }

    private NearAnswer near(Slot slot, SlotSearch search, Map<Provider.Id, Named> names) {
        return new NearAnswer(
                clock.offered(slot, names), daysAway(slot.at(), search), minutesAway(slot.at(), search.around()));
    }

    private static long daysAway(LocalDateTime at, SlotSearch search) {
        var day = at.toLocalDate();
        if (day.isBefore(search.from())) return ChronoUnit.DAYS.between(search.from(), day);
        return day.isAfter(search.to()) ? ChronoUnit.DAYS.between(search.to(), day) : 0;
    }

    private static long minutesAway(LocalDateTime at, @Nullable LocalTime around) {
        return around == null ? 0 : ChronoUnit.MINUTES.between(around, at.toLocalTime());
    }
}
