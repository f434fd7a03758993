package org.deskbell.tenancy;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/** Characters that the database cannot keep as text, as NUL; a mistake of whoever sent them. */
public final class NoText {
    private static final String UNTRANSLATABLE = "22021";

    private NoText() {}

    /** Whether this is why the database refused. */
    public static boolean caused(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
                .limit(10)
                .anyMatch(cause -> cause instanceof SQLException sql && UNTRANSLATABLE.equals(sql.getSQLState()));
    }
}
