package org.deskbell.web.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.practice.MapleStreet.MARTHA;
import static org.deskbell.practice.MapleStreet.hours;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.people.PostalAddress;
import org.deskbell.pms.PmsConnectionDraft;
import org.deskbell.pms.PmsConnections;
import org.deskbell.practice.Location;
import org.deskbell.practice.Locations;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Providers;
import org.deskbell.practice.Roster;
import org.deskbell.tenancy.PracticeDatabase;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Schedule;
import org.hl7.fhir.r4.model.Slot;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the resources say. */
class PublishedResourcesTest {
    private static final FhirContext R4 = FhirContext.forR4();

    private final Gatherer gatherer = Gatherer.open();

    @Test
    void each_line_is_a_resource_of_fhir_r4_and_names_only_others_that_are_there() {
        gatherer.offers("Recall", false, true);
        gatherer.practice().answersFirst();

        var all = Stream.of("Location", "PractitionerRole", "Schedule", "Slot")
                .flatMap(type -> gatherer.files(type).stream())
                .flatMap(file -> gatherer.get(file).body().lines())
                .map(PublishedResourcesTest::parsed)
                .collect(Collectors.toMap(PublishedResourcesTest::name, one -> one));

        assertThat(all.keySet()).allMatch(name -> name.matches("[A-Za-z]+/[A-Za-z0-9.-]{1,64}"));
        assertThat(all.values()).hasAtLeastOneElementOfType(Slot.class);
        assertThat(all.values()).allSatisfy(one -> assertThat(all.keySet()).containsAll(references(one)));
        assertThat(all.values())
                .filteredOn(Slot.class::isInstance)
                .map(Slot.class::cast)
                .allSatisfy(slot -> {
                    assertThat(slot.getStatus()).isEqualTo(Slot.SlotStatus.FREE);
                    assertThat(slot.getEnd()).isAfter(slot.getStart());
                });
    }

    private static IBaseResource parsed(String line) {
        return R4.newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .parseResource(line);
    }

    private static String name(IBaseResource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }

    private static List<String> references(IBaseResource resource) {
        return switch (resource) {
            case Slot slot -> List.of(slot.getSchedule().getReference());
            case Schedule schedule ->
                schedule.getActor().stream().map(one -> one.getReference()).toList();
            case PractitionerRole role -> {
                assertThat(role.getPractitioner().getDisplay()).isNotEmpty();
                yield List.of();
            }
            default -> List.of();
        };
    }

    @Test
    void a_slot_says_when_with_whom_for_what_and_how_it_is_booked() {
        var practice = gatherer.practice();
        gatherer.offers("First visit", true, false);

        var slot = gatherer.slots("newpt").getFirst();

        assertThat(slot.at("/start").asString()).isEqualTo("2026-11-24T09:00:00-07:00");
        assertThat(slot.at("/end").asString()).isEqualTo("2026-11-24T10:00:00-07:00");
        assertThat(slot.at("/serviceType/0/text").asString()).isEqualTo("Cleaning");
        assertThat(slot.at("/comment").isMissingNode()).isTrue();
        assertThat(Gatherer.extension(slot, "booking-phone")
                        .at("/valueContactPoint/value")
                        .asString())
                .isEqualTo("+13035550142");
        assertThat(Gatherer.extension(slot, "booking-deep-link").at("/valueUrl").asString())
                .isEqualTo(House.PUBLISHED_AT + gatherer.site() + "?type="
                        + practice.cleaning().id() + "&provider="
                        + practice.washington().id() + "&at=2026-11-24T16:00:00Z");
        assertThat(gatherer.all("Schedule"))
                .extracting(one -> one.at("/actor/1/display").asString() + ", "
                        + one.at("/comment").asString(""))
                .containsExactly(
                        "Dr. George Washington, ",
                        "Dr. Benjamin Franklin, ",
                        "Dr. George Washington, For new patients.",
                        "Dr. Benjamin Franklin, For new patients.");
    }

