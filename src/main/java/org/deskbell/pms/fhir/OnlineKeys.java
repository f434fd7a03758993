package org.deskbell.pms.fhir;

import static java.util.stream.Collectors.toCollection;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Identifier;

/** Our own keys, kept in the server's resources as identifiers. */
final class OnlineKeys {
    /** The system that marks an identifier as ours. */
    static final String SYSTEM = "urn:deskbell:online-key";

    private OnlineKeys() {}

    static Identifier identifier(String key) {
        return new Identifier().setSystem(SYSTEM).setValue(key);
    }

    static Optional<String> of(List<Identifier> identifiers) {
        return identifiers.stream()
                .filter(one -> SYSTEM.equals(one.getSystem()))
                .map(Identifier::getValue)
                .findFirst();
    }

    static boolean hold(List<Identifier> identifiers, String key) {
        return of(identifiers).filter(key::equals).isPresent();
    }

    /** The appointment under another key of ours. */
    static Appointment rekeyed(Appointment appointment, String key) {
        var rekeyed = appointment.copy();
        rekeyed.setIdentifier(rekeyed.getIdentifier().stream()
                .filter(one -> !SYSTEM.equals(one.getSystem()))
                .collect(toCollection(ArrayList::new)));
        return rekeyed.addIdentifier(identifier(key));
    }

    /** The question for resources with the key; a server may leave it out of account, so what comes is looked at again. */
    static String query(String key) {
        var escaped = key.replaceAll("([\\\\$,|])", "\\\\$1");
        return "identifier=" + URLEncoder.encode(SYSTEM + "|" + escaped, StandardCharsets.UTF_8);
    }
}
