package org.deskbell.pms.opendental;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Visit;

/**
 * Writes visits. Nothing in Open Dental keeps two appointments of a provider or an operatory apart, so it is looked right
 * before a visit is stored, and once more after it: of two that were stored at once, the later sees the other. What staff
 * stored stays, and of ours the one with the smaller number. What goes says in its note that it is cancelled: staff may give it
 * another time, and then it is theirs.
 */
record OfficeVisits(Appointments appointments, KeptVisits kept) {
    /** Longer patterns are trimmed (opendental.com/site/apiappointments.html, POST). */
    private static final int LONGEST = 9 * 60;

    /** The appointment's number. One that carries the key and stands is not written twice. */
    String write(Visit visit) throws NotDone, PmsSilent {
        check(visit);
        if (!Fields.isNumber(visit.patient().value()))
            throw NotDone.refused("There is no such patient in Open Dental.");
        var there = kept.traces(visit.onlineKey(), appointments).standing();
        if (!there.isEmpty()) return there.getFirst();
        mustBeFree(visit, "");
        var id = appointments.create(fresh(visit));
        settle(visit, id, () -> cancel(id, KeyLine.cancelled(visit.onlineKey())));
        return id;
    }

    private static void check(Visit visit) throws NotDone {
        if (!Fields.isNumber(visit.providerId())) throw NotDone.refused("There is no such provider in Open Dental.");
        if (!Fields.isNumber(visit.operatoryId())) throw NotDone.refused("There is no such operatory in Open Dental.");
        if (visit.minutes() > LONGEST) throw NotDone.refused("In Open Dental no visit is longer than nine hours.");
    }

    private void mustBeFree(Visit visit, String ref) throws NotDone, PmsSilent {
        if (!appointments.inTheWayOf(visit, ref).isEmpty() || appointments.isBlockedOut(visit))
            throw NotDone.timeTaken();
    }

    private Map<String, Object> fresh(Visit visit) {
        var fields = placed(visit, "ProvNum");
        fields.put("PatNum", number(visit.patient().value()));
        fields.put("Pattern", pattern(visit));
        var type = visit.typeId();
        if (type != null && Fields.isNumber(type)) fields.put("AppointmentTypeNum", number(type));
        fields.put("Note", KeyLine.booked(visit.onlineKey()).under(visit.note()));
        appointments.clinic().ifPresent(clinic -> fields.put("ClinicNum", number(clinic)));
        return fields;
    }

    private static Map<String, Object> placed(Visit visit, String provider) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("AptDateTime", OfficeTime.written(visit.startsAt()));
        fields.put("Op", number(visit.operatoryId()));
        fields.put(provider, number(visit.providerId()));
        return fields;
    }

    private static Long number(String id) {
        return Long.valueOf(id);
    }

    /** The provider is there all the time. */
    private static String pattern(Visit visit) {
        return "X".repeat(Math.ceilDiv(visit.minutes(), Appointment.UNIT));
    }

    /** Takes something back. */
    @FunctionalInterface
    private interface Undo {
        void run() throws NotDone;
    }

    /** What was stored stays if nothing else is there that stays. */
    private void settle(Visit visit, String id, Undo undo) throws NotDone {
        try {
            if (appointments.inTheWayOf(visit, id).stream().allMatch(other -> givesWay(other, id))) return;
            undo.run();
        } catch (NotDone | PmsSilent e) {
            throw NotDone.unknown("Open Dental has the visit, but did not say whether alone.");
        }
        throw NotDone.timeTaken();
    }

    private static boolean givesWay(Appointment other, String to) {
        return other.key().isPresent() && other.isLaterThan(to);
    }

    /** At the new time if it is free there, else where it was. A line break that staff made in the note becomes a blank, as Open
     * Dental gave it to us. */
    void move(String ref, Visit visit) throws NotDone, PmsSilent {
        check(visit);
        var standing = ours(ref);
        var was = standing.stretch();
        if (was == null || !standing.takesTime()) throw NotDone.refused("The visit does not stand in Open Dental.");
        mustNotHaveBegun(standing);
        mustBeFree(visit, ref);
        var provider = standing.isHygiene() ? "ProvHyg" : "ProvNum";
        var fields = placed(visit, provider);
        if (pattern(visit).length() != standing.pattern().length()) fields.put("Pattern", pattern(visit));
        fields.put("Note", KeyLine.booked(visit.onlineKey()).inPlaceOfOthers(standing.note()));
        appointments.change(ref, fields);
        settle(visit, ref, () -> appointments.change(ref, back(standing, was, provider)));
    }

    private static Map<String, Object> back(Appointment standing, Stretch was, String provider) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("AptDateTime", OfficeTime.written(was.from()));
        fields.put("Op", number(standing.operatory()));
        fields.put(provider, number(standing.provider()));
        fields.put("Pattern", standing.pattern());
        fields.put("Note", standing.note());
        return fields;
    }

    /** Breaks the appointment, and then says so in its note, so that it is none of ours when staff give it another time. */
    void cancel(String ref, String onlineKey) throws NotDone, PmsSilent {
        var standing = appointments.find(ref).orElseThrow(OfficeVisits::notOurs);
        var line = KeyLine.in(standing.note()).filter(one -> one.key().equals(onlineKey));
        if (line.isEmpty()) throw notOurs();
        if (standing.takesTime()) {
            mustNotHaveBegun(standing);
            appointments.cancel(ref);
        }
        if (!line.get().isCancelled()) say(ref, KeyLine.cancelled(onlineKey));
    }

    private void cancel(String ref, KeyLine line) throws NotDone {
        appointments.cancel(ref);
        say(ref, line);
    }

    private void say(String ref, KeyLine line) throws NotDone {
        try {
            appointments.note(ref, line.written());
        } catch (NotDone e) {
            throw NotDone.unknown(
                    "The visit is cancelled in Open Dental, but its note may still say that it is booked.");
        }
    }

    private static void mustNotHaveBegun(Appointment standing) throws NotDone {
        if (standing.hasBegun()) throw NotDone.refused("The patient has arrived, or the visit is over.");
    }

    private Appointment ours(String ref) throws NotDone, PmsSilent {
        return appointments.find(ref).filter(one -> one.key().isPresent()).orElseThrow(OfficeVisits::notOurs);
    }

    private static NotDone notOurs() {
        return NotDone.refused("There is no such visit of ours in Open Dental.");
    }
}
