package org.deskbell.pms.fhir;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fake: as much of a FHIR server as the connector speaks to, in memory, written by us. It serves to play faults and both
 * styles in every build; what a real server does is proved against real ones, under the tag "peers".
 */
final class FakeFhirServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server = open();
    private final Map<String, ObjectNode> resources = new LinkedHashMap<>();
    private int ids;

    /** Whether its pages link to the next. */
    volatile boolean links = true;

    /** What its links to the next page lead to; empty for itself. */
    volatile Optional<String> nextHost = Optional.empty();

    /** Whether its last page leads back to the first. */
    volatile boolean circles;

    /** A parameter of searches that it passes over. */
    volatile String unheeded = "";

    /** What the header Authorization has to hold. */
    volatile Optional<String> admits = Optional.empty();

    /** Whether it says that it has slots. */
    volatile boolean slots = true;

    /** Whether it lets others mark them. */
    volatile boolean letsSlotsBeTaken = true;

    /** How it calls whom it is to call. */
    final FakeCalls calls = new FakeCalls();

    /** Whether it takes subscriptions. */
    volatile boolean subscriptions = true;

    /** Whether its links leave its own address out. */
    volatile boolean relative;

    FakeFhirServer() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/fhir", this::serve);
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
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/fhir";
    }

    /** Puts a resource in, as JSON with single quotes; gives its id. */
    synchronized String add(String json) {
        return store((ObjectNode) JSON.readTree(json.replace('\'', '"')), null)
                .path("id")
                .stringValue();
    }

    /** The resource under "Slot/1", as JSON. */
    synchronized JsonNode get(String name) {
        return Objects.requireNonNull(resources.get(name));
    }

    synchronized List<JsonNode> all(String type) {
        return resources.entrySet().stream()
                .filter(one -> one.getKey().startsWith(type + "/"))
                .map(one -> (JsonNode) one.getValue())
                .toList();
    }

    /** Changes a resource as somebody else does: it has another version then. */
    synchronized void change(String name, String field, String value) {
        var changed = ((ObjectNode) get(name)).deepCopy();
        changed.put(field, value);
        store(changed, name);
    }

    private ObjectNode store(ObjectNode resource, @Nullable String name) {
        var type = resource.path("resourceType").stringValue();
        var id = name == null ? String.valueOf(++ids) : name.substring(type.length() + 1);
        var version =
                name == null ? 1 : get(name).path("meta").path("versionId").asInt() + 1;
        resource.put("id", id);
        var meta = resource.withObjectProperty("meta");
        meta.put("versionId", String.valueOf(version));
        meta.put("lastUpdated", Instant.now().toString());
        if ("requested".equals(resource.path("status").asString(""))) resource.put("status", "active");
        resources.put(type + "/" + id, resource);
        all("Subscription").stream()
                .filter(one -> one.path("criteria").stringValue().equals(type + "?"))
                .forEach(one -> calls.to(one.path("channel").path("endpoint").stringValue()));
        return resource;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath().replaceFirst("^/fhir/?", "");
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var shown = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"));
            if (admits.isPresent() && !admits.equals(shown)) {
                say(exchange, 401, JSON.createObjectNode());
                return;
            }
            synchronized (this) {
                switch (exchange.getRequestMethod()) {
                    case "GET" -> read(exchange, path);
                    case "POST" -> create(exchange, path, (ObjectNode) JSON.readTree(body));
                    case "DELETE" -> say(exchange, delete(path) ? 200 : 404, absent());
                    default -> update(exchange, path, (ObjectNode) JSON.readTree(body));
                }
            }
        }
    }

    private void read(HttpExchange exchange, String path) throws IOException {
        if (path.equals("metadata")) say(exchange, 200, statement());
        else if (!path.contains("/"))
            say(exchange, 200, found(path, exchange.getRequestURI().getRawQuery()));
        else if (resources.containsKey(path)) say(exchange, 200, get(path));
        else say(exchange, 404, absent());
    }

    private static JsonNode absent() {
        var outcome = JSON.createObjectNode().put("resourceType", "OperationOutcome");
        outcome.withArrayProperty("issue").addObject().put("severity", "error").put("code", "not-found");
        return outcome;
    }

    /** Deletes a resource as somebody else does. */
    synchronized boolean delete(String name) {
        return resources.remove(name) != null;
    }

    private JsonNode statement() {
        var types = new ArrayList<>(List.of("Patient", "Practitioner", "Location", "Appointment", "HealthcareService"));
        if (slots) types.addAll(List.of("Schedule", "Slot"));
        if (subscriptions) types.add("Subscription");
        var statement = JSON.createObjectNode();
        statement.put("resourceType", "CapabilityStatement");
        var resource = statement.withArrayProperty("rest").addObject().withArrayProperty("resource");
        for (var type : types) {
            var one = resource.addObject().put("type", type);
            var codes = type.equals("Slot") && !letsSlotsBeTaken
                    ? List.of("read", "search-type")
                    : List.of("read", "create", "update", "delete", "search-type");
            for (var code : codes)
                one.withArrayProperty("interaction").addObject().put("code", code);
        }
        return statement;
    }

    private void create(HttpExchange exchange, String type, ObjectNode resource) throws IOException {
        if (type.isEmpty()) {
            resource.path("entry").forEach(entry -> store((ObjectNode) entry.path("resource"), null));
            say(exchange, 200, resource);
            return;
        }
        var unless = exchange.getRequestHeaders().getFirst("If-None-Exist");
        var there = unless == null ? List.<JsonNode>of() : matching(type, query(unless));
        if (there.isEmpty()) say(exchange, 201, store(resource, null));
        else say(exchange, 200, there.getFirst());
    }

    private void update(HttpExchange exchange, String name, ObjectNode resource) throws IOException {
        var version = "W/\"" + get(name).path("meta").path("versionId").stringValue() + "\"";
        if (version.equals(exchange.getRequestHeaders().getFirst("If-Match")))
            say(exchange, 200, store(resource, name));
        else say(exchange, 412, JSON.createObjectNode());
    }

    private JsonNode found(String type, String raw) {
        var query = query(raw);
        var all = matching(type, query);
        var from = first(query, "_offset").map(Integer::parseInt).orElse(0);
        var size = first(query, "_count").map(Integer::parseInt).orElse(50);
        var bundle = JSON.createObjectNode();
        bundle.put("resourceType", "Bundle").put("type", "searchset").put("total", all.size());
        for (var at = from; at < Math.min(from + size, all.size()); at++)
            bundle.withArrayProperty("entry").addObject().set("resource", all.get(at));
        if (links && (circles || from + size < all.size())) {
            var offset = from + size < all.size() ? from + size : 0;
            var more = raw.replaceAll("&_offset=\\d+", "") + "&_offset=" + offset;
            var next = (relative ? "/fhir" : nextHost.orElse(address())) + "/" + type + "?" + more;
            bundle.withArrayProperty("link").addObject().put("relation", "next").put("url", next);
        }
        return bundle;
    }

    private static Map<String, List<String>> query(String raw) {
        var query = new LinkedHashMap<String, List<String>>();
        for (var part : raw.split("&")) {
            var cut = part.indexOf('=');
            var value = URLDecoder.decode(part.substring(cut + 1), StandardCharsets.UTF_8);
            query.computeIfAbsent(part.substring(0, cut), name -> new ArrayList<>())
                    .add(value);
        }
        return query;
    }

    private static Optional<String> first(Map<String, List<String>> query, String name) {
        return Optional.ofNullable(query.get(name)).map(List::getFirst);
    }

    private List<JsonNode> matching(String type, Map<String, List<String>> query) {
        return all(type).stream()
                .filter(one -> query.entrySet().stream()
                        .allMatch(wanted ->
                                wanted.getValue().stream().allMatch(value -> matches(one, wanted.getKey(), value))))
                .sorted(Comparator.comparing(FakeFhirServer::updated))
                .toList();
    }

    private static Instant updated(JsonNode one) {
        return Instant.parse(one.path("meta").path("lastUpdated").stringValue());
    }

    private boolean matches(JsonNode one, String name, String value) {
        if (name.equals(unheeded)) return true;
        return switch (name) {
            case "url" -> value.equals(one.path("channel").path("endpoint").stringValue());
            case "_id" -> value.equals(one.path("id").stringValue());
            case "identifier" -> holds(one.path("identifier"), value);
            case "actor" -> references(one).contains(value);
            case "schedule" ->
                value.equals(one.path("schedule").path("reference").stringValue());
            case "status" ->
                List.of(value.split(",")).contains(one.path("status").stringValue());
            case "date", "start" -> compare(one.path("start").stringValue(), value);
            case "_lastUpdated" -> compare(one.path("meta").path("lastUpdated").stringValue(), value);
            default -> true;
        };
    }

    private static boolean holds(JsonNode identifiers, String value) {
        return IntStream.range(0, identifiers.size())
                .mapToObj(identifiers::path)
                .anyMatch(one -> value.equals(one.path("system").stringValue() + "|"
                        + one.path("value").stringValue()));
    }

    private static List<String> references(JsonNode one) {
        var all = new ArrayList<String>();
        one.path("actor").forEach(actor -> all.add(actor.path("reference").stringValue()));
        one.path("participant")
                .forEach(each -> all.add(each.path("actor").path("reference").stringValue()));
        return all;
    }

    private static boolean compare(String moment, String value) {
        var order = Instant.parse(moment).compareTo(Instant.parse(value.substring(2)));
        return value.startsWith("ge") ? order >= 0 : order < 0;
    }

    private static void say(HttpExchange exchange, int status, JsonNode body) throws IOException {
        var bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/fhir+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        calls.close();
        server.stop(0);
    }
}
