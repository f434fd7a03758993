package org.deskbell.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.People;
import org.deskbell.audit.Actor;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.BookingRequest;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.booking.Visit;
import org.deskbell.booking.Waitlist;
import org.deskbell.booking.WaitlistWish;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.Locations;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.Test;

/** The office manager says who sees patients, in which chairs and where. */
class RosterPageTest {
    private static final String SETTINGS = "/settings/online-scheduler";
    private static final String PATH = SETTINGS + "/providers";
    private static final Actor TEST = new Actor.Rule("test");

    private final OurPms ours = OurPms.open();
    private final Office office = ours.office();
    private final Visitor nadia = ours.nadia();
    private final String varna = PATH + "/" + office.varna().id();

    @Test
    void those_of_the_pms_that_nothing_stands_for_are_taken_over_once() {
        ours.connect();
        var before = nadia.get(PATH).body();

        take("providers", "NEW", "operatories", "OP2");
        take("providers", "NEW", "operatories", "OP2");

        assertThat(before).contains("Dr. A. Okafor", "value=\"NEW\"").doesNotContain("value=\"DR1\"");
        assertThat(here()).extracting(Provider::pmsId).containsExactly("DR1", "DR2", "NEW");
        assertThat(rooms()).extracting(Operatory::pmsId).containsExactlyInAnyOrder(null, null, "OP2");
        assertThat(rooms()).extracting(Operatory::location).containsOnly("Maple Street");
    }

    private String take(String... chosen) {
        var location = nadia.get(PATH)
                .body()
                .replaceAll("(?s).*<select[^>]*id=\"location\"[^>]*><option value=\"([^\"]+)\".*", "$1");
        var form = new ArrayList<>(List.of(chosen));
        form.addAll(List.of("location", location));
        return nadia.post(PATH + "/take-over", form.toArray(String[]::new)).body();
    }

    @Test
    void who_chooses_nobody_or_no_location_is_told_so_and_what_was_chosen_stays() {
        ours.connect();
        nadia.get(PATH);

        var nobody = nadia.post(PATH + "/take-over").body();
        var nowhere = nadia.post(PATH + "/take-over", "operatories", "OP2").body();

        assertThat(nobody).contains("Choose one at least.");
        assertThat(nowhere).contains("id=\"location-error\"").containsPattern("value=\"OP2\"[^>]*checked");
        assertThat(rooms()).hasSize(2);
    }

    @Test
    void providers_are_added_renamed_and_put_in_order() {
        var id = UUID.randomUUID();
        nadia.get(PATH + "/new");
        nadia.post(PATH + "/" + id, "name", " Ada Okafor, RDH ");
        nadia.post(PATH + "/" + id, "name", "Ada Okafor, DDS");
        nadia.post(PATH + "/" + id + "/rise");

        assertThat(here())
                .extracting(Provider::name)
                .containsExactly("Leonard Varna, MD", "Ada Okafor, DDS", "Rosa Lindgren, RDH");
        assertThat(nadia.post(PATH + "/" + id, "name", " ").body()).contains("This is needed.");
        assertThat(nadia.post(PATH + "/" + id, "name", "x".repeat(101)).body())
                .contains("100 characters or fewer", "x".repeat(101));
    }

    @Test
    void operatories_and_locations_are_added_and_renamed() {
        var location = UUID.randomUUID();
        var room = UUID.randomUUID();
        nadia.get(SETTINGS + "/locations/new");
        nadia.post(SETTINGS + "/locations/" + location, "name", "North office", "street", "5 Oak Street");
        nadia.post(SETTINGS + "/operatories/" + room, "name", "Room B", "location", location.toString());

        assertThat(rooms()).anySatisfy(one -> {
            assertThat(one.name()).isEqualTo("Room B");
            assertThat(one.location()).isEqualTo("North office");
        });
        assertThat(nadia.get(PATH).body()).contains("5 Oak Street", "That of the practice");
        assertThat(nadia.post(SETTINGS + "/locations/" + UUID.randomUUID(), "name", "North office")
                        .body())
                .contains("Another location has this name.");
        assertThat(nadia.post(SETTINGS + "/operatories/" + room, "name", "Room B", "location", "")
                        .body())
                .contains("id=\"location-error\"", "value=\"Room B\"");
    }

    @Test
    void an_operatory_in_which_somebody_has_hours_stays_in_its_location() {
        var north = UUID.randomUUID();
        office.in(() -> MapleStreet.hours(office.varna(), office.one(), DayOfWeek.TUESDAY, "08:00", "12:00"));
        nadia.get(PATH);
        nadia.post(SETTINGS + "/locations/" + north, "name", "North office");

        assertThat(nadia.post(
                                SETTINGS + "/operatories/" + office.one().id(),
                                "name",
                                "Room A",
                                "location",
                                north.toString())
                        .body())
                .contains("Somebody has hours in it.", "value=\"Room A\"");
    }

