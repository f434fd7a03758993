package org.deskbell.web.patient;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deskbell.web.RegistrationFault;
import org.jspecify.annotations.Nullable;

/**
 * A form of the account pages: what was typed, and what is wrong with it. Codes and passwords are never shown again.
 *
 * @param refused the key of the sentence that says why nothing came of it; null if nothing was refused
 */
record Filled(
        Map<String, String> typed,
        List<RegistrationFault> faults,
        @Nullable String refused) {
    static final Filled BLANK = new Filled(Map.of(), List.of(), null);

    static Filled with(Map<String, String> typed) {
        return new Filled(typed, List.of(), null);
    }

    Filled wrong(List<RegistrationFault> found) {
        return new Filled(typed, found, null);
    }

    Filled wrong(String field, String key, Object... args) {
        return wrong(List.of(new RegistrationFault(field, key, List.of(args))));
    }

    Filled refused(String key) {
        return new Filled(typed, List.of(), key);
    }

    /** The same answers, to be sent once more on purpose. */
    Filled anew() {
        var answers = new HashMap<>(typed);
        answers.remove("key");
        return new Filled(answers, faults, refused);
    }

    /** Without blanks around it; empty if it was not given. */
    public String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** What is wrong with the answer of that name; null if nothing. */
    public @Nullable RegistrationFault fault(String field) {
        return faults.stream()
                .filter(one -> one.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return "Filled[hidden]";
    }
}
