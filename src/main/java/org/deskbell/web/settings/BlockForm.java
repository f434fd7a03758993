package org.deskbell.web.settings;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.deskbell.practice.Block;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A stretch to take out, as typed.
 *
 * @param whose the id of a provider or an operatory; empty for everybody
 * @param until the day on which it ends; null if it is the same
 */
record BlockForm(
        @Nullable String whose,

        @NotNull(message = MISSING) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate day,

        @NotNull(message = MISSING) @DateTimeFormat(pattern = "HH:mm") @Nullable
        LocalTime from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate until,

        @NotNull(message = MISSING) @DateTimeFormat(pattern = "HH:mm") @Nullable
        LocalTime to,

        @NotBlank(message = "{settings.closed.reason.missing}")
        @Size(max = 80, message = "{settings.closed.reason.long}")
        @Nullable
        String reason) {
    private static final String MISSING = "{settings.missing}";
    private static final int MOST_DAYS = 366;

    static BlockForm empty() {
        return new BlockForm("", null, null, null, null, null);
    }

    @AssertTrue(message = "{settings.blocks.backward}")
    public boolean isForward() {
        return day == null || from == null || to == null || end(to).isAfter(day.atTime(from));
    }

    @AssertTrue(message = "{settings.blocks.long}")
    public boolean isShort() {
        return day == null || until == null || DAYS.between(day, until) < MOST_DAYS;
    }

    private LocalDateTime end(LocalTime at) {
        return requireNonNull(until == null ? day : until).atTime(at);
    }

    boolean isOfEverybody() {
        return whose == null || whose.isBlank();
    }

    boolean isOf(Provider provider) {
        return provider.id().toString().equals(whose);
    }

    boolean isOf(Operatory operatory) {
        return operatory.id().toString().equals(whose);
    }

    /** To be asked once the form is valid; of everybody, if it is of none of these. */
    Block block(List<Provider> providers, List<Operatory> operatories) {
        var start = requireNonNull(day).atTime(requireNonNull(from));
        var end = end(requireNonNull(to));
        var why = requireNonNull(reason).strip();
        return providers.stream()
                .filter(this::isOf)
                .map(one -> Block.of(one.id(), start, end, why))
                .findFirst()
                .or(() -> operatories.stream()
                        .filter(this::isOf)
                        .map(one -> Block.of(one.id(), start, end, why))
                        .findFirst())
                .orElseGet(() -> Block.ofAll(start, end, why));
    }
}
