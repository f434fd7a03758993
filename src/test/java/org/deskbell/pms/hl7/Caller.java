package org.deskbell.pms.hl7;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Somebody who has a line to a listener of MLLP. */
final class Caller implements AutoCloseable {
    private final Socket socket;
    private final Frames frames;

    Caller(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        frames = new Frames(new BufferedInputStream(socket.getInputStream()));
    }

    void sends(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** The answer to a message; none if the line was cut. */
    String tells(byte[] message) throws IOException {
        sends(Frames.framed(message));
        return hears();
    }

    String hears() throws IOException {
        return frames.begins() ? new String(frames.rest().orElseThrow(), StandardCharsets.UTF_8) : "cut";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
