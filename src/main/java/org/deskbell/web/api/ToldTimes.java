package org.deskbell.web.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.deskbell.booking.Look;
import org.deskbell.booking.SlotSearch;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.PracticeId;
import org.springframework.stereotype.Component;

/**
 * Free times as they were told last. The database is asked each time; who sees there what another saw is told the same,
 * without its being counted and written once more.
 */
@Component
class ToldTimes {
    /** A month of one provider is 30 kB, two of anyone 250 kB. */
    static final int MOST_BYTES = 8 << 20;
    /** With each goes what was taken then, and a schedule that may have been changed since. */
    static final int MOST = 200;

    private final Map<Question, Told> all = new LinkedHashMap<>(16, 0.75f, true);
    private int bytes;

    private record Question(PracticeId practice, SlotSearch search) {}

    private static final class Told {
        private final Look.Seen seen;
        private final byte[] json;

        Told(Look.Seen seen, byte[] json) {
            this.seen = seen;
            this.json = json;
        }
    }

    /** What was told, if who looks now sees the same. */
    synchronized Optional<byte[]> find(Look look) {
        return Optional.ofNullable(all.get(question(look)))
                .filter(told -> told.seen.isStill(look))
                .map(told -> told.json);
    }

    /** Keeps it in place of what was told before to the same question; what was asked for longest ago goes. */
    synchronized void keep(Look.Seen seen, byte[] json) {
        var before = all.put(question(seen.look()), new Told(seen, json));
        bytes += json.length - (before == null ? 0 : before.json.length);
        var eldest = all.values().iterator();
        while (bytes > MOST_BYTES || all.size() > MOST) {
            bytes -= eldest.next().json.length;
            eldest.remove();
        }
    }

    private static Question question(Look look) {
        return new Question(CurrentPractice.get(), look.search());
    }
}
