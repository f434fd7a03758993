package org.deskbell.web.links;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.deskbell.availability.Slot;
import org.deskbell.booking.Audience;
import org.deskbell.practice.Practice;
import org.deskbell.web.links.Fhir.Coding;
import org.deskbell.web.links.Fhir.ContactPoint;
import org.deskbell.web.links.Fhir.Extension;
import org.deskbell.web.links.Fhir.Reference;
import org.deskbell.web.links.Fhir.Words;
import org.deskbell.web.patient.BookingLink;

/** A free time of an offer, as a Slot of FHIR; it begins and ends with the practice's offset. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record PublishedSlot(
        String resourceType,
        String id,
        List<Words> serviceType,
        Reference schedule,
        String status,
        String start,
        String end,
        String comment,
        List<Extension> extension) {
    private static final String ANSWERS_FIRST = "The practice answers before this visit is booked.";
    private static final String ACCEPTING = "http://terminology.hl7.org/CodeSystem/accepting-patients";

    /** How a practice is reached: its patient site, and its telephone if it has one. */
    record Reached(String site, List<ContactPoint> phone) {}

    static PublishedSlot of(Offer offer, Slot slot, Audience whose, Practice practice, Reached reached) {
        var begin = slot.at().atOffset(slot.offset());
        var end = slot.startsAt().plus(offer.type().length()).atZone(practice.zone());
        return new PublishedSlot(
                "Slot",
                offer.id() + "." + slot.startsAt().getEpochSecond(),
                List.of(new Words(offer.type().name())),
                new Reference("Schedule/" + offer.id(), ""),
                "free",
                ISO_OFFSET_DATE_TIME.format(begin),
                ISO_OFFSET_DATE_TIME.format(end),
                offer.answersFirst() ? ANSWERS_FIRST : "",
                Stream.concat(
                                Stream.of(deepLink(offer, slot, whose, reached.site()), patientType(whose)),
                                reached.phone().stream().map(Extension::phone))
                        .toList());
    }

    private static Extension deepLink(Offer offer, Slot slot, Audience whose, String site) {
        var link = new BookingLink(offer.type().id(), slot);
        return Extension.deepLink(whose == Audience.NEW ? link.on(site) : link.behindSignIn(site));
    }

    private static Extension patientType(Audience whose) {
        return Extension.patientType(new Coding(ACCEPTING, whose == Audience.NEW ? "newpt" : "existptonly"));
    }
}
