package org.deskbell.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did a deed. */
public sealed interface Actor {
    /** A staff user, in person or by a program with his token.
     *
     * @param program what the practice calls it; null in person */
    record Staff(UUID id, String name, @Nullable String program) implements Actor {
        /** In person. */
        public Staff(UUID id, String name) {
            this(id, name, null);
        }
    }

    /** An online patient, or somebody about to become one. */
    record Patient(UUID id) implements Actor {}

    /** Deskbell itself, by a rule that the practice switched on; named in the practice's words. */
    record Rule(String name) implements Actor {}

    /** What the history shows. */
    default String shown() {
        return switch (this) {
            case Staff staff -> staff.name();
            case Patient(var id) -> "patient";
            case Rule(var name) -> name;
        };
    }

    /** What the audit trail says: also which program it was. */
    default String told() {
        return this instanceof Staff(var id, var name, var program) && program != null
                ? name + ", by " + program
                : shown();
    }
}
