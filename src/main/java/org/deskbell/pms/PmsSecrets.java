package org.deskbell.pms;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.deskbell.tenancy.Sealing;
import org.springframework.stereotype.Component;

/** Seals the secrets of a connection for the table and opens them for the connector. */
@Component
class PmsSecrets {
    private static final String USE = "secrets of a PMS connection";

    private final Sealing sealing;

    PmsSecrets(Sealing sealing) {
        this.sealing = sealing;
    }

    Map<String, String> seal(Map<String, String> secrets) {
        return each(secrets, text -> sealing.seal(USE, text));
    }

    /** @throws IllegalArgumentException in words for people, if they cannot be opened with the operator's key */
    Map<String, String> open(Map<String, String> sealed) {
        try {
            return each(sealed, text -> sealing.open(USE, text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The secrets of the PMS connection were sealed with another key. Enter them anew.", e);
        }
    }

    private static Map<String, String> each(Map<String, String> texts, UnaryOperator<String> deed) {
        return texts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> deed.apply(entry.getValue()), (one, other) -> one, TreeMap::new));
    }
}
