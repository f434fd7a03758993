package org.deskbell.pms.hl7;

import java.net.InetAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
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

    Hl7Door(Directory directory, PmsConnections connections, Feed feed, Clock clock) {
        this.directory = directory;
        this.connections = connections;
        this.feed = feed;
        this.strangers = new Strangers(clock);
        this.clock = clock;
    }

    /** The answer to a message.
     *
     * @param isWhole false of one that is too long, of which this is the beginning */
    byte[] answer(byte[] frame, boolean isWhole, InetAddress from) throws InterruptedException {
        var read = MessageText.of(frame);
        try {
            return answer(Hl7Message.of(read.text()), isWhole, from, read.charset());
        } catch (Unreadable e) {
            strangers.refused(from);
            return Acknowledgment.ofNothing(clock.instant()).getBytes(StandardCharsets.US_ASCII);
        }
    }

    private byte[] answer(Hl7Message message, boolean isWhole, InetAddress from, Charset charset)
            throws InterruptedException {
        var answer = new Acknowledgment(message, clock.instant());
        places.acquire();
        try {
            return told(message, isWhole, from, answer).getBytes(charset);
        } finally {
            places.release();
        }
    }

    private String told(Hl7Message message, boolean isWhole, InetAddress from, Acknowledgment answer) {
        var practice = directory.find(Directory.Kind.SLUG, message.header().text(6));
        var settings = practice.flatMap(one -> CurrentPractice.call(one, () -> settings(message, from)));
        if (practice.isEmpty() || settings.isEmpty()) {
            strangers.refused(from);
            return answer.refused(null);
        }
        return isWhole
                ? take(message, practice.get(), settings.get(), answer)
                : answer.unreadable(new Unreadable("MSH", 0, Fault.TYPE));
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

    private String take(Hl7Message message, PracticeId practice, Hl7Settings settings, Acknowledgment answer) {
        try {
            CurrentPractice.call(practice, () -> {
                feed.take(message, settings);
                return settings;
            });
            return answer.accepted();
        } catch (Unreadable e) {
            return answer.unreadable(e);
        }
    }
}
