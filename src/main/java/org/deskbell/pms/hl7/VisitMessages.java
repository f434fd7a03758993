package org.deskbell.pms.hl7;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.deskbell.people.Demographics;
import org.deskbell.pms.Visit;
import org.jspecify.annotations.Nullable;

/** Visits as we write them: SIU, with SCH-1 our placer and SCH-2 the PMS's own id where it is known. */
record VisitMessages(Hl7Settings settings, Instant now) {
    private static final String MINUTES = "MIN";
    private static final String BOOKED = "Booked";
    private static final String CANCELLED = "Cancelled";

    /** What a visit is, in HL7's words. */
    private record Words(
            String placer,
            String ref,
            Instant start,
            Instant end,
            @Nullable String type,
            String note) {
        @Override
        public String toString() {
            return "Words[hidden]";
        }
    }

    /** Who is to come, to whom and where. */
    private record Meeting(String chart, @Nullable Demographics who, List<String> providers, List<String> operatories) {
        @Override
        public String toString() {
            return "Meeting[hidden]";
        }
    }

    /** Books it anew.
     *
     * @param wanted under which placer, and when */
    Outgoing booked(Visit visit, Sent wanted, @Nullable Demographics who) {
        return message("S12", words(visit, wanted, ""), meeting(visit, who), BOOKED);
    }

    /** Moves it (S13), or changes what is not its time (S14).
     *
     * @param wanted under which placer, and when
     * @param ref the PMS's own id of it */
    Outgoing moved(String event, Visit visit, Sent wanted, String ref, @Nullable Demographics who) {
        return message(event, words(visit, wanted, ref), meeting(visit, who), BOOKED);
    }

    private static Words words(Visit visit, Sent wanted, String ref) {
        var start = Objects.requireNonNull(wanted.startsAt());
        var end = start.plus(Duration.ofMinutes(visit.minutes()));
        return new Words(wanted.placer(), ref, start, end, visit.typeId(), visit.note());
    }

    private static Meeting meeting(Visit visit, @Nullable Demographics who) {
        return new Meeting(visit.patient().value(), who, List.of(visit.providerId()), List.of(visit.operatoryId()));
    }

    /** Takes it out (S15).
     *
     * @param told as the PMS told of it */
    Outgoing cancel(String placer, ToldVisit told, @Nullable Demographics who) {
        var start = Objects.requireNonNullElse(told.startsAt(), Instant.EPOCH);
        return message(
                "S15",
                new Words(
                        placer, told.id(), start, Objects.requireNonNullElse(told.endsAt(), start), told.typeId(), ""),
                new Meeting(
                        Objects.requireNonNullElse(told.patientId(), ""), who, told.providers(), told.operatories()),
                CANCELLED);
    }

    /** Takes out what the PMS never told of. */
    Outgoing callBack(String placer) {
        var body = new Segments()
                .begin("SCH")
                .put(1, placer, PatientMessages.US)
                .put(6, CANCELLED)
                .put(25, CANCELLED);
        return Outgoing.of(settings, "S15", "SIU_S12", body.begin("RGS").put(1, "1"), now);
    }

    private Outgoing message(String event, Words words, Meeting meeting, String state) {
        var start = settings.moments().written(words.start());
        var minutes =
                String.valueOf(Duration.between(words.start(), words.end()).toMinutes());
        var type = Objects.requireNonNullElse(words.type(), "");
        var body = new Segments()
                .begin("SCH")
                .put(1, words.placer(), PatientMessages.US)
                .put(2, words.ref())
                .put(6, state)
                .put(7, "", words.note())
                .put(8, type)
                .put(9, minutes)
                .put(10, MINUTES)
                .put(11, "", "", "M" + minutes, start, settings.moments().written(words.end()))
                .put(16, "", PatientMessages.US)
                .put(20, "", PatientMessages.US)
                .put(25, state);
        if (!meeting.chart().isEmpty()) PatientMessages.subject(body, settings, meeting.chart(), meeting.who());
        body.begin("PV1").put(2, "O").begin("RGS").put(1, "1");
        body.begin("AIS").put(1, "1").put(3, type).put(4, start).put(7, minutes).put(8, MINUTES);
        // AIL before AIP, as all versions have it; a room's id is point of care, room and bed in one.
        resources(body, "AIL", meeting.operatories(), start, minutes);
        resources(body, "AIP", meeting.providers(), start, minutes);
        return Outgoing.of(settings, event, "SIU_S12", body, now);
    }

    private static void resources(Segments body, String segment, List<String> ids, String start, String minutes) {
        for (var at = 0; at < ids.size(); at++)
            body.begin(segment)
                    .put(1, String.valueOf(at + 1))
                    .put(3, ids.get(at).split("\\^"))
                    .put(6, start)
                    .put(9, minutes)
                    .put(10, MINUTES);
    }
}
