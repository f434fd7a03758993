package org.deskbell.web.api;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.deskbell.booking.Audience;
import org.deskbell.booking.Reason;
import org.deskbell.booking.Reasons;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why is nothing free? */
@RestController
@Tag(name = "Settings")
class ReasonApi {
    private final Reasons reasons;
    private final PracticeClock clock;
    private final Checks checks;

    ReasonApi(Reasons reasons, PracticeClock clock, Checks checks) {
        this.reasons = reasons;
        this.clock = clock;
        this.checks = checks;
    }

    /** Which time it is about. */
    record Asked(
            @Parameter(description = "The id of the appointment type.", required = true) @Nullable
            UUID type,

            @Parameter(description = "The id of the provider.", required = true) @Nullable
            UUID provider,

            @Parameter(
                    description = "The time on the practice's wall clock.",
                    required = true,
                    example = "2026-11-24T09:00")
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
            @Nullable
            LocalDateTime at,

            @Parameter(description = "For whom; NEW if left out.") @Nullable
            Audience audience) {}

    /** Whether a time is offered, and why. */
    @Schema(name = "Reasons", description = "Whether a time is offered, and every rule that decides it.")
    record ReasonsAnswer(
            @Schema(description = "Whether all rules pass.") boolean offered,

            @Schema(description = "The rules, in the order in which they are asked.")
            List<ReasonAnswer> rules) {}

    /** A rule. */
    @Schema(name = "Reason", description = "A rule that decides whether a time is offered.")
    record ReasonAnswer(
            @Schema(description = "Which rule.") Reason.Rule rule,

            @Schema(description = "Whether it lets the time pass.")
            boolean passes,

            @Schema(description = "What it looked at: texts, numbers, dates and times; nothing of a patient.")
            List<String> facts) {}

    @GetMapping("/api/v1/availability/reasons")
    @Operation(operationId = "reasons", summary = "Why a time is offered or not: every rule with pass or fail")
    ReasonsAnswer reasons(@ParameterObject Asked asked) {
        var rules = reasons.ask(question(asked));
        return new ReasonsAnswer(
                rules.stream().allMatch(Reason::passes),
                rules.stream().map(ReasonApi::answer).toList());
    }

    private Reasons.Question question(Asked asked) {
        var audience = asked.audience() == null ? Audience.NEW : asked.audience();
        var faults = new ArrayList<Fault>();
        if (asked.type() == null) faults.add(new Fault("type", "Say which appointment type."));
        if (asked.provider() == null) faults.add(new Fault("provider", "Say which provider."));
        if (asked.at() == null) faults.add(new Fault("at", "Say which time, as 2026-11-24T09:00."));
        if (asked.at() != null && BookingCheck.isFar(asked.at().atOffset(ZoneOffset.UTC), clock.today()))
            faults.add(new Fault("at", "Must be within two years of today."));
        checks.offered(asked.type(), asked.provider(), Audience.STAFF, faults);
        checks.refuse(faults);
        return new Reasons.Question(
                new OnlineAppointmentType.Id(requireNonNull(asked.type())),
                new Provider.Id(requireNonNull(asked.provider())),
                requireNonNull(asked.at()),
                audience);
    }

    private static ReasonAnswer answer(Reason reason) {
        return new ReasonAnswer(
                reason.rule(),
                reason.passes(),
                reason.facts().stream().map(String::valueOf).toList());
    }
}
