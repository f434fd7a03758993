package org.deskbell.bench;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Times that are free for sure, each given out once: half hours of all providers, forty days ahead and later. */
final class FreeSlots {
    private static final int FIRST_DAY = 40;
    private static final int LAST_DAY = 360;

    private final BenchPractice practice;
    private final List<Slot> slots;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger person = new AtomicInteger();

    /** A time of a provider. */
    record Slot(BenchPractice.Seat seat, OffsetDateTime startsAt) {}

    FreeSlots(BenchPractice practice) {
        this.practice = practice;
        slots = new ArrayList<>();
        var today = LocalDate.now(BenchPractice.ZONE);
        for (var day = today.plusDays(FIRST_DAY); day.isBefore(today.plusDays(LAST_DAY)); day = day.plusDays(1))
            if (day.getDayOfWeek().getValue() < 6) addDay(day);
        Collections.shuffle(slots, new Random(20_261_122));
    }

    private void addDay(LocalDate day) {
        for (var seat : practice.seats())
            for (var half = 16; half < 34; half++) {
                if (half / 2 == 12) continue;
                var at = day.atTime(half / 2, half % 2 * 30).atZone(BenchPractice.ZONE);
                slots.add(new Slot(seat, at.toOffsetDateTime()));
            }
    }

    Slot next() {
        var number = next.getAndIncrement();
        if (number >= slots.size()) throw new IllegalStateException("All free times were given out.");
        return slots.get(number);
    }

    /** The booking of that time in the product, by somebody who did not book yet. */
    Call booking(Slot slot) {
        var number = nextPerson();
        return Call.post(
                        practice.door() + "/appointments",
                        "{\"type\":\"%s\",\"provider\":\"%s\",\"startsAt\":\"%s\",%s}"
                                .formatted(
                                        practice.type(),
                                        slot.seat().provider(),
                                        slot.startsAt().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                                        Persons.json(number)))
                .keyed("bench-" + number);
    }

    int nextPerson() {
        return person.getAndIncrement();
    }
}
