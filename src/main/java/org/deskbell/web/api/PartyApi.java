package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.deskbell.availability.Slot;
import org.deskbell.booking.OpenDay;
import org.deskbell.booking.Parties;
import org.deskbell.booking.PartyDay;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Schedules;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * When a family can come together. A plain GET with the seats repeated: it asks nothing of a patient and changes nothing, so
 * it can be repeated, linked and kept like any other question for free times.
 */
@RestController
@Tag(name = "Booking")
class PartyApi {
    private final Parties parties;
    private final Schedules schedules;
    private final PracticeClock clock;
    private final Checks checks;
    private final Askers askers;

    PartyApi(Parties parties, Schedules schedules, PracticeClock clock, Checks checks, Askers askers) {
        this.parties = parties;
        this.schedules = schedules;
        this.clock = clock;
        this.checks = checks;
        this.askers = askers;
    }

    /** Days with the times at which all of a family can come. */
    @Schema(name = "FamilyAvailability", description = "Days with the times at which all of a family can come.")
    record PartyAnswer(
            @Schema(description = "The practice's time zone.", example = "America/New_York")
            String zone,

            @Schema(description = "A day each.") List<PartyDayAnswer> days) {}

    /** A day. */
    @Schema(name = "FamilyDay", description = "A day and when all can come.")
    record PartyDayAnswer(
            @Schema(description = "The day at the practice.")
            LocalDate day,

            @Schema(
                    description =
                            "NOT_THEN: free, but only at other times of the day than asked for. FULL: everything is taken. CLOSED: nothing could be booked at all.")
            OpenDay.State state,

            @Schema(description = "Each a slot for every seat, in the order of the seats.")
            List<List<OfferedTime>> times) {}

    @GetMapping("/api/v1/practices/{practice}/availability/family")
    @Operation(operationId = "familyAvailability", summary = "When all of a family can come, day by day")
    @ApiResponse(responseCode = "200", description = "The days.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "The practice takes no online appointments now.")
    PartyAnswer availability(@PathVariable String practice, @ParameterObject AskedParty asked) {
        var days = parties.openDays(checks.search(asked, clock.today()));
        askers.mayLook(schedules.lately().settings());
        var names = clock.names();
        return new PartyAnswer(
                clock.zone().getId(),
                days.stream().map(day -> answer(day, names)).toList());
    }

    private PartyDayAnswer answer(PartyDay day, Map<Provider.Id, Named> names) {
        return new PartyDayAnswer(
                day.day(),
                day.state(),
                day.times().stream().map(slots -> offered(slots, names)).toList());
    }

    private List<OfferedTime> offered(List<Slot> slots, Map<Provider.Id, Named> names) {
        return slots.stream().map(slot -> clock.offered(slot, names)).toList();
    }
}
