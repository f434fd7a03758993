package org.deskbell.web.settings;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;

/** An online appointment type as typed. */
record TypeForm(
        @NotBlank(message = "{settings.types.name.missing}")
        @Size(max = 80, message = "{settings.types.name.long}")
        @Nullable
        String name,

        @NotNull(message = MINUTES) @Min(value = 5, message = MINUTES) @Max(value = 480, message = MINUTES) @Nullable
        Integer minutes,

        @Min(value = 5, message = START) @Max(value = 240, message = START) @Nullable
        Integer startEvery,

        @Min(value = 0, message = AROUND) @Max(value = 120, message = AROUND) @Nullable
        Integer minutesBefore,

        @Min(value = 0, message = AROUND) @Max(value = 120, message = AROUND) @Nullable
        Integer minutesAfter,

        @Nullable Boolean forNew,
        @Nullable Boolean forKnown,
        @NotNull(message = "{settings.missing}") OnlineAppointmentType.@Nullable Mode mode,

        @Size(max = 1000, message = "{settings.types.instructions.long}") @Nullable
        String instructions,

        @Size(max = 80, message = "{settings.types.name.long}") @Nullable
        String nameSpanish,

        @Size(max = 1000, message = "{settings.types.instructions.long}") @Nullable
        String instructionsSpanish,

        @Nullable String pmsTypeId,
        @Nullable Boolean offered,

        @NotEmpty(message = "{settings.types.providers.missing}") @Nullable
        List<UUID> providers) {
    private static final String MINUTES = "{settings.types.minutes.range}";
    private static final String START = "{settings.types.startEvery.range}";
    private static final String AROUND = "{settings.types.around.range}";

    static TypeForm empty(List<Provider> providers) {
        var everyone = providers.stream().map(one -> one.id().value()).toList();
        return new TypeForm(
                null,
                30,
                null,
                0,
                0,
                true,
                true,
                OnlineAppointmentType.Mode.BOOK,
                null,
                null,
                null,
                null,
                true,
                everyone);
    }

    static TypeForm of(OnlineAppointmentType type) {
        return new TypeForm(
                type.name(),
                type.minutes(),
                type.startEvery(),
                type.minutesBefore(),
                type.minutesAfter(),
                type.forNew(),
                type.forKnown(),
                type.mode(),
                type.instructions(),
                type.spanish().name(),
                type.spanish().instructions(),
                type.pmsTypeId(),
                type.offered(),
                type.providers().stream().map(Provider.Id::value).toList());
    }

    @AssertTrue(message = "{settings.types.nobody}")
    public boolean isForSomebody() {
        return isTicked(forNew) || isTicked(forKnown);
    }

    @AssertTrue(message = MINUTES)
    public boolean isMinutesInFives() {
        return minutes == null || minutes % 5 == 0;
    }

    @AssertTrue(message = START)
    public boolean isStartInFives() {
        return startEvery == null || startEvery % 5 == 0;
    }

    private static boolean isTicked(@Nullable Boolean box) {
        return Boolean.TRUE.equals(box);
    }

    /** To be asked once the form is valid. */
    OnlineAppointmentType type(OnlineAppointmentType.Id id) {
        return new OnlineAppointmentType(
                id,
                Objects.requireNonNull(name).strip(),
                Objects.requireNonNull(minutes),
                isTicked(forNew),
                isTicked(forKnown),
                Objects.requireNonNull(mode),
                text(instructions),
                pmsTypeId == null || pmsTypeId.isBlank() ? null : pmsTypeId,
                isTicked(offered),
                Objects.requireNonNull(providers).stream().map(Provider.Id::new).toList(),
                startEvery,
                orNone(minutesBefore),
                orNone(minutesAfter),
                new OnlineAppointmentType.Spanish(text(nameSpanish), text(instructionsSpanish)));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static int orNone(@Nullable Integer minutes) {
        return minutes == null ? 0 : minutes;
    }
}
