package org.deskbell.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a server of this machine that can be cut, so that nobody is reached at its end, and mended again. */
final class CuttableLine {
    private final InetSocketAddress server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket door;

    CuttableLine(int port) throws IOException {
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        door = open(0);
    }

    private ServerSocket open(int port) throws IOException {
        var opened = new ServerSocket();
        opened.setReuseAddress(true);
        opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        Thread.ofVirtual().start(() -> listen(opened));
        return opened;
    }

    /** The port at which this end of the line is reached, also while it is cut. */
    int port() {
        return door.getLocalPort();
    }

    private void listen(ServerSocket at) {
        try {
            while (true) carry(at.accept());
        } catch (IOException e) {
            if (!at.isClosed()) throw new UncheckedIOException(e); // cut by us otherwise
        }
    }

    private void carry(Socket near) throws IOException {
        var far = new Socket();
        open.add(near);
        open.add(far);
        far.connect(server);
        Thread.ofVirtual().start(() -> carry(near, far));
        Thread.ofVirtual().start(() -> carry(far, near));
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One of the two ended it, or it was cut: either way both ends learn it by the closing.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    void cut() throws IOException {
        door.close();
        for (var one : open) one.close();
    }

    void mend() throws IOException {
        door = open(door.getLocalPort());
    }
}
