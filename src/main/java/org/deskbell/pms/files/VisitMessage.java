package org.deskbell.pms.files;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.GenericMessage;
import ca.uhn.hl7v2.parser.DefaultModelClassFactory;
import ca.uhn.hl7v2.util.Terser;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.deskbell.pms.Visit;

/** A visit as an HL7 2.5 message: SIU^S12 books, SIU^S15 cancels; SCH-1 is our key, SCH-2 the PMS's id. */
final class VisitMessage {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

    private final GenericMessage message;
    private final Terser terser;

    private VisitMessage(String event, String onlineKey, Instant now) throws HL7Exception {
        message = new GenericMessage.V25(new DefaultModelClassFactory());
        for (var segment : List.of("MSH", "SCH", "PID", "RGS", "AIS", "AIP", "AIL"))
            message.addNonstandardSegment(segment);
        terser = new Terser(message);
        set("MSH-1", "|");
        set("MSH-2", "^~\\&");
        set("MSH-3", "DESKBELL");
        set("MSH-7", MOMENT.format(now.atOffset(ZoneOffset.UTC)) + "+0000");
        set("MSH-9-1", "SIU");
        set("MSH-9-2", event);
        set("MSH-9-3", "SIU_S12");
        set("MSH-10", onlineKey + "-" + event);
        set("MSH-11", "P");
        set("MSH-12", "2.5");
        set("MSH-18", "UNICODE UTF-8");
        set("SCH-1", onlineKey);
    }

    static String booked(Visit visit, Instant now) {
        try {
            return new VisitMessage("S12", visit.onlineKey(), now).with(visit).text();
        } catch (HL7Exception e) {
            throw new IllegalStateException("An HL7 message cannot be written.", e);
        }
    }

    static String cancelled(String ref, String onlineKey, Instant now) {
        try {
            var message = new VisitMessage("S15", onlineKey, now);
            message.set("SCH-2", ref);
            return message.text();
        } catch (HL7Exception e) {
            throw new IllegalStateException("An HL7 message cannot be written.", e);
        }
    }

    private VisitMessage with(Visit visit) throws HL7Exception {
        var start = MOMENT.format(visit.startsAt());
        var minutes = String.valueOf(visit.minutes());
        set("SCH-7-2", visit.note());
        set("SCH-9", minutes);
        set("SCH-10", "MIN");
        set("SCH-11-3", "M" + minutes);
        set("SCH-11-4", start);
        set("SCH-11-5", MOMENT.format(end(visit)));
        set("PID-3-1", visit.patient().value());
        set("RGS-1", "1");
        resource("AIS", visit.typeId() == null ? "" : visit.typeId());
        set("AIS-4", start);
        set("AIS-7", minutes);
        set("AIS-8", "MIN");
        resource("AIP", visit.providerId());
        resource("AIL", visit.operatoryId());
        return this;
    }

    private static LocalDateTime end(Visit visit) {
        return visit.startsAt().plusMinutes(visit.minutes());
    }

    private void resource(String segment, String id) throws HL7Exception {
        set(segment + "-1", "1");
        set(segment + "-3-1", id);
    }

    private void set(String path, String value) throws HL7Exception {
        terser.set(path, value);
    }

    private String text() throws HL7Exception {
        return message.encode();
    }
}
