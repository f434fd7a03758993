package org.deskbell.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.practice.OnlineAppointmentType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the links of published times lead. */
class BookingLinkTest {
    private static final String WEEK = "/scheduling-links/slots-2026-W50.ndjson";

    private final Booker thomas = Booker.open();

    @Test
    void the_site_opens_with_reason_provider_and_time_and_one_press_books_it() {
        var before = published();
        var link = link("Cleaning", "2026-12-08T09:00:00-07:00");

        var page = thomas.follow(link + "&source=portal&booking-referral=34d1a803");

        assertThat(page.words()).contains("Dr. George Washington", "9:00 AM");
        assertThat(page.has("details")).isTrue();
        House.clock().advance(Duration.ofMinutes(1));
        assertThat(published()).isEqualTo(before);
        var visit = thomas.appointment(thomas.booked(page));
        assertThat(visit.startsAt()).isEqualTo("2026-12-08T16:00:00Z");
        assertThat(visit.provider()).isEqualTo(thomas.practice().washington().id());
    }

    @Test
    void a_time_for_known_patients_is_chosen_once_they_have_signed_in() {
        thomas.offer(recall());

        var link = link("Recall", "2026-12-08T09:00:00-07:00");
        var page = thomas.follow(link);

        assertThat(link).startsWith(thomas.site() + "/sign-in?");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html())
                .contains("name=\"at\" value=\"2026-12-08T16:00:00Z\"")
                .contains("name=\"provider\" value=\""
                        + thomas.practice().washington().id() + "\"");
    }

    private String published() {
        return thomas.visitor().get(thomas.site() + WEEK).body();
    }

    private String link(String type, String start) {
        return published()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .filter(slot -> slot.at("/serviceType/0/text").asString().equals(type)
                        && slot.at("/start").asString().equals(start))
                .map(BookingLinkTest::deepLink)
                .findFirst()
                .orElseThrow()
                .substring(House.PUBLISHED_AT.length());
    }

    private static String deepLink(JsonNode slot) {
        return slot.at("/extension/0/valueUrl").asString();
    }

    private OnlineAppointmentType recall() {
        return new OnlineAppointmentType(
                new OnlineAppointmentType.Id(UUID.randomUUID()),
                "Recall",
                30,
                false,
                true,
                OnlineAppointmentType.Mode.BOOK,
                "",
                null,
                true,
                List.of(thomas.practice().washington().id()));
    }
}
