package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.practice.Location;
import org.deskbell.practice.Locations;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Practice;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Schedule;
import org.deskbell.practice.Schedules;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a program must know of a practice before it can book there. */
@RestController
@Tag(name = "Booking", description = "Open to everybody: what the patient site does, for programs.")
class PracticeApi {
    private final Schedules schedules;
    private final OnlineAppointments appointments;
    private final Locations locations;

    PracticeApi(Schedules schedules, OnlineAppointments appointments, Locations locations) {
        this.schedules = schedules;
        this.appointments = appointments;
        this.locations = locations;
    }

    /** A practice and what can be booked there by a new patient. */
    @Schema(name = "Practice", description = "A practice and what can be booked there by a new patient.")
    record PracticeAnswer(
            @Schema(example = "maple-street") String practice,
            @Schema(example = "Maple Street Dental") String name,
            @Schema(example = "America/New_York") String zone,
            @Schema(example = "(434) 555-0100") String phone,

            @Schema(example = "12 Maple Street, Charlottesville, VA 22902")
            String address,

            @Schema(description = "False while the Online Scheduler is off.")
            boolean online,

            List<TypeAnswer> types,
            List<Named> providers,

            @Schema(description = "Where patients are seen.")
            List<LocationAnswer> locations) {}

    /** A place where patients are seen. */
    @Schema(name = "Location", description = "A place where patients are seen.")
    record LocationAnswer(
            UUID id,
            @Schema(example = "North office") String name,

            @Schema(
                    description = "Its own, or else the practice's.",
                    example = "5 Oak Street, Charlottesville, VA 22903")
            String address) {
        static LocationAnswer of(Location location, Practice practice) {
            return new LocationAnswer(
                    location.id().value(),
                    location.name(),
                    location.addressAt(practice).oneLine());
        }
    }

    /** A reason for a visit. */
    @Schema(name = "AppointmentType", description = "A reason for a visit.")
    record TypeAnswer(
            UUID id,
            @Schema(example = "New patient exam") String name,
            @Schema(example = "60") int minutes,

            @Schema(description = "BOOK is booked at once; REQUEST is answered by the practice.")
            OnlineAppointmentType.Mode mode,

            @Schema(description = "Whether a booking becomes a request now: by its mode, or while the PMS is not read.")
            boolean answersFirst,

            @Schema(example = "Please bring your insurance card.")
            String instructions,

            @Schema(description = "Empty while the practice has no Spanish words.", example = "Primera visita")
            String nameInSpanish,

            @Schema(description = "Empty while the practice has no Spanish words.")
            String instructionsInSpanish,

            @Schema(description = "The ids of those who do it.")
            List<UUID> providers) {}

    @GetMapping("/api/v1/practices/{practice}")
    @Operation(operationId = "practice", summary = "The practice, its appointment types and its providers")
    PracticeAnswer practice(@PathVariable String practice) {
        var schedule = schedules.current();
        var known = schedule.practice();
        return new PracticeAnswer(
                known.slug(),
                known.name(),
                known.zone().getId(),
                known.phone(),
                known.address().oneLine(),
                schedule.settings().online(),
                schedule.types().stream()
                        .filter(type -> type.offered()
                                && type.forNew()
                                && !type.providers().isEmpty())
                        .map(this::answer)
                        .toList(),
                schedule.providers().stream()
                        .filter(Provider::isHere)
                        .map(Named::of)
                        .toList(),
                locations.all().stream()
                        .filter(one -> isUsed(one, schedule))
                        .map(one -> LocationAnswer.of(one, known))
                        .toList());
    }

    private static boolean isUsed(Location location, Schedule schedule) {
        return schedule.operatories().stream()
                .anyMatch(one -> one.isHere() && one.location().equals(location.name()));
    }

    private TypeAnswer answer(OnlineAppointmentType type) {
        return new TypeAnswer(
                type.id().value(),
                type.name(),
                type.minutes(),
                type.mode(),
                appointments.answersFirst(type),
                type.instructions(),
                type.spanish().name(),
                type.spanish().instructions(),
                type.providers().stream().map(Provider.Id::value).toList());
    }
}
