package org.deskbell.web.patient;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** What the query of an address holds, by name; what cannot be read there counts as not given. */
record Query(Map<String, String> named) {
    <T> @Nullable T read(String name, Function<String, T> reader) {
        var text = named.getOrDefault(name, "");
        try {
            return text.isEmpty() ? null : reader.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    /** What is there, in this order, as text. */
    static Map<String, String> given(Map<String, @Nullable Object> values) {
        var given = new LinkedHashMap<String, String>();
        values.forEach((name, value) -> {
            if (value != null) given.put(name, Objects.toString(value));
        });
        return given;
    }

    static Map<String, String> joined(Map<String, String> first, Map<String, String> then) {
        var both = new LinkedHashMap<>(first);
        both.putAll(then);
        return both;
    }

    /** As the query of an address: ?type=…&provider=anyone. */
    static String of(Map<String, String> named) {
        return named.entrySet().stream()
                .map(one -> one.getKey() + "=" + UriUtils.encodeQueryParam(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
