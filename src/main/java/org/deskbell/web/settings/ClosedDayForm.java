package org.deskbell.web.settings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A day to close, as typed. */
record ClosedDayForm(
        @NotNull(message = "{settings.missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate day,

        @NotBlank(message = "{settings.closed.reason.missing}")
        @Size(max = 80, message = "{settings.closed.reason.long}")
        @Nullable
        String reason) {
    static ClosedDayForm empty() {
        return new ClosedDayForm(null, null);
    }
}
