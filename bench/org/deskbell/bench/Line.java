package org.deskbell.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Locale;

/** A connection to a server on this machine that stays open: HTTP/1.1 over a socket, as cheap as it gets. */
final class Line implements AutoCloseable {
    private static final int CONNECT_MILLIS = 3_000;
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final InputStream in;
    private boolean over;

    Line(int port) throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
    }

    /** Sends it on a connection of its own. */
    static Answer once(int port, Call call) throws IOException {
        try (var line = new Line(port)) {
            return line.send(call);
        }
    }

    /** @throws IOException if the server goes away or is silent for 30 s; whether it did what was asked is then unknown */
    Answer send(Call call) throws IOException {
        var body = call.body().getBytes(UTF_8);
        var head = call.method() + " " + call.path() + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + call.headers()
                + (body.length == 0 ? "" : "Content-Type: application/json\r\n")
                + "Content-Length: " + body.length + "\r\n\r\n";
        var whole = new ByteArrayOutputStream(head.length() + body.length);
        whole.writeBytes(head.getBytes(ISO_8859_1));
        whole.writeBytes(body);
        socket.getOutputStream().write(whole.toByteArray());
        return answer();
    }

    private Answer answer() throws IOException {
        var status = Integer.parseInt(line().substring(9, 12));
        var length = 0;
        var chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:"))
                length = Integer.parseInt(lower.substring(15).strip());
            if (lower.equals("connection: close")) over = true;
            if (lower.startsWith("transfer-encoding:")) chunked = lower.contains("chunked");
        }
        return new Answer(status, new String(chunked ? chunks() : bytes(length), UTF_8));
    }

    /** Whether the server said that it answers no more on this connection. */
    boolean isOver() {
        return over;
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        for (var size = chunkSize(); size > 0; size = chunkSize()) {
            all.writeBytes(bytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private byte[] bytes(int length) throws IOException {
        var read = in.readNBytes(length);
        if (read.length < length) throw new EOFException("The answer was cut off.");
        return read;
    }

    private String line() throws IOException {
        var text = new StringBuilder(64);
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new EOFException("The server went away.");
            if (next != '\r') text.append((char) next);
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
