package org.deskbell.audit;

import java.util.UUID;

/** Who did a deed. */
public sealed interface Actor {
    /** A staff user, in person or by a program with his token. */
    record Staff(UUID id, String name) implements Actor {}

    /** An online patient, or somebody about to become one. */
    record Patient(UUID id) implements Actor {}

    /** Deskbell itself, by a rule that the practice switched on; named in the practice's words. */
    record Rule(String name) implements Actor {}

    /** What the history shows. */
    default String shown() {
        return switch (this) {
            case Staff(var id, var name) -> name;
            case Patient(var id) -> "patient";
            case Rule(var name) -> name;
        };
    }
}
