package org.deskbell.tenancy;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Trouble with the database that passes: whoever asks again later may be served. */
public enum Trouble {
    /** It cannot be reached, is starting or stopping, or has no connection to spare. What was asked for may or may not be
     * done, if the connection broke at the very end. */
    AWAY,
    /** Two requests stood in each other's way, and this one was given up; nothing of it is kept. */
    IN_EACH_OTHERS_WAY;

    private static final int DEEPEST = 10;

    /** The trouble behind the exception; empty if it is none that passes. */
    public static Optional<Trouble> behind(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .flatMap(cause -> of(cause).stream())
                .findFirst();
    }

    private static Optional<Trouble> of(SQLException e) {
        if (e instanceof SQLTransientConnectionException) return Optional.of(AWAY);
        var state = Objects.requireNonNullElse(e.getSQLState(), "");
        if (state.startsWith("08") || state.startsWith("53") || state.startsWith("57")) return Optional.of(AWAY);
        // Serialization failure, deadlock, lock not available in time.
        return switch (state) {
            case "40001", "40P01", "55P03" -> Optional.of(IN_EACH_OTHERS_WAY);
            default -> Optional.empty();
        };
    }
}
