package org.deskbell.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.deskbell.practice.Practice;
import org.deskbell.practice.Where;

/**
 * An appointment as a calendar file (RFC 5545). The zone's rules around the visit are written into it from the rules that
 * the visit was booked by, so that its time is right on any calendar, and nothing is asked of the network.
 */
public final class CalendarFile {
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private CalendarFile() {}

    /** An appointment and where it is. */
    public record Entry(OnlineAppointment appointment, Where where) {
        @Override
        public String toString() {
            return "Entry[" + appointment.id() + "]";
        }
    }

    /** The file's text, of type text/calendar, with all that were booked together; the same appointment has the same UID every
     * time, and what is made later takes the place of what was made earlier.
     *
     * @param now when it is made
     * @param summary what the calendar shows, without the patient's name */
    public static String of(List<Entry> entries, Practice practice, String summary, Instant now) {
        var starts = entries.stream().map(entry -> entry.appointment().startsAt());
        var events = entries.stream().map(entry -> event(entry, practice, summary, now));
        var properties = new PropertyList(List.of(
                new ProdId("-//Deskbell//Online Scheduler//EN"),
                ImmutableVersion.VERSION_2_0,
                ImmutableCalScale.GREGORIAN,
                ImmutableMethod.PUBLISH));
        var components = Stream.<CalendarComponent>concat(Stream.of(zone(practice.zone(), starts)), events);
        return new Calendar(properties, new ComponentList<>(components.toList())).toString();
    }

    /** With its length, not its end: an end in an hour that the clocks repeat could be either of two moments. */
    private static VEvent event(Entry entry, Practice practice, String summary, Instant now) {
        var appointment = entry.appointment();
        var start = appointment.startsAt().atZone(practice.zone());
        var event = new VEvent(start, Duration.between(appointment.startsAt(), appointment.endsAt()), summary);
        event.add(new Uid(appointment.id().toString()));
        event.add(new Location(practice.name() + ", " + entry.where().oneLine()));
        event.replace(new DtStamp(now));
        event.add(new Sequence(
                Math.toIntExact(Duration.between(appointment.bookedAt(), now).toSeconds())));
        return event;
    }

    /** The changes of the clocks before each visit and after it; where they never change, what they always show. */
    private static VTimeZone zone(ZoneId zone, Stream<Instant> starts) {
        var rules = zone.getRules();
        var changes = starts.flatMap(
                        at -> Stream.of(rules.previousTransition(at.plusNanos(1)), rules.nextTransition(at)))
                .filter(Objects::nonNull)
                .distinct()
                .map(change -> observance(zone, change))
                .toList();
        return new VTimeZone(
                new PropertyList(List.of(new TzId(zone.getId()))),
                new ComponentList<>(changes.isEmpty() ? List.of(always(rules.getOffset(Instant.EPOCH))) : changes));
    }

    private static Observance observance(ZoneId zone, ZoneOffsetTransition change) {
        var properties = new PropertyList(List.of(
                new DtStart<>(change.getDateTimeBefore()),
                new TzOffsetFrom(change.getOffsetBefore()),
                new TzOffsetTo(change.getOffsetAfter())));
        return zone.getRules().isDaylightSavings(change.getInstant())
                ? new Daylight(properties)
                : new Standard(properties);
    }

    private static Observance always(ZoneOffset offset) {
        return new Standard(
                new PropertyList(List.of(new DtStart<>(LONG_AGO), new TzOffsetFrom(offset), new TzOffsetTo(offset))));
    }
}