    @Test
    void who_leaves_is_gone_from_every_choice_and_comes_back() {
        nadia.get(varna);
        nadia.post(varna + "/retirement");

        assertThat(here()).containsExactly(office.lindgren());
        assertThat(nadia.get(PATH).body()).contains("Leonard Varna, MD is no longer here", "1 no longer here");
        assertThat(nadia.get(SETTINGS + "/hours?provider=" + office.varna().id())
                        .statusCode())
                .isEqualTo(404);
        assertThat(nadia.get(SETTINGS + "/types/new").body()).doesNotContain("Leonard Varna, MD");

        nadia.get(varna);
        nadia.post(varna + "/return");
        assertThat(here()).hasSize(2);
    }

    @Test
    void how_many_wait_for_who_leaves_and_what_becomes_of_them_is_said_before() {
        var visit = booked();
        assertThat(nadia.get(varna).body()).doesNotContain("on the waitlist");
        var day = LocalDate.of(2026, 12, 8);
        var wish = new WaitlistWish(
                new Visit.Who.Registered(visit.patient()),
                visit.type(),
                office.varna().id(),
                day,
                day,
                null,
                null);
        office.in(() -> House.room(Waitlist.class).join(wish, UUID.randomUUID().toString()));

        assertThat(nadia.get(varna).body())
                .contains("One person on the waitlist waits for this provider, and will be offered times with anyone");
    }

    @Test
    void whoever_has_visits_leaves_once_somebody_said_what_becomes_of_them() {
        var visit = booked();
        nadia.get(varna);

        var first = nadia.post(varna + "/retirement").body();
        var still = here();
        var done = keeps(visit, varna + "/retirement");

        assertThat(first)
                .contains("That Leonard Varna, MD is no longer here hits one booking", "Thomas Jefferson")
                .contains("Mark as no longer here");
        assertThat(still).hasSize(2);
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(here()).containsExactly(office.lindgren());
        assertThat(nadia.get("/online-appointments/" + visit.id()).body()).contains("Leonard Varna, MD");
    }

    @Test
    void an_operatory_with_visits_is_gone_once_somebody_said_what_becomes_of_them() {
        var visit = booked();
        var one = SETTINGS + "/operatories/" + office.one().id();
        nadia.get(one);

        assertThat(nadia.post(one + "/retirement").body())
                .contains("That Operatory 1 is no longer here hits one booking");
        keeps(visit, one + "/retirement");

        assertThat(rooms()).containsExactly(office.two());
        assertThat(nadia.get(SETTINGS + "/hours").body())
                .contains("Hours that rest are in an operatory that is no longer here.");
    }

    @Test
    void an_operatory_with_visits_outside_all_hours_goes_elsewhere_once_somebody_said_what_becomes_of_them() {
        var visit = booked();
        office.in(() -> {
            var providers = House.room(Providers.class);
            providers.hours().forEach(hours -> providers.remove(hours.id(), TEST));
            return providers;
        });
        var north = UUID.randomUUID();
        var one = SETTINGS + "/operatories/" + office.one().id();
        nadia.get(one);
        nadia.post(SETTINGS + "/locations/" + north, "name", "North office");

        var shown = nadia.post(one, "name", "Operatory 1", "location", north.toString());
        assertThat(shown.body())
                .contains("That Operatory 1 is in another location hits one booking", "Thomas Jefferson")
                .contains("Change the location", "value=\"" + north + "\"");
        assertThat(rooms()).extracting(Operatory::location).doesNotContain("North office");
        assertThat(nadia.post(one, "name", "Room A", "location", home()).statusCode())
                .as("another name hits nobody")
                .isEqualTo(302);

        keeps(visit, one, "name", "Room A", "location", north.toString());
        assertThat(rooms())
                .filteredOn(room -> room.name().equals("Room A"))
                .extracting(Operatory::location)
                .containsExactly("North office");
    }

    /** Nadia makes the change, and says that the visit stays that it hits. */
    private HttpResponse<String> keeps(OnlineAppointment visit, String path, String... more) {
        var fate = Stream.of("fate", "KEPT", "words", "", "seen", visit.id().toString());
        return nadia.post(path, Stream.concat(Stream.of(more), fate).toArray(String[]::new));
    }

    private String home() {
        return office.in(() -> House.room(Locations.class).all()).stream()
                .filter(location -> location.name().equals(office.one().location()))
                .map(location -> location.id().value().toString())
                .findFirst()
                .orElseThrow();
    }

    private OnlineAppointment booked() {
        House.clock().set(MovableClock.START);
        return office.in(() -> {
            MapleStreet.hours(office.varna(), office.one(), DayOfWeek.TUESDAY, "08:00", "12:00");
            var cleaning =
                    MapleStreet.type("Cleaning", 60, List.of(office.varna().id()));
            House.room(AppointmentTypes.class).save(cleaning, TEST);
            House.room(Practices.class).change(before -> before.with(to -> to.online = true), TEST);
            var asked = new BookingRequest(
                    cleaning.id(),
                    null,
                    Instant.parse("2026-12-08T16:00:00Z"),
                    People.registration(People.jefferson()),
                    null,
                    UUID.randomUUID().toString());
            var outcome = House.room(OnlineAppointments.class).request(asked);
            return ((BookingOutcome.Kept) outcome).appointment();
        });
    }

    private List<Provider> here() {
        return office.in(() -> House.room(Providers.class).all());
    }

    private List<Operatory> rooms() {
        return office.in(() -> House.room(Providers.class).operatories());
    }
}
