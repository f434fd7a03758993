package org.deskbell.pms.fhir;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Visit;
import org.hl7.fhir.r4.model.Schedule;
import org.hl7.fhir.r4.model.Slot;
import org.hl7.fhir.r4.model.Slot.SlotStatus;

/**
 * The schedules of a FHIR server and their slots. Each schedule is asked for by itself: chained searches and iterated
 * includes give nothing at all on some servers, without a word.
 */
record Schedules(FhirLine line) {
    private static final Set<SlotStatus> TAKEN =
            Set.of(SlotStatus.BUSY, SlotStatus.BUSYUNAVAILABLE, SlotStatus.BUSYTENTATIVE);

    List<Schedule> all() throws PmsSilent {
        return active(new Pages(line).all("Schedule", Schedule.class).stream());
    }

    /** The schedules that a visit takes time in: the provider's, and the operatory's own. */
    List<Schedule> of(Visit visit) throws PmsSilent {
        var provider = ofActor(visit.providerId(), actors -> true);
        var operatory = ofActor(visit.operatoryId(), actors -> actors.stream().noneMatch(Actors::isProvider));
        return Stream.concat(provider.stream(), operatory.stream()).toList();
    }

    private List<Schedule> ofActor(String actor, Predicate<List<String>> wanted) throws PmsSilent {
        return active(new Pages(line)
                .all("Schedule?actor=" + actor, Schedule.class).stream()
                        .filter(one -> Actors.of(one).contains(actor) && wanted.test(Actors.of(one))));
    }

    private static List<Schedule> active(Stream<Schedule> schedules) {
        return schedules.filter(one -> !one.hasActive() || one.getActive()).toList();
    }

    /** Whether it has slots; where it has none, its times stand in appointments alone. */
    boolean hasSlots(Schedule schedule) throws PmsSilent {
        var search = new Pages(line).first("Slot?schedule=" + name(schedule)).replaceAll("_count=\\d+", "_count=1");
        return !new Pages(line).page(search, Slot.class).resources().isEmpty();
    }

    /** Its slots that overlap the span. */
    List<Slot> slots(Schedule schedule, Span span) throws PmsSilent {
        return slots(schedule, span, span.query("start", Span.LONGEST_VISIT));
    }

    /** Those of them that are not free. */
    List<Slot> taken(Schedule schedule, Span span) throws PmsSilent {
        var search = span.query("start", Span.LONGEST_LEAVE) + "&status=busy,busy-unavailable,busy-tentative";
        return slots(schedule, span, search).stream()
                .filter(slot -> TAKEN.contains(slot.getStatus()))
                .toList();
    }

    private List<Slot> slots(Schedule schedule, Span span, String search) throws PmsSilent {
        return new Pages(line)
                .all("Slot?schedule=" + name(schedule) + "&" + search, Slot.class).stream()
                        .filter(slot -> slot.getStatus() != SlotStatus.ENTEREDINERROR)
                        .filter(slot -> Span.of(slot).filter(span::overlaps).isPresent())
                        .toList();
    }

    /** The slots that carry our key. */
    List<Slot> holding(String onlineKey) throws PmsSilent {
        return new Pages(line)
                .all("Slot?" + OnlineKeys.query(onlineKey), Slot.class).stream()
                        .filter(slot -> OnlineKeys.hold(slot.getIdentifier(), onlineKey))
                        .toList();
    }

    static String name(Schedule schedule) {
        return "Schedule/" + schedule.getIdElement().getIdPart();
    }
}
