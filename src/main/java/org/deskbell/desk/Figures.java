package org.deskbell.desk;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came in online on some days of the practice, and what has become of it by now: counts, and nobody's name.
 *
 * @param from the first day
 * @param to the last one
 * @param types of visits, most asked for first
 * @param providers most asked for first
 */
public record Figures(
        LocalDate from,
        LocalDate to,
        Visits visits,
        People people,
        List<Share> types,
        List<Share> providers,
        WriteBacks writeBacks,
        Offers offers) {
    /** Whether nothing at all happened. */
    public boolean isEmpty() {
        return visits.all() == 0 && offers.made() == 0 && offers.taken() == 0;
    }

    /**
     * Visits that patients asked for.
     *
     * @param booked at once
     * @param requested so that the practice answered first, or has to
     * @param accepted of those requested
     * @param unanswered of those requested, and not cancelled
     * @param cancelledByPatient of all of them, like the next
     * @param untilAnswered from a request to its answer, the median; null if none was answered
     */
    public record Visits(
            int all,
            int booked,
            int requested,
            int accepted,
            int declined,
            int unanswered,
            int cancelledByPatient,
            int cancelledByPractice,
            @Nullable Duration untilAnswered) {}

    /**
     * Who asked for those visits, each once.
     *
     * @param registered within these days
     * @param known who registered before
     * @param unlinked whose first visit of these days was asked for with the Patient ID -1
     * @param linkedSince of those, by now
     * @param untilLinked from that visit to the link, the median; null if there was none
     */
    public record People(
            int registered,
            int known,
            int unlinked,
            int linkedSince,
            @Nullable Duration untilLinked) {}

    /** How many of the visits are of one type, or with one provider. */
    public record Share(String name, int visits) {}

    /**
     * The ways of those visits into the PMS.
     *
     * @param atOnce written at the first try
     * @param later written at another try, or since the visit was moved
     * @param waiting for a link, for the pencil, or for the PMS
     */
    public record WriteBacks(int atOnce, int later, int waiting, int refused, int conflict, int expired) {}

    /** Times offered from the waitlist within these days, and those that were taken. */
    public record Offers(int made, int taken) {}
}
