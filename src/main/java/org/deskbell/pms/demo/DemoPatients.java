package org.deskbell.pms.demo;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The patients of the demo PMS. */
@Component
public class DemoPatients {
    private static final int AT_ONCE = 1_000;

    private final DemoPatientTable table;
    private final DemoVisitTable visits;

    DemoPatients(DemoPatientTable table, DemoVisitTable visits) {
        this.table = table;
        this.visits = visits;
    }

    /** In order of chart number, those after the one named. */
    List<DemoPatient> page(String after, int size) {
        return table.page(after, size);
    }

    /** In the order of their changes, those behind the change and the chart named. */
    List<DemoPatientTable.Changed> changed(Instant from, String after, int size) {
        return table.changed(from, after, size);
    }

    /** On file, and not merged into another. */
    public Optional<DemoPatient> find(String chart) {
        return table.find(chart);
    }

    /** The record under this chart number, also one that was merged into another. */
    Optional<DemoPatient> under(String chart) {
        return table.under(chart);
    }

    /** A chart number as it is on file; lists from elsewhere have them in small letters too. */
    String onFile(String typed) {
        var number = typed.strip();
        return find(number).map(DemoPatient::chart).orElseGet(() -> number.toUpperCase(Locale.ROOT));
    }

    Optional<DemoPatient> madeBy(String onlineKey) {
        return table.madeBy(onlineKey);
    }

    /** By the beginning of "Last, First" or of a chart number. */
    List<DemoPatient> named(String typed, int limit) {
        var comma = typed.indexOf(',');
        var last = comma < 0 ? typed : typed.substring(0, comma);
        var first = comma < 0 ? "" : typed.substring(comma + 1);
        return table.named(beginning(last), beginning(first), limit);
    }

    private static String beginning(String typed) {
        var escaped = typed.strip()
                .toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return escaped + "%";
    }

    public long count() {
        return table.count();
    }

    /** Makes a record under the next free chart number; one that carries an online key already there is not made twice. */
    @Transactional
    public DemoPatient create(DemoPatient patient) {
        while (true) {
            var made = alreadyMade(patient);
            if (made.isPresent()) return made.get();
            var taken = table.charts(ChartNumber.letters(patient.lastName(), patient.firstName()));
            var numbered =
                    patient.withChart(ChartNumber.next(patient.lastName(), patient.firstName(), taken::contains));
            if (table.insert(List.of(numbered)) == 1) return numbered;
        }
    }

    private Optional<DemoPatient> alreadyMade(DemoPatient patient) {
        return Optional.ofNullable(patient.onlineKey()).flatMap(table::madeBy);
    }

    /** Makes one record of two: the second takes the first in, with its visits. False if one of them is not on file, or both
     * are the same. */
    @Transactional
    public boolean merge(String chart, String into) {
        if (chart.equals(into) || find(chart).isEmpty() || find(into).isEmpty()) return false;
        table.merge(chart, into);
        visits.carryOver(chart, into);
        return true;
    }

    /** Takes a record off the file, and its visits out of the schedule. False if it is not on file. */
    @Transactional
    public boolean delete(String chart) {
        if (find(chart).isEmpty()) return false;
        table.delete(chart);
        visits.deleteWithoutPatient();
        return true;
    }

    /** Puts somebody else under a chart number, as a PMS does that was restored from an old copy; the visits stay. False if it
     * is not on file. */
    @Transactional
    public boolean giveAway(String chart, DemoPatient to) {
        if (find(chart).isEmpty()) return false;
        table.delete(chart);
        table.insert(List.of(to.withChart(chart)));
        return true;
    }

    /** Adds records that have their chart numbers. */
    @Transactional
    public void add(List<DemoPatient> patients) {
        for (var from = 0; from < patients.size(); from += AT_ONCE)
            table.insert(patients.subList(from, Math.min(from + AT_ONCE, patients.size())));
    }

    /** Makes these the whole list; visits of patients who are no longer in it are removed. */
    @Transactional
    public void replaceAll(List<DemoPatient> patients) {
        table.deleteAll();
        add(patients);
        visits.deleteWithoutPatient();
    }
}
