package org.deskbell.pms.fhir;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.deskbell.pms.Capability;
import org.deskbell.pms.PmsSilent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;

/**
 * What a FHIR server says of itself in its CapabilityStatement, and what of it was tried out.
 *
 * @param honoursKeys whether a search for our key leaves out what does not carry it
 * @param honoursMoments whether a search for what was changed lately leaves out the rest
 */
record FhirServer(Map<String, Set<TypeRestfulInteraction>> offered, boolean honoursKeys, boolean honoursMoments) {
    private static final String NO_KEY = OnlineKeys.query("nobody-has-this");
    private static final String NEVER = "_lastUpdated=ge2999-01-01T00:00:00Z";

    static FhirServer ask(FhirLine line) throws PmsSilent {
        var offered = offered(line.get("metadata", CapabilityStatement.class));
        var said = new FhirServer(offered, false, false);
        return new FhirServer(
                offered,
                said.searches("Appointment") && findsNothing(line, "Appointment?" + NO_KEY),
                said.searches("Patient") && findsNothing(line, "Patient?" + NEVER));
    }

    private static Map<String, Set<TypeRestfulInteraction>> offered(CapabilityStatement statement) {
        return statement.getRest().stream()
                .filter(rest -> rest.getMode() != RestfulCapabilityMode.CLIENT)
                .flatMap(rest -> rest.getResource().stream())
                .filter(CapabilityStatementRestResourceComponent::hasType)
                .collect(toUnmodifiableMap(
                        CapabilityStatementRestResourceComponent::getType,
                        FhirServer::interactions,
                        (one, other) -> one));
    }

    private static Set<TypeRestfulInteraction> interactions(CapabilityStatementRestResourceComponent resource) {
        return resource.getInteraction().stream()
                .filter(CapabilityStatement.ResourceInteractionComponent::hasCode)
                .map(CapabilityStatement.ResourceInteractionComponent::getCode)
                .collect(toUnmodifiableSet());
    }

    /** A server may pass over a parameter that it does not know, and then finds everything. */
    private static boolean findsNothing(FhirLine line, String search) throws PmsSilent {
        var answer = line.ask(line.at(search + "&_count=1")).heard();
        return switch (answer.status()) {
            case 200 -> Told.of(answer, Bundle.class).resource().getEntry().isEmpty();
            case 400 -> false;
            default -> throw answer.silence();
        };
    }

    boolean searches(String type) {
        return does(type, TypeRestfulInteraction.SEARCHTYPE);
    }

    private boolean does(String type, TypeRestfulInteraction... all) {
        return offered.getOrDefault(type, Set.of()).containsAll(Set.of(all));
    }

    /** Whether its slots can be asked for; where they cannot be taken, the server alone marks them. */
    boolean hasSlots() {
        return searches("Schedule") && searches("Slot");
    }

    /** Whether times can be taken in its slots. */
    boolean letsSlotsBeTaken() {
        return hasSlots() && does("Slot", TypeRestfulInteraction.UPDATE);
    }

    /** Whether it can be asked to call, and to call no more. */
    boolean takesSubscriptions() {
        return does(
                "Subscription",
                TypeRestfulInteraction.SEARCHTYPE,
                TypeRestfulInteraction.CREATE,
                TypeRestfulInteraction.UPDATE,
                TypeRestfulInteraction.DELETE);
    }

    EnumSet<Capability> capabilities() {
        var able = EnumSet.noneOf(Capability.class);
        if (searches("Patient")) able.add(Capability.READ_PATIENTS);
        if (does("Patient", TypeRestfulInteraction.READ)) able.add(Capability.READ_PATIENT);
        if (honoursMoments) able.add(Capability.READ_CHANGES);
        if (searches("Appointment")) able.add(Capability.READ_SCHEDULE);
        if (!honoursKeys) return able;
        able.add(Capability.LOOK_UP);
        if (does("Patient", TypeRestfulInteraction.CREATE, TypeRestfulInteraction.SEARCHTYPE))
            able.add(Capability.CREATE_PATIENT);
        if (does("Appointment", TypeRestfulInteraction.READ, TypeRestfulInteraction.UPDATE)) {
            able.add(Capability.CANCEL_APPOINTMENT);
            able.add(Capability.MOVE_APPOINTMENT);
            if (does("Appointment", TypeRestfulInteraction.CREATE)) able.add(Capability.WRITE_APPOINTMENT);
        }
        return able;
    }
}
