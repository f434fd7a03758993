package org.deskbell.pms.fhir;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** The way to a FHIR server, which loses, delays or spoils what is asked of it, as a test says. */
final class FaultyWay implements AutoCloseable {
    private static final Set<String> CARRIED =
            Set.of("accept", "content-type", "if-match", "if-none-exist", "prefer", "cache-control", "authorization");
    private static final int HUGE = 4 << 20;
    private static final Duration TOO_LONG = Duration.ofMinutes(1);

    private final URI server;
    private final HttpServer way = open();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private volatile Predicate<String> where = question -> false;
    private volatile Fault fault = Fault.CUT_BEFORE;
    private final AtomicInteger times = new AtomicInteger();
    private volatile Runnable before = () -> {};

    /** What goes wrong. */
    enum Fault {
        /** The line is cut before the server heard of it. */
        CUT_BEFORE,
        /** It is cut after the server did what was asked. */
        CUT_AFTER,
        /** The server breaks down over it. */
        ERROR,
        /** It is refused. */
        REFUSED,
        /** A gateway before the server knows no such address. */
        UNKNOWN_HERE,
        /** The server says that there is none, whatever it was asked for. */
        NOT_FOUND,
        /** Somebody else was faster. */
        CONFLICT,
        /** It was asked too often, and comes again in ten minutes. */
        TOO_MANY,
        /** All is well, but it takes a second. */
        LATE,
        /** No answer comes in time, though it was done. */
        SLOW,
        /** The headers come, and then nothing. */
        HALF,
        NONSENSE,
        /** Longer than anybody takes. */
        HUGE
    }

    /** @param server the address of the server, with its path */
    FaultyWay(String server) {
        this.server = URI.create(server);
        way.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        way.createContext("/", this::carry);
        way.start();
    }

    private static HttpServer open() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return origin() + server.getPath();
    }

    private String origin() {
        return "http://127.0.0.1:" + way.getAddress().getPort();
    }

    /** What was asked, each as "PUT /fhir/Slot/1". */
    List<String> asked() {
        return asked;
    }

    /** From now on, so many questions that match go wrong. */
    void breaks(Fault how, int often, Predicate<String> which) {
        fault = how;
        times.set(often);
        where = which;
    }

    /** Does something before a question that matches is carried on, once. */
    void first(Predicate<String> which, Runnable deed) {
        breaks(Fault.CUT_BEFORE, 0, which);
        before = deed;
    }

    private void carry(HttpExchange exchange) throws IOException {
        var question = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        asked.add(question);
        try (exchange) {
            if (where.test(question)) {
                var deed = before;
                before = () -> {};
                deed.run();
            }
            if (where.test(question) && times.getAndDecrement() > 0) spoil(exchange, fault);
            else answer(exchange, forwarded(exchange));
        }
    }

    private void spoil(HttpExchange exchange, Fault how) throws IOException {
        switch (how) {
            case CUT_BEFORE -> {}
            case CUT_AFTER -> forwarded(exchange);
            case ERROR -> say(exchange, 500, outcome("exception"));
            case REFUSED -> say(exchange, 422, outcome("business-rule"));
            case UNKNOWN_HERE -> say(exchange, 404, "<html>Not here</html>");
            case NOT_FOUND -> say(exchange, 404, outcome("not-found"));
            case CONFLICT -> say(exchange, 412, outcome("conflict"));
            case TOO_MANY -> {
                exchange.getResponseHeaders().add("Retry-After", "600");
                say(exchange, 429, outcome("throttled"));
            }
            case LATE -> {
                hang(Duration.ofSeconds(1));
                answer(exchange, forwarded(exchange));
            }
            case SLOW -> {
                var answer = forwarded(exchange);
                hang(TOO_LONG);
                answer(exchange, answer);
            }
            case HALF -> {
                exchange.sendResponseHeaders(200, 100);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
                hang(TOO_LONG);
            }
            case NONSENSE -> say(exchange, 200, "<html>Jefferson</html>");
            case HUGE -> say(exchange, 200, "{\"x\":\"" + "x".repeat(HUGE) + "\"}");
        }
    }

    private static String outcome(String code) {
        return "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"" + code
                + "\",\"diagnostics\":\"Thomas Jefferson\"}]}";
    }

    private void hang(Duration time) {
        try {
            closed.await(time.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> forwarded(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var to = URI.create(server.getScheme() + "://" + server.getAuthority() + uri);
        var body = exchange.getRequestBody().readAllBytes();
        var request = HttpRequest.newBuilder(to).method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (CARRIED.contains(name.toLowerCase(Locale.ROOT))) request.header(name, values.getFirst());
        });
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** The server's links lead this way too. */
    private void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        var headers = exchange.getResponseHeaders();
        for (var name : List.of("content-type", "etag", "location"))
            answer.headers().firstValue(name).ifPresent(value -> headers.set(name, value));
        var body = new String(answer.body(), StandardCharsets.UTF_8)
                .replace(server.getScheme() + "://" + server.getAuthority(), origin());
        say(exchange, answer.statusCode(), body);
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closed.countDown();
        way.stop(0);
        http.close();
    }
}
