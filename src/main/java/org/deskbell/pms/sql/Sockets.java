package org.deskbell.pms.sql;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Makes the sockets of the reading at hand; drivers are told its name, and make one by themselves. */
public final class Sockets extends SocketFactory {
    @Override
    public Socket createSocket() throws IOException {
        return Line.CURRENT
                .orElseThrow(() -> new IOException("There is no reading."))
                .socket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new IOException("A line leads where its reading does.");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }
}
