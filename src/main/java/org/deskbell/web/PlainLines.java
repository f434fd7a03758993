package org.deskbell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request whose parameters end their lines with one sign each. Browsers count one in a field of several lines, and send
 * two (HTML, "The textarea element"): without this a text that just fits would be refused as too long.
 */
final class PlainLines extends HttpServletRequestWrapper {
    private final Map<String, String[]> plain;

    private PlainLines(HttpServletRequest request, Map<String, String[]> plain) {
        super(request);
        this.plain = plain;
    }

    /** The request itself, if no line in it ends with two. */
    static HttpServletRequest of(HttpServletRequest request) {
        var sent = request.getParameterMap();
        var isPlain = sent.values().stream().flatMap(Arrays::stream).noneMatch(text -> text.contains("\r\n"));
        if (isPlain) return request;
        var plain = new TreeMap<String, String[]>();
        sent.forEach((name, texts) -> plain.put(
                name,
                Arrays.stream(texts).map(text -> text.replace("\r\n", "\n")).toArray(String[]::new)));
        return new PlainLines(request, Collections.unmodifiableMap(plain));
    }

    @Override
    public @Nullable String getParameter(String name) {
        var texts = plain.get(name);
        return texts == null ? null : texts[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return plain.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return plain;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(plain.keySet());
    }
}
