package org.deskbell.pms.demo;

import java.time.Instant;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.people.PersonName;
import org.deskbell.people.PostalAddress;
import org.deskbell.people.Sex;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.jspecify.annotations.Nullable;

/** The demo PMS's way to write down a patient, and ours. */
final class ForeignPatient {
    private ForeignPatient() {}

    static PmsPatient ours(DemoPatient theirs) {
        var name = new PersonName(
                theirs.lastName(), theirs.firstName(), theirs.middleName(), theirs.preferredName(), theirs.suffix());
        var contact = new Contact(theirs.mobile(), theirs.homePhone(), theirs.email());
        var address = new PostalAddress(theirs.street(), theirs.city(), theirs.region(), theirs.postcode());
        return new PmsPatient(
                new PmsPatientId(theirs.chart()),
                new Demographics(name, theirs.birthDate(), sex(theirs.sex()), contact, address),
                theirs.active(),
                theirs.createdAt(),
                theirs.lastVisit(),
                theirs.mergedInto() == null ? null : new PmsPatientId(theirs.mergedInto()));
    }

    /** A record as a list holds it, made now. */
    static DemoPatient filed(PmsPatient listed, Instant now) {
        var who = listed.who();
        return new DemoPatient(
                listed.id().value(),
                who.name().last(),
                who.name().first(),
                who.name().middle(),
                who.name().preferred(),
                who.name().suffix(),
                who.born(),
                letter(who.sex()),
                who.contact().mobile(),
                who.contact().homePhone(),
                who.contact().email(),
                who.address().street(),
                who.address().city(),
                who.address().region(),
                who.address().postcode(),
                true,
                now,
                null,
                null,
                null);
    }

    private static Sex sex(@Nullable String letter) {
        return switch (letter) {
            case "F" -> Sex.FEMALE;
            case "M" -> Sex.MALE;
            case "O" -> Sex.OTHER;
            case null, default -> Sex.UNKNOWN;
        };
    }

    static DemoWire.NewPatient theirs(String onlineKey, Demographics who) {
        var name = who.name();
        return new DemoWire.NewPatient(
                onlineKey,
                name.last(),
                name.first(),
                name.middle(),
                name.preferred(),
                name.suffix(),
                who.born(),
                letter(who.sex()),
                who.contact().mobile(),
                who.contact().homePhone(),
                who.contact().email(),
                who.address().street(),
                who.address().city(),
                who.address().region(),
                who.address().postcode());
    }

    static String letter(Sex sex) {
        return switch (sex) {
            case FEMALE -> "F";
            case MALE -> "M";
            case OTHER -> "O";
            case UNKNOWN -> "U";
        };
    }
}
