package org.deskbell.pms.demo;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.deskbell.pms.Catalogue;
import org.jspecify.annotations.Nullable;

/** The small form that puts a visit into the schedule by hand. */
record NewVisitForm(
        @Nullable String day,
        @Nullable String chart,
        @Nullable String operatory,
        @Nullable String time,
        @Nullable Integer minutes,
        @Nullable String note) {
    private static final int LONGEST = 480;

    /** The visit, or nothing if the time or the length cannot be.
     *
     * @param onFile gives the chart number that is meant by one as typed */
    Optional<DemoVisit> visit(List<DemoResource> resources, UnaryOperator<String> onFile) {
        if (chart == null || operatory == null || day == null || time == null || minutes == null)
            return Optional.empty();
        if (minutes < 5 || minutes > LONGEST) return Optional.empty();
        try {
            var sheet = DaySheet.day(day);
            if (sheet.isEmpty()) return Optional.empty();
            var from = sheet.get().atTime(LocalTime.parse(time));
            return Optional.of(new DemoVisit(
                    UUID.randomUUID().toString(),
                    onFile.apply(chart.strip()),
                    provider(resources),
                    operatory,
                    null,
                    from,
                    from.plusMinutes(minutes),
                    note == null ? "" : note.strip(),
                    null));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private String provider(List<DemoResource> resources) {
        return resources.stream()
                .filter(one -> one.kind() == Catalogue.Kind.PROVIDER)
                .filter(one -> String.valueOf(one.operatoryId()).equals(operatory))
                .map(DemoResource::id)
                .findFirst()
                .orElse("");
    }

    @Override
    public String toString() {
        return "NewVisitForm[hidden]";
    }
}
