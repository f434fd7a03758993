package org.deskbell.pms.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.deskbell.people.Demographics;
import org.deskbell.people.Sex;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/** A patient as FHIR writes it down, and ours. */
final class FhirPatient {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    private FhirPatient() {}

    static PmsPatient ours(Patient theirs) {
        var who = new Demographics(
                FhirNames.ours(theirs.getName()),
                born(theirs.getBirthDateElement().getValueAsString()),
                sex(theirs.getGender()),
                FhirContacts.ours(theirs.getTelecom()),
                FhirContacts.ours(theirs.getAddress().stream()));
        var active = !theirs.hasActive() || theirs.getActive();
        var own = new PmsPatient(
                new PmsPatientId(theirs.getIdElement().getIdPart()), who, active && !hasDied(theirs), null, null);
        return theirs.getLink().stream()
                .filter(link -> link.getType() == Patient.LinkType.REPLACEDBY)
                .map(link -> link.getOther().getReferenceElement())
                .filter(other -> "Patient".equals(other.getResourceType()) && other.hasIdPart())
                .map(other -> own.mergedInto(new PmsPatientId(other.getIdPart())))
                .findFirst()
                .orElse(own);
    }

    /** A year or a month alone is no birth date. */
    private static @Nullable LocalDate born(@Nullable String written) {
        try {
            return written == null || written.length() < 10 ? null : LocalDate.parse(written);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Sex sex(@Nullable AdministrativeGender gender) {
        return switch (gender) {
            case FEMALE -> Sex.FEMALE;
            case MALE -> Sex.MALE;
            case OTHER -> Sex.OTHER;
            case null, default -> Sex.UNKNOWN;
        };
    }

    private static boolean hasDied(Patient theirs) {
        return theirs.hasDeceased() && !(theirs.getDeceased() instanceof BooleanType died && !died.booleanValue());
    }

    static Patient theirs(String onlineKey, Demographics who) {
        var patient = new Patient()
                .addIdentifier(OnlineKeys.identifier(onlineKey))
                .setActive(true)
                .setName(FhirNames.theirs(who.name()))
                .setGender(gender(who.sex()))
                .setTelecom(FhirContacts.theirs(who.contact()))
                .setAddress(FhirContacts.theirs(who.address()));
        if (who.born() != null)
            patient.setBirthDateElement(new DateType(who.born().toString()));
        return patient;
    }

    private static AdministrativeGender gender(Sex sex) {
        return switch (sex) {
            case FEMALE -> AdministrativeGender.FEMALE;
            case MALE -> AdministrativeGender.MALE;
            case OTHER -> AdministrativeGender.OTHER;
            case UNKNOWN -> AdministrativeGender.UNKNOWN;
        };
    }

    /** Whether an id of ours can be one of the server's at all; anything else never becomes part of an address. */
    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }
}
