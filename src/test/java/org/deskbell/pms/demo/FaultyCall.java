package org.deskbell.pms.demo;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One call to a faulty PMS.
 *
 * @param what the path behind the practice, as "visits/V000001" */
record FaultyCall(String method, String what, Map<String, String> asked, String body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> DEEDS = Set.of("POST", "PUT", "DELETE");

    /** What is said to it. */
    record Reply(int status, Object body) {}

    static FaultyCall of(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var what = uri.getPath().replaceFirst("^/demo-pms/api/[^/]+/", "");
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new FaultyCall(exchange.getRequestMethod(), what, pairs(uri.getRawQuery()), body);
    }

    private static Map<String, String> pairs(@Nullable String query) {
        var asked = new HashMap<String, String>();
        if (query == null) return asked;
        for (var part : query.split("&", -1)) {
            var pair = part.split("=", 2);
            asked.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return asked;
    }

    static Reply no(int status, String words) {
        return new Reply(status, new DemoWire.No(words));
    }

    boolean isDeed() {
        return DEEDS.contains(method);
    }

    String word(String name) {
        return asked.getOrDefault(name, "");
    }

    <T> T body(Class<T> type) {
        return JSON.readValue(body, type);
    }

    @Override
    public String toString() {
        return "FaultyCall[hidden]";
    }
}
