package org.deskbell.pms.hl7;

import java.net.InetAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.deskbell.pms.PmsConnection;
import org.deskbell.pms.PmsConnections;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.Directory;
import org.deskbell.tenancy.PracticeId;
import org.springframework.stereotype.Component;

/**
 * Takes in what is told, and answers. A message names its practice in MSH-6, as its address does; the practice's connection
 * says what its PMS calls itself and from where it tells. Who is not named there is told the same, whatever is amiss.
 */
@Component
class Hl7Door {
    /** Whoever books finds a connection to the database all the same. */
    private static final int AT_ONCE = 4;

    private final Directory directory;
    private final PmsConnections connections;
    private final Feed feed;
    private final Strangers strangers;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<PracticeId, Semaphore> placesOfOne = new ConcurrentHashMap<>();

    Hl7Door(Directory directory, PmsConnections connections, Feed feed, Clock clock) {
        this.directory = directory;
        this.connections = connections;
        this.feed = feed;
        this.strangers = new Strangers(clock);
        this.clock = clock;
    }

    /** What is answered to a message.
     *
     * @param goesOn false to a stranger: nothing more of him is read */
    record Answer(String text, Charset charset, boolean goesOn) {
        byte[] bytes() {
            return text.getBytes(charset);
        }

        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }

    /** A practice whose connection names the sender. */
    private record Named(PracticeId practice, Hl7Settings settings) {}

    /** The answer to a message.
     *
     * @param isWhole false of one that is too long, of which this is the beginning */
    Answer answer(byte[] frame, boolean isWhole, InetAddress from) throws InterruptedException {
        var read = MessageText.of(frame);
        try {
            var message = Hl7Message.of(read.text());
            var answer = new Acknowledgment(message, clock.instant());
            var named = inPlace(places, () -> named(message, from));
            if (named.isPresent()) return new Answer(told(message, isWhole, named.get(), answer), read.charset(), true);
            strangers.refused(from);
            return new Answer(answer.refused(null), read.charset(), false);
        } catch (Unreadable e) {
            strangers.refused(from);
            return new Answer(Acknowledgment.ofNothing(clock.instant()), StandardCharsets.US_ASCII, false);
        }
    }

    private static <T> T inPlace(Semaphore places, Work<T> work) throws InterruptedException {
        places.acquire();
        try {
            return work.call();
        } finally {
            places.release();
        }
    }

    /** What is done in a place, or waits for another one there. */
    private interface Work<T> {
        T call() throws InterruptedException;
    }

    private Optional<Named> named(Hl7Message message, InetAddress from) {
        return directory
                .find(Directory.Kind.SLUG, message.header().text(6))
                .flatMap(practice -> CurrentPractice.call(practice, () -> settings(message, from))
                        .map(settings -> new Named(practice, settings)));
    }

    /** A practice's messages are taken in one after the other, as the lock of its row has it: so they wait in one place. */
    private String told(Hl7Message message, boolean isWhole, Named by, Acknowledgment answer)
            throws InterruptedException {
        if (!isWhole) return answer.unreadable(new Unreadable("MSH", 0, Fault.TYPE));
        var own = placesOfOne.computeIfAbsent(by.practice(), practice -> new Semaphore(1));
        return inPlace(own, () -> inPlace(places, () -> take(message, by, answer)));
    }

    /** The connection of the practice at hand, if it names the sender. */
    private Optional<Hl7Settings> settings(Hl7Message message, InetAddress from) {
        return connections
                .find()
                .filter(connection -> connection.kind().equals(Hl7Connector.KIND))
                .map(PmsConnection::settings)
                .map(Hl7Settings::new)
                .filter(settings ->
                        settings.isFrom(message.header()) && settings.senders().include(from));
    }

    private String take(Hl7Message message, Named by, Acknowledgment answer) {
        try {
            CurrentPractice.call(by.practice(), () -> {
                feed.take(message, by.settings());
                return by;
            });
            return answer.accepted();
        } catch (Unreadable e) {
            return answer.unreadable(e);
        }
    }
}
