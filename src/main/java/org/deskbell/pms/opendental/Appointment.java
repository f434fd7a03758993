package org.deskbell.pms.opendental;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Visit;
import org.jspecify.annotations.Nullable;

/**
 * An appointment of Open Dental (opendental.com/site/apiappointments.html).
 *
 * @param pattern a character for each five minutes
 * @param stretch null if it stands at no time
 * @param provider whose appointment it is: of hygiene, the hygienist's
 * @param helper who comes in for a part of it; empty if nobody does
 * @param helperPattern for each five minutes an X if the helper is there
 */
record Appointment(
        String id,
        String status,
        String pattern,
        @Nullable Stretch stretch,
        String operatory,
        boolean isHygiene,
        String provider,
        String helper,
        String helperPattern,
        String note,
        boolean hasArrived) {
    /** A character of a pattern is so many minutes. */
    static final int UNIT = 5;
    /** These stand in a list, in the chart or as a remark; whatever else there is takes its time. */
    private static final Set<String> TAKES_NONE =
            Set.of("UnschedList", "Broken", "Planned", "PtNote", "PtNoteCompleted");

    private static final String COMPLETE = "Complete";

    static List<Appointment> all(List<Fields> rows) throws PmsSilent {
        var all = new ArrayList<Appointment>();
        for (var row : rows) all.add(of(row));
        return all;
    }

    static Appointment of(Fields row) throws PmsSilent {
        var id = row.number("AptNum").orElseThrow(OpenDentalJson::nonsense);
        var pattern = row.text("Pattern");
        var minutes = UNIT * Math.max(1, pattern.length());
        var doctor = row.number("ProvNum").orElse("");
        var hygienist = row.number("ProvHyg").orElse("");
        var isHygiene = row.flag("IsHygiene") && !hygienist.isEmpty();
        return new Appointment(
                id,
                row.text("AptStatus"),
                pattern,
                OfficeTime.moment(row.text("AptDateTime"))
                        .map(at -> Stretch.of(at, minutes))
                        .orElse(null),
                row.number("Op").orElse(""),
                isHygiene,
                isHygiene ? hygienist : doctor,
                isHygiene ? doctor : hygienist,
                row.text("PatternSecondary"),
                row.text("Note"),
                hasArrived(row));
    }

    /** A time of day at midnight is none (the examples of PUT and POST in opendental.com/site/apiappointments.html). */
    private static boolean hasArrived(Fields row) {
        return Stream.of("DateTimeArrived", "DateTimeSeated", "DateTimeDismissed")
                .flatMap(field -> OfficeTime.moment(row.text(field)).stream())
                .map(LocalDateTime::toLocalTime)
                .anyMatch(time -> !time.equals(LocalTime.MIDNIGHT));
    }

    boolean takesTime() {
        return stretch != null && !TAKES_NONE.contains(status);
    }

    /** The patient is there, or it is over. */
    boolean hasBegun() {
        return hasArrived || status.equals(COMPLETE);
    }

    /** Our key, while the appointment is one that we booked. */
    Optional<String> key() {
        return KeyLine.in(note).filter(line -> !line.isCancelled()).map(KeyLine::key);
    }

    /** The time in which a helper is busy with it. */
    List<Stretch> helping() {
        var all = new ArrayList<Stretch>();
        if (stretch == null || helper.isEmpty()) return all;
        for (var at = helperPattern.indexOf('X'); at >= 0; ) {
            var end = at;
            while (end < helperPattern.length() && helperPattern.charAt(end) == 'X') end++;
            all.add(Stretch.of(stretch.from().plusMinutes((long) UNIT * at), UNIT * (end - at)));
            at = helperPattern.indexOf('X', end);
        }
        return all;
    }

    boolean isInTheWayOf(Visit visit) {
        var wanted = Stretch.of(visit);
        if (stretch == null || !takesTime()) return false;
        var isTaken = provider.equals(visit.providerId()) || operatory.equals(visit.operatoryId());
        if (isTaken && stretch.overlaps(wanted)) return true;
        return helper.equals(visit.providerId()) && helping().stream().anyMatch(wanted::overlaps);
    }

    /** Whether it was made after the other: numbers are given upwards. */
    boolean isLaterThan(String other) {
        return Long.parseLong(id) > Long.parseLong(other);
    }

    @Override
    public String toString() {
        return "Appointment[" + id + "]";
    }
}
