package org.deskbell.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts the tries to sign in, so that nobody guesses passwords at leisure: few from one network, and for one e-mail
 * address from all of them together so many that a stranger does not lock a staff user out in passing. Kept in the memory
 * of this one node: several nodes count each for itself, and a restart forgets.
 */
@Component
class SignInTries {
    static final int MOST = 10;
    /** As many as NIST SP 800-63B, 5.2.2, allows in a row. */
    static final int MOST_FOR_EMAIL = 100;

    static final Duration WITHIN = Duration.ofMinutes(15);
    /** So many e-mails and networks are remembered before the stale ones are cleared away. */
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<Key, Deque<Instant>> tries = new HashMap<>();

    SignInTries(Clock clock) {
        this.clock = clock;
    }

    /** What tries are counted under, and how many may be. */
    private record Key(String email, String network, int most) {}

    private static List<Key> keys(String email, String network) {
        var plain = email.toLowerCase(Locale.ROOT);
        return List.of(new Key(plain, network, MOST), new Key("", network, MOST), new Key(plain, "", MOST_FOR_EMAIL));
    }

    /** Counts a try beforehand, so that tries at the same moment count too. False, and no try, if there were too many. */
    synchronized boolean begin(String email, String network) {
        var now = clock.instant();
        if (tries.size() > REMEMBERED) tries.values().removeIf(times -> isStale(times, now));
        var keys = keys(email, network);
        if (keys.stream().anyMatch(key -> recent(key, now).size() >= key.most)) return false;
        keys.forEach(
                key -> tries.computeIfAbsent(key, fresh -> new ArrayDeque<>()).addLast(now));
        return true;
    }

    private Deque<Instant> recent(Key key, Instant now) {
        var times = tries.getOrDefault(key, new ArrayDeque<>());
        while (!times.isEmpty() && isOld(times.getFirst(), now)) times.removeFirst();
        return times;
    }

    private static boolean isStale(Deque<Instant> times, Instant now) {
        return times.isEmpty() || isOld(times.getLast(), now);
    }

    private static boolean isOld(Instant time, Instant now) {
        return !time.isAfter(now.minus(WITHIN));
    }

    /** Takes the good try back, and forgets the failed ones for this e-mail address from there. */
    synchronized void succeeded(String email, String network) {
        var keys = keys(email, network);
        keys.forEach(key -> recent(key, clock.instant()).pollLast());
        tries.remove(keys.getFirst());
    }
}
