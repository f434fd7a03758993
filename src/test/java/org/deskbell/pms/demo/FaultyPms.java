package org.deskbell.pms.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * A living fake of a PMS for tests and benchmarks, behind real HTTP: it speaks the demo PMS's words, so the demo connector
 * reaches it, keeps its books in memory and on the clock it is given, and does wrong what its faults say.
 */
public final class FaultyPms implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final FaultyBooks books;
    private final Faults faults;
    private final FaultyOffice office;
    private volatile Duration slow = Duration.ofSeconds(12);

    /** @param office which of its visits it shows, and its resources */
    public FaultyPms(FaultyBooks books, Faults faults, FaultyOffice office) {
        this.books = books;
        this.faults = faults;
        this.office = office;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(hands);
        server.createContext("/", this::take);
        server.start();
    }

    /** What the demo connector is told to reach it. */
    public Map<String, String> settings() {
        var address = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of("url", address, "practice", "faulty", "key", "any");
    }

    /** How much later than anybody waits it answers when it is slow. */
    public void slow(Duration by) {
        slow = by;
    }

    /** Whoever hangs is answered now, or his line is cut. */
    public void letGo() {
        closed.countDown();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            books.settle();
            var call = FaultyCall.of(exchange);
            answer(exchange, call, faults.next(call.isDeed()));
        }
    }

    private void answer(HttpExchange exchange, FaultyCall call, Fault fault) throws IOException {
        switch (fault) {
            case NONE -> send(exchange, office.answer(call));
            case OFFLINE -> send(exchange, FaultyCall.no(503, "off line"));
            case TOO_MANY -> tooMany(exchange);
            case ERROR_BEFORE -> send(exchange, FaultyCall.no(500, "internal error"));
            case ERROR_AFTER -> {
                office.answer(call);
                send(exchange, FaultyCall.no(500, "internal error"));
            }
            case LATE -> {
                books.later(faults.delay(), () -> office.answer(call));
                send(exchange, FaultyCall.no(504, "took too long"));
            }
            case CUT_BEFORE -> {}
            case CUT_AFTER -> office.answer(call);
            case TWICE -> {
                office.answer(call);
                send(exchange, office.answer(call));
            }
            case NONSENSE -> {
                office.answer(call);
                send(exchange, 200, "%%PDF-1.4 {{{");
            }
            case SLOW -> {
                var reply = office.answer(call);
                await(slow);
                send(exchange, reply);
            }
            case HANGS -> await(Duration.ofDays(1));
        }
    }

    private static void tooMany(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Retry-After", "7");
        send(exchange, FaultyCall.no(429, "too many requests"));
    }

    private void await(Duration most) {
        try {
            closed.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, FaultyCall.Reply reply) throws IOException {
        send(exchange, reply.status(), JSON.writeValueAsString(reply.body()));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        letGo();
        server.stop(0);
        hands.shutdownNow();
    }
}
