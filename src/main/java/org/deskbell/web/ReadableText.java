package org.deskbell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses, with 400 and before anybody reads them, parameters that are no text: broken encodings and NUL characters. */
@Component
@Order(ReadableText.BEHIND_ENCODING)
class ReadableText extends OncePerRequestFilter {
    static final int BEHIND_ENCODING = Ordered.HIGHEST_PRECEDENCE + 100;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isReadable(request)) chain.doFilter(request, response);
        else response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    private static boolean isReadable(HttpServletRequest request) {
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
