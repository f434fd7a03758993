package org.deskbell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.deskbell.access.Network;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no network have more than a fifth of the server's threads, however slowly it sends: what is more at the same moment
 * is answered 429. A waiting room full of telephones has a handful.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AtOnce extends OncePerRequestFilter {
    /** Of Tomcat's 200 threads. */
    static final int MOST = 40;

    private final Map<String, Integer> running = new ConcurrentHashMap<>();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Network.isThisMachine(request.getRemoteAddr())) {
            chain.doFilter(request, response);
            return;
        }
        var network = Network.of(request.getRemoteAddr());
        try {
            if (running.merge(network, 1, Integer::sum) <= MOST) chain.doFilter(request, response);
            else response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } finally {
            running.computeIfPresent(network, (key, count) -> count == 1 ? null : count - 1);
        }
    }
}
