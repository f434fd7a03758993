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
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/**
 * A living fake of a PMS for tests and benchmarks, behind real HTTP: it speaks the demo PMS's words, so the demo connector
 * reaches it, keeps its books in memory and on the clock it is given, and does wrong what its faults say.
 */
public final class FaultyPms implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private volatile CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger hanging = new AtomicInteger();
    private final FaultyBooks books;
    private final Faults faults;
    private final FaultyOffice office;
    private volatile Duration slow = Duration.ofSeconds(12);
    private volatile Duration pace = Duration.ZERO;
    private volatile String retryAfter = "7";

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

    /** When it is to be asked again, as it says when it is off line or asked too often. */
    public void retryAfter(String said) {
        retryAfter = said;
    }

    /** From now on each answer takes so long, half of it before the deed. */
    public void pace(Duration each) {
        pace = each;
    }

    /** How many calls hang now. */
    public int hanging() {
        return hanging.get();
    }

    /** Whoever hangs is answered now, or his line is cut; who comes later hangs again. */
    public void letGo() {
        var before = closed;
        closed = new CountDownLatch(1);
        before.countDown();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            await(pace.dividedBy(2));
            books.settle();
            var call = FaultyCall.of(exchange);
            answer(exchange, call, faults.next(call.isDeed()));
        }
    }

    private void answer(HttpExchange exchange, FaultyCall call, Fault fault) throws IOException {
        switch (fault) {
            case NONE -> send(exchange, office.answer(call));
            case OFFLINE -> later(exchange, FaultyCall.no(503, "off line"));
            case TOO_MANY -> later(exchange, FaultyCall.no(429, "too many requests"));
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
            case HANGS -> hang();
        }
    }

    private void later(HttpExchange exchange, FaultyCall.Reply reply) throws IOException {
        exchange.getResponseHeaders().add("Retry-After", retryAfter);
        send(exchange, reply);
    }

    private void hang() {
        hanging.incrementAndGet();
        await(Duration.ofDays(1));
        hanging.decrementAndGet();
    }

    private void await(Duration most) {
        if (most.isZero()) return;
        try {
            closed.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(HttpExchange exchange, FaultyCall.Reply reply) throws IOException {
        await(pace.dividedBy(2));
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
