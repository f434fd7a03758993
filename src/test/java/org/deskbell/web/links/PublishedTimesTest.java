package org.deskbell.web.links;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.practice.MapleStreet.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.OnlineAppointmentType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is published, held against what the API says can be booked. */
class PublishedTimesTest {
    private static final int DAYS = 40;

    private final Gatherer gatherer = Gatherer.open();
    private final MapleStreet practice = gatherer.practice();
    private final String token = gatherer.token();
    private final List<OnlineAppointmentType> types = List.of(
            practice.cleaning(), gatherer.offers("First visit", true, false), gatherer.offers("Recall", false, true));

    @ParameterizedTest
    @CsvSource({
        "2026-10-20T15:20:00Z, true, 2026-11-01T00:30:00-06:00",
        "2026-10-20T15:20:00Z, false, 2026-11-01T01:30:00-06:00",
        "2027-03-05T19:10:00Z, true, 2027-03-14T00:30:00-07:00",
        "2027-03-05T19:10:00Z, false, 2027-03-14T03:30:00-06:00"
    })
    void are_those_that_can_be_booked_and_no_others(Instant now, boolean firstOnly, String atTheChange) {
        House.clock().set(now);
        House.in(practice.id(), () -> hours(practice.washington(), practice.one(), DayOfWeek.SUNDAY, "00:30", "05:00"));
        gatherer.change(to -> {
            to.horizonDays = DAYS;
            to.firstOnly = firstOnly;
        });
        practice.books(
                People.registration(People.jefferson()),
                now.atZone(MapleStreet.DENVER)
                        .toLocalDate()
                        .plusDays(7)
                        .atTime(10, 0)
                        .atZone(MapleStreet.DENVER)
                        .toInstant());

        var toNew = gatherer.slots("newpt");
        var toKnown = gatherer.slots("existptonly");

        assertThat(told(toNew)).containsExactlyInAnyOrderElementsOf(bookable("NEW"));
        var known = Stream.concat(toKnown.stream(), toNew.stream().filter(this::isForKnown))
                .toList();
        assertThat(told(known)).containsAll(bookable("KNOWN")).doesNotHaveDuplicates();
        assertThat(bookable("KNOWN")).containsAll(told(toKnown));
        if (!firstOnly) assertThat(bookable("KNOWN")).containsAll(told(known));
        assertThat(toNew).isNotEmpty();
        assertThat(toKnown).isNotEmpty();
        assertThat(toNew).extracting(slot -> slot.at("/start").asString()).contains(atTheChange);
    }

    private boolean isForKnown(JsonNode slot) {
        return !slot.at("/serviceType/0/text").asString().equals("First visit");
    }

    /** Type, provider and time of each. */
    private List<String> told(Collection<JsonNode> slots) {
        var schedules = gatherer.all("Schedule").stream()
                .collect(Collectors.toMap(one -> "Schedule/" + one.at("/id").asString(), Function.identity()));
        return slots.stream().map(slot -> told(slot, schedules)).toList();
    }

    private static String told(JsonNode slot, Map<String, JsonNode> schedules) {
        var schedule =
                requireNonNull(schedules.get(slot.at("/schedule/reference").asString()));
        assertThat(slot.at("/serviceType")).isEqualTo(schedule.at("/serviceType"));
        return String.join(
                " ",
                schedule.at("/serviceType/0/text").asString(),
                schedule.at("/actor/1/display").asString(),
                slot.at("/start").asString());
    }

    private List<String> bookable(String audience) {
        var today = House.clock().instant().atZone(MapleStreet.DENVER).toLocalDate();
        var found = new ArrayList<String>();
        for (var type : types)
            for (var provider : List.of(practice.washington(), practice.franklin())) {
                var asked = "?type=%s&provider=%s&from=%s&to=%s&audience=%s"
                        .formatted(type.id(), provider.id(), today, today.plusDays(DAYS), audience);
                times(asked).forEach(at -> found.add(type.name() + " " + provider.name() + " " + at));
            }
        return found;
    }

    /** None of a type that is not offered to the audience. */
    private Stream<String> times(String asked) {
        var path = "/api/v1/practices/maple-" + practice.id() + "/availability" + asked;
        var answer = gatherer.program().get(path, "Authorization", "Bearer " + token);
        if (answer.statusCode() == 422) return Stream.of();
        return JsonMapper.shared()
                .readTree(answer.body())
                .at("/days")
                .valueStream()
                .flatMap(day -> day.at("/slots").valueStream())
                .map(slot -> slot.at("/startsAt").asString());
    }
}
