package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.deskbell.desk.Figures;
import org.jspecify.annotations.Nullable;

/** What came in online on some days, counted. */
@Schema(name = "Numbers", description = "What patients asked for on some days of the practice, as it stands by now.")
record NumbersAnswer(
        @Schema(description = "The first day.") LocalDate from,
        @Schema(description = "The last day, today.") LocalDate to,

        @Schema(description = "Visits that patients asked for.")
        int visits,

        @Schema(description = "Of those, booked at once.") int booked,

        @Schema(description = "Of those, requested: the practice answers first.")
        int requested,

        @Schema(description = "Of the requested.") int accepted,
        @Schema(description = "Of the requested.") int declined,

        @Schema(description = "Of the requested, not cancelled.")
        int unanswered,

        @Schema(description = "Of all visits.") int cancelledByPatient,
        @Schema(description = "Of all visits.") int cancelledByPractice,

        @Schema(description = "From a request to its answer, the median; null if none was answered.") @Nullable
        Duration untilAnswered,

        @Schema(description = "Who asked for the visits and registered on these days.")
        int newPatients,

        @Schema(description = "Who asked for the visits and registered before.")
        int knownPatients,

        @Schema(description = "Who was not linked when he first asked on these days.")
        int unlinkedPatients,

        @Schema(description = "Of the unlinked, by now.") int linkedSince,

        @Schema(description = "From that first visit to the link, the median; null if nobody was linked.") @Nullable
        Duration untilLinked,

        @Schema(description = "The visits by appointment type, most first.")
        List<ShareAnswer> types,

        @Schema(description = "The visits by provider, most first.")
        List<ShareAnswer> providers,

        @Schema(description = "Written to the PMS at the first try.")
        int writtenAtOnce,

        @Schema(description = "Written at another try, or since the visit was moved.")
        int writtenLater,

        @Schema(description = "Waiting for a link, for the pencil, or for the PMS.")
        int waiting,

        @Schema(description = "Refused by the PMS.") int refused,
        @Schema(description = "Taken in the PMS.") int conflict,

        @Schema(description = "Begun before they were written.")
        int expired,

        @Schema(description = "Times offered from the waitlist on these days.")
        int offersMade,

        @Schema(description = "Of the waitlist, taken on these days.")
        int offersTaken) {
    /** How many of the visits. */
    @Schema(name = "Share", description = "How many of the visits are of a type, or with a provider.")
    record ShareAnswer(@Schema(example = "Cleaning") String name, int visits) {}

    static NumbersAnswer of(Figures figures) {
        var visits = figures.visits();
        var people = figures.people();
        var written = figures.writeBacks();
        return new NumbersAnswer(
                figures.from(),
                figures.to(),
                visits.all(),
                visits.booked(),
                visits.requested(),
                visits.accepted(),
                visits.declined(),
                visits.unanswered(),
                visits.cancelledByPatient(),
                visits.cancelledByPractice(),
                visits.untilAnswered(),
                people.registered(),
                people.known(),
                people.unlinked(),
                people.linkedSince(),
                people.untilLinked(),
                shares(figures.types()),
                shares(figures.providers()),
                written.atOnce(),
                written.later(),
                written.waiting(),
                written.refused(),
                written.conflict(),
                written.expired(),
                figures.offers().made(),
                figures.offers().taken());
    }

    private static List<ShareAnswer> shares(List<Figures.Share> shares) {
        return shares.stream()
                .map(one -> new ShareAnswer(one.name(), one.visits()))
                .toList();
    }
}
