package org.deskbell.pms.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.deskbell.People;
import org.deskbell.pms.Capability;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsSilent;
import org.hl7.fhir.r4.model.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** HAPI FHIR, which nobody here wrote, calls when something changes, and no more once it was told so. */
@Tag("peers")
class CallingPeersTest {
    private static final int MOST_TURNS = 30;
    private static final int QUIET_SECONDS = 5;
    private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final HttpServer door = open();
    private final String hapi = Arrays.stream(System.getProperty("peers", "").split(" "))
            .filter(one -> one.startsWith("HAPI="))
            .map(one -> one.substring("HAPI=".length()))
            .findFirst()
            .orElseThrow();

    private HttpServer open() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", call -> {
                try (call) {
                    heard.add(call.getRequestMethod() + " " + call.getRequestURI());
                    call.sendResponseHeaders(204, -1);
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        door.stop(0);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + door.getAddress().getPort() + "/calls");
    }

    private void makes(String key) {
        assertThat(Peer.pms(hapi).createPatient(key, People.jefferson())).isInstanceOf(PmsAnswer.Done.class);
    }

    private Stream<Subscription> subscriptions() throws PmsSilent {
        return new Pages(Peer.line(hapi))
                .all("Subscription", Subscription.class).stream()
                        .filter(one ->
                                address().toString().equals(one.getChannel().getEndpoint()));
    }

    /** A subscription is active a while after it was asked for: so somebody new comes again and again. */
    private String callAfterChanges() throws InterruptedException {
        for (var turn = 0; turn < MOST_TURNS; turn++) {
            makes("calls-" + turn);
            var call = heard.poll(QUIET_SECONDS, TimeUnit.SECONDS);
            if (call != null) return call;
        }
        throw new AssertionError("It did not call.");
    }

    @Test
    void it_calls_as_long_as_it_is_asked_to() throws PmsSilent, InterruptedException {
        var pms = Peer.pms(hapi, "told");
        assertThat(pms.capabilities()).contains(Capability.CALL);
        pms.callAt(address());
        pms.callAt(address());
        assertThat(subscriptions().map(Subscription::getCriteria))
                .containsExactlyInAnyOrder("Patient?", "Appointment?", "Slot?");

        assertThat(callAfterChanges()).matches("(POST|PUT) /calls(/.*)?");

        pms.callNoMore(address());
        assertThat(subscriptions()).isEmpty();
        TimeUnit.SECONDS.sleep(QUIET_SECONDS);
        heard.clear();
        makes("calls-after");
        assertThat(heard.poll(QUIET_SECONDS, TimeUnit.SECONDS)).isNull();
    }
}
