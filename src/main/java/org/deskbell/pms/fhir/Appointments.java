package org.deskbell.pms.fhir;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Visit;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Slot;

/** The appointments of a FHIR server: finds them, and fills them in. */
record Appointments(FhirLine line, ZoneId zone, Clock clock) {
    /** What stands in the schedule for certain. */
    private static final Set<AppointmentStatus> STANDING = Set.of(
            AppointmentStatus.BOOKED,
            AppointmentStatus.ARRIVED,
            AppointmentStatus.CHECKEDIN,
            AppointmentStatus.FULFILLED);

    /** Whoever it is for is there, or was. */
    static boolean hasBegun(Appointment appointment) {
        return stands(appointment) && appointment.getStatus() != AppointmentStatus.BOOKED;
    }

    static boolean stands(Appointment appointment) {
        return STANDING.contains(appointment.getStatus());
    }

    /** It stands, or is about to. */
    static boolean takesTime(Appointment appointment) {
        return stands(appointment) || appointment.getStatus() == AppointmentStatus.PENDING;
    }

    static String id(Appointment appointment) {
        return appointment.getIdElement().getIdPart();
    }

    Optional<Appointment> find(String ref) throws PmsSilent {
        return FhirPatient.isId(ref) ? line.find(ref, Appointment.class) : Optional.empty();
    }

    /** The one that carries our key, whatever its state; one that stands before one that does not. */
    Optional<Appointment> holding(String onlineKey) throws PmsSilent {
        var found = under(onlineKey);
        return found.stream()
                .filter(Appointments::stands)
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private List<Appointment> under(String onlineKey) throws PmsSilent {
        return new Pages(line)
                .all("Appointment?" + OnlineKeys.query(onlineKey), Appointment.class).stream()
                        .filter(one -> OnlineKeys.hold(one.getIdentifier(), onlineKey))
                        .toList();
    }

    Pms.Traces traces(String onlineKey) throws PmsSilent {
        var found = under(onlineKey);
        return new Pms.Traces(
                found.stream()
                        .filter(Appointments::stands)
                        .map(Appointments::id)
                        .toList(),
                found.stream()
                        .filter(one -> one.getStatus() == AppointmentStatus.CANCELLED)
                        .map(Appointments::id)
                        .toList());
    }

    /** Those that take time in the span; all of the server's. */
    List<Appointment> in(Span span) throws PmsSilent {
        return in(span, "", one -> true);
    }

    /** Those that take the visit's provider or operatory in its time, but for the one under {@code ref}. */
    List<Appointment> inTheWayOf(Visit visit, String ref) throws PmsSilent {
        var found = new ArrayList<Appointment>();
        for (var actor : Set.of(visit.providerId(), visit.operatoryId()))
            found.addAll(in(
                    Span.of(visit, zone),
                    "actor=" + actor + "&",
                    one -> !id(one).equals(ref) && Actors.of(one).contains(actor)));
        return found;
    }

    private List<Appointment> in(Span span, String actor, Predicate<Appointment> wanted) throws PmsSilent {
        return new Pages(line)
                .all("Appointment?" + actor + span.query("date", Span.LONGEST_VISIT), Appointment.class).stream()
                        .filter(Appointments::takesTime)
                        .filter(one -> Span.of(one).filter(span::overlaps).isPresent())
                        .filter(wanted)
                        .toList();
    }

    /** An appointment as the visit says, in the slots; {@code from} is filled in anew, and keeps whatever else it holds. */
    Appointment filled(Appointment from, Visit visit, List<Slot> slots) {
        var span = Span.of(visit, zone);
        var appointment = from.copy()
                .setStartElement(new InstantType(span.startsAt().toString()))
                .setEndElement(new InstantType(span.endsAt().toString()))
                .setMinutesDuration(visit.minutes())
                .setCancelationReason(null)
                .setSlot(slots.stream().map(Appointments::reference).toList())
                .setParticipant(new ArrayList<>());
        if (!visit.note().isBlank()) appointment.setComment(visit.note());
        take(appointment, "Patient/" + visit.patient().value());
        take(appointment, visit.providerId());
        take(appointment, visit.operatoryId());
        if (visit.typeId() != null) type(appointment, visit.typeId());
        return appointment;
    }

    static Appointment cancelled(Appointment appointment) {
        return appointment
                .copy()
                .setStatus(AppointmentStatus.CANCELLED)
                .setCancelationReason(new CodeableConcept().setText("Cancelled in Deskbell"));
    }

    Appointment fresh(String onlineKey) {
        return new Appointment()
                .addIdentifier(OnlineKeys.identifier(onlineKey))
                .setCreatedElement(new DateTimeType(clock.instant().toString()));
    }

    private static Reference reference(Slot slot) {
        return new Reference("Slot/" + slot.getIdElement().getIdPart());
    }

    private static void take(Appointment appointment, String actor) {
        appointment.addParticipant().setActor(new Reference(actor)).setStatus(ParticipationStatus.ACCEPTED);
    }

    private static void type(Appointment appointment, String typeId) {
        if (Actors.isActor(typeId)) {
            take(appointment, typeId);
            return;
        }
        var bar = typeId.lastIndexOf('|');
        var type = new CodeableConcept();
        var code = type.addCoding().setCode(typeId.substring(bar + 1));
        if (bar > 0) code.setSystem(typeId.substring(0, bar));
        appointment.setServiceType(new ArrayList<>(List.of(type)));
    }
}
