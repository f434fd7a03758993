package org.deskbell.pms.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.deskbell.pms.RowsJson;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.Directory;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The demo PMS's door for programs: asks for the key, enters the practice, and plays the faults that are switched on. */
@Component
class DemoDoor extends OncePerRequestFilter {
    private static final String PATH = "/demo-pms/api/";
    private static final Set<String> DEEDS = Set.of("POST", "PUT", "DELETE");

    private final Directory directory;
    private final DemoOffice office;
    private final DemoPause pause;

    DemoDoor(Directory directory, DemoOffice office, DemoPause pause) {
        this.directory = directory;
        this.office = office;
        this.pause = pause;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var slug = request.getRequestURI().substring(PATH.length()).split("/", 2)[0];
        var practice = directory.find(Directory.Kind.SLUG, slug);
        if (practice.isEmpty()) {
            refuse(response, 401, "wrong key");
            return;
        }
        CurrentPractice.run(practice.get(), () -> enter(request, response, chain));
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            var key = Optional.ofNullable(request.getHeader(DemoWire.KEY)).orElse("");
            var pms = office.find().filter(one -> one.admits(key));
            if (pms.isEmpty()) refuse(response, 401, "wrong key");
            else answer(pms.get().faults(), request, response, chain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException("The demo PMS could not answer.", e);
        }
    }

    private void answer(DemoFaults faults, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (faults.offlineSince() != null) {
            refuse(response, 503, "off line");
            return;
        }
        if (faults.answersNonsense()) {
            send(response, 200, "%%PDF-1.4 \\0\\0 {{{ 1=2");
            return;
        }
        var kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        if (faults.slow()) pause.take();
        if (faults.losesAnswers() && DEEDS.contains(request.getMethod())) refuse(response, 500, "internal error");
        else kept.copyBodyToResponse();
    }

    private static void refuse(HttpServletResponse response, int status, String words) throws IOException {
        send(response, status, RowsJson.write(new DemoWire.No(words)));
    }

    private static void send(HttpServletResponse response, int status, String body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
