package org.deskbell.pms.hl7;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line on which somebody tells: one message after the other, each answered before the next is read. */
final class Hl7Line implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Hl7Line.class);
    /** Who has a line and tells nothing at first wants something else. */
    private static final Duration FIRST = Duration.ofSeconds(30);

    private static final Duration BETWEEN = Duration.ofMinutes(15);
    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final Socket socket;
    private final Hl7Door door;
    private volatile long deadline;
    private volatile boolean busy;
    private volatile boolean ended;

    Hl7Line(Socket socket, Hl7Door door) {
        this.socket = socket;
        this.door = door;
        within(FIRST);
    }

    private void within(Duration patience) {
        deadline = System.nanoTime() + patience.toNanos();
    }

    boolean isLate() {
        return System.nanoTime() - deadline > 0;
    }

    InetAddress from() {
        return socket.getInetAddress();
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            var frames = new Frames(new BufferedInputStream(socket.getInputStream()));
            while (!ended && frames.begins()) {
                within(WITHIN);
                if (!answered(frames)) return;
                within(BETWEEN);
            }
        } catch (IOException e) {
            // cut, closed by us, or no MLLP: who told something that was not answered tells it again
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // Without an answer the message is told again; an answer that it cannot be taken might have it left out.
            log.error(
                    "HL7: a message could not be taken in and was not answered: {}",
                    e.getClass().getSimpleName());
        }
    }

    /** False if nothing more is to be read. */
    private boolean answered(Frames frames) throws IOException, InterruptedException {
        try {
            return answered(frames.rest(), true);
        } catch (Frames.TooLong e) {
            answered(Optional.of(e.beginning()), false);
            return false;
        }
    }

    private boolean answered(Optional<byte[]> frame, boolean isWhole) throws IOException, InterruptedException {
        if (frame.isEmpty()) return false;
        busy = true;
        within(ANSWER);
        try {
            var answer = door.answer(frame.get(), isWhole, from());
            socket.getOutputStream().write(Frames.framed(answer.bytes()));
            return answer.goesOn();
        } finally {
            busy = false;
        }
    }

    /** Reads no other message; one that is being taken in is answered first. */
    void end() {
        ended = true;
        if (!busy) cut();
    }

    void cut() {
        try {
            socket.close();
        } catch (IOException e) {
            log.debug("a line did not close");
        }
    }
}
