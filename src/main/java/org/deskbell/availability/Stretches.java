package org.deskbell.availability;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** When somebody or something is occupied: stretches that neither overlap nor touch, in order, in seconds of the epoch. */
final class Stretches {
    static final Stretches NONE = new Stretches(new long[0], new long[0], new long[0]);

    private static final int BITS = 29;
    private static final long LONGEST = (1L << BITS) - 1;

    private final long[] starts;
    private final long[] from;
    private final long[] to;

    private Stretches(long[] starts, long[] from, long[] to) {
        this.starts = starts;
        this.from = from;
        this.to = to;
    }

    /** A stretch as one number, so that many are sorted at once; up to 17 years long. */
    static long code(long from, long to) {
        return from << BITS | Math.min(to - from, LONGEST);
    }

    private static long fromOf(long code) {
        return code >> BITS;
    }

    private static long toOf(long code) {
        return fromOf(code) + (code & LONGEST);
    }

    static Stretches of(long[] codes) {
        Arrays.sort(codes);
        var from = new long[codes.length];
        var to = new long[codes.length];
        var last = -1;
        for (var code : codes) {
            if (last < 0 || to[last] < fromOf(code)) {
                last++;
                from[last] = fromOf(code);
                to[last] = toOf(code);
            } else to[last] = Math.max(to[last], toOf(code));
        }
        var starts = Arrays.stream(codes).map(Stretches::fromOf).toArray();
        return new Stretches(starts, Arrays.copyOf(from, last + 1), Arrays.copyOf(to, last + 1));
    }

    /** How many began in this time, before they were put together. */
    int begunIn(long start, long end) {
        return place(starts, end) - place(starts, start);
    }

    /** How many of them are smaller. */
    private static int place(long[] sorted, long value) {
        var low = 0;
        var high = sorted.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (sorted[middle] < value) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    boolean isFree(long start, long end) {
        return walk(start).isFree(start, end);
    }

    /** The first that is in the way. */
    Optional<Occupied.Stretch> inTheWay(long start, long end) {
        if (isFree(start, end)) return Optional.empty();
        var at = place(to, start + 1);
        return Optional.of(new Occupied.Stretch(Instant.ofEpochSecond(from[at]), Instant.ofEpochSecond(to[at])));
    }

    /** For questions whose starts never go back. */
    Walk walk(long start) {
        return new Walk(place(to, start));
    }

    /** A walk along the stretches. */
    final class Walk {
        private int next;

        private Walk(int next) {
            this.next = next;
        }

        boolean isFree(long start, long end) {
            while (next < to.length && to[next] <= start) next++;
            return next == to.length || from[next] >= end;
        }
    }
}
