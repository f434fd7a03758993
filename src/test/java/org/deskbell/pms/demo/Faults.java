package org.deskbell.pms.demo;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Which call of a faulty PMS goes wrong, and how; the same again from the same seed. */
public final class Faults {
    private final Random random;
    private final Map<Fault, Integer> played = new EnumMap<>(Fault.class);
    private double ofDeeds;
    private double ofReadings;
    private Duration latest = Duration.ofSeconds(29);
    private @Nullable Fault always;
    private boolean sparesReadings;

    public Faults(long seed) {
        random = new Random(seed);
    }

    /** From now on so many of the calls go wrong: 0.25 is a quarter. */
    public synchronized Faults share(double deeds, double readings) {
        ofDeeds = deeds;
        ofReadings = readings;
        return this;
    }

    /** How long after its answer the PMS may do what it did late. */
    public synchronized Faults latest(Duration most) {
        latest = most;
        return this;
    }

    /** Every call from now on; null: as before. */
    public synchronized void always(@Nullable Fault fault) {
        always = fault;
        sparesReadings = false;
    }

    /** Every deed from now on, and no reading. */
    public synchronized void onlyDeeds(Fault fault) {
        always = fault;
        sparesReadings = true;
    }

    synchronized Fault next(boolean deed) {
        var among = deed ? Fault.QUICK : Fault.OF_READING;
        var drawn = random.nextDouble() < (deed ? ofDeeds : ofReadings)
                ? among.get(random.nextInt(among.size()))
                : Fault.NONE;
        var fault = always == null || (sparesReadings && !deed) ? drawn : always;
        played.merge(fault, 1, Integer::sum);
        return fault;
    }

    synchronized Duration delay() {
        return Duration.ofSeconds(1 + random.nextLong(latest.toSeconds()));
    }

    /** How often each was met. */
    public synchronized Map<Fault, Integer> played() {
        return new EnumMap<>(played);
    }
}
