package org.deskbell.web;

import java.util.Objects;
import java.util.stream.Stream;

/** What broke, as the log may tell it: never by its message, which may hold a patient's data. */
final class Breakage {
    private static final int DEEPEST = 10;

    private Breakage() {}

    /** The classes of the exception and its causes, each with the place where it was thrown. */
    static String told(Throwable e) {
        var causes = Stream.iterate(e, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
        return String.join(" from ", causes.map(Breakage::one).toList());
    }

    private static String one(Throwable e) {
        var at = e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
        return e.getClass().getName() + at;
    }
}
