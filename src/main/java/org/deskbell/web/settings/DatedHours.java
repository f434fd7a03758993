package org.deskbell.web.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.deskbell.practice.HoursException;
import org.deskbell.practice.Provider;

/**
 * What is different on a date as the page lists it: the stretches of one date together, and days away that follow one
 * another as one.
 */
record DatedHours(List<HoursException> entries) {
    static List<DatedHours> of(List<HoursException> exceptions) {
        var lines = new ArrayList<DatedHours>();
        exceptions.forEach(one -> add(one, lines));
        lines.sort(Comparator.comparing(DatedHours::from));
        return List.copyOf(lines);
    }

    private static void add(HoursException one, List<DatedHours> lines) {
        var before = lines.stream().filter(line -> line.isContinuedBy(one)).findFirst();
        before.ifPresent(lines::remove);
        lines.add(before.map(line -> line.with(one)).orElseGet(() -> new DatedHours(List.of(one))));
    }

    private boolean isContinuedBy(HoursException one) {
        var last = entries.getLast();
        var next = one.isAway() ? last.day().plusDays(1) : last.day();
        return one.provider().equals(last.provider())
                && one.isAway() == last.isAway()
                && one.day().equals(next)
                && one.reason().equals(last.reason())
                && one.madeBy().equals(last.madeBy());
    }

    private DatedHours with(HoursException one) {
        return new DatedHours(Stream.concat(entries.stream(), Stream.of(one)).toList());
    }

    public Provider.Id provider() {
        return entries.getFirst().provider();
    }

    public LocalDate from() {
        return entries.getFirst().day();
    }

    public LocalDate to() {
        return entries.getLast().day();
    }

    public boolean isAway() {
        return entries.getFirst().isAway();
    }

    public String reason() {
        return entries.getFirst().reason();
    }

    public String madeBy() {
        return entries.getFirst().madeBy();
    }
}
