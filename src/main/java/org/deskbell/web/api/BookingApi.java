package org.deskbell.web.api;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.deskbell.availability.Slot;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.BookingRequest;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.patients.Registration;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Books an appointment for a new patient. */
@RestController
@Tag(name = "Booking")
class BookingApi {
    private static final String KEY = "Idempotency-Key";
    private static final String KEY_FORM = "[!-~]{8,100}";

    private final OnlineAppointments appointments;
    private final Practices practices;
    private final PracticeClock clock;
    private final Checks checks;

    BookingApi(OnlineAppointments appointments, Practices practices, PracticeClock clock, Checks checks) {
        this.appointments = appointments;
        this.practices = practices;
        this.clock = clock;
        this.checks = checks;
    }

    /** What was booked or requested; of the patient only the id. */
    @Schema(name = "Booked")
    record BookedAnswer(
            UUID id,

            @Schema(description = "To say at the front desk.", example = "K74M9P")
            String code,

            OnlineAppointment.Status status,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            UUID type,
            UUID provider,
            UUID onlinePatient) {}

    @PostMapping("/api/v1/practices/{practice}/appointments")
    @Operation(
            operationId = "book",
            summary = "Register a new patient and book a free time",
            description = "Sent again with the same key, it books nothing more and answers the same.")
    @ApiResponse(responseCode = "201", description = "Booked or requested.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "The time is taken; alternatives names others.")
    ResponseEntity<BookedAnswer> book(
            @PathVariable String practice,
            @Parameter(
                            description = "Names this request; 8 to 100 visible characters, new for every booking.",
                            example = "7f3b1c52-0d5e-4a7e-9a55-3f0a3e1f6d11")
                    @RequestHeader(KEY)
                    String key,
            @RequestBody BookingBody body) {
        if (!key.matches(KEY_FORM)) throw Refusal.at(KEY, "Must have 8 to 100 visible characters without blanks.");
        var registration = checks.booking(body, clock.today());
        return switch (appointments.request(request(body, registration, key))) {
            case BookingOutcome.Kept(var appointment) -> kept(appointment);
            case BookingOutcome.SlotTaken(var nearest) -> throw taken(nearest);
            case BookingOutcome.NotOffered(var nearest) -> throw notOffered(nearest);
            case BookingOutcome.Closed() -> throw closed();
            case BookingOutcome.KeyUsed() -> throw Refusal.at(KEY, "Was used for another request before.");
        };
    }

    private static BookingRequest request(BookingBody body, Registration registration, String key) {
        return new BookingRequest(
                new OnlineAppointmentType.Id(requireNonNull(body.type())),
                provider(body.provider()),
                requireNonNull(body.startsAt()).toInstant(),
                registration,
                message(body.message()),
                key);
    }

    private static Provider.@Nullable Id provider(@Nullable UUID id) {
        return id == null ? null : new Provider.Id(id);
    }

    private static @Nullable String message(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private ResponseEntity<BookedAnswer> kept(OnlineAppointment kept) {
        var answer = new BookedAnswer(
                kept.id().value(),
                kept.code(),
                kept.status(),
                clock.there(kept.startsAt()),
                clock.there(kept.endsAt()),
                kept.type().value(),
                kept.provider().value(),
                kept.patient().value());
        return ResponseEntity.created(URI.create("/api/v1/online-appointments/" + kept.id()))
                .body(answer);
    }

    private Refusal taken(List<Slot> nearest) {
        return Refusal.conflict("Somebody was faster: this time is taken.")
                .with("alternatives", clock.offered(nearest));
    }

    private Refusal notOffered(List<Slot> nearest) {
        return Refusal.at("startsAt", "This time is not offered.").with("alternatives", clock.offered(nearest));
    }

    private Refusal closed() {
        return practices.settings().online()
                ? Refusal.at("type", "This appointment type is not offered online to new patients.")
                : Refusal.conflict("The practice takes no online appointments now.");
    }
}
