package org.deskbell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The token that a program shows in the header Authorization. */
public final class BearerToken {
    private static final String PREFIX = "Bearer ";

    private BearerToken() {}

    /** Empty if it shows none. */
    public static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, PREFIX, 0, PREFIX.length()))
                .map(header -> header.substring(PREFIX.length()).strip());
    }
}
