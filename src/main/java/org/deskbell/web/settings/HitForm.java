package org.deskbell.web.settings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.ScheduleChanges.Decided;
import org.deskbell.booking.ScheduleChanges.Fate;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of the bookings that a change hits, as typed.
 *
 * @param seen those that were shown; none before the first look
 */
record HitForm(@Nullable Fate fate, String words, Set<OnlineAppointment.Id> seen) {
    static final Set<String> FIELDS = Set.of("fate", "words", "seen");

    /** What fits into a letter that is read. */
    private static final int LONGEST = 500;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    static HitForm of(HttpServletRequest request) {
        var words = request.getParameter("words");
        return new HitForm(
                fate(request.getParameter("fate")),
                words == null ? "" : words.strip(),
                seen(request.getParameterValues("seen")));
    }

    private static @Nullable Fate fate(@Nullable String name) {
        return Arrays.stream(Fate.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Set<OnlineAppointment.Id> seen(String @Nullable [] ids) {
        return Stream.ofNullable(ids)
                .flatMap(Arrays::stream)
                .filter(ID.asMatchPredicate())
                .map(UUID::fromString)
                .map(OnlineAppointment.Id::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is wrong with it, as a message key; null if nothing is. */
    @Nullable
    String fault() {
        if (seen.isEmpty()) return null;
        if (fate == null) return "settings.hits.choose";
        if (fate == Fate.CANCELLED && words.isEmpty()) return "settings.hits.words.missing";
        return words.codePointCount(0, words.length()) > LONGEST ? "settings.hits.words.long" : null;
    }

    /** Nothing before the first look, and nothing while something is wrong. */
    Decided decided() {
        return fate == null || fault() != null ? Decided.NOTHING : new Decided(seen, fate, words);
    }

    @Override
    public String toString() {
        return "HitForm[hidden]";
    }
}
