package org.deskbell.writeback;

import java.util.List;
import java.util.Map;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;

/** Somebody had the silent PMS tried at once, for all that waited. */
record PmsTriedAgain(int waiting, Actor by) implements Audited {
    @Override
    public String deed() {
        return "tried the PMS again";
    }

    @Override
    public Subject subject() {
        return new Subject("PMS", List.of());
    }

    @Override
    public Map<String, String> details() {
        return Map.of("waiting", String.valueOf(waiting));
    }
}
