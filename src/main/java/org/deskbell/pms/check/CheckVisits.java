package org.deskbell.pms.check;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deskbell.pms.BusyTime;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Visit;

/** Visits of the test patient, at times that the PMS has free. */
final class CheckVisits {
    private static final int FIRST_DAY = 7;
    private static final int DAYS = 120;
    private static final int TRIES = 200;
    private static final int HALF = 30;
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final CheckOffice office;
    private final CheckPlace place;
    private final Iterator<LocalDateTime> hours;

    CheckVisits(CheckOffice office, CheckPlace place) {
        this.office = office;
        this.place = place;
        this.hours = hours(LocalDate.now(place.clock().withZone(place.zone()))).iterator();
    }

    /** A visit that was written. */
    record Written(Visit visit, String ref) {
        @Override
        public String toString() {
            return "Written[hidden]";
        }
    }

    /** The hours of some months' working days, from a week ahead. */
    private static Stream<LocalDateTime> hours(LocalDate today) {
        return IntStream.range(FIRST_DAY, FIRST_DAY + DAYS)
                .mapToObj(today::plusDays)
                .filter(day -> !WEEKEND.contains(day.getDayOfWeek()))
                .flatMap(day -> IntStream.range(8, 17).mapToObj(hour -> day.atTime(LocalTime.of(hour, 0))));
    }

    Visit visit(LocalDateTime at, int minutes) throws Broken {
        return new Visit(
                office.newKey(),
                office.patient(),
                place.providerId(),
                place.operatoryId(),
                place.typeId(),
                at,
                minutes,
                "Deskbell checks the connection");
    }

    Visit half(LocalDateTime at) throws Broken {
        return visit(at, HALF);
    }

    Visit whole(LocalDateTime at) throws Broken {
        return visit(at, 2 * HALF);
    }

    static LocalDateTime secondHalf(LocalDateTime at) {
        return at.plusMinutes(HALF);
    }

    /** The visit at another time, under a key of its own there. */
    Visit at(Visit visit, LocalDateTime at) {
        return new Visit(
                office.newKey(),
                visit.patient(),
                visit.providerId(),
                visit.operatoryId(),
                visit.typeId(),
                at,
                visit.minutes(),
                visit.note());
    }

    /** An hour in which the PMS let a visit be written; that one is cancelled again. */
    LocalDateTime openHour() throws Broken, PmsSilent {
        for (var tried = 0; tried < TRIES && hours.hasNext(); tried++) {
            var at = hours.next();
            if (!busy(at).isEmpty()) continue;
            var visit = whole(at);
            if (!(office.pms().write(visit) instanceof PmsAnswer.Done(var ref))) continue;
            cancel(new Written(visit, ref));
            return at;
        }
        throw new Broken("No free hour was found for this provider and operatory.");
    }

    /** What is taken of the provider or the operatory in the hour. */
    List<BusyTime> busy(LocalDateTime at) throws PmsSilent {
        var from = at.atZone(place.zone()).toInstant();
        var to = at.plusMinutes(2 * HALF).atZone(place.zone()).toInstant();
        return office.pms().busy(from, to).stream()
                .filter(time -> time.startsAt().isBefore(to) && from.isBefore(time.endsAt()))
                .filter(time -> place.providerId().equals(time.providerId())
                        || place.operatoryId().equals(time.operatoryId()))
                .toList();
    }

    Written written(Visit visit) throws Broken {
        return switch (office.pms().write(visit)) {
            case PmsAnswer.Done(var ref) -> new Written(visit, ref);
            case PmsAnswer other -> throw new Broken(Answers.words(other));
        };
    }

    void cancel(Written written) throws Broken {
        var answer = office.pms().cancel(written.ref(), written.visit().onlineKey());
        Broken.unless(answer instanceof PmsAnswer.Done, "Cancelled, " + Answers.words(answer));
    }
}
