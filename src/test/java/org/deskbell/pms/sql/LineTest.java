package org.deskbell.pms.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.time.ZoneId;
import org.deskbell.pms.PmsSilent;
import org.junit.jupiter.api.Test;

/** A line leads where its reading was allowed to, and nowhere else. */
class LineTest {
    private final InetAddress here = InetAddress.getLoopbackAddress();

    @Test
    void whatever_a_driver_takes_the_name_for_the_address_that_was_allowed_is_called() throws IOException {
        try (var allowed = new ServerSocket(0, 1, here);
                var other = new ServerSocket(0, 1, here);
                var socket = new Line(new InetSocketAddress(here, allowed.getLocalPort()), 9).socket()) {
            socket.connect(new InetSocketAddress(here, other.getLocalPort()), 1000);

            assertThat(socket.getPort()).isEqualTo(allowed.getLocalPort());
        }
    }

    @Test
    void who_says_more_than_anybody_asked_for_is_not_listened_to() throws IOException {
        try (var talker = new ServerSocket(0, 1, here);
                var socket = new Line(talker.getLocalSocketAddress(), 9).socket()) {
            socket.connect(talker.getLocalSocketAddress(), 1000);
            try (var line = talker.accept()) {
                line.getOutputStream().write(new byte[100]);
            }
            var heard = socket.getInputStream();

            assertThat(heard.readNBytes(8)).hasSize(8);
            assertThat(heard.read()).isZero();
            assertThatThrownBy(heard::read).isInstanceOf(IOException.class).hasMessageContaining("more than anybody");
        }
    }

    @Test
    void who_has_hung_up_calls_nobody_any_more() throws IOException {
        var line = new Line(new InetSocketAddress(here, 1), 9);
        var socket = line.socket();

        line.hangUp();

        assertThat(socket.isClosed()).isTrue();
        assertThatThrownBy(line::socket).isInstanceOf(SocketException.class);
    }

    @Test
    void no_socket_is_made_outside_a_reading() {
        assertThatThrownBy(() -> new Sockets().createSocket()).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new Sockets().createSocket("127.0.0.1", 1)).isInstanceOf(IOException.class);
    }

    @Test
    void each_reading_asks_first_whether_it_may_call_there() {
        var closed = new Database(
                new PostgreSql(),
                () -> {
                    throw new IllegalArgumentException("That network is closed.");
                },
                Limits.USUAL,
                ZoneId.of("America/Denver"));

        assertThatThrownBy(() -> closed.read(session -> 1))
                .isInstanceOf(PmsSilent.class)
                .hasMessage("That network is closed.");
    }
}
