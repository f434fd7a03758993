package org.deskbell.pms.fhir;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.deskbell.pms.PmsSilent;

/** How Deskbell shows a FHIR server who it is. */
interface SignIn {
    /** What the header Authorization is to hold; empty where nothing is asked.
     *
     * @throws PmsSilent if nothing can be shown now */
    Optional<String> header() throws PmsSilent;

    /** What was shown was not accepted. */
    default void turnedAway() {}

    static SignIn none() {
        return Optional::empty;
    }

    static SignIn basic(String user, String password) {
        var both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return always("Basic " + Base64.getEncoder().encodeToString(both));
    }

    static SignIn bearer(String token) {
        return always("Bearer " + token);
    }

    private static SignIn always(String header) {
        return () -> Optional.of(header);
    }
}
