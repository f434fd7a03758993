package org.deskbell.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;

/** What a load heard back. */
final class Heard {
    private final long[] nanos;
    private final Map<Integer, Integer> statuses;
    private final double seconds;

    /**
     * @param nanos how long each answer took
     * @param statuses how many answers had each status; 0 for none at all
     */
    Heard(long[] nanos, Map<Integer, Integer> statuses, double seconds) {
        this.nanos = nanos.clone();
        this.statuses = statuses;
        this.seconds = seconds;
        Arrays.sort(this.nanos);
    }

    /** Both, one after the other. */
    Heard and(Heard then) {
        var all = new HashMap<>(statuses);
        then.statuses.forEach((status, count) -> all.merge(status, count, Integer::sum));
        return new Heard(
                LongStream.concat(LongStream.of(nanos), LongStream.of(then.nanos))
                        .toArray(),
                Map.copyOf(all),
                seconds + then.seconds);
    }

    Map<Integer, Integer> statuses() {
        return statuses;
    }

    int count() {
        return nanos.length;
    }

    int count(int status) {
        return statuses.getOrDefault(status, 0);
    }

    double perSecond() {
        return count() / seconds;
    }

    /** The time within which this share of the answers came. */
    double millis(double share) {
        if (nanos.length == 0) return Double.NaN;
        return nanos[(int) Math.min(nanos.length - 1, Math.ceil(share * nanos.length) - 1)] / 1e6;
    }
}
