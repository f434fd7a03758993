package org.deskbell.pms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireTest {
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_name_that_leads_elsewhere_by_now_is_not_called_any_more() throws Exception {
        var leadsInside = new AtomicBoolean();
        var wire = Wire.of(Duration.ofSeconds(5), Duration.ofSeconds(5), 1_000, address -> {
            assertThat(address)
                    .isEqualTo("http://127.0.0.1:" + server.getAddress().getPort());
            if (leadsInside.get()) throw new IllegalArgumentException("The address is in a private network.");
        });
        var page = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/fhir/Patient?_count=9");

        wire.ask(HttpRequest.newBuilder(page).build());
        leadsInside.set(true);

        assertThatThrownBy(() -> wire.ask(HttpRequest.newBuilder(page).build())).isInstanceOf(ConnectException.class);
        assertThat(asked).hasValue(1);
    }
}
