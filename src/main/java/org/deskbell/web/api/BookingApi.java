package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.deskbell.access.Limit;
import org.deskbell.booking.BookingRequest;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.web.RegistrationCheck;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Books an appointment for a new patient, or those of a family. */
@RestController
@Tag(name = "Booking")
class BookingApi {
    private final OnlineAppointments appointments;
    private final BookingCheck check;
    private final Askers askers;
    private final Told told;

    BookingApi(OnlineAppointments appointments, BookingCheck check, Askers askers, Told told) {
        this.appointments = appointments;
        this.check = check;
        this.askers = askers;
        this.told = told;
    }

    @PostMapping("/api/v1/practices/{practice}/appointments")
    @Operation(
            operationId = "book",
            summary = "Book a free time, or those of a family; new patients register with it",
            description = "Sent again with the same key, it books nothing more and answers the same. Several visits are"
                    + " kept together or not at all. With the token of a patient's session, new patients become people"
                    + " of the account; some practices take them only so.")
    @ApiResponse(responseCode = "201", description = "Booked or requested.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "401", description = OfNewPatients.NEED_SESSION)
    @ApiResponse(responseCode = "403", description = OfNewPatients.NEED_PROOF)
    @ApiResponse(responseCode = "409", description = "The time is taken; alternatives names others.")
    ResponseEntity<BookedAnswer> book(
            @PathVariable String practice,
            @RequestHeader(IdempotencyKey.HEADER) String key,
            @RequestBody BookingBody body) {
        var named = IdempotencyKey.of(key);
        var visits = check.visits(body, new BookingCheck.By(askers::mayName, RegistrationCheck::read)).stream()
                .map(visit -> visit.of(askers.own(visit.who())))
                .toList();
        askers.mayTake(named);
        visits.forEach(visit -> askers.mayRegister(visit.who(), () -> appointments.wasAsked(named)));
        askers.count(Limit.BOOKINGS_FROM_ADDRESS, named, visits.size());
        var outcome = appointments.request(new BookingRequest(visits, named, null));
        return told.created(outcome, Told.below(practice, "appointments"));
    }
}
