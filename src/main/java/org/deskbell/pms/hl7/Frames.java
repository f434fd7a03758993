package org.deskbell.pms.hl7;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The messages of a line, as MLLP frames them: 0x0B, the message, 0x1C 0x0D. A frame ends with 0x1C, whatever follows it; what
 * lies between two frames is passed over, and a frame that begins amid another takes its place.
 */
final class Frames {
    /** More than any message of visits and patients has, pictures in it included. */
    static final int MOST_BYTES = 1 << 20;

    private static final int BEGIN = 0x0B;
    private static final int END = 0x1C;
    private static final int LAST = 0x0D;
    private static final int MOST_BETWEEN = 1 << 12;

    private final InputStream in;

    /** @param in buffered, for it is read byte by byte */
    Frames(InputStream in) {
        this.in = in;
    }

    /** A frame is longer than is read. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
        private final byte[] beginning;

        TooLong(byte[] beginning) {
            super("a frame of more than " + MOST_BYTES + " bytes");
            this.beginning = beginning;
        }

        byte[] beginning() {
            return beginning.clone();
        }
    }

    /** Waits until one begins; false at the end of the line. */
    boolean begins() throws IOException {
        for (var passed = 0; passed <= MOST_BETWEEN; passed++)
            switch (in.read()) {
                case BEGIN -> {
                    return true;
                }
                case -1 -> {
                    return false;
                }
                default -> {} // the last byte of the frame before, or noise
            }
        throw new IOException("not MLLP");
    }

    /** The one that has begun; empty if the line ends in it.
     *
     * @throws TooLong if it has more than {@link #MOST_BYTES} */
    Optional<byte[]> rest() throws IOException {
        var frame = new ByteArrayOutputStream();
        for (var next = in.read(); next != -1; next = in.read()) {
            if (next == END) return Optional.of(frame.toByteArray());
            if (next == BEGIN) frame.reset();
            else if (frame.size() == MOST_BYTES) throw new TooLong(frame.toByteArray());
            else frame.write(next);
        }
        return Optional.empty();
    }

    static byte[] framed(byte[] message) {
        var frame = new byte[message.length + 3];
        frame[0] = BEGIN;
        System.arraycopy(message, 0, frame, 1, message.length);
        frame[frame.length - 2] = END;
        frame[frame.length - 1] = LAST;
        return frame;
    }
}
