package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.desk.Worklist;
import org.deskbell.desk.WorklistRow;
import org.deskbell.web.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The Online Appointments window, for programs. */
@RestController
@RequestMapping("/api/v1/online-appointments")
@Tag(name = "Online appointments")
class OnlineAppointmentApi {
    private final Worklist worklist;
    private final OnlineAppointments appointments;
    private final PracticeClock clock;
    private final Looks looks;

    OnlineAppointmentApi(Worklist worklist, OnlineAppointments appointments, PracticeClock clock, Looks looks) {
        this.worklist = worklist;
        this.appointments = appointments;
        this.clock = clock;
        this.looks = looks;
    }

    /** A page of rows. */
    @Schema(name = "OnlineAppointments", description = "A page of rows.")
    record Rows(
            List<AppointmentAnswer> items,

            @Schema(description = "The cursor of the next page; missing after the last.") @Nullable
            String next) {}

    @GetMapping
    @Operation(operationId = "onlineAppointments", summary = "The rows of the window, or of its archive")
    Rows list(
            @Parameter(description = "The archive instead of the window.") @RequestParam(defaultValue = "false")
                    boolean archived,
            @Parameter(description = "The beginning of a name, an e-mail address or a mobile number.")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @Parameter(description = "The next of the page before.") @RequestParam(required = false) @Nullable
                    UUID cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Me me) {
        SearchText.check(q);
        var after = cursor == null ? null : cursor.toString();
        var rows = worklist.search(new Worklist.Search(archived, q, after, limit), me.actor());
        var next = rows.size() < limit ? null : rows.getLast().id().toString();
        return new Rows(rows.stream().map(this::answer).toList(), next);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "onlineAppointment", summary = "One row")
    AppointmentAnswer one(@PathVariable UUID id, Me me) {
        var row = worklist.row(new OnlineAppointment.Id(id));
        looks.at(row.patient(), "looked at an online appointment", me.actor());
        return answer(row);
    }

    private AppointmentAnswer answer(WorklistRow row) {
        return AppointmentAnswer.of(row, clock);
    }

    @PutMapping("/{id}/archive")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "archive", summary = "Put the row into the archive")
    void archive(@PathVariable UUID id, Me me) {
        appointments.archive(List.of(known(id)), me.actor());
    }

    @DeleteMapping("/{id}/archive")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "restore", summary = "Take the row back out of the archive")
    void restore(@PathVariable UUID id, Me me) {
        appointments.restore(List.of(known(id)), me.actor());
    }

    private OnlineAppointment.Id known(UUID id) {
        return appointments.get(new OnlineAppointment.Id(id)).id();
    }
}
