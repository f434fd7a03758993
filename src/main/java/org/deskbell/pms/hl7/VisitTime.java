package org.deskbell.pms.hl7;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** When a visit is: SCH-11 has it until 2.4, TQ1 since, and the services, providers and rooms each for themselves. */
record VisitTime(Hl7Message message, Fields sch, Moments moments) {
    static final int TIMING = 11;

    /** A segment that says a beginning and a length of its own, and in which fields. */
    private record Place(String segment, int start, int length) {}

    private static final List<Place> PLACES =
            List.of(new Place("AIS", 4, 7), new Place("AIL", 6, 9), new Place("AIP", 6, 9));
    /** As leaves are, that a PMS tells as blocks. */
    static final Duration LONGEST = Duration.ofDays(62);

    Optional<Instant> start() {
        return first(Stream.concat(
                Stream.of(sch.text(TIMING, 4), tq1(7)),
                each().map(at -> at.fields().text(at.place().start()))));
    }

    Optional<Instant> end() {
        var start = start();
        var said = first(Stream.of(sch.text(TIMING, 5), tq1(8)))
                .filter(end -> start.filter(from -> end.isAfter(from) && !end.isAfter(from.plus(LONGEST)))
                        .isPresent());
        return said.or(() -> start.flatMap(from -> length().map(from::plus)));
    }

    private String tq1(int field) {
        return message.first("TQ1").map(tq1 -> tq1.text(field)).orElse("");
    }

    private Optional<Instant> first(Stream<String> written) {
        return written.flatMap(one -> moments.read(one).stream()).findFirst();
    }

    /** One of the segments that the message has. */
    private record Found(Place place, Fields fields) {}

    private Stream<Found> each() {
        return PLACES.stream()
                .flatMap(place -> message.all(place.segment()).stream().map(fields -> new Found(place, fields)));
    }

    private Optional<Duration> length() {
        return Stream.concat(
                        Stream.of(duration(sch.text(9), sch.text(10)), timing(sch.text(TIMING, 3))),
                        each().map(at -> duration(
                                at.fields().text(at.place().length()),
                                at.fields().text(at.place().length() + 1))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** As M30, which is 30 minutes. */
    private static Optional<Duration> timing(String written) {
        return written.matches("[SMH]\\d{1,6}")
                ? duration(written.substring(1), written.substring(0, 1))
                : Optional.empty();
    }

    /** Without a unit it is minutes. */
    private static Optional<Duration> duration(String number, String unit) {
        if (!number.matches("\\d{1,6}(?:\\.0*)?")) return Optional.empty();
        var count = Long.parseLong(number.replaceAll("\\..*", ""));
        var name = unit.toUpperCase(Locale.ROOT);
        var length = name.startsWith("S")
                ? Duration.ofSeconds(count)
                : name.startsWith("H") ? Duration.ofHours(count) : Duration.ofMinutes(count);
        return Optional.of(length).filter(one -> one.isPositive() && one.compareTo(LONGEST) <= 0);
    }
}
