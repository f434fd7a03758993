package org.deskbell.web.api;

import java.util.Optional;
import org.deskbell.booking.Look;
import org.deskbell.booking.SlotSearch;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.PracticeId;
import org.deskbell.web.KeptInMemory;
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

    private final KeptInMemory<Question, Told> all = new KeptInMemory<>(told -> told.json.length, MOST, MOST_BYTES);

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
    Optional<byte[]> find(Look look) {
        return all.find(question(look)).filter(told -> told.seen.isStill(look)).map(told -> told.json);
    }

    /** Keeps it in place of what was told before to the same question; what was asked for longest ago goes. */
    void keep(Look.Seen seen, byte[] json) {
        all.keep(question(seen.look()), new Told(seen, json));
    }

    private static Question question(Look look) {
        return new Question(CurrentPractice.get(), look.search());
    }
}
