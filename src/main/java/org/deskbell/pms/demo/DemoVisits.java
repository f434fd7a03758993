package org.deskbell.pms.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.deskbell.pms.Catalogue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The schedule of the demo PMS. */
@Component
public class DemoVisits {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int AT_ONCE = 1_000;

    private final DemoVisitTable table;
    private final DemoPatientTable patients;
    private final DemoResourceTable resources;

    DemoVisits(DemoVisitTable table, DemoPatientTable patients, DemoResourceTable resources) {
        this.table = table;
        this.patients = patients;
        this.resources = resources;
    }

    /** The visits of a day, in order. */
    public List<DemoVisit> on(LocalDate day) {
        return between(day.atStartOfDay(), day.plusDays(1).atStartOfDay());
    }

    List<DemoVisit> between(LocalDateTime from, LocalDateTime to) {
        return table.between(from, to);
    }

    /** The visit that a program wrote under its key, unless it was cancelled. */
    public Optional<DemoVisit> writtenBy(String onlineKey) {
        return table.writtenBy(onlineKey);
    }

    /** The visits of that key that were cancelled, by id. */
    List<String> cancelledBy(String onlineKey) {
        return table.cancelledBy(onlineKey);
    }

    /** Writes a visit at any time that is free; one that carries an online key already there is not written twice. */
    @Transactional
    DemoVisitOutcome write(DemoVisit visit) {
        var lacking = lacking(visit);
        if (lacking.isPresent()) return new DemoVisitOutcome.Refused(lacking.get());
        if (table.insert(List.of(visit)) == 1) return new DemoVisitOutcome.Written(visit);
        return Optional.ofNullable(visit.onlineKey())
                .flatMap(table::writtenBy)
                .<DemoVisitOutcome>map(DemoVisitOutcome.Written::new)
                .orElseGet(() ->
                        new DemoVisitOutcome.Taken(TIME.format(visit.startsAt()) + " is taken by another visit."));
    }

    /** Moves the visit of that id and chart to the time that is given, if that is free but for itself. */
    @Transactional
    DemoVisitOutcome move(DemoVisit visit) {
        var lacking = lacking(visit);
        if (lacking.isPresent()) return new DemoVisitOutcome.Refused(lacking.get());
        if (!table.stands(visit)) return new DemoVisitOutcome.Refused("There is no such visit in the schedule.");
        return table.move(visit)
                ? new DemoVisitOutcome.Written(visit)
                : new DemoVisitOutcome.Taken(TIME.format(visit.startsAt()) + " is taken by another visit.");
    }

    private Optional<String> lacking(DemoVisit visit) {
        if (visit.chart() == null || patients.find(visit.chart()).isEmpty())
            return Optional.of("There is no such patient on file.");
        if (!resources.has(Catalogue.Kind.PROVIDER, visit.providerId()))
            return Optional.of("There is no provider " + visit.providerId() + ".");
        if (!resources.has(Catalogue.Kind.OPERATORY, visit.operatoryId()))
            return Optional.of("There is no operatory " + visit.operatoryId() + ".");
        return Optional.empty();
    }

    /** False if no such visit stands in the schedule. */
    @Transactional
    boolean cancel(String id, String onlineKey) {
        return table.cancel(id, onlineKey);
    }

    /** Fills the schedule; what would overlap is left out. */
    @Transactional
    public void add(List<DemoVisit> visits) {
        for (var from = 0; from < visits.size(); from += AT_ONCE)
            table.insert(visits.subList(from, Math.min(from + AT_ONCE, visits.size())));
    }
}
