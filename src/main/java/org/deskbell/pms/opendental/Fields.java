package org.deskbell.pms.opendental;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One object of an answer, by the names of Open Dental's own fields. Booleans come as "true" and "false", foreign keys as
 * numbers or text, and 0 is none (opendental.com/site/apiimplementation.html, Data Types).
 */
record Fields(JsonNode node) {
    /** Empty if it is not there. */
    String text(String name) {
        var value = node.path(name);
        return value.isValueNode() && !value.isNull() ? value.asString("").strip() : "";
    }

    @Nullable
    String orNull(String name) {
        var text = text(name);
        return text.isEmpty() ? null : text;
    }

    boolean flag(String name) {
        return "true".equalsIgnoreCase(text(name));
    }

    /** Empty where it is none, or no number. */
    Optional<String> number(String name) {
        return Optional.of(text(name)).filter(Fields::isNumber);
    }

    /** Whether an id of ours can be one of Open Dental's; nothing else becomes part of an address. */
    static boolean isNumber(String id) {
        return id.matches("[1-9]\\d{0,18}");
    }

    @Override
    public String toString() {
        return "Fields[hidden]";
    }
}
