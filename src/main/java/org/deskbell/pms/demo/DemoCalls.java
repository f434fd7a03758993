package org.deskbell.pms.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.regex.Pattern;
import org.deskbell.pms.Wire;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Calls the Deskbell that the demo PMS came with, and nobody else, after each deed that may have changed a record or a visit. */
@Component
class DemoCalls implements HandlerInterceptor, WebMvcConfigurer {
    private static final Logger log = LoggerFactory.getLogger(DemoCalls.class);
    private static final Pattern DOOR = Pattern.compile("/api/v1/practices/[^/]+/pms-calls/[\\w-]+");
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long MOST_BYTES = 1 << 16;

    private final DemoPmsTable table;
    private final LocalServer local;
    private final Wire wire = Wire.of(PATIENCE, PATIENCE, MOST_BYTES, here -> {});

    DemoCalls(DemoPmsTable table, LocalServer local) {
        this.table = table;
        this.local = local;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(
                        "/demo-pms/patients",
                        "/demo-pms/visits",
                        "/demo-pms/records/*",
                        "/demo-pms/api/*/patients",
                        "/demo-pms/api/*/visits/**");
    }

    /** False if that is no door for calls of a Deskbell. */
    boolean begin(URI address) {
        var path = address.getRawPath();
        if (path == null || !DOOR.matcher(path).matches()) return false;
        table.callAt(path);
        return true;
    }

    void end() {
        table.callAt(null);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (!request.getMethod().equals("GET") && response.getStatus() < 400)
            table.callsAt().ifPresent(this::call);
    }

    private void call(String path) {
        var request = HttpRequest.newBuilder(URI.create(local.address() + path))
                .POST(BodyPublishers.noBody())
                .build();
        if (!(wire.hear(request, PATIENCE, "Deskbell") instanceof Wire.Heard.Answer))
            log.info("a call of the demo PMS was not heard");
    }
}
