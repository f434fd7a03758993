package org.deskbell.availability;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;

/** When each provider and each operatory is occupied, to the second: a stretch that begins or ends within one takes it all. */
public final class Occupied {
    public static final Occupied NOTHING = new Gathering().occupied();

    private final Map<Record, Stretches> stretches;

    private Occupied(Map<Record, Stretches> stretches) {
        this.stretches = stretches;
    }

    public static Occupied by(Collection<Taken> taken) {
        var all = new Gathering();
        taken.forEach(all::add);
        return all.occupied();
    }

    /** Whether a provider or an operatory has all of this time. */
    public boolean isFree(Record resource, Instant from, Instant to) {
        return of(resource).isFree(from.getEpochSecond(), ceiling(to));
    }

    /** The stretch of a provider or an operatory that is in the way of this time, with those that it touches. */
    public Optional<Stretch> inTheWay(Record resource, Instant from, Instant to) {
        return of(resource).inTheWay(from.getEpochSecond(), ceiling(to));
    }

    /** From one moment to another. */
    public record Stretch(Instant from, Instant to) {}

    /** How many stretches of the provider began between two moments; the second is not part of it. */
    public int begunIn(Provider.Id provider, Instant from, Instant to) {
        return of(provider).begunIn(from.getEpochSecond(), to.getEpochSecond());
    }

    Stretches of(Record resource) {
        return stretches.getOrDefault(resource, Stretches.NONE);
    }

    static long ceiling(Instant moment) {
        return moment.getNano() == 0 ? moment.getEpochSecond() : moment.getEpochSecond() + 1;
    }

    /** Gathers stretches of anybody, in any order. */
    public static final class Gathering {
        private final Map<Record, Codes> codes = new HashMap<>();

        public Gathering add(Taken taken) {
            add(taken.provider(), taken.from().getEpochSecond(), ceiling(taken.to()));
            add(taken.operatory(), taken.from().getEpochSecond(), ceiling(taken.to()));
            return this;
        }

        /** Adds a stretch, in seconds of the epoch; nobody's is left out, and so is one that has no length. */
        public void add(@Nullable Record resource, long from, long to) {
            if (resource == null || to <= from) return;
            codes.computeIfAbsent(resource, one -> new Codes()).add(Stretches.code(from, to));
        }

        /** Adds many stretches, in seconds of the epoch, that all of these have taken. */
        public void addAll(List<? extends Record> resources, long[] from, long[] to) {
            for (var resource : resources) {
                var own = codes.computeIfAbsent(resource, one -> new Codes());
                for (var i = 0; i < from.length; i++) if (to[i] > from[i]) own.add(Stretches.code(from[i], to[i]));
            }
        }

        public Occupied occupied() {
            var stretches = new HashMap<Record, Stretches>();
            codes.forEach((resource, all) -> stretches.put(resource, all.stretches()));
            return new Occupied(stretches);
        }
    }

    /** Grows as it is filled. */
    private static final class Codes {
        private long[] codes = new long[16];
        private int size;

        void add(long code) {
            if (size == codes.length) codes = Arrays.copyOf(codes, 2 * size);
            codes[size++] = code;
        }

        Stretches stretches() {
            return Stretches.of(Arrays.copyOf(codes, size));
        }
    }
}
