package org.deskbell.pms.hl7;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.deskbell.pms.PmsSilent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends messages to a PMS, each on a line of its own, and waits for the answer to it.
 *
 * @param address asked before each connection: where the PMS is now; throws IllegalArgumentException in words if Deskbell is not
 *     to call there
 * @param patience how long the whole answer may take
 */
record Receiver(Supplier<InetSocketAddress> address, Duration patience) {
    private static final Logger log = LoggerFactory.getLogger(Receiver.class);
    private static final int CONNECT_MILLIS = 3_000;

    /** Whether somebody answers there at all; nothing is sent. */
    void mustAnswer() throws PmsSilent {
        try (var socket = connected()) {
            socket.shutdownOutput();
        } catch (IllegalArgumentException e) {
            throw new PmsSilent(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new PmsSilent(nobody(), e);
        }
    }

    private static String nobody() {
        return "Nobody answers at the address that takes messages.";
    }

    private Socket connected() throws IOException {
        var socket = new Socket();
        try {
            socket.connect(address.get(), CONNECT_MILLIS);
            return socket;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    Reply send(Outgoing message) {
        Socket socket;
        try {
            socket = connected();
        } catch (IllegalArgumentException e) {
            return new Reply.NotReached(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Reply.NotReached(nobody());
        }
        try {
            return sent(message, socket);
        } finally {
            close(socket);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            log.debug("a line did not close"); // what was answered on it stays answered
        }
    }

    /** From here on it may have arrived, whatever happens. */
    private Reply sent(Outgoing message, Socket socket) {
        try {
            var in = new Frames(new BufferedInputStream(new Until(socket, System.nanoTime() + patience.toNanos())));
            socket.getOutputStream().write(Frames.framed(message.text().getBytes(StandardCharsets.UTF_8)));
            return answer(message, in);
        } catch (SocketTimeoutException e) {
            return new Reply.NoAnswer("The PMS did not answer in time.");
        } catch (IOException e) {
            return new Reply.NoAnswer("The PMS did not answer before the line was cut.");
        } catch (Unreadable e) {
            return new Reply.NoAnswer("The PMS answered something that is no HL7.");
        }
    }

    /** The first that is to this message: some acknowledge another one, too. */
    private static Reply answer(Outgoing message, Frames in) throws IOException, Unreadable {
        while (in.begins()) {
            var frame = in.rest().orElseThrow(() -> new IOException("cut"));
            Optional<Reply> reply = Reply.to(
                    message.controlId(), Hl7Message.of(MessageText.of(frame).text()));
            if (reply.isPresent()) return reply.get();
        }
        throw new IOException("closed");
    }

    /** What comes from a socket until a moment, however slowly it drips. */
    private static final class Until extends FilterInputStream {
        private final Socket socket;
        private final long end;

        Until(Socket socket, long end) throws IOException {
            super(socket.getInputStream());
            this.socket = socket;
            this.end = end;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            var left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) throw new SocketTimeoutException("no whole answer in time");
            socket.setSoTimeout(Math.toIntExact(left));
            return super.read(into, from, most);
        }
    }
}
