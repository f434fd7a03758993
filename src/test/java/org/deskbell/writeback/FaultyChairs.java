package org.deskbell.writeback;

import static org.deskbell.House.room;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deskbell.pms.Catalogue.Kind;
import org.deskbell.pms.demo.DemoResource;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;

/** Providers with a chair each, and their times from December 1, 2026, as many as some visits need. */
record FaultyChairs(List<Provider> providers, OnlineAppointmentType check, List<Place> places) {
    private static final int A_CHAIR = 200;
    private static final int DAYS = 50;
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    /** A time of a provider. */
    record Place(Provider.Id provider, Instant at) {}

    static FaultyChairs of(int visits) {
        var providers = IntStream.range(0, visits / A_CHAIR + 1)
                .mapToObj(i -> new Provider(new Provider.Id(UUID.randomUUID()), "Dr. Trial " + i, "P" + i))
                .toList();
        var ids = providers.stream().map(Provider::id).toList();
        return new FaultyChairs(providers, MapleStreet.type("Check", 30, ids), places(ids));
    }

    private static List<Place> places(List<Provider.Id> providers) {
        return FIRST.datesUntil(FIRST.plusDays(DAYS))
                .filter(day -> day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue())
                .flatMap(day -> starts().map(start ->
                        day.atTime(start).atZone(MapleStreet.DENVER).toInstant()))
                .flatMap(at -> providers.stream().map(provider -> new Place(provider, at)))
                .toList();
    }

    /** Every half hour from 9 to 12 and from 13 to 17. */
    private static Stream<LocalTime> starts() {
        return IntStream.range(0, 14)
                .mapToObj(half -> LocalTime.of(half < 6 ? 9 : 10, 0).plusMinutes(30L * half));
    }

    private static String operatory(Provider of) {
        return "O" + of.pmsId();
    }

    /** As the PMS names them. */
    List<DemoResource> resources() {
        return providers.stream()
                .flatMap(one -> Stream.of(
                        new DemoResource(Kind.PROVIDER, String.valueOf(one.pmsId()), one.name(), null, null),
                        new DemoResource(Kind.OPERATORY, operatory(one), "Room", null, null)))
                .toList();
    }

    /** Sets them up in the practice at hand. */
    void furnish() {
        providers.forEach(FaultyChairs::furnish);
        room(AppointmentTypes.class).save(check, MapleStreet.MARTHA);
    }

    private static void furnish(Provider provider) {
        var operatory = new Operatory(
                new Operatory.Id(UUID.randomUUID()), provider.name(), "Maple Street", operatory(provider));
        room(Providers.class).add(provider);
        room(Providers.class).add(operatory);
        for (var day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
            MapleStreet.hours(provider, operatory, day, "09:00", "12:00");
            MapleStreet.hours(provider, operatory, day, "13:00", "17:00");
        }
    }
}
