package org.deskbell.audit;

import java.util.Collection;
import java.util.List;

/** Whom or what a deed was about: a kind of thing and its ids, never a name. */
public record Subject(String kind, List<String> ids) {
    public static Subject onlinePatient(Object id) {
        return new Subject("online patient", List.of(String.valueOf(id)));
    }

    /** Several, each once. */
    public static Subject onlinePatients(Collection<?> ids) {
        return new Subject(
                "online patient", ids.stream().map(String::valueOf).distinct().toList());
    }

    public static Subject appointment(Object id) {
        return new Subject("online appointment", List.of(String.valueOf(id)));
    }

    /** Several, each once. */
    public static Subject appointments(Collection<?> ids) {
        return new Subject(
                "online appointment",
                ids.stream().map(String::valueOf).distinct().toList());
    }

    public static Subject pmsPatients(Collection<String> ids) {
        return new Subject("PMS patient", List.copyOf(ids));
    }

    public static Subject settings(String which) {
        return new Subject("settings", List.of(which));
    }
}