    @Test
    void every_location_has_its_own_address_and_slots() {
        var practice = gatherer.practice();
        var north = new Operatory(new Operatory.Id(UUID.randomUUID()), "North 1", "North office", null);
        House.in(practice.id(), () -> {
            House.room(Locations.class)
                    .save(
                            new Location(
                                    new Location.Id(UUID.randomUUID()),
                                    "North office",
                                    new PostalAddress("5 Oak Street", "Sheridan", "WY", "82801")),
                            MARTHA);
            House.room(Providers.class).add(north);
            return hours(practice.franklin(), north, DayOfWeek.SATURDAY, "09:00", "10:00");
        });

        assertThat(gatherer.all("Location"))
                .extracting(one -> String.join(
                        ", ",
                        one.at("/name").asString(),
                        one.at("/address/line/0").asString(),
                        one.at("/address/state").asString()))
                .containsExactlyInAnyOrder(
                        "Maple Street Dental, Maple Street, 12 Maple Street, CO",
                        "Maple Street Dental, North office, 5 Oak Street, WY");
        var inNorth = gatherer.all("Schedule").stream()
                .filter(one -> one.at("/actor/0/display").asString().endsWith("North office"))
                .map(one -> "Schedule/" + one.at("/id").asString())
                .toList();
        assertThat(inNorth).hasSize(1);
        assertThat(gatherer.lines("slots-2026-W48.ndjson"))
                .filteredOn(
                        slot -> inNorth.contains(slot.at("/schedule/reference").asString()))
                .extracting(slot -> slot.at("/start").asString())
                .containsExactly("2026-11-28T09:00:00-07:00");
    }

    @Test
    void a_visit_that_the_practice_answers_first_is_free_and_says_so() {
        gatherer.practice().answersFirst();

        assertThat(gatherer.slots("newpt"))
                .isNotEmpty()
                .allMatch(slot ->
                        slot.at("/comment").asString().equals("The practice answers before this visit is booked."));
    }

    @Test
    void no_time_is_called_free_while_the_pms_was_read_too_long_ago() {
        var practice = gatherer.practice();
        House.in(practice.id(), () -> {
            House.room(PmsConnections.class)
                    .connect(new PmsConnectionDraft("demo", "Demo", Map.of("practice", "maple", "key", "k")), MARTHA);
            return true;
        });
        assertThat(gatherer.all("Slot")).isEmpty();

        readNow();
        House.clock().advance(Duration.ofMinutes(29));
        assertThat(gatherer.all("Slot")).isNotEmpty();

        House.clock().advance(Duration.ofMinutes(2));
        assertThat(gatherer.all("Slot")).isEmpty();
        assertThat(gatherer.all("Schedule")).isNotEmpty();
    }

    private void readNow() {
        House.in(
                gatherer.practice().id(),
                () -> House.room(PracticeDatabase.class)
                        .sql("""
                insert into pms_refresh (practice_id, id, state, asked_by, asked_at, started_at, finished_at, cancel_asked,
                    read_count, new_count, changed_count, gone_count)
                values (:practice, :id, 'DONE', 'a test', :at, :at, :at, false, 0, 0, 0, 0)
                """)
                        .param("id", UUID.randomUUID())
                        .param("at", House.clock().instant())
                        .update());
    }

    @Test
    void who_is_no_longer_here_and_what_is_not_offered_is_in_no_file() {
        var practice = gatherer.practice();
        var gone = gatherer.offers("First visit", true, false);
        assertThat(gatherer.all("Schedule")).hasSize(4);

        gatherer.takesOff(gone);
        House.in(
                practice.id(),
                () -> House.room(Roster.class).retire(practice.franklin().id(), MARTHA));

        assertThat(gatherer.all("PractitionerRole"))
                .extracting(one -> one.at("/practitioner/display").asString())
                .containsExactly("Dr. George Washington");
        assertThat(gatherer.all("Schedule"))
                .extracting(one -> one.at("/serviceType/0/text").asString())
                .containsExactly("Cleaning");
    }

    @Test
    void nothing_is_said_of_who_comes() {
        gatherer.practice().books(People.registration(People.jefferson()), Instant.parse("2026-11-25T16:00:00Z"));

        var said = Stream.of("Location", "PractitionerRole", "Schedule", "Slot")
                .flatMap(type -> gatherer.all(type).stream())
                .map(JsonNode::toString)
                .toList();

        assertThat(said).isNotEmpty().noneMatch(line -> line.contains("Jefferson") || line.contains("busy"));
    }
}
