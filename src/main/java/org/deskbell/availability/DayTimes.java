package org.deskbell.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deskbell.availability.Rota.Shift;
import org.deskbell.practice.Provider;

/** The free times of a day, by time and then in the order of the providers; slots are made only for those that are looked at. */
public final class DayTimes {
    private static final int BITS = 20;

    private final LocalDate day;
    private final List<Shift> shifts;
    private final ZoneRules rules;
    private long[] codes = new long[32];
    private int size;
    private long first = Long.MAX_VALUE;

    DayTimes(LocalDate day, List<Shift> shifts, ZoneRules rules) {
        this.day = day;
        this.shifts = shifts;
        this.rules = rules;
    }

    /** Notes that there is a time that only what is taken can take away. */
    void possible(long start) {
        first = Math.min(first, start);
    }

    void add(long start, int shift) {
        if (size == codes.length) codes = Arrays.copyOf(codes, 2 * size);
        codes[size++] = start << BITS | shift;
    }

    DayTimes inOrder() {
        Arrays.sort(codes, 0, size);
        return this;
    }

    public LocalDate day() {
        return day;
    }

    /** Whether there would be a time if nothing were taken. */
    public boolean couldBe() {
        return first < Long.MAX_VALUE;
    }

    /** The first time that there would be if nothing were taken. */
    public Optional<Instant> first() {
        return couldBe() ? Optional.of(Instant.ofEpochSecond(first)) : Optional.empty();
    }

    /** How many there are, each provider and operatory counted. */
    public int size() {
        return size;
    }

    /** When the slot at this place starts, in seconds of the epoch. */
    public long start(int place) {
        return codes[place] >> BITS;
    }

    public Provider.Id provider(int place) {
        return shift(place).provider();
    }

    private Shift shift(int place) {
        return shifts.get((int) (codes[place] & ((1 << BITS) - 1)));
    }

    /** What the wall clock shows when the slot at this place starts. */
    public LocalTime time(int place) {
        return LocalTime.ofSecondOfDay(Math.floorMod(start(place) + offset(place), 86_400));
    }

    private int offset(int place) {
        return rules.getOffset(Instant.ofEpochSecond(start(place))).getTotalSeconds();
    }

    public Slot slot(int place) {
        var shift = shift(place);
        var at = LocalDateTime.of(day, time(place));
        return new Slot(Instant.ofEpochSecond(start(place)), at, shift.provider(), shift.operatory());
    }

    public List<Slot> slots() {
        return IntStream.range(0, size).mapToObj(this::slot).toList();
    }
}
