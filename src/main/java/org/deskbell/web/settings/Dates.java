package org.deskbell.web.settings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Which dates can be entered: from today on, for ten years. */
final class Dates {
    private static final int FURTHEST_YEARS = 10;

    private Dates() {}

    static boolean isFar(LocalDate day, LocalDate today) {
        return day.isAfter(today.plusYears(FURTHEST_YEARS));
    }

    /** Says at the field what is wrong with its date. */
    static void look(String field, @Nullable LocalDate day, LocalDate today, BindingResult found) {
        if (day == null) return;
        if (day.isBefore(today)) found.rejectValue(field, "settings.closed.past");
        if (isFar(day, today)) found.rejectValue(field, "settings.closed.far");
    }
}
