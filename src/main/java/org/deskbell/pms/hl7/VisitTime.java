package org.deskbell.pms.hl7;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a visit is: SCH-11 has it until 2.4, TQ1 since, and the services, providers and rooms each for themselves. Said in
 * several parts, it is from the first beginning to the last end.
 */
record VisitTime(Hl7Message message, Fields sch, Moments moments) {
    static final int TIMING = 11;

    /** A segment that says a beginning and a length of its own, and in which fields.
     *
     * @param follows whether one that says no beginning begins where the one before ended */
    private record Place(String segment, int start, int length, boolean follows) {}

    private static final List<Place> PLACES =
            List.of(new Place("AIS", 4, 7, true), new Place("AIL", 6, 9, false), new Place("AIP", 6, 9, false));
    /** As leaves are, that a PMS tells as blocks. */
    static final Duration LONGEST = Duration.ofDays(62);

    Optional<Instant> start() {
        var each = PLACES.stream()
                .map(place -> message.all(place.segment()).stream().map(fields -> fields.text(place.start())));
        return first(Stream.concat(Stream.of(timings(4), tq1(7)), each), Stream::min);
    }

    Optional<Instant> end() {
        return start().flatMap(start -> first(
                        Stream.of(timings(5), tq1(8)),
                        (ends, order) -> ends.filter(end -> mayEnd(start, end)).max(order))
                .or(() -> length().map(length -> lastStart(start).plus(length)))
                .or(() -> lastEnd(start)));
    }

    private static boolean mayEnd(Instant start, Instant end) {
        return end.isAfter(start) && !end.isAfter(start.plus(LONGEST));
    }

    private Stream<String> timings(int component) {
        return sch.all(TIMING).stream().map(one -> one.text(component));
    }

    private Stream<String> tq1(int field) {
        return message.all("TQ1").stream().map(tq1 -> tq1.text(field));
    }

    /** The earliest or the latest of several moments. */
    private interface Choice {
        Optional<Instant> of(Stream<Instant> moments, Comparator<Instant> order);
    }

    /** Of the first place that says any. */
    private Optional<Instant> first(Stream<Stream<String>> places, Choice choice) {
        return places.flatMap(written ->
                        choice
                                .of(written.flatMap(one -> moments.read(one).stream()), Comparator.naturalOrder())
                                .stream())
                .findFirst();
    }

    private Instant lastStart(Instant start) {
        return first(Stream.of(timings(4), tq1(7)), Stream::max).orElse(start);
    }

    private Optional<Duration> length() {
        return duration(sch.text(9), sch.text(10)).or(() -> timing(sch.text(TIMING, 3)));
    }

    private Optional<Instant> lastEnd(Instant start) {
        return PLACES.stream().flatMap(place -> ends(place, start).stream()).findFirst();
    }

    private Optional<Instant> ends(Place place, Instant start) {
        Optional<Instant> last = Optional.empty();
        for (var fields : message.all(place.segment())) {
            var from = moments.read(fields.text(place.start())).orElse(place.follows() ? last.orElse(start) : start);
            var end = duration(fields.text(place.length()), fields.text(place.length() + 1))
                    .map(from::plus)
                    .filter(one -> mayEnd(start, one));
            last = Stream.concat(last.stream(), end.stream()).max(Comparator.naturalOrder());
        }
        return last;
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
