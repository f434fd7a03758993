package org.deskbell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/** Through which door a request comes. */
enum Door {
    /** The patient sites, /p/{slug}. */
    PATIENTS,
    /** The JSON APIs, and what a patient site publishes for programs. */
    PROGRAMS,
    /** Everything else: pages of the staff. */
    STAFF;

    private static final String PATIENT_SITE = "/p/";
    private static final Pattern PUBLISHED = Pattern.compile("/p/[^/]+/scheduling-links/[^/]*");
    private static final String PATIENT_API = "/api/v1/practices/";

    static Door of(HttpServletRequest request) {
        var path = path(request);
        if (PUBLISHED.matcher(path).matches()) return PROGRAMS;
        if (path.startsWith(PATIENT_SITE)) return PATIENTS;
        return path.startsWith("/api/") || path.startsWith("/demo-pms/api/") ? PROGRAMS : STAFF;
    }

    /** The slug that the path names: what stands there is for visitors of that practice. */
    static Optional<String> slug(HttpServletRequest request) {
        var path = path(request);
        if (path.startsWith(PATIENT_SITE)) return Optional.of(first(path, PATIENT_SITE));
        if (path.startsWith(PATIENT_API)) return Optional.of(first(path, PATIENT_API));
        return Optional.empty();
    }

    private static String first(String path, String prefix) {
        var end = path.indexOf('/', prefix.length());
        return end < 0 ? path.substring(prefix.length()) : path.substring(prefix.length(), end);
    }

    /** The path asked for, also while its error page is made. */
    static String path(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    /** Whether htmx asks for a part of a page. */
    static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
