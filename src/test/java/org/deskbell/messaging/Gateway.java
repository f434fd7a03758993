package org.deskbell.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** A small living fake of a gateway for text messages, behind real HTTP: it keeps what it is told and answers as it is bid. */
final class Gateway implements AutoCloseable {
    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private volatile int status = 201;
    private volatile boolean ends = true;

    /** What was posted to it, with which sign-in and key. */
    record Told(Map<String, String> form, String signIn, String key) {}

    Gateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/messages", this::take);
        server.start();
    }

    URI address() {
        return URI.create(
                "http://account:t%3Aoken@127.0.0.1:" + server.getAddress().getPort() + "/messages?From=%2B13125550100");
    }

    void answers(int with) {
        status = with;
    }

    /** It says that it took the message, begins to say more, and falls silent. */
    void neverEnds() {
        ends = false;
    }

    List<Told> told() {
        return told;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            keep(exchange);
            exchange.sendResponseHeaders(status, ends ? -1 : 100);
            if (!ends) closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var headers = exchange.getRequestHeaders();
        told.add(new Told(form(body), headers.getFirst("Authorization"), headers.getFirst("Idempotency-Key")));
    }

    private static Map<String, String> form(String body) {
        return Stream.of(body.split("&"))
                .map(field -> field.split("=", 2))
                .collect(toMap(field -> field[0], field -> URLDecoder.decode(field[1], UTF_8)));
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
