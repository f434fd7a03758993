package org.deskbell.web.settings;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A limit as the page shows it: a choice of usual values; one that is set already is always among them.
 *
 * @param field its name in the form
 * @param counted what its number is
 */
record Limit(String field, Counted counted, Function<LimitsForm, @Nullable Integer> value, List<Integer> usual) {
    static final List<Limit> ALL = List.of(
            minutes("noticeKnown", LimitsForm::noticeKnown, 0, 60, 120, 240, 480, 720, 1_440, 2_880),
            minutes("noticeNew", LimitsForm::noticeNew, 0, 60, 120, 240, 480, 720, 1_440, 2_880, 4_320, 10_080),
            new Limit("horizonDays", Counted.DAYS, LimitsForm::horizonDays, List.of(14, 30, 60, 90, 120, 180, 366)),
            minutes("hold", LimitsForm::hold, 5, 10, 15, 20, 30),
            minutes("cancelUntil", LimitsForm::cancelUntil, 0, 60, 120, 240, 720, 1_440, 2_880, 4_320),
            minutes("remindBefore", LimitsForm::remindBefore, 0, 120, 240, 720, 1_440, 2_880, 4_320, 10_080),
            new Limit("openAppointments", Counted.VISITS, LimitsForm::openAppointments, List.of(1, 2, 3, 4, 5, 10, 20)),
            new Limit(
                    "keepUnlinkedDays",
                    Counted.DAYS,
                    LimitsForm::keepUnlinkedDays,
                    List.of(30, 60, 90, 180, 365, 730, 1_825)),
            minutes("staleAfter", LimitsForm::staleAfter, 10, 15, 30, 60, 120, 240, 720, 1_440));

    private static final int HOUR = 60;
    private static final int DAY = 1_440;

    /** What the number of a limit counts. */
    enum Counted {
        MINUTES,
        DAYS,
        VISITS
    }

    private static Limit minutes(String field, Function<LimitsForm, @Nullable Integer> value, Integer... usual) {
        return new Limit(field, Counted.MINUTES, value, List.of(usual));
    }

    /** What it is among these; null where nothing readable was typed. */
    public @Nullable Integer of(LimitsForm limits) {
        return value.apply(limits);
    }

    public List<Integer> choices(LimitsForm set) {
        return Stream.concat(usual.stream(), Stream.ofNullable(of(set)))
                .distinct()
                .sorted()
                .toList();
    }

    /** What its sentence counts: minutes, hours, days or visits. */
    public String unit(int chosen) {
        return switch (counted) {
            case DAYS -> "days";
            case VISITS -> "visits";
            case MINUTES -> chosen % DAY == 0 && chosen > DAY ? "days" : chosen % HOUR == 0 ? "hours" : "minutes";
        };
    }

    /** How many of that. */
    public int count(int chosen) {
        if (counted != Counted.MINUTES) return chosen;
        return switch (unit(chosen)) {
            case "days" -> chosen / DAY;
            case "hours" -> chosen / HOUR;
            default -> chosen;
        };
    }
}
