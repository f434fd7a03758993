package org.deskbell.web.api;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.deskbell.practice.Block;
import org.deskbell.practice.Blocks;
import org.deskbell.practice.Operatory;
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

/** The stretches taken out of what can be booked, for the office manager's programs. */
@RestController
@RequestMapping("/api/v1/blocks")
@Tag(name = "Schedule")
class BlockApi {
    private final Blocks blocks;
    private final ScheduleHits hits;
    private final PracticeClock clock;
    private final Checks checks;

    BlockApi(Blocks blocks, ScheduleHits hits, PracticeClock clock, Checks checks) {
        this.blocks = blocks;
        this.hits = hits;
        this.clock = clock;
        this.checks = checks;
    }

    /** A stretch to take out. */
    @Schema(name = "NewBlock", description = "A stretch to take out: of a provider, of an operatory, or of all.")
    record BlockBody(
            @Schema(description = "The id of the provider; left out for all.") @Nullable
            UUID provider,

            @Schema(description = "The id of the operatory; goes without provider.") @Nullable
            UUID operatory,

            @NotNull(message = "Say when it begins, as 2026-11-24T12:00.")
            @Schema(description = "On the practice's wall clock.", example = "2026-11-24T12:00:00")
            @Nullable
            LocalDateTime from,

            @NotNull(message = "Say when it ends, as 2026-11-24T13:30.")
            @Schema(description = "On the practice's wall clock.", example = "2026-11-24T13:30:00")
            @Nullable
            LocalDateTime to,

            @NotBlank(message = "Say why.")
            @Size(max = 80, message = "At most 80 characters.")
            @Schema(description = "For staff.", maxLength = 80, example = "Staff meeting")
            @Nullable
            String reason) {}

    /** A block. */
    @Schema(name = "Block", description = "A stretch taken out: of a provider, of an operatory, or of all.")
    record BlockAnswer(
            @Schema(description = "Names the block.") UUID id,

            @Schema(description = "The id of the provider, if it is his.") @Nullable
            UUID provider,

            @Schema(description = "The id of the operatory, if it is its.") @Nullable
            UUID operatory,

            @Schema(description = "On the practice's wall clock.", example = "2026-11-24T12:00:00")
            LocalDateTime from,

            @Schema(description = "On the practice's wall clock.", example = "2026-11-24T13:30:00")
            LocalDateTime to,

            @Schema(description = "For staff.", example = "Staff meeting")
            String reason,

            @Schema(description = "Who made it.", example = "Nadia Flores")
            String madeBy) {
        static BlockAnswer of(Block one) {
            return of(one, one.madeBy());
        }

        static BlockAnswer of(Block one, String madeBy) {
            var provider = one.provider();
            var operatory = one.operatory();
            return new BlockAnswer(
                    one.id().value(),
                    provider == null ? null : provider.value(),
                    operatory == null ? null : operatory.value(),
                    one.from(),
                    one.to(),
                    one.reason(),
                    madeBy);
        }
    }

    /** Blocks. */
    @Schema(name = "Blocks", description = "The blocks that are not over, soonest first.")
    record BlockAnswers(@Schema(description = "The blocks.") List<BlockAnswer> items) {}

    @GetMapping
    @Operation(operationId = "blocks", summary = "The blocks that are not over")
    BlockAnswers all(Me me) {
        ScheduleHits.requireOfficeManager(me);
        return new BlockAnswers(
                blocks.from(clock.today()).stream().map(BlockAnswer::of).toList());
    }

    @PostMapping("/hits")
    @Operation(operationId = "blockHits", summary = "Which visits a block would hit; it is not made")
    @ApiResponse(responseCode = "200", description = "The visits.", useReturnTypeSchema = true)
    ScheduleHits.Hits hits(@RequestBody BlockBody body, Me me) {
        ScheduleHits.requireOfficeManager(me);
        var block = block(body);
        return hits.of(() -> blocks.add(block, me.actor()), me);
    }

    @PostMapping
    @Operation(
            operationId = "block",
            summary = "Take a stretch out",
            description = "Visits booked in it stay; ask for its hits first.")
    @ApiResponse(responseCode = "201", description = "It is out.", useReturnTypeSchema = true)
    ResponseEntity<BlockAnswer> add(@RequestBody BlockBody body, Me me) {
        ScheduleHits.requireOfficeManager(me);
        var block = block(body);
        blocks.add(block, me.actor());
        return ResponseEntity.created(URI.create("/api/v1/blocks/" + block.id()))
                .body(BlockAnswer.of(block, me.name()));
    }

    private Block block(BlockBody body) {
        var faults = new ArrayList<>(checks.annotated(body));
        checks.place(body.provider(), body.operatory(), faults);
        if (body.provider() != null && body.operatory() != null)
            faults.add(new Fault("operatory", "Goes without provider."));
        wholeMinute("from", body.from(), faults);
        wholeMinute("to", body.to(), faults);
        if (body.to() != null) hits.check("to", body.to().toLocalDate(), faults);
        if (body.from() != null && body.to() != null && !body.to().isAfter(body.from()))
            faults.add(new Fault("to", "Must be after from."));
        checks.refuse(faults);
        return new Block(
                new Block.Id(UUID.randomUUID()),
                BookingCheck.provider(body.provider()),
                operatory(body.operatory()),
                requireNonNull(body.from()),
                requireNonNull(body.to()),
                requireNonNull(body.reason()).strip(),
                "");
    }

    private static void wholeMinute(String field, @Nullable LocalDateTime at, List<Fault> faults) {
        if (at != null && !at.equals(at.truncatedTo(ChronoUnit.MINUTES)))
            faults.add(new Fault(field, "Must be a whole minute, as 2026-11-24T12:00."));
    }

    private static Operatory.@Nullable Id operatory(@Nullable UUID id) {
        return id == null ? null : new Operatory.Id(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "unblock", summary = "Put the stretch back")
    void remove(@PathVariable UUID id, Me me) {
        ScheduleHits.requireOfficeManager(me);
        blocks.remove(new Block.Id(id), me.actor());
    }
}
