package org.deskbell.pms.hl7;

import java.time.Clock;
import java.time.Duration;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the current practice's PMS tells, message by message: each is taken in once, and nothing older in place of newer. */
@Component
class Feed {
    /** Longer than a sender keeps a message that was not answered over a long weekend. */
    private static final Duration HEARD = Duration.ofDays(7);

    private static final Duration PAST_VISITS = Duration.ofDays(90);
    /** How far a PMS's clock may be ahead. What is said to be of later would keep out all that follows. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final FeedTable feeds;
    private final PatientNews patients;
    private final VisitNews visits;
    private final ToldVisitTable schedule;
    private final SentTable sent;
    private final Clock clock;

    Feed(
            FeedTable feeds,
            PatientNews patients,
            VisitNews visits,
            ToldVisitTable schedule,
            SentTable sent,
            Clock clock) {
        this.feeds = feeds;
        this.patients = patients;
        this.visits = visits;
        this.schedule = schedule;
        this.sent = sent;
        this.clock = clock;
    }

    /** Takes it in, unless it was taken in before.
     *
     * @throws Unreadable if it is no message that can be taken in; then nothing of it is kept */
    @Transactional(rollbackFor = Unreadable.class)
    public void take(Hl7Message message, Hl7Settings settings) throws Unreadable {
        var now = clock.instant();
        var id = message.header().id(10, message.controlId());
        if (id.isEmpty()) throw message.header().wrong(10, Fault.MISSING);
        if (!feeds.isNew(settings.source(), id, DigestUtils.sha256Hex(message.text()), now)) return;
        var number = feeds.next(settings.source(), now);
        var saidAt = settings.moments()
                .inOrder(message.header().text(7))
                .filter(said -> !said.isAfter(now.plus(AHEAD)))
                .orElse(null);
        take(new Taking(message, settings, number, saidAt, now));
        feeds.forget(settings.source(), now.minus(HEARD));
        schedule.forget(settings.source(), now.minus(PAST_VISITS));
        sent.forget(settings.source(), now.minus(PAST_VISITS));
    }

    private void take(Taking taking) throws Unreadable {
        switch (taking.message().type()) {
            case "ADT" -> patients.take(taking);
            case "SIU" -> visits.take(taking);
            default -> throw taking.message().header().wrong(9, Fault.MESSAGE);
        }
    }
}
