package org.deskbell.pms.fhir;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Schedule;

/** Who and what takes part, by reference, as Practitioner/12; our catalogue's ids are these references. */
final class Actors {
    private static final Pattern ACTOR =
            Pattern.compile("(Practitioner|PractitionerRole|Location|HealthcareService)/[A-Za-z0-9.-]{1,64}");

    private Actors() {}

    static boolean isActor(String id) {
        return ACTOR.matcher(id).matches();
    }

    static List<String> of(Schedule schedule) {
        return references(schedule.getActor().stream());
    }

    static List<String> of(Appointment appointment) {
        return references(
                appointment.getParticipant().stream().map(Appointment.AppointmentParticipantComponent::getActor));
    }

    /** Without the server's address and the version, which some put in. */
    private static List<String> references(Stream<Reference> actors) {
        return actors.map(Reference::getReferenceElement)
                .filter(one -> one.hasResourceType() && one.hasIdPart())
                .map(one -> one.getResourceType() + "/" + one.getIdPart())
                .toList();
    }

    static boolean isProvider(String actor) {
        return actor.startsWith("Practitioner/") || actor.startsWith("PractitionerRole/");
    }

    static boolean isOperatory(String actor) {
        return actor.startsWith("Location/");
    }
}
