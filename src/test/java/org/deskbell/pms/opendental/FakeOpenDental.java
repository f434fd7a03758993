package org.deskbell.pms.opendental;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.deskbell.pms.opendental.OfficeBooks.No;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fake, made from the vendor's pages (opendental.com/site/api*.html, as of 2025): as much of Open Dental's API as the
 * connector speaks to, with its strictness about parameters and fields, and with faults. It proves what we do, not what Open
 * Dental does: for that there is {@code OpenDentalLiveTest}.
 */
final class FakeOpenDental implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("America/Denver");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PATH = "/api/v1/";
    private static final int HUGE = 4 << 20;
    private static final Duration TOO_LONG = Duration.ofMinutes(1);
    private static final Set<String> PAGED = Set.of("Limit", "Offset");
    private static final Map<String, Set<String>> PARAMETERS = Map.of(
            "patients/Simple", Set.of("DateTStamp"),
            "patients", Set.of("ChartNumber", "showArchived"),
            "appointments", Set.of("date", "dateStart", "dateEnd", "DateTStamp", "ClinicNum"),
            "schedules", Set.of("date", "dateStart", "dateEnd", "SchedType"),
            "providers", Set.of(),
            "operatories", Set.of("ClinicNum"),
            "appointmenttypes", Set.of(),
            "subscriptions", Set.of());

    final OfficeBooks books = new OfficeBooks(() -> LocalDateTime.now(Clock.system(ZONE)));
    final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server = open();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger times = new AtomicInteger();

    /** The header Authorization that it admits. */
    volatile String admits = "ODFHIR dev/cust";

    /** Whether its keys may write. */
    volatile boolean writable = true;

    /** Done after each page. */
    volatile Runnable afterPage = () -> {};

    /** Whether it passes over where a page is to begin. */
    volatile boolean ignoresOffset;

    /** A parameter that it passes over. */
    volatile String unheeded = "";

    private volatile Predicate<String> where = question -> false;
    private volatile Fault fault = Fault.CUT_BEFORE;
    private volatile Runnable before = () -> {};

    /** What goes wrong. */
    enum Fault {
        /** The line is cut before it heard. */
        CUT_BEFORE,
        /** The line is cut after it did what was asked. */
        CUT_AFTER,
        /** The minute is over, though it was done. */
        GATEWAY_TIMEOUT,
        /** It breaks down. */
        ERROR,
        /** The eConnector does not run, or the office did not answer in time. */
        NO_OFFICE,
        /** What stands before the server knows nothing. */
        NOT_HERE,
        /** It was asked too often, and comes again in ten minutes. */
        TOO_MANY,
        /** No answer comes in time, though it was done. */
        SLOW,
        /** The headers come, and then nothing. */
        HALF,
        NONSENSE,
        /** Longer than anybody takes. */
        HUGE,
        /** It leads elsewhere. */
        REDIRECT
    }

    FakeOpenDental() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    private static HttpServer open() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/v1";
    }

    /** From now on, so many questions that match go wrong. */
    void breaks(Fault how, int often, Predicate<String> which) {
        fault = how;
        times.set(often);
        where = which;
    }

    /** Does something before a question that matches is heard, once. */
    void first(Predicate<String> which, Runnable deed) {
        breaks(Fault.CUT_BEFORE, 0, which);
        before = deed;
    }

    private void serve(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var question = exchange.getRequestMethod() + " " + uri.toString().replaceFirst("^" + PATH, "");
        asked.add(question);
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (where.test(question)) {
                var deed = before;
                before = () -> {};
                deed.run();
            }
            if (where.test(question) && times.getAndDecrement() > 0) spoil(exchange, body);
            else answer(exchange, body).say(exchange);
        }
    }

    /** What it answers. */
    private record Told(int status, String body) {
        void say(HttpExchange exchange) throws IOException {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private void spoil(HttpExchange exchange, String body) throws IOException {
        switch (fault) {
            case CUT_BEFORE -> {}
            case CUT_AFTER -> answer(exchange, body);
            case GATEWAY_TIMEOUT -> {
                answer(exchange, body);
                new Told(504, "Jefferson").say(exchange);
            }
            case ERROR -> new Told(500, "Jefferson").say(exchange);
            case NO_OFFICE -> {
                answer(exchange, body);
                new Told(400, "\"The eConnector did not answer for Jefferson: request timed out\"").say(exchange);
            }
            case NOT_HERE -> new Told(404, "<html>Jefferson</html>").say(exchange);
            case TOO_MANY -> {
                exchange.getResponseHeaders().add("Retry-After", "600");
                new Told(429, "Jefferson").say(exchange);
            }
            case SLOW -> {
                answer(exchange, body);
                hang();
            }
            case HALF -> {
                exchange.sendResponseHeaders(200, 100);
                exchange.getResponseBody().write('[');
                exchange.getResponseBody().flush();
                hang();
            }
            case NONSENSE -> new Told(200, "<html>Jefferson</html>").say(exchange);
            case HUGE -> new Told(200, "[{\"x\":\"" + "x".repeat(HUGE) + "\"}]").say(exchange);
            case REDIRECT -> {
                exchange.getResponseHeaders().add("Location", address() + "/patients/Simple");
                new Told(302, "").say(exchange);
            }
        }
    }

    private void hang() {
        try {
            closed.await(TOO_LONG.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Told answer(HttpExchange exchange, String body) {
        try {
            var headers = exchange.getRequestHeaders();
            if (!admits.equals(headers.getFirst("Authorization"))) throw new No(401, "Invalid Credentials");
            if (!"application/json".equals(headers.getFirst("Content-Type"))) throw new No(400, "Content-Type");
            var path = exchange.getRequestURI().getPath().substring(PATH.length());
            if (exchange.getRequestMethod().equals("GET"))
                return got(path, exchange.getRequestURI().getRawQuery());
            if (!writable) throw new No(401, "Invalid Permissions");
            if (exchange.getRequestMethod().equals("DELETE")) return deleted(path.split("/"));
            return written(exchange.getRequestMethod(), path.split("/"), (ObjectNode) JSON.readTree(body));
        } catch (No no) {
            return new Told(no.status, JSON.writeValueAsString(Objects.requireNonNull(no.getMessage())));
        }
    }

    private Told written(String method, String[] path, ObjectNode sent) throws No {
        if (method.equals("POST")) return new Told(201, shown(books.create(path[0], sent), false));
        var changed = books.update(path[1], path.length > 2 ? path[2] : null, sent);
        return new Told(200, path.length > 2 ? "" : shown(changed, false));
    }

    private Told deleted(String[] path) throws No {
        if (books.find(path[0], path[1]).isEmpty()) throw new No(404, "Not found.");
        books.delete(path[0], path[1]);
        return new Told(200, "");
    }

    private Told got(String path, String rawQuery) throws No {
        if (!PARAMETERS.containsKey(path)) {
            var at = path.split("/");
            var row = books.find(at[0], at[1]).orElseThrow(() -> new No(404, "Not found."));
            return new Told(200, shown(row, true));
        }
        var query = query(rawQuery);
        for (var name : query.keySet())
            if (!PAGED.contains(name)
                    && !Objects.requireNonNull(PARAMETERS.get(path)).contains(name))
                throw new No(400, "'" + name + "' is not a valid parameter.");
        var rows = books.rows(path.split("/")[0]).values().stream()
                .filter(row -> query.entrySet().stream()
                        .allMatch(one -> one.getKey().equals(unheeded) || matches(row, one.getKey(), one.getValue())))
                .skip(ignoresOffset ? 0 : Integer.parseInt(query.getOrDefault("Offset", "0")))
                .limit(Math.min(100, Integer.parseInt(query.getOrDefault("Limit", "100"))))
                .map(row -> shown(row, true))
                .toList();
        afterPage.run();
        return new Told(200, "[" + String.join(",", rows) + "]");
    }

    private static Map<String, String> query(@Nullable String raw) {
        var query = new LinkedHashMap<String, String>();
        for (var part : raw == null ? new String[0] : raw.split("&")) {
            var cut = part.indexOf('=');
            query.put(part.substring(0, cut), URLDecoder.decode(part.substring(cut + 1), StandardCharsets.UTF_8));
        }
        return query;
    }

    private static boolean matches(JsonNode row, String name, String value) {
        var day = row.path("AptDateTime").asString(row.path("SchedDate").asString("0001-01-01"));
        var on = LocalDate.parse(day.substring(0, 10));
        return switch (name) {
            case "DateTStamp" -> row.path("DateTStamp").asString("").compareTo(value) >= 0;
            case "date" -> on.equals(LocalDate.parse(value));
            case "dateStart" -> !on.isBefore(LocalDate.parse(value));
            case "dateEnd" -> !on.isAfter(LocalDate.parse(value));
            case "ChartNumber" -> row.path(name).asString("").startsWith(value);
            case "SchedType", "ClinicNum" -> row.path(name).asString("0").equals(value);
            default -> true;
        };
    }

    /** Line breaks come back as blanks. */
    private String shown(ObjectNode row, boolean withTime) {
        var shown = row.deepCopy();
        if (shown.has("Note")) shown.put("Note", shown.path("Note").asString("").replaceAll("\\R", " "));
        if (withTime) shown.put("serverDateTime", OfficeTime.written(books.now()));
        return shown.toString();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
