package org.deskbell.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts the tries to sign in, for each e-mail and each address, so that nobody guesses passwords at leisure. Kept in
 * the memory of this one node: several nodes count each for itself, and a restart forgets.
 */
@Component
class SignInTries {
    static final int MOST = 10;
    static final Duration WITHIN = Duration.ofMinutes(15);
    /** So many e-mails and addresses are remembered before the stale ones are cleared away. */
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> tries = new HashMap<>();

    SignInTries(Clock clock) {
        this.clock = clock;
    }

    /** Counts a try under each key beforehand, so that tries at the same moment count too. False, and no try, if one
     * of them has too many. */
    synchronized boolean begin(Collection<String> keys) {
        var now = clock.instant();
        if (tries.size() > REMEMBERED) tries.values().removeIf(times -> isStale(times, now));
        if (keys.stream().anyMatch(key -> recent(key, now).size() >= MOST)) return false;
        keys.forEach(
                key -> tries.computeIfAbsent(key, fresh -> new ArrayDeque<>()).addLast(now));
        return true;
    }

    private Deque<Instant> recent(String key, Instant now) {
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

    /** Takes the good try back, and forgets the failed ones of the first key, the e-mail. */
    synchronized void succeeded(Collection<String> keys) {
        keys.forEach(key -> recent(key, clock.instant()).pollLast());
        keys.stream().findFirst().ifPresent(tries::remove);
    }

    static String plain(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
