package org.deskbell.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** What the clients were told, to be compared with what is there. */
final class Ledger {
    /**
     * An appointment as it was told last.
     *
     * @param status empty while an answer about it is missing
     * @param startsAt with the practice's offset
     */
    record Visit(String id, String status, String startsAt) {
        boolean isSure() {
            return !status.isEmpty();
        }

        Visit now(String status, String startsAt) {
            return new Visit(id, status, startsAt);
        }
    }

    /** A time that the PMS had taken when a reading of it had ended; the moment is the database's, so that it can be compared. */
    record Filled(int provider, String startsAt, int minutes, String readAt) {}

    private final Map<String, Visit> visits = new ConcurrentHashMap<>();
    private final List<Filled> filled = new ArrayList<>();
    private final Map<String, Integer> answers = new TreeMap<>();
    private final Map<String, Integer> violations = new TreeMap<>();
    private final Map<Door, Integer> effects = new EnumMap<>(Door.class);
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger person = new AtomicInteger();
    private final IntFunction<String> people;

    Ledger() {
        this(Persons::json);
    }

    /** @param people the part of a booking that says who comes, by number */
    Ledger(IntFunction<String> people) {
        this.people = people;
    }

    /** Something came of a request at this door. */
    synchronized void effect(Door door) {
        effects.merge(door, 1, Integer::sum);
    }

    synchronized Map<Door, Integer> effects() {
        return new EnumMap<>(effects);
    }

    /** The doors through which nothing came: what held there was never put to the test. */
    synchronized Set<Door> idle() {
        var idle = EnumSet.allOf(Door.class);
        idle.removeAll(effects.keySet());
        return idle;
    }

    /** The part of a booking that says who comes, each time somebody else. */
    String nextPerson() {
        return people.apply(person.incrementAndGet());
    }

    void told(Visit visit) {
        if (visits.put(visit.id(), visit) == null) acknowledged.incrementAndGet();
    }

    int acknowledged() {
        return acknowledged.get();
    }

    Map<String, Visit> visits() {
        return visits;
    }

    synchronized void filled(Filled time) {
        filled.add(time);
        effect(Door.FILL_IN_PMS);
    }

    synchronized List<Filled> filled() {
        return List.copyOf(filled);
    }

    synchronized void answered(String deed, int status) {
        answers.merge(deed + " " + status, 1, Integer::sum);
    }

    synchronized void broken(String promise, int times) {
        if (times > 0) violations.merge(promise, times, Integer::sum);
    }

    synchronized Map<String, Integer> answers() {
        return new TreeMap<>(answers);
    }

    synchronized Map<String, Integer> violations() {
        return new TreeMap<>(violations);
    }
}
