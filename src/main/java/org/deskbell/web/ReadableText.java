package org.deskbell.web;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hands on parameters with {@link PlainLines}. Refuses, with 400 and before anybody reads them, parameters that are no text (broken encodings and NUL characters) and
 * paths that spell plain letters in numbers (RFC 3986, 2.3, has nobody do so): each door is known by its path as it stands.
 */
@Component
@Order(ReadableText.BEHIND_ENCODING)
class ReadableText extends OncePerRequestFilter {
    static final int BEHIND_ENCODING = Ordered.HIGHEST_PRECEDENCE + 100;
    /** A letter, a digit, or one of - . _ ~ as a number. */
    private static final Pattern SPELT =
            Pattern.compile("%(3\\d|[46][1-9A-F]|[57][\\dA]|2[DE]|5F|7E)", CASE_INSENSITIVE);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isReadable(request)) chain.doFilter(PlainLines.of(request), response);
        else response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    private static boolean isReadable(HttpServletRequest request) {
        if (SPELT.matcher(request.getRequestURI()).find()) return false;
        try {
            return request.getParameterMap().entrySet().stream()
                    .noneMatch(one -> hasNul(one.getKey())
                            || Arrays.stream(one.getValue()).anyMatch(ReadableText::hasNul));
        } catch (InvalidParameterException e) {
            return false;
        }
    }

    private static boolean hasNul(String text) {
        return text.indexOf('\0') >= 0;
    }
}
