package org.deskbell.pms.fhir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;

/** A fake: the calls of a server that takes subscriptions. */
final class FakeCalls implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();

    /** Where it calls instead, if an address leads nowhere in a test. */
    volatile UnaryOperator<String> way = address -> address;

    /** Calls without a body, and waits until that was heard. */
    void to(String address) {
        var call = HttpRequest.newBuilder(URI.create(way.apply(address))).POST(HttpRequest.BodyPublishers.noBody());
        try {
            http.send(call.build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
