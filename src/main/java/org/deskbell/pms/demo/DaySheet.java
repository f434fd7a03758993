package org.deskbell.pms.demo;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskbell.pms.Catalogue;

/** A day of the schedule as a table: a column for each operatory, a row for each half hour. */
record DaySheet(List<Column> columns, List<Line> lines) {
    private static final Duration STEP = Duration.ofMinutes(30);
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    /** An operatory, and the provider who usually works there. */
    record Column(String operatoryId, String provider, String operatory) {}

    /** A half hour and the cells that begin with it. */
    record Line(LocalTime time, List<Cell> cells) {}

    /** Visits that touch the same half hours; none while it is open. */
    record Cell(int rows, List<DemoVisit> visits) {
        public String look() {
            if (visits.isEmpty()) return "open";
            if (visits.stream().allMatch(visit -> visit.chart() == null)) return "shut";
            return visits.stream().anyMatch(DemoVisit::isOnline) ? "visit web" : "visit";
        }
    }

    /** The day as written; nothing if it is none, or none that a schedule has a sheet for. */
    static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static DaySheet of(LocalDate day, List<DemoResource> resources, List<DemoVisit> visits) {
        var columns = resources.stream()
                .filter(one -> one.kind() == Catalogue.Kind.OPERATORY)
                .map(operatory -> column(operatory, resources))
                .toList();
        var lines = starts(day, visits)
                .map(start -> new Line(start.toLocalTime(), cells(start, columns, visits)))
                .toList();
        return new DaySheet(columns, lines);
    }

    private static Column column(DemoResource operatory, List<DemoResource> resources) {
        var provider = resources.stream()
                .filter(one -> operatory.id().equals(one.operatoryId()))
                .map(DemoResource::name)
                .findFirst()
                .orElse("");
        return new Column(operatory.id(), provider, operatory.name());
    }

    private static Stream<LocalDateTime> starts(LocalDate day, List<DemoVisit> visits) {
        var first = visits.stream().map(DemoVisit::startsAt).reduce(day.atTime(OPENS), DaySheet::earlier);
        var last = visits.stream().map(DemoVisit::endsAt).reduce(day.atTime(CLOSES), DaySheet::later);
        return Stream.iterate(halfHour(first), start -> start.isBefore(last), start -> start.plus(STEP));
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    static LocalDateTime halfHour(LocalDateTime of) {
        return of.minusMinutes(of.getMinute() % STEP.toMinutes());
    }

    private static List<Cell> cells(LocalDateTime start, List<Column> columns, List<DemoVisit> visits) {
        return columns.stream()
                .map(column -> visits.stream()
                        .filter(visit -> visit.operatoryId().equals(column.operatoryId()))
                        .toList())
                .flatMap(own -> cell(start, own).stream())
                .toList();
    }

    /** The cell of a column that begins with the half hour; none if one from further up reaches into it. */
    private static List<Cell> cell(LocalDateTime start, List<DemoVisit> own) {
        for (var block : blocks(own)) {
            var from = halfHour(block.getFirst().startsAt());
            var to = block.getLast().endsAt();
            if (from.equals(start)) return List.of(new Cell(rows(from, to), block));
            if (from.isBefore(start) && start.isBefore(to)) return List.of();
        }
        return List.of(new Cell(1, List.of()));
    }

    private static int rows(LocalDateTime from, LocalDateTime to) {
        return Math.toIntExact(Math.ceilDiv(Duration.between(from, to).toMinutes(), STEP.toMinutes()));
    }

    /** Visits, in order, that share a half hour with the one before stand together. */
    private static List<List<DemoVisit>> blocks(List<DemoVisit> own) {
        var blocks = new ArrayList<List<DemoVisit>>();
        for (var visit : own) {
            var joins = !blocks.isEmpty() && blocks.getLast().getLast().endsAt().isAfter(halfHour(visit.startsAt()));
            if (!joins) blocks.add(new ArrayList<>());
            blocks.getLast().add(visit);
        }
        return blocks;
    }
}
