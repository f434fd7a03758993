package org.deskbell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Leads a request to its handler. Most paths name a practice or an id, so that each request was held against the pattern of
 * every handler there is; here those are passed over whose first and last words are others.
 */
@Component
class Signpost implements WebMvcRegistrations {
    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new ByEnds();
    }

    private static final class ByEnds extends RequestMappingHandlerMapping {
        private final Map<RequestMappingInfo, Ends> ends = new ConcurrentHashMap<>();

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
            var path = ServletRequestPathUtils.getParsedRequestPath(request)
                    .pathWithinApplication()
                    .value();
            return ends.computeIfAbsent(info, Ends::of).mayBe(path) ? super.getMatchingMapping(info, request) : null;
        }
    }

    /** What the path of a handler begins and ends with. */
    private record Ends(String first, String last) {
        private static final Ends ANY = new Ends("", "");

        static Ends of(RequestMappingInfo info) {
            var patterns = info.getPatternValues();
            return patterns.size() == 1 ? of(patterns.iterator().next()) : ANY;
        }

        private static Ends of(String pattern) {
            if (pattern.indexOf('*') >= 0 || pattern.indexOf('?') >= 0) return ANY;
            var from = pattern.indexOf('{');
            return from < 0
                    ? new Ends(pattern, pattern)
                    : new Ends(pattern.substring(0, from), pattern.substring(pattern.lastIndexOf('}') + 1));
        }

        /** A path with letters in numbers, or with parameters between its words, is looked at closer. */
        boolean mayBe(String path) {
            return (path.startsWith(first) && path.endsWith(last)) || path.indexOf('%') >= 0 || path.indexOf(';') >= 0;
        }
    }
}
