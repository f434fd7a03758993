package org.deskbell.pms.sql;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;

/** The line of one reading to its database: it leads to the address that was looked up and allowed, whatever a name leads to by
 * now, it carries so much and no more, and whoever waits too long hangs up. */
final class Line {
    /** That of the reading at hand. */
    static final ScopedValue<Line> CURRENT = ScopedValue.newInstance();

    private final SocketAddress allowed;
    private final long mostBytes;
    private final List<Socket> sockets = new ArrayList<>();
    private boolean isOver;

    Line(SocketAddress allowed, long mostBytes) {
        this.allowed = allowed;
        this.mostBytes = mostBytes;
    }

    synchronized Socket socket() throws SocketException {
        if (isOver) throw new SocketException("The reading is over.");
        var socket = new Led(allowed, mostBytes);
        sockets.add(socket);
        return socket;
    }

    /** Ends it, wherever it is. */
    synchronized void hangUp() {
        isOver = true;
        try {
            for (var socket : sockets) socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Led extends Socket {
        private final SocketAddress allowed;
        private long left;

        private Led(SocketAddress allowed, long mostBytes) {
            this.allowed = allowed;
            this.left = mostBytes;
        }

        @Override
        public void connect(SocketAddress named) throws IOException {
            super.connect(allowed);
        }

        @Override
        public void connect(SocketAddress named, int timeout) throws IOException {
            super.connect(allowed, timeout);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    take(1);
                    return in.read();
                }

                @Override
                public int read(byte[] into, int from, int most) throws IOException {
                    var read = in.read(into, from, most);
                    take(Math.max(read, 0));
                    return read;
                }
            };
        }

        private void take(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) throw new IOException("The database says more than anybody asked for.");
        }
    }
}
